// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/export_layers.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace yimi {

/// Where a PostGIS database is, who asks, and where in it tables go. The password stays in the
/// field and goes nowhere but into the connection.
class DatabaseForm : public QWidget
{
    Q_OBJECT

public:
    explicit DatabaseForm(QWidget* parent = nullptr);

    void setPlace(const DatabasePlace& place, const QString& schema);

    [[nodiscard]] DatabasePlace place() const;
    [[nodiscard]] PublishOptions options() const;
    /// Host, database, user and schema are there.
    [[nodiscard]] bool complete() const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_host;
    QSpinBox* m_port;
    QLineEdit* m_name;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_schema;
    QCheckBox* m_replace;
};

} // namespace yimi
