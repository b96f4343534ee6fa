// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transit/gtfs.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimeEdit;

namespace yimi {

/// Which GTFS feed, and which day and hours of it count.
class TimetableDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder`: where feeds are looked for first.
    explicit TimetableDialog(const QString& folder, QWidget* parent = nullptr);

    [[nodiscard]] QString path() const;
    [[nodiscard]] ServiceWindow window() const;

private:
    void build();
    void browse(bool folder);
    void check();

    QString m_folder;
    QLineEdit* m_path;
    QDateEdit* m_date;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    QLabel* m_problem;
    QPushButton* m_read;
};

} // namespace yimi
