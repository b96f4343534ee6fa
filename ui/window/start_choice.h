// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QLabel;

namespace yimi {

class Look;

/// One large way to begin: icon, name and what happens then.
class StartChoice : public QPushButton
{
    Q_OBJECT

public:
    StartChoice(const Look& look, const QString& icon, QWidget* parent = nullptr);

    void setTexts(const QString& name, const QString& explanation);

private:
    QLabel* m_name;
    QLabel* m_explanation;
};

} // namespace yimi
