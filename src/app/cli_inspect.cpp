// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "base/stopwatch.h"
#include "city/theme_guess.h"
#include "io/read.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>

namespace yimi::cli {

namespace {

/// Files in these files and folders that some vector driver may read, by name.
Result<std::vector<std::string>> filesOf(const std::vector<std::string>& paths)
{
    static constexpr std::array<std::string_view, 14> kEndings = {".gpkg",
                                                                  ".shp",
                                                                  ".geojson",
                                                                  ".json",
                                                                  ".kml",
                                                                  ".kmz",
                                                                  ".fgb",
                                                                  ".tab",
                                                                  ".mif",
                                                                  ".dxf",
                                                                  ".csv",
                                                                  ".osm",
                                                                  ".pbf",
                                                                  ".yimi"};
    std::vector<std::string> files;
    for (const std::string& path : paths) {
        std::error_code problem;
        if (!std::filesystem::is_directory(path, problem) || path.ends_with(".gdb")) {
            files.push_back(path);
            continue;
        }
        std::vector<std::string> inFolder;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path, problem)) {
            if (std::ranges::find(kEndings, entry.path().extension().string()) != kEndings.end())
                inFolder.push_back(entry.path().string());
        }
        if (problem)
            return failure(
                {.code = ErrorCode::FileUnreadable, .file = path, .detail = problem.message()});
        std::ranges::sort(inFolder);
        files.insert(files.end(), inFolder.begin(), inFolder.end());
    }
    if (files.empty())
        return failure(
            {.code = ErrorCode::NotAVectorFile, .file = paths.empty() ? "" : paths.front()});
    return files;
}

GeometryKind kindOfName(const std::string& type)
{
    if (type.find("POINT") != std::string::npos || type.find("Point") != std::string::npos)
        return GeometryKind::Point;
    if (type.find("LINE") != std::string::npos || type.find("Line") != std::string::npos)
        return GeometryKind::Line;
    if (type.find("POLYGON") != std::string::npos || type.find("Polygon") != std::string::npos)
        return GeometryKind::Polygon;
    return GeometryKind::None;
}

Json layerJson(const LayerSummary& layer, const ThemeGuess& guess)
{
    Json json = {{"path", layer.path},
                 {"layer", layer.layer},
                 {"driver", layer.driver},
                 {"feature_count", layer.featureCount},
                 {"geometry_type", layer.geometryType}};
    json["crs"] = layer.crs.known() ? Json(layer.crs.definition) : Json(nullptr);
    json["encoding"] = layer.encoding;
    json["encoding_source"] = layer.encodingSource;
    json["theme"] = themeId(guess.theme);
    json["theme_confidence"] = guess.confidence;
    json["theme_reason"] = guess.reason;
    json["extent"] =
        layer.extent.empty()
            ? Json(nullptr)
            : Json(
                {layer.extent.min.x, layer.extent.min.y, layer.extent.max.x, layer.extent.max.y});
    json["fields"] = layer.fieldNames;
    return json;
}

QString lineOf(const LayerSummary& layer, const ThemeGuess& guess)
{
    return QCoreApplication::translate("cli", "%1  %2  %3 个要素  %4  %5  主题 %6\n")
        .arg(QString::fromStdString(std::filesystem::path(layer.path).filename().string()),
             QString::fromStdString(layer.layer),
             countText(layer.featureCount),
             QString::fromStdString(layer.geometryType),
             layer.crs.known() ? QString::fromStdString(layer.crs.definition.substr(0, 40))
                               : QStringLiteral("—"),
             guess.confidence > 0 ? themeName(guess.theme) : QStringLiteral("—"));
}

Result<Answer> run(const std::vector<std::string>& paths, const TaskContext& task)
{
    Stopwatch watch;
    const auto files = filesOf(paths);
    if (!files)
        return tl::unexpected(files.error());
    Answer answer;
    answer.fields = {{"layers", Json::array()}, {"issues", Json::array()}};
    std::optional<Error> firstError;
    for (const std::string& file : *files) {
        if (task.cancelled())
            return cancelledError();
        const auto layers = listLayers(file);
        if (!layers) {
            // One bad file does not hide the others, but it is said.
            answer.fields["issues"].push_back(
                {{"path", file},
                 {"code", errorCodeName(layers.error().code)},
                 {"message", errorSentence(layers.error()).toStdString()}});
            answer.text += errorSentence(layers.error()) + QLatin1Char('\n');
            firstError = firstError ? firstError : layers.error();
            continue;
        }
        for (const LayerSummary& layer : *layers) {
            const ThemeGuess guess =
                guessTheme(layer.layer, layer.fieldNames, kindOfName(layer.geometryType));
            answer.fields["layers"].push_back(layerJson(layer, guess));
            answer.text += lineOf(layer, guess);
        }
    }
    if (answer.fields["layers"].empty() && firstError)
        return tl::unexpected(*firstError);
    answer.timings["read"] = watch.lap();
    return answer;
}

} // namespace

Command inspectCommand(CLI::App& app)
{
    auto paths = std::make_shared<std::vector<std::string>>();
    CLI::App* const parser = app.add_subcommand("inspect", "what is in these files or folders");
    parser->add_option("paths", *paths, "files and folders")->required();
    return {parser, [paths](const Common&, const TaskContext& task) { return run(*paths, task); }};
}

} // namespace yimi::cli
