// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "transit/gtfs.h"
#include "ui/window/message_bar.h"

namespace yimi {

class Settings;

/// How people travel in this project: its profiles and its timetable.
class TravelController : public QObject
{
    Q_OBJECT

public:
    TravelController(Document& document, JobRunner& jobs, Settings& settings, QWidget& window);

    void editProfiles();
    void askTimetable();
    void readTimetable(const QString& path, const ServiceWindow& window);
    void removeTimetable();

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details);

private:
    void takeTimetable(const Result<TransitRead>& read);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    QWidget& m_window;
};

} // namespace yimi
