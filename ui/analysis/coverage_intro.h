// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace yimi {

class Look;

/// Before there is a result: what 托育覆盖 answers, which layers it needs and which of them are
/// there, and the button that runs it.
class CoverageIntro : public QWidget
{
    Q_OBJECT

public:
    CoverageIntro(const Document& document, const Look& look, QWidget* parent = nullptr);

    void refresh();
    void setRunning(bool running);

Q_SIGNALS:
    void runWanted();
    void importWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QString needs() const;

    const Document& m_document;
    const Look& m_look;
    QLabel* m_question;
    QLabel* m_needs;
    QPushButton* m_run;
    QPushButton* m_import;
    bool m_running = false;
};

} // namespace yimi
