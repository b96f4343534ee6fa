// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkup/checkup_controller.h"

#include "io/write.h"
#include "project/check_report.h"
#include "settings/settings.h"
#include "wording/wording.h"

#include <array>

namespace yimi {

namespace {

const QString kCheckKey = QStringLiteral("checkup");
const QString kMendKey = QStringLiteral("mend");

/// As it is remembered.
struct Limit
{
    const char* name;
    double CheckOptions::*value;
};

constexpr std::array kLimits{Limit{"duplicate-within", &CheckOptions::duplicateWithin},
                             Limit{"far-from-road", &CheckOptions::farFromRoad},
                             Limit{"near-miss", &CheckOptions::nearMiss},
                             Limit{"smallest-overlap", &CheckOptions::smallestOverlap},
                             Limit{"largest-gap", &CheckOptions::largestGap}};

/// The layers' names, each once, in the order of the issues.
QString layerNames(const std::vector<Issue>& issues)
{
    QStringList names;
    for (const Issue& issue : issues) {
        const QString name = QString::fromStdString(issue.finding.layer);
        if (!names.contains(name))
            names.append(name);
    }
    return names.join(CheckupController::tr("、"));
}

} // namespace

CheckupController::CheckupController(Document& document,
                                     JobRunner& jobs,
                                     Settings& settings,
                                     QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_settings(settings)
{
    for (const Limit& limit : kLimits)
        m_options.*limit.value =
            settings.checkLimit(QString::fromLatin1(limit.name), m_options.*limit.value);
    connect(&document, &Document::replaced, this, [this] {
        cancel();
        m_jobs.cancelKey(kMendKey);
        m_found.reset();
        m_asked.clear();
    });
    connect(&document, &Document::layersChanged, this, &CheckupController::follow);
}

bool CheckupController::running() const
{
    return m_jobs.running(kCheckKey);
}

bool CheckupController::mending() const
{
    return m_jobs.running(kMendKey);
}

void CheckupController::cancel()
{
    m_jobs.cancelKey(kCheckKey);
}

bool CheckupController::current() const
{
    return m_found && sameLayers(m_found->layers, checkedLayers(m_document.contents()));
}

void CheckupController::setWatched(bool watched)
{
    m_watched = watched;
    // Nothing else where nobody looks any more: a window that closes has let go of its document.
    if (watched)
        follow();
}

void CheckupController::follow()
{
    const auto now = checkedLayers(m_document.contents());
    if (m_watched && !now.empty() && !sameLayers(m_asked, now))
        check();
}

void CheckupController::setOptions(const CheckOptions& options)
{
    m_options = options;
    for (const Limit& limit : kLimits)
        m_settings.setCheckLimit(QString::fromLatin1(limit.name), options.*limit.value);
    check();
}

void CheckupController::check()
{
    m_asked = checkedLayers(m_document.contents());
    const int number = ++m_runs;
    m_job = m_jobs.run(
        {.key = kCheckKey, .title = tr("数据体检")},
        [layers = m_asked, options = m_options](const TaskContext& task) {
            return checkLayers(layers, options, task);
        },
        [this, layers = m_asked, number](Result<std::vector<Issue>> issues) {
            // The end of a check that was replaced is nobody's business.
            if (number != m_runs)
                return;
            if (issues)
                m_found = std::make_shared<const Checkup>(Checkup{layers, std::move(*issues)});
            else if (issues.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(issues.error(), tr("数据体检"));
            Q_EMIT ended();
        });
    Q_EMIT started();
}

void CheckupController::mend(const std::vector<Issue>& issues)
{
    std::vector<LayerFix> fixes;
    std::vector<Issue> meant;
    for (const Issue& issue : issues) {
        if (!issue.fix)
            continue;
        fixes.push_back({QString::fromStdString(issue.layer), *issue.fix});
        meant.push_back(issue);
    }
    if (fixes.empty())
        return;
    const FixKind kind = fixes.front().fix.kind;
    m_jobs.run(
        {.key = kMendKey, .title = tr("修复数据")},
        [contents = m_document.contents(), fixes](const TaskContext& task) {
            return mended(contents, fixes, task);
        },
        [this, kind, names = layerNames(meant)](const Result<Mended>& outcome) {
            take(outcome, kind, names);
            Q_EMIT mendingChanged();
        });
    Q_EMIT mendingChanged();
}

void CheckupController::save(const QString& path)
{
    m_jobs.run(
        {.title = tr("保存体检清单")},
        [found = m_found, path](const TaskContext&) {
            return writeFile(path.toStdString(), issuesCsv(found->issues, found->layers));
        },
        [this, path](const Result<void>& written) {
            if (written)
                Q_EMIT told(MessageBar::Tone::Info, tr("体检清单已保存：%1").arg(path), {});
            else if (written.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(written.error(), tr("保存体检清单"));
        });
}

void CheckupController::take(const Result<Mended>& mended, FixKind kind, const QString& layers)
{
    if (!mended) {
        if (mended.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(mended.error(), tr("修复数据"));
        return;
    }
    const QString done = fixDoneSentence(kind, mended->features);
    if (mended->features == 0) {
        Q_EMIT told(MessageBar::Tone::Info, done, {});
        return;
    }
    if (!m_document.changeTables(mended->tables, tr("修复“%1”").arg(layers))) {
        Q_EMIT told(
            MessageBar::Tone::Problem, tr("修复的时候图层变了，什么也没有改。请再点一次。"), {});
        return;
    }
    Q_EMIT told(MessageBar::Tone::Info, tr("图层“%1”：%2可以撤销。").arg(layers, done), {});
}

} // namespace yimi
