// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/csv_layer.h"

#include "base/utf8.h"
#include "io/encoding.h"
#include "io/open_dataset.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr std::size_t kMostDigits = 15;
constexpr std::size_t kLook = 1000;

/// Names of coordinate columns; a file in GB18030 has the Chinese ones in its own bytes.
std::string withGbTwins(const std::string& names)
{
    const std::optional<std::string> twins = fromUtf8(names, "GB18030");
    return twins ? names + "," + *twins : names;
}

/// Calls visit(feature) for all features until it is false. Errors: Cancelled.
template <typename Visit>
Result<void> eachFeature(OGRLayer& layer, std::size_t maxRows, const TaskContext& task, Visit visit)
{
    layer.ResetReading();
    for (std::size_t row = 0; maxRows == 0 || row < maxRows; ++row) {
        if (row % kLook == 0 && task.cancelled())
            return cancelledError();
        const Feature feature(layer.GetNextFeature());
        if (!feature || !visit(*feature))
            break;
    }
    return {};
}

/// Positions of columns that are numbers in the table and texts in the plain layer: a .csvt beside
/// the file has declared the others.
std::vector<std::size_t> candidatesOf(const FeatureTable& table, OGRLayer& plain)
{
    std::vector<std::size_t> candidates;
    const auto fields = static_cast<std::size_t>(plain.GetLayerDefn()->GetFieldCount());
    for (std::size_t i = 0; i < std::min(table.columns.size(), fields); ++i) {
        const OGRFieldDefn& field = *plain.GetLayerDefn()->GetFieldDefn(static_cast<int>(i));
        if (table.columns[i].type() != FieldType::Text && field.GetType() == OFTString)
            candidates.push_back(i);
    }
    return candidates;
}

/// Of the candidates, those that hold a code. Errors: Cancelled.
Result<std::vector<std::size_t>> codesOf(OGRLayer& plain,
                                         std::vector<std::size_t> candidates,
                                         std::size_t maxRows,
                                         const TaskContext& task)
{
    std::vector<std::size_t> codes;
    const auto looked = eachFeature(plain, maxRows, task, [&](OGRFeature& feature) {
        std::erase_if(candidates, [&](std::size_t i) {
            const bool code = isCode(feature.GetFieldAsString(static_cast<int>(i)));
            if (code)
                codes.push_back(i);
            return code;
        });
        return !candidates.empty();
    });
    if (!looked)
        return tl::unexpected(looked.error());
    return codes;
}

/// Errors: Cancelled, FileDamaged (it changed between two readings).
Result<void> takeTexts(FeatureTable& table,
                       OGRLayer& plain,
                       const std::vector<std::size_t>& columns,
                       const TaskContext& task)
{
    for (const std::size_t i : columns) {
        table.columns[i] = Column(table.columns[i].name(), FieldType::Text);
        table.columns[i].reserve(table.rowCount());
    }
    std::size_t row = 0;
    const auto read = eachFeature(plain, 0, task, [&](OGRFeature& feature) {
        if (row >= table.rowCount() || feature.GetFID() != table.featureIds[row])
            return row < table.rowCount();
        for (const std::size_t i : columns) {
            const std::string text = trimmed(feature.GetFieldAsString(static_cast<int>(i)));
            if (text.empty())
                table.columns[i].appendNull();
            else
                table.columns[i].appendText(text);
        }
        ++row;
        return true;
    });
    if (read && row < table.rowCount())
        return failure({.code = ErrorCode::FileDamaged, .layer = table.name});
    return read;
}

} // namespace

bool isCsv(GDALDataset& dataset)
{
    return std::string_view(dataset.GetDriverName()) == "CSV";
}

std::vector<std::string> csvOptions(bool guessTypes)
{
    return {"X_POSSIBLE_NAMES=" + withGbTwins("x,lon,lng,long,longitude,经度,东坐标"),
            "Y_POSSIBLE_NAMES=" + withGbTwins("y,lat,latitude,纬度,北坐标"),
            guessTypes ? "AUTODETECT_TYPE=YES" : "AUTODETECT_TYPE=NO",
            "KEEP_GEOM_COLUMNS=YES"};
}

bool isCode(std::string_view text)
{
    const std::string bare = trimmed(text);
    const bool digits = std::ranges::all_of(bare, [](char c) { return c >= '0' && c <= '9'; });
    return digits && (bare.size() > kMostDigits || (bare.size() > 1 && bare.front() == '0'));
}

Result<void> keepCsvCodes(FeatureTable& table,
                          const std::string& path,
                          std::size_t maxRows,
                          GdalSession& session,
                          const TaskContext& task)
{
    const bool numbers = std::ranges::any_of(
        table.columns, [](const Column& column) { return column.type() != FieldType::Text; });
    if (!numbers)
        return {};
    const auto dataset = openVector(path, session, csvOptions(false));
    if (!dataset)
        return tl::unexpected(dataset.error());
    OGRLayer* const plain = (*dataset)->GetLayerByName(table.name.c_str());
    if (plain == nullptr)
        return failure({.code = ErrorCode::FileDamaged, .layer = table.name});
    const auto codes = codesOf(*plain, candidatesOf(table, *plain), maxRows, task);
    if (!codes)
        return tl::unexpected(codes.error());
    return codes->empty() ? Result<void>{} : takeTexts(table, *plain, *codes, task);
}

} // namespace yimi
