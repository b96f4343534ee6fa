// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/fit_to_format.h"

#include "base/utf8.h"
#include "io/encoding.h"
#include "io/short_names.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr std::size_t kDbfText = 254;         ///< bytes of a cell of a .dbf
constexpr std::size_t kDbfName = 10;          ///< bytes of a field's name
constexpr std::size_t kSheetText = 32767;     ///< characters of a cell of an .xlsx
constexpr std::size_t kSheetRows = 1'048'575; ///< beneath the line of names
constexpr std::size_t kSheetName = 31;        ///< characters

bool isCells(ExportFormat format)
{
    return format == ExportFormat::Xlsx || format == ExportFormat::Csv;
}

/// Length in what the format counts, cut at whole characters.
std::string beginningOf(const std::string& text, ExportFormat format, const std::string& encoding)
{
    const bool sheet = format == ExportFormat::Xlsx;
    if (text.size() <= (sheet ? kSheetText : kDbfText) && (sheet || encoding == "UTF-8"))
        return text;
    std::string cut;
    std::size_t taken = 0;
    for (const char32_t c : codePoints(text)) {
        const std::string one = toUtf8(std::u32string_view(&c, 1));
        if (sheet)
            taken += c > 0xFFFF ? 2 : 1; // as UTF-16 counts
        else
            taken +=
                encoding == "UTF-8" ? one.size() : fromUtf8(one, encoding).value_or(one).size();
        if (taken > (sheet ? kSheetText : kDbfText))
            break;
        cut += one;
    }
    return cut;
}

/// A name without the characters that a format forbids, within `longest` UTF-16 units.
std::string validName(const std::string& name, std::u32string_view forbidden, std::size_t longest)
{
    std::u32string valid;
    std::size_t taken = 0;
    for (const char32_t c : codePoints(name)) {
        taken += c > 0xFFFF ? 2 : 1;
        if (taken > longest)
            break;
        valid += c < 0x20 || forbidden.find(c) != std::u32string_view::npos ? U'_' : c;
    }
    return valid.empty() ? "layer" : toUtf8(valid);
}

/// What an encoding lacks GDAL would write as «?», without a word that reaches anybody.
Result<void> everyTextFits(const FeatureTable& table, const std::string& encoding)
{
    const auto lacking = [&](const std::string& field, const std::string& text) {
        return failure({.code = ErrorCode::ParameterInvalid,
                        .layer = table.name,
                        .field = field,
                        .detail = text + " ∉ " + encoding});
    };
    if (!isKnownEncoding(encoding))
        return lacking("encoding", encoding);
    for (const Column& column : table.columns) {
        if (!fromUtf8(column.name(), encoding))
            return lacking(column.name(), column.name());
        for (std::size_t row = 0; column.type() == FieldType::Text && row < column.size(); ++row) {
            if (std::string text = column.text(row); !fromUtf8(text, encoding))
                return lacking(column.name(), text);
        }
    }
    return {};
}

class Fitting
{
public:
    Fitting(const FeatureTable& table, ExportFormat format, const ExportOptions& options)
        : m_table(table), m_format(format), m_options(options)
    {
    }

    FittedLayer run()
    {
        fitTexts();
        fitNames();
        listGeometry();
        listCrs();
        if (m_format == ExportFormat::Dxf && !m_table.columns.empty())
            add({.code = FindingCode::AttributesLeftOut, .count = m_table.columns.size()});
        return std::move(m_fitted);
    }

private:
    void add(Finding finding)
    {
        finding.layer = m_table.name;
        addFinding(m_fitted.findings, std::move(finding));
    }

    FeatureTable& change()
    {
        if (!m_fitted.changed)
            m_fitted.changed = m_table;
        return *m_fitted.changed;
    }

    void fitTexts()
    {
        if (m_format == ExportFormat::Dxf)
            return;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const Column& column = m_table.columns[i];
            for (std::size_t row = 0; column.type() == FieldType::Text && row < column.size();
                 ++row)
                fitText(i, row);
        }
    }

    void fitText(std::size_t column, std::size_t row)
    {
        const Column& cells = m_table.columns[column];
        if (cells.isNull(row))
            return;
        const std::string whole = cells.text(row);
        std::string text = whole;
        const std::string id = std::to_string(m_table.featureIds[row]);
        if (std::erase(text, '\0') > 0)
            add({.code = FindingCode::NulInText, .field = cells.name(), .count = 1, .ids = {id}});
        if (m_format == ExportFormat::Shapefile || m_format == ExportFormat::Xlsx) {
            std::string cut = beginningOf(text, m_format, m_options.encoding);
            if (cut.size() < text.size())
                add({.code = FindingCode::TextCut,
                     .field = cells.name(),
                     .detail = m_format == ExportFormat::Xlsx ? "32767" : "254 byte",
                     .count = 1,
                     .ids = {id}});
            text = std::move(cut);
        }
        if (text != whole)
            change().columns[column].set(row, text);
    }

    void fitNames()
    {
        for (const Column& column : m_table.columns)
            m_fitted.fieldNames.push_back(column.name());
        if (m_format == ExportFormat::Shapefile)
            shortenNames();
        std::string name = m_table.name;
        if (m_format == ExportFormat::Xlsx)
            name = validName(name, U"[]\\/*?:'", kSheetName);
        else if (m_format == ExportFormat::Dxf)
            name = validName(name, U"<>/\\\":;?*|,=`'", 255);
        if (name == m_table.name)
            return;
        add({.code = FindingCode::NameChanged, .detail = m_table.name + " → " + name, .count = 1});
        change().name = name;
    }

    void shortenNames()
    {
        const auto names = shortFieldNames(m_fitted.fieldNames, kDbfName, m_options.encoding);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (m_fitted.fieldNames[i] == names[i])
                continue;
            add({.code = FindingCode::FieldNameShortened,
                 .severity = Severity::Info,
                 .count = 1,
                 .ids = {m_fitted.fieldNames[i] + " → " + names[i]}});
            m_fitted.shortened.emplace_back(m_fitted.fieldNames[i], names[i]);
        }
        m_fitted.fieldNames = names;
    }

    /// Cells hold one point; a point layer's second ones and all lines and areas are left out.
    void listGeometry()
    {
        for (std::size_t row = 0; isCells(m_format) && row < m_table.rowCount(); ++row) {
            const Geometry& geometry = m_table.geometries[row];
            const auto* points = std::get_if<Points>(&geometry);
            const bool held = points != nullptr && points->size() <= 1
                              && m_table.geometryKind() == GeometryKind::Point;
            if (!held && kindOf(geometry) != GeometryKind::None)
                add({.code = FindingCode::GeometryLeftOut,
                     .count = 1,
                     .ids = {std::to_string(m_table.featureIds[row])}});
        }
    }

    void listCrs()
    {
        if (m_table.geometryKind() == GeometryKind::None || !m_table.crs.known())
            return;
        const std::string name = shortName(m_table.crs);
        if ((m_format == ExportFormat::GeoJson || m_format == ExportFormat::Kml)
            && name != "EPSG:4326")
            add({.code = FindingCode::WrittenInWgs84,
                 .severity = Severity::Info,
                 .detail = name + " → WGS 84",
                 .count = m_table.rowCount()});
        const bool written =
            m_format != ExportFormat::Dxf
            && (!isCells(m_format) || m_table.geometryKind() != GeometryKind::Point);
        if (!written)
            add({.code = FindingCode::CrsNotWritten,
                 .severity = Severity::Info,
                 .detail = name,
                 .count = m_table.rowCount()});
    }

    const FeatureTable& m_table;
    ExportFormat m_format;
    const ExportOptions& m_options;
    FittedLayer m_fitted;
};

} // namespace

Result<FittedLayer>
fitToFormat(const FeatureTable& table, ExportFormat format, const ExportOptions& options)
{
    const bool needsShape = format == ExportFormat::Dxf || format == ExportFormat::Kml;
    if (needsShape && table.geometryKind() == GeometryKind::None)
        return failure(
            {.code = ErrorCode::GeometryWrongType, .layer = table.name, .detail = "none"});
    if (format == ExportFormat::Xlsx && table.rowCount() > kSheetRows)
        return failure(
            {.code = ErrorCode::ParameterInvalid,
             .layer = table.name,
             .field = "format",
             .detail = std::to_string(table.rowCount()) + " > " + std::to_string(kSheetRows)});
    if (format == ExportFormat::Shapefile && options.encoding != "UTF-8") {
        if (auto fits = everyTextFits(table, options.encoding); !fits)
            return tl::unexpected(fits.error());
    }
    return Fitting(table, format, options).run();
}

} // namespace yimi
