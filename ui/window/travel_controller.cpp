// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/travel_controller.h"

#include "project/profile_file.h"
#include "settings/settings.h"
#include "ui/profiles/profile_dialog.h"
#include "ui/transit/timetable_dialog.h"
#include "wording/wording.h"

#include <QFileInfo>

namespace yimi {

using namespace Qt::StringLiterals;

TravelController::TravelController(Document& document,
                                   JobRunner& jobs,
                                   Settings& settings,
                                   QWidget& window)
    : QObject(&window), m_document(document), m_jobs(jobs), m_settings(settings), m_window(window)
{
    // What was read for one project belongs into no other.
    connect(&document, &Document::replaced, this, [this] { m_jobs.cancelKey(u"timetable"_s); });
}

void TravelController::editProfiles()
{
    auto* dialog = new ProfileDialog(
        m_document.settings().profiles, m_settings.folder(u"import"_s), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        DocumentSettings settings = m_document.settings();
        putProfiles(settings, dialog->profiles(), dialog->renamed());
        m_document.setSettings(settings, tr("修改出行方式"));
    });
    dialog->open();
}

void TravelController::askTimetable()
{
    auto* dialog = new TimetableDialog(m_settings.folder(u"import"_s), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        readTimetable(dialog->path(), dialog->window());
    });
    dialog->open();
}

void TravelController::readTimetable(const QString& path, const ServiceWindow& window)
{
    m_settings.setFolder(u"import"_s, QFileInfo(path).absolutePath());
    m_jobs.run(
        {.key = u"timetable"_s, .title = tr("读取时刻表")},
        [path, window, crs = m_document.settings().crs](const TaskContext& task) {
            return linesFromGtfs(path.toStdString(), crs, window, task);
        },
        [this](const Result<TransitRead>& read) { takeTimetable(read); });
}

void TravelController::takeTimetable(const Result<TransitRead>& read)
{
    if (!read) {
        if (read.error().code != ErrorCode::Cancelled)
            Q_EMIT told(
                MessageBar::Tone::Problem, errorSentence(read.error(), tr("读取时刻表")), {});
        return;
    }
    m_document.setTimetable(std::make_shared<const TransitLines>(read->lines),
                            tr("添加公交时刻表"));
    QStringList details;
    for (const Finding& finding : read->findings)
        details.append(findingSentence(finding));
    Q_EMIT told(MessageBar::Tone::Info,
                tr("读入 %1 条线路、%2 个站点，“公交+步行”可以用了")
                    .arg(countText(static_cast<std::int64_t>(routeCount(read->lines))),
                         countText(static_cast<std::int64_t>(read->lines.stops.size()))),
                details);
}

void TravelController::removeTimetable()
{
    m_document.setTimetable({}, tr("移除公交时刻表"));
}

} // namespace yimi
