// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/check_project.h"
#include "project/document.h"
#include "ui/window/message_bar.h"

#include <optional>

namespace yimi {

class Settings;

/// What a check found, and the layers it looked at.
struct Checkup
{
    std::vector<CheckedLayer> layers;
    std::vector<Issue> issues;
};

/// Runs 数据体检 and its fixes: a snapshot of the layers goes to a worker, the findings come back;
/// what a fix makes of a table comes back as one undo command.
class CheckupController : public QObject
{
    Q_OBJECT

public:
    CheckupController(Document& document,
                      JobRunner& jobs,
                      Settings& settings,
                      QObject* parent = nullptr);

    /// Where a problem begins; remembered. Checks anew.
    void setOptions(const CheckOptions& options);

    [[nodiscard]] const CheckOptions& options() const { return m_options; }

    /// Also where the layers are the same; a check before it that is still going is replaced.
    void check();
    void cancel();
    /// While watched, every change of layers is checked at once.
    void setWatched(bool watched);
    /// Applies the fixes of these issues as one step.
    void mend(const std::vector<Issue>& issues);

    /// The list as CSV. Precondition: something was found.
    void save(const QString& path);

    [[nodiscard]] bool running() const;
    [[nodiscard]] bool mending() const;

    [[nodiscard]] bool owns(JobId id) const { return running() && m_job == id; }

    /// The last check that came to its end; null before it.
    [[nodiscard]] const std::shared_ptr<const Checkup>& found() const { return m_found; }

    /// The layers are still those of the last check.
    [[nodiscard]] bool current() const;

Q_SIGNALS:
    void started();
    /// Also after a failure or cancel.
    void ended();
    /// A fix begins or is over.
    void mendingChanged();
    void failed(const yimi::Error& error, const QString& doing);
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details);

private:
    void follow();
    void take(const Result<Mended>& mended, FixKind kind, const QString& layers);

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    CheckOptions m_options;
    std::shared_ptr<const Checkup> m_found;
    std::vector<CheckedLayer> m_asked; ///< of the newest check, whatever became of it
    JobId m_job{};
    int m_runs = 0;
    bool m_watched = false;
};

} // namespace yimi
