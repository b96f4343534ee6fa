// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/ready_made_panel.h"

#include "ui/analysis/analysis_catalogue.h"
#include "ui/analysis/analysis_page.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace yimi {

ReadyMadePanel::ReadyMadePanel(Document& document,
                               AnalysisController& controller,
                               const Look& look,
                               QWidget* parent)
    : QFrame(parent)
    , m_stack(new QStackedWidget(this))
    , m_catalogue(new AnalysisCatalogue(document, this))
    , m_page(new AnalysisPage(document, controller, look, this))
{
    setObjectName(QStringLiteral("sidePanel"));
    m_stack->addWidget(m_catalogue);
    m_stack->addWidget(m_page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_catalogue, &AnalysisCatalogue::chosen, this, &ReadyMadePanel::open);
    connect(m_page, &AnalysisPage::backWanted, this, &ReadyMadePanel::openCatalogue);
    connect(&document, &Document::replaced, this, &ReadyMadePanel::openCatalogue);
}

void ReadyMadePanel::open(const std::string& id)
{
    m_page->open(id);
    m_stack->setCurrentWidget(m_page);
}

void ReadyMadePanel::openCatalogue()
{
    m_stack->setCurrentWidget(m_catalogue);
    m_page->leaveGaps();
}

std::string ReadyMadePanel::shown() const
{
    return m_stack->currentWidget() == m_page ? m_page->analysis() : std::string();
}

void ReadyMadePanel::run()
{
    if (!shown().empty())
        m_page->run();
}

} // namespace yimi
