// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace yimi {

class Look;

/// A heading that unfolds another widget. Starts folded.
class FoldHeading : public QToolButton
{
    Q_OBJECT

public:
    FoldHeading(const Look& look, QWidget& content, QWidget* parent = nullptr);

    void setOpen(bool open);

private:
    void drawArrow();

    const Look& m_look;
    QWidget& m_content;
};

} // namespace yimi
