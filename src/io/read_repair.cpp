// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/read_repair.h"

#include "geometry/overlay.h"
#include "io/encoding.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

void list(LayerRead& read, FindingCode code, std::size_t row, Severity severity = Severity::Warning,
          const std::string& detail = {})
{
    addFinding(read.findings, {.code = code,
                               .severity = severity,
                               .layer = read.table.name,
                               .detail = detail,
                               .count = 1,
                               .ids = {std::to_string(read.table.featureIds[row])}});
}

bool isAscii(const std::string& text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// All texts of a layer that are not plain ASCII, as bytes.
std::vector<std::string> foreignTexts(const FeatureTable& table)
{
    std::vector<std::string> texts;
    for (const Column& column : table.columns) {
        if (!isAscii(column.name()))
            texts.push_back(column.name());
        if (column.type() != FieldType::Text)
            continue;
        for (std::size_t row = 0; row < column.size(); ++row) {
            if (std::string text = column.text(row); !isAscii(text))
                texts.push_back(std::move(text));
        }
    }
    return texts;
}

Column decoded(const Column& column, const std::string& encoding)
{
    const auto utf8 = [&](const std::string& text) { return isUtf8(text) ? text : toUtf8Lossy(text, encoding); };
    // Whole columns are in one encoding: a GBK value that happens to be well-formed UTF-8 is still GBK.
    const auto read = [&](const std::string& text) { return encoding == "UTF-8" ? utf8(text) : toUtf8(text, encoding).value_or(utf8(text)); };
    Column result(isAscii(column.name()) ? column.name() : read(column.name()), column.type());
    result.reserve(column.size());
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.type() == FieldType::Text && !column.isNull(row))
            result.append(Value{read(column.text(row))});
        else
            result.append(column.value(row));
    }
    return result;
}

Result<bool> repairRow(LayerRead& read, std::size_t row)
{
    auto& polygons = std::get<Polygons>(read.table.geometries[row]);
    if (isValid(polygons))
        return true;
    const std::string reason = invalidReason(polygons);
    auto repaired = makeValid(polygons);
    if (repaired && !repaired->empty()) {
        polygons = std::move(*repaired);
        list(read, FindingCode::GeometryRepaired, row);
    } else {
        read.table.geometries[row] = std::monostate{};
        list(read, FindingCode::GeometryUnrepairable, row, Severity::Problem, reason);
    }
    return true;
}

} // namespace

void decodeText(LayerRead& read, const std::string& claimed, const std::string& claimSource)
{
    const std::vector<std::string> foreign = foreignTexts(read.table);
    const bool readable = std::ranges::all_of(foreign, [](const std::string& t) { return isUtf8(t); });
    read.encoding = claimed;
    read.encodingSource = claimSource;
    // GDAL itself recodes what it knows of, so a claim is believed when the result is well-formed.
    if (readable && (claimed.empty() || claimed == "UTF-8" || claimSource == "cpg" || claimSource == "ldid")) {
        if (claimed.empty()) {
            read.encoding = "UTF-8";
            read.encodingSource = "guessed";
        }
        return;
    }
    if (claimSource != "option") {
        read.encoding = guessEncoding(foreign).value_or("GB18030");
        read.encodingSource = "guessed";
        addFinding(read.findings, {.code = FindingCode::EncodingGuessed,
                                   .severity = Severity::Info,
                                   .layer = read.table.name,
                                   .detail = read.encoding,
                                   .count = foreign.size()});
    }
    for (Column& column : read.table.columns)
        column = decoded(column, read.encoding);
}

void keepDominantKind(LayerRead& read)
{
    std::array<std::size_t, 4> counts{};
    for (const Geometry& geometry : read.table.geometries)
        ++counts[geometry.index()];
    counts[0] = 0;
    const auto dominant = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
    for (std::size_t row = 0; row < read.table.rowCount(); ++row) {
        Geometry& geometry = read.table.geometries[row];
        if (geometry.index() == 0 || geometry.index() == dominant)
            continue;
        geometry = std::monostate{};
        list(read, FindingCode::GeometryWrongType, row, Severity::Problem);
    }
}

Result<void> repairPolygons(LayerRead& read, const TaskContext& task)
{
    for (std::size_t row = 0; row < read.table.rowCount(); ++row) {
        if (row % 256 == 0 && task.cancelled())
            return cancelledError();
        if (kindOf(read.table.geometries[row]) != GeometryKind::Polygon)
            continue;
        if (auto outcome = repairRow(read, row); !outcome)
            return tl::unexpected(outcome.error());
    }
    return {};
}

Result<void> bringInto(const ReadOptions& options, LayerRead& read)
{
    FeatureTable& table = read.table;
    const bool hasGeometry = table.geometryKind() != GeometryKind::None;
    if (!table.crs.known() && options.assumedCrs && hasGeometry) {
        table.crs = *options.assumedCrs;
        addFinding(read.findings, {.code = FindingCode::CrsAssumed,
                                   .layer = table.name,
                                   .detail = table.crs.definition,
                                   .count = table.rowCount()});
    }
    if (!options.targetCrs || !hasGeometry)
        return {};
    if (!table.crs.known())
        return failure({.code = ErrorCode::CrsMissing, .layer = table.name});
    if (sameCrs(table.crs, *options.targetCrs)) {
        table.crs = *options.targetCrs;
        return {};
    }
    const auto transformer = Transformer::create(table.crs, *options.targetCrs);
    if (!transformer)
        return tl::unexpected(transformer.error());
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (transformer->apply(table.geometries[row]))
            continue;
        table.geometries[row] = std::monostate{};
        list(read, FindingCode::CoordinateNotFinite, row, Severity::Problem);
    }
    addFinding(read.findings, {.code = FindingCode::CrsReprojected,
                               .severity = Severity::Info,
                               .layer = table.name,
                               .detail = table.crs.definition + " → " + options.targetCrs->definition,
                               .count = table.rowCount()});
    table.crs = *options.targetCrs;
    return {};
}

} // namespace yimi
