// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "base/stopwatch.h"
#include "city/theme_guess.h"
#include "io/export_layer.h"
#include "io/read.h"
#include "stylefile/style_files.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>

namespace yimi::cli {

namespace {

struct Words
{
    std::string source;
    std::string out;
    std::string format;
    std::string crs;
    std::string encoding = "UTF-8";
};

Result<ExportFormat> formatOf(const Words& words)
{
    std::string id = words.format;
    if (id.empty()) {
        id = std::filesystem::path(words.out).extension().string();
        id.erase(0, id.starts_with('.') ? 1 : 0);
    }
    std::ranges::transform(id, id.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    if (const auto format = exportFormatFromId(id))
        return *format;
    return failure({.code = ErrorCode::ParameterInvalid,
                    .field = "format",
                    .detail = id + " ∉ {gpkg, shp, geojson, fgb, kml, dxf, xlsx, csv}"});
}

/// As its theme looks, which is guessed as on import.
std::optional<LayerLook> guessedLook(const FeatureTable& table)
{
    std::vector<std::string> fields;
    for (const Column& column : table.columns)
        fields.push_back(column.name());
    const GeometryKind kind = table.geometryKind();
    return lookOf(themeStyle(guessTheme(table.name, fields, kind).theme), table, kind);
}

Result<Answer> run(const Words& words, const TaskContext& task)
{
    Stopwatch watch;
    const auto format = formatOf(words);
    if (!format)
        return tl::unexpected(format.error());
    const auto source = parseSource(words.source);
    if (!source)
        return tl::unexpected(source.error());
    ReadOptions options;
    if (!words.crs.empty())
        options.targetCrs = Crs{words.crs};
    const auto read = readLayer(*source, options, task);
    if (!read)
        return tl::unexpected(read.error());
    Answer answer;
    answer.timings["read"] = watch.lap();
    const auto exported =
        exportLayer(read->table,
                    *format,
                    words.out,
                    task,
                    {.encoding = words.encoding, .look = guessedLook(read->table)});
    if (!exported)
        return tl::unexpected(exported.error());
    answer.timings["write"] = watch.lap();
    answer.findings = read->findings;
    answer.findings.insert(
        answer.findings.end(), exported->findings.begin(), exported->findings.end());
    answer.fields["features"] = read->table.rowCount();
    answer.fields["written"] = exported->files;
    answer.fields["shortened"] = Json::array();
    for (const auto& [longName, shortName] : exported->shortened)
        answer.fields["shortened"].push_back({{"name", longName}, {"short", shortName}});
    for (const std::string& file : exported->files)
        answer.text +=
            QCoreApplication::translate("cli", "已写出 %1\n").arg(QString::fromStdString(file));
    return answer;
}

} // namespace

Command convertCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand("convert", "one layer into another format");
    parser->add_option("source", words->source, "FILE or FILE|layername=NAME")->required();
    parser->add_option("--out", words->out, "file to write")->required();
    parser->add_option("--format",
                       words->format,
                       "gpkg, shp, geojson, fgb, kml, dxf, xlsx, csv; else by the ending");
    parser->add_option("--crs", words->crs, "CRS to write in (GeoJSON and KML: WGS 84)");
    parser
        ->add_option("--encoding",
                     words->encoding,
                     "of a shapefile's texts; CP936 for programs that expect GBK")
        ->capture_default_str();
    return {parser, [words](const Common&, const TaskContext& task) { return run(*words, task); }};
}

} // namespace yimi::cli
