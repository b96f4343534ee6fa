// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_plan_json.h"
#include "base/stopwatch.h"
#include "checkup/check_layers.h"
#include "intake/carry_out.h"
#include "intake/plan_import.h"
#include "project/check_project.h"
#include "project/project_file.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace yimi::cli {

namespace {

struct Words
{
    std::vector<std::string> paths;
    CheckOptions options;
};

/// What is checked, and what reading it has found already.
struct Checked
{
    std::vector<CheckedLayer> layers;
    std::vector<Finding> findings;
    std::vector<Error> errors;
};

Result<Checked> projectLayers(const std::string& path, const TaskContext& task)
{
    const auto opened = openProject(path, task);
    if (!opened)
        return tl::unexpected(opened.error());
    return Checked{.layers = checkedLayers(opened->contents), .findings = opened->findings};
}

Result<Checked> fileLayers(const std::vector<std::string>& paths, const TaskContext& task)
{
    const auto plan = planImport(paths, {}, task);
    if (!plan)
        return tl::unexpected(plan.error());
    const auto outcome = carryOut(*plan, task);
    if (!outcome)
        return tl::unexpected(outcome.error());
    Checked checked{.findings = outcome->findings, .errors = outcome->errors};
    for (const ImportedTable& layer : outcome->layers)
        checked.layers.push_back({layer.table->name, layer.table->name, layer.theme, layer.table});
    return checked;
}

/// One .yimi is a project; anything else is raw files.
Result<Checked> layersOf(const Words& words, const TaskContext& task)
{
    if (words.paths.size() == 1 && words.paths.front().ends_with(".yimi"))
        return projectLayers(words.paths.front(), task);
    return fileLayers(words.paths, task);
}

/// Did reading say why this feature of the layer has no shape?
bool saidByReading(const Finding& finding, const std::string& layer, const std::string& id)
{
    constexpr std::array kCodes = {FindingCode::GeometryNull,
                                   FindingCode::GeometryEmpty,
                                   FindingCode::GeometryUnrepairable,
                                   FindingCode::GeometryWrongType,
                                   FindingCode::CoordinateNotFinite};
    return finding.layer == layer && std::ranges::find(kCodes, finding.code) != kCodes.end()
           && std::ranges::find(finding.ids, id) != finding.ids.end();
}

/// The texts of a drawing have no line, which reading has said: once is enough.
void leaveOutWhatReadingSaid(std::vector<Issue>& issues, const std::vector<Finding>& findings)
{
    for (Issue& issue : issues) {
        Finding& finding = issue.finding;
        if (finding.code != FindingCode::GeometryNull)
            continue;
        std::erase_if(finding.ids, [&](const std::string& id) {
            return std::ranges::any_of(findings, [&](const Finding& one) {
                return saidByReading(one, finding.layer, id);
            });
        });
        finding.count = finding.ids.size();
    }
    std::erase_if(issues, [](const Issue& issue) {
        return issue.finding.code == FindingCode::GeometryNull && issue.finding.count == 0;
    });
}

Json fixJson(const std::optional<Fix>& fix)
{
    if (!fix)
        return nullptr;
    return {{"kind", fixKindId(fix->kind)},
            {"message", fixName(*fix).toStdString()},
            {"field", fix->field},
            {"rows", fix->rows},
            {"amount", fix->amount}};
}

Json checkedJson(const Issue& issue)
{
    Json json = issueJson(issue.finding);
    json["layer_id"] = issue.layer;
    json["places"] = Json::array();
    for (const Coordinate place : issue.places)
        json["places"].push_back({place.x, place.y});
    json["fix"] = fixJson(issue.fix);
    return json;
}

QString lineOf(const Issue& issue)
{
    QString line = findingSentence(issue.finding);
    if (issue.fix)
        line += QCoreApplication::translate("cli", "（可修复：%1）").arg(fixName(*issue.fix));
    return line + QLatin1Char('\n');
}

Result<Answer> run(const Words& words, const TaskContext& task)
{
    Stopwatch watch;
    const auto checked = layersOf(words, task);
    if (!checked)
        return tl::unexpected(checked.error());
    Answer answer;
    answer.timings["read"] = watch.lap();
    auto issues = checkLayers(checked->layers, words.options, task);
    if (!issues)
        return tl::unexpected(issues.error());
    leaveOutWhatReadingSaid(*issues, checked->findings);
    answer.timings["search"] = watch.lap();
    answer.fields["issues"] = Json::array();
    for (const Error& error : checked->errors) {
        answer.fields["issues"].push_back(issueJson(error));
        answer.text += errorSentence(error) + QLatin1Char('\n');
    }
    for (const Finding& finding : checked->findings) {
        Json json = issueJson(finding);
        json["fix"] = nullptr;
        answer.fields["issues"].push_back(std::move(json));
        answer.text += findingSentence(finding) + QLatin1Char('\n');
    }
    for (const Issue& issue : *issues) {
        answer.fields["issues"].push_back(checkedJson(issue));
        answer.text += lineOf(issue);
    }
    if (answer.text.isEmpty())
        answer.text = QCoreApplication::translate("cli", "没有发现问题\n");
    answer.method = {{"duplicate_within_m", words.options.duplicateWithin},
                     {"far_from_road_m", words.options.farFromRoad},
                     {"near_miss_m", words.options.nearMiss}};
    return answer;
}

} // namespace

Command checkCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand("check", "what is wrong with the data");
    parser->add_option("paths", words->paths, "a project, or files, folders and zips")->required();
    parser
        ->add_option("--duplicate-metres",
                     words->options.duplicateWithin,
                     "places of one name this near are one")
        ->check(CLI::NonNegativeNumber);
    parser->add_option("--road-metres", words->options.farFromRoad, "farther is too far")
        ->check(CLI::NonNegativeNumber);
    parser->add_option("--near-miss", words->options.nearMiss, "loose ends this near are listed")
        ->check(CLI::NonNegativeNumber);
    return {parser, [words](const Common&, const TaskContext& task) { return run(*words, task); }};
}

} // namespace yimi::cli
