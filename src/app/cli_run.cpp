// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_backdrops.h"
#include "app/cli_commands.h"
#include "app/cli_recompute.h"
#include "base/stopwatch.h"
#include "io/write.h"
#include "layout/export_page.h"
#include "project/pages.h"
#include "project/project_file.h"
#include "project/result_tables.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>

namespace yimi::cli {

namespace {

struct Words
{
    std::string project;
    std::string out;
};

/// Where things go, and what went there.
struct Folder
{
    QDir place;
    QStringList written;

    Result<QString> file(const QString& sub, const QString& name)
    {
        if (!place.mkpath(sub))
            return failure(
                {.code = ErrorCode::FileUnwritable, .file = place.filePath(sub).toStdString()});
        return place.filePath(sub + u'/' + name);
    }
};

Result<void>
recompute(Document& document, const Common& common, Answer& answer, const TaskContext& task)
{
    if (auto done = recomputeCoverage(document, Recompute::All, common.threads, answer, task);
        !done)
        return done;
    if (auto done = recomputeServiceAreas(document, Recompute::All, answer, task); !done)
        return done;
    return recomputeAnalyses(document, {}, Recompute::All, common.threads, answer, task);
}

/// Every page there is; one that has nothing to show is named with the reason.
Result<void>
writePages(const ProjectContents& contents, Folder& folder, Answer& answer, const TaskContext& task)
{
    DisplayCache cache;
    Json left = Json::array();
    for (const PageOffer& offer : pageOffers()) {
        const auto page = projectPage(offer.name,
                                      contents,
                                      pageRequest(contents.settings, QDate::currentDate()),
                                      cache,
                                      task);
        if (!page && page.error().code == ErrorCode::Cancelled)
            return tl::unexpected(page.error());
        if (!page) {
            left.push_back({{"page", offer.name.toStdString()},
                            {"reason", errorSentence(page.error()).toStdString()}});
            continue;
        }
        const auto path = folder.file(QStringLiteral("pages"), offer.name + QStringLiteral(".pdf"));
        if (!path)
            return tl::unexpected(path.error());
        const auto written = writePage(*page, *path, {}, task);
        if (!written)
            return tl::unexpected(written.error());
        folder.written += *written;
    }
    answer.fields["pages_left_out"] = std::move(left);
    tellBackdropsLeftOut(contents, answer);
    return {};
}

Result<void> writeTables(const ProjectContents& contents, Folder& folder, const TaskContext& task)
{
    for (const ResultTable& one : resultTables(contents)) {
        if (task.cancelled())
            return cancelledError();
        const auto path =
            folder.file(QStringLiteral("tables"), one.fileName + QStringLiteral(".csv"));
        if (!path)
            return tl::unexpected(path.error());
        if (auto written = writeCsv(path->toStdString(), one.table, true, CsvReader::Excel);
            !written)
            return written;
        folder.written += *path;
    }
    return {};
}

Result<Answer> run(const Words& words, const Common& common, const TaskContext& task)
{
    Answer answer;
    Stopwatch watch;
    auto project = openProject(words.project, task);
    if (!project)
        return tl::unexpected(project.error());
    answer.findings = project->findings;
    answer.timings["read"] = watch.lap();
    Document document;
    document.reset(std::move(project->contents), QString::fromStdString(words.project));
    Folder folder{QDir(QString::fromStdString(words.out)), {}};
    if (!QDir().mkpath(folder.place.path()))
        return failure({.code = ErrorCode::FileUnwritable, .file = words.out});
    if (auto done = recompute(document, common, answer, task); !done)
        return tl::unexpected(done.error());
    watch.lap();
    if (auto done = writePages(document.contents(), folder, answer, task); !done)
        return tl::unexpected(done.error());
    if (auto done = writeTables(document.contents(), folder, task); !done)
        return tl::unexpected(done.error());
    answer.timings["write"] = watch.lap();
    answer.fields["written"] = Json::array();
    for (const QString& file : folder.written)
        answer.fields["written"].push_back(file.toStdString());
    answer.text = QCoreApplication::translate("cli", "已写出 %1 个文件到 %2\n")
                      .arg(folder.written.size())
                      .arg(folder.place.path());
    return answer;
}

} // namespace

Command runCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser =
        app.add_subcommand("run", "recomputes all of a project; writes its pages and tables");
    parser->add_option("project", words->project, "project file (.yimi)")->required();
    parser->add_option("--out", words->out, "folder to write to")->required();
    return {.parser = parser,
            .run = [words](const Common& common,
                           const TaskContext& task) { return run(*words, common, task); },
            .draws = true};
}

} // namespace yimi::cli
