// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_plan_json.h"
#include "base/stopwatch.h"
#include "intake/plan_import.h"
#include "wording/wording.h"

namespace yimi::cli {

namespace {

Result<Answer> run(const std::vector<std::string>& paths, const TaskContext& task)
{
    Stopwatch watch;
    const auto plan = planImport(paths, {}, task);
    if (!plan)
        return tl::unexpected(plan.error());
    if (plan->layers.empty()) {
        if (!plan->errors.empty())
            return failure(plan->errors.front());
        return failure({.code = ErrorCode::NotAVectorFile, .file = paths.front()});
    }
    Answer answer;
    answer.fields = {{"layers", Json::array()}, {"issues", Json::array()}};
    for (const PlannedLayer& layer : plan->layers) {
        answer.fields["layers"].push_back(plannedJson(layer));
        answer.text += plannedLine(layer);
        for (const Finding& finding : layer.findings)
            answer.fields["issues"].push_back(issueJson(finding));
        answer.findings.insert(answer.findings.end(), layer.findings.begin(), layer.findings.end());
    }
    for (const Finding& finding : plan->findings)
        answer.fields["issues"].push_back(issueJson(finding));
    answer.findings.insert(answer.findings.end(), plan->findings.begin(), plan->findings.end());
    // One bad file does not hide the others, but it is said.
    for (const Error& error : plan->errors) {
        answer.fields["issues"].push_back(issueJson(error));
        answer.text += errorSentence(error) + QLatin1Char('\n');
    }
    answer.timings["read"] = watch.lap();
    return answer;
}

} // namespace

Command inspectCommand(CLI::App& app)
{
    auto paths = std::make_shared<std::vector<std::string>>();
    CLI::App* const parser =
        app.add_subcommand("inspect", "what is in these files, folders and zips");
    parser->add_option("paths", *paths, "files, folders and zips")->required();
    return {parser, [paths](const Common&, const TaskContext& task) { return run(*paths, task); }};
}

} // namespace yimi::cli
