// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace yimi {

/// The one community that map and list both look at; empty: none.
class CommunitySelection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QString& id() const { return m_id; }

    void select(const QString& id)
    {
        if (id == m_id)
            return;
        m_id = id;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    QString m_id;
};

} // namespace yimi
