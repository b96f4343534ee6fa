// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/read_repair.h"

#include "base/parallel.h"
#include "geometry/overlay.h"
#include "io/encoding.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

void list(LayerRead& read, FindingCode code, std::size_t row, Severity severity = Severity::Warning)
{
    addFinding(read.findings,
               {.code = code,
                .severity = severity,
                .layer = read.table.name,
                .count = 1,
                .ids = {std::to_string(read.table.featureIds[row])}});
}

bool isAscii(const std::string& text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Calls visit(text) for every name and cell that is not plain ASCII.
template <typename Visit>
void eachForeignText(const FeatureTable& table, Visit visit)
{
    for (const Column& column : table.columns) {
        if (!isAscii(column.name()))
            visit(column.name());
        if (column.type() != FieldType::Text)
            continue;
        for (std::size_t row = 0; row < column.size(); ++row) {
            if (const std::string text = column.text(row); !isAscii(text))
                visit(text);
        }
    }
}

bool isReadable(const FeatureTable& table)
{
    bool readable = true;
    eachForeignText(table, [&](const std::string& text) { readable = readable && isUtf8(text); });
    return readable;
}

/// A whole layer is in one encoding: a GBK value that happens to be well-formed UTF-8 is still GBK.
std::string decoded(const std::string& text, const std::string& encoding)
{
    return isAscii(text) ? text : toUtf8Lossy(text, encoding);
}

Column decoded(const Column& column, const std::string& encoding)
{
    Column result(isAscii(column.name()) ? column.name() : toUtf8Cut(column.name(), encoding),
                  column.type());
    result.reserve(column.size());
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.type() == FieldType::Text && !column.isNull(row))
            result.appendText(decoded(column.text(row), encoding));
        else
            result.append(column.value(row));
    }
    return result;
}

/// Every text is well-formed in this encoding.
bool isReadableAs(const FeatureTable& table, const std::string& encoding)
{
    bool readable = isKnownEncoding(encoding);
    eachForeignText(table, [&](const std::string& text) {
        readable = readable && toUtf8(text, encoding).has_value();
    });
    return readable;
}

void guess(LayerRead& read)
{
    std::vector<std::string> texts;
    eachForeignText(read.table, [&](const std::string& text) { texts.push_back(text); });
    read.encoding = guessEncoding(texts);
    read.encodingSource = "guessed";
    addFinding(read.findings,
               {.code = FindingCode::EncodingGuessed,
                .severity = Severity::Info,
                .layer = read.table.name,
                .detail = read.encoding,
                .count = texts.size()});
}

void repairRow(LayerRead& read, std::size_t row)
{
    auto& polygons = std::get<Polygons>(read.table.geometries[row]);
    auto repaired = makeValid(polygons);
    if (repaired && !repaired->empty()) {
        polygons = std::move(*repaired);
        list(read, FindingCode::GeometryRepaired, row);
    } else {
        read.table.geometries[row] = std::monostate{};
        list(read, FindingCode::GeometryUnrepairable, row, Severity::Problem);
    }
}

} // namespace

void decodeText(LayerRead& read, const std::string& claimed, const std::string& claimSource)
{
    read.encoding = claimed;
    read.encodingSource = claimSource;
    if (claimSource != "option") {
        // GDAL itself recodes what it knows of, so a claim is believed when the outcome is
        // well-formed.
        if (isReadable(read.table)) {
            if (claimed.empty()) {
                read.encoding = "UTF-8";
                read.encodingSource = "guessed";
            }
            return;
        }
        if (claimed.empty() || claimed == "UTF-8" || !isReadableAs(read.table, claimed))
            guess(read);
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
    const auto dominant =
        static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
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
    // Judged by all cores; the few that are bad are repaired and listed in row order.
    std::vector<char> bad(read.table.rowCount(), 0);
    parallelFor(bad.size(), 0, [&](std::size_t row, unsigned) {
        const auto* polygons = std::get_if<Polygons>(&read.table.geometries[row]);
        bad[row] = polygons && !task.cancelled() && !isValid(*polygons) ? 1 : 0;
    });
    for (std::size_t row = 0; row < bad.size(); ++row) {
        if (task.cancelled())
            return cancelledError();
        if (bad[row] != 0)
            repairRow(read, row);
    }
    return {};
}

Result<void> bringInto(const ReadOptions& options, LayerRead& read)
{
    FeatureTable& table = read.table;
    const bool hasGeometry = table.geometryKind() != GeometryKind::None;
    if (!table.crs.known() && options.assumedCrs && hasGeometry) {
        table.crs = *options.assumedCrs;
        addFinding(read.findings,
                   {.code = FindingCode::CrsAssumed,
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
    addFinding(read.findings,
               {.code = FindingCode::CrsReprojected,
                .severity = Severity::Info,
                .layer = table.name,
                .detail = shortName(table.crs) + " → " + shortName(*options.targetCrs),
                .count = table.rowCount()});
    table.crs = *options.targetCrs;
    return {};
}

} // namespace yimi
