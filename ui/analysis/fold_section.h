// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace yimi {

class Look;

/// A heading that unfolds what is below it. Starts folded.
class FoldSection : public QWidget
{
    Q_OBJECT

public:
    FoldSection(const Look& look, QWidget* content, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setOpen(bool open);

private:
    void drawArrow();

    const Look& m_look;
    QToolButton* m_heading;
    QWidget* m_content;
};

} // namespace yimi
