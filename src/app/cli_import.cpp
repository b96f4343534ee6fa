// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_plan_json.h"
#include "base/stopwatch.h"
#include "intake/import_template.h"
#include "intake/plan_edits.h"
#include "io/file.h"
#include "io/write.h"
#include "project/import_layers.h"
#include "project/project_file.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <filesystem>

namespace yimi::cli {

namespace {

struct Words
{
    std::vector<std::string> paths;
    std::string project;
    std::string crs;
    std::vector<std::string> edits;
    std::string useTemplate;
    std::string saveTemplate;
    bool dryRun = false;
};

/// The project that the files are added to: the one there is, or a new one.
Result<ProjectContents> contentsOf(const Words& words, const TaskContext& task)
{
    std::error_code problem;
    if (std::filesystem::exists(words.project, problem)) {
        auto opened = openProject(words.project, task);
        if (!opened)
            return tl::unexpected(opened.error());
        return std::move(opened->contents);
    }
    ProjectContents contents;
    contents.settings.title = QFileInfo(QString::fromStdString(words.project)).completeBaseName();
    if (words.crs.empty())
        return contents;
    const auto described = describe({words.crs});
    if (!described)
        return tl::unexpected(described.error());
    if (described->geographic)
        return failure({.code = ErrorCode::CrsNotProjected, .detail = described->name});
    contents.settings.crs = {words.crs};
    return contents;
}

Result<ImportPlan> planOf(const Words& words, const PlanOptions& options, const TaskContext& task)
{
    auto plan = planImport(words.paths, options, task);
    if (plan && !words.useTemplate.empty()) {
        const auto json = readFile(words.useTemplate);
        if (!json)
            return tl::unexpected(json.error());
        auto applied = withTemplate(std::move(*plan), *json, options, task);
        if (!applied)
            return tl::unexpected(applied.error());
        plan = std::move(applied->plan);
    }
    for (const std::string& edit : words.edits) {
        if (!plan)
            break;
        plan = edited(std::move(*plan), edit, options, task);
    }
    return plan;
}

/// The layers of the plan, each with whether it came in.
Json layersJson(const ImportPlan& plan)
{
    Json list = Json::array();
    for (const PlannedLayer& layer : plan.layers) {
        Json json = plannedJson(layer);
        json.erase("preview");
        json["taken"] = layer.take;
        list.push_back(std::move(json));
    }
    return list;
}

void addIssues(Answer& answer,
               const std::vector<Finding>& findings,
               const std::vector<Error>& errors)
{
    answer.fields["issues"] = Json::array();
    for (const Finding& finding : findings)
        answer.fields["issues"].push_back(issueJson(finding));
    for (const Error& error : errors) {
        answer.fields["issues"].push_back(issueJson(error));
        answer.text += errorSentence(error) + QLatin1Char('\n');
    }
    answer.findings = findings;
}

Result<Answer> run(const Words& words, const TaskContext& task)
{
    Stopwatch watch;
    auto contents = contentsOf(words, task);
    if (!contents)
        return tl::unexpected(contents.error());
    const PlanOptions options = planOptionsFor(*contents);
    auto plan = planOf(words, options, task);
    if (!plan)
        return tl::unexpected(plan.error());
    if (contents->layers.empty() && words.crs.empty()) {
        plan->crs = fittingCrs(*plan);
        contents->settings.crs = plan->crs;
    }
    auto imported = importPlanned(*plan, task);
    if (!imported)
        return tl::unexpected(imported.error());
    if (imported->layers.empty() && imported->changed.empty())
        return failure({.code = ErrorCode::NotAVectorFile, .file = words.paths.front()});
    Answer answer;
    answer.timings["read"] = watch.lap();
    answer.fields["layers"] = layersJson(*plan);
    if (!words.crs.empty() && !sameCrs({words.crs}, contents->settings.crs))
        addFinding(imported->findings,
                   {.code = FindingCode::CrsKept,
                    .detail = shortName(contents->settings.crs) + " ≠ " + words.crs,
                    .count = 1});
    for (const DocumentLayer& layer : imported->layers)
        answer.text += QCoreApplication::translate("cli", "已导入 %1（主题 %2，%3 个要素）\n")
                           .arg(layer.title,
                                themeName(layer.theme),
                                countText(static_cast<std::int64_t>(layer.table->rowCount())));
    addIssues(answer, imported->findings, imported->errors);
    answer.method = {{"crs", contents->settings.crs.definition}, {"project", words.project}};
    if (!words.saveTemplate.empty()) {
        if (auto saved = writeFile(words.saveTemplate, importTemplate(*plan)); !saved)
            return tl::unexpected(saved.error());
    }
    if (words.dryRun)
        return answer;
    const ProjectContents complete = withImported(std::move(*contents), std::move(*imported));
    if (auto saved = saveProject(complete, words.project, task); !saved)
        return tl::unexpected(saved.error());
    answer.timings["write"] = watch.lap();
    return answer;
}

} // namespace

Command importCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand("import", "raw files into a project");
    parser->add_option("paths", words->paths, "files, folders and zips")->required();
    parser->add_option("--project", words->project, "project file; made when it is not there")
        ->required();
    parser->add_option(
        "--crs", words->crs, "analysis CRS of a new project; else the one that fits the place");
    parser->add_option(
        "--set",
        words->edits,
        "LAYER:KEY=VALUE with take, name, theme, encoding, crs, offset, swap, seven, "
        "grid, header, x, y, rename, join");
    parser->add_option(
        "--template", words->useTemplate, "choices saved before, for layers of the same shape");
    parser->add_option("--save-template", words->saveTemplate, "keep the choices made here");
    parser->add_flag("--dry-run", words->dryRun, "everything but writing the project");
    return {parser, [words](const Common&, const TaskContext& task) { return run(*words, task); }};
}

} // namespace yimi::cli
