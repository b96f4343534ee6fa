// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "jobs/job_runner.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace yimi {

class RunProgress;
class Segments;
class Settings;

/// Which tables of a PostGIS database, or layers of a WFS service, are to be imported. The address
/// is remembered, the password never; nothing is asked of the network before somebody connects.
class DatabaseDialog : public QDialog
{
    Q_OBJECT

public:
    DatabaseDialog(JobRunner& jobs, Settings& settings, QWidget* parent = nullptr);

    /// What was ticked, as sources for an import plan. They hold the password.
    [[nodiscard]] QStringList sources() const;

    /// Stops a listing that is under way.
    void done(int result) override;

private:
    [[nodiscard]] QWidget* addressForm();
    [[nodiscard]] QWidget* serviceForm();
    void build();
    void restore();
    void remember() const;
    void list();
    void take(const Result<std::vector<std::string>>& tables, const std::string& connection);
    void say(const QString& problem);
    void refresh();
    [[nodiscard]] bool askingService() const;
    [[nodiscard]] int ticked() const;

    JobRunner& m_jobs;
    Settings& m_settings;
    Segments* m_kind;
    QStackedWidget* m_forms;
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_database;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_url;
    QPushButton* m_connect;
    RunProgress* m_progress;
    QLabel* m_problem;
    QListWidget* m_tables;
    QLabel* m_count;
    QPushButton* m_next;
    std::string m_connection; ///< that the listed tables are of
    bool m_listing = false;
};

} // namespace yimi
