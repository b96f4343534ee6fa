// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"

#include <QFrame>

class QStackedWidget;

namespace yimi {

class AnalysisCatalogue;
class AnalysisController;
class AnalysisPage;
class Look;

/// 专题分析: all ready-made analyses to choose from, then the one that was chosen.
class ReadyMadePanel : public QFrame
{
    Q_OBJECT

public:
    ReadyMadePanel(Document& document,
                   AnalysisController& controller,
                   const Look& look,
                   QWidget* parent = nullptr);

    [[nodiscard]] AnalysisPage& page() { return *m_page; }

    void open(const std::string& id);
    void openCatalogue();

    /// The analysis that is looked at; empty while all are.
    [[nodiscard]] std::string shown() const;

    /// The analysis that is looked at is run.
    void run();

private:
    QStackedWidget* m_stack;
    AnalysisCatalogue* m_catalogue;
    AnalysisPage* m_page;
};

} // namespace yimi
