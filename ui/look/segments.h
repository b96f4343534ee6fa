// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QButtonGroup;

namespace yimi {

/// A few choices side by side, one of them taken. Arrow keys go from one to the next.
class Segments : public QFrame
{
    Q_OBJECT

public:
    /// The buttons' object names are `name` and their position.
    Segments(const QString& name, int count, QWidget* parent = nullptr);

    void setTexts(const QStringList& texts, const QStringList& tips = {});
    /// Tells nobody.
    void setCurrent(int position);
    [[nodiscard]] int current() const;

Q_SIGNALS:
    /// A user chose another.
    void chosen(int position);

private:
    QButtonGroup* m_group;
};

} // namespace yimi
