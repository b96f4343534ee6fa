// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/coverage_panel.h"

#include "project/study_inputs.h"
#include "ui/analysis/coverage_card.h"
#include "ui/analysis/coverage_controller.h"
#include "ui/analysis/coverage_form.h"
#include "ui/analysis/coverage_intro.h"
#include "ui/analysis/gap_list.h"
#include "ui/analysis/panel_heading.h"
#include "ui/analysis/result_notes.h"
#include "ui/analysis/run_progress.h"
#include "ui/look/look.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yimi {

namespace {

/// Changes of parameters in a row are one step of undo.
constexpr int kParametersMergeKey = 1;
constexpr int kPadding = 12;
constexpr int kSpacing = 6;

/// Only the list's rows reach to the panel's edges; everything else keeps off them.
QLayout* inset(QWidget* widget)
{
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(kPadding, 0, kPadding, 0);
    layout->addWidget(widget);
    return layout;
}

} // namespace

CoveragePanel::CoveragePanel(Document& document,
                             CoverageController& controller,
                             CommunitySelection& selection,
                             const Look& look,
                             QWidget* parent)
    : QFrame(parent), m_document(document), m_controller(controller)
{
    setObjectName(QStringLiteral("sidePanel"));
    build(look, selection);
    connectAll();
    retranslate();
    refresh();
}

void CoveragePanel::build(const Look& look, CommunitySelection& selection)
{
    m_heading = new PanelHeading(look, QStringLiteral("coverage"), this);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(kSpacing);
    column->addLayout(inset(parameters(look)));
    m_progress = new RunProgress(QStringLiteral("cancelCoverage"), content);
    column->addLayout(inset(m_progress));
    m_outdated = new QLabel(content);
    m_outdated->setObjectName(QStringLiteral("outdatedNote"));
    m_outdated->setProperty("role", QStringLiteral("notice"));
    m_outdated->setWordWrap(true);
    column->addLayout(inset(m_outdated));
    m_intro = new CoverageIntro(m_document, look, content);
    column->addLayout(inset(m_intro));
    column->addWidget(result(look, selection), 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(scroll, 1);
}

QWidget* CoveragePanel::parameters(const Look& look)
{
    m_parameters = new QWidget(this);
    m_form = new CoverageForm(look, m_parameters);
    m_apply = new QPushButton(m_parameters);
    m_apply->setProperty("primary", true);
    m_apply->setObjectName(QStringLiteral("applyParameters"));
    auto* layout = new QVBoxLayout(m_parameters);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_form);
    layout->addWidget(m_apply);
    m_parameters->hide();
    return m_parameters;
}

QWidget* CoveragePanel::result(const Look& look, CommunitySelection& selection)
{
    m_result = new QWidget(this);
    m_card = new CoverageCard(look, m_result);
    m_gaps = new GapList(selection, look, m_result);
    m_notes = new ResultNotes(look, {}, m_result);
    auto* layout = new QVBoxLayout(m_result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addLayout(inset(m_card));
    layout->addWidget(m_gaps, 1);
    layout->addLayout(inset(m_notes));
    return m_result;
}

void CoveragePanel::connectAll()
{
    connect(&m_document, &Document::coverageChanged, this, &CoveragePanel::refresh);
    connect(&m_document, &Document::layersChanged, this, &CoveragePanel::refresh);
    connect(&m_document, &Document::settingsChanged, this, &CoveragePanel::refresh);
    connect(&m_document, &Document::timetableChanged, this, &CoveragePanel::refresh);
    connect(&m_controller, &CoverageController::started, this, [this] { showRunning(true); });
    connect(&m_controller, &CoverageController::ended, this, [this] { showRunning(false); });
    connect(m_intro, &CoverageIntro::runWanted, &m_controller, &CoverageController::run);
    connect(m_intro, &CoverageIntro::importWanted, this, &CoveragePanel::importWanted);
    connect(m_heading, &PanelHeading::rerunWanted, &m_controller, &CoverageController::run);
    connect(m_progress, &RunProgress::cancelWanted, &m_controller, &CoverageController::cancel);
    connect(m_apply, &QPushButton::clicked, &m_controller, &CoverageController::run);
    connect(m_heading, &PanelHeading::parametersToggled, this, &CoveragePanel::setParametersShown);
    connect(m_form, &CoverageForm::edited, this, &CoveragePanel::takeParameters);
    connect(m_form, &CoverageForm::profilesWanted, this, &CoveragePanel::profilesWanted);
    connect(m_heading, &PanelHeading::pageWanted, this, [this] {
        Q_EMIT pageWanted(QStringLiteral("coverage"));
    });
    connect(m_heading, &PanelHeading::removeWanted, this, [this] {
        if (m_document.coverage())
            m_document.removeLayer(m_document.coverage()->layer, tr("移除托育覆盖结果"));
    });
}

void CoveragePanel::setParametersShown(bool shown)
{
    if (shown == parametersShown())
        return;
    m_parameters->setVisible(shown);
    m_heading->setParametersShown(shown);
    Q_EMIT parametersToggled(shown);
}

bool CoveragePanel::parametersShown() const
{
    return !m_parameters->isHidden();
}

void CoveragePanel::takeParameters()
{
    DocumentSettings settings = m_document.settings();
    settings.coverage = m_form->options();
    settings.transit = m_form->rides();
    m_document.setSettings(settings, tr("修改托育覆盖的参数"), kParametersMergeKey);
}

void CoveragePanel::showRunning(bool running)
{
    if (running)
        m_progress->begin();
    else
        m_progress->end();
    m_intro->setRunning(running);
    refresh();
}

void CoveragePanel::showProgress(const JobStatus& status)
{
    if (m_controller.owns(status.id))
        m_progress->present(status);
}

void CoveragePanel::refresh()
{
    const DocumentSettings& settings = m_document.settings();
    const auto& coverage = m_document.coverage();
    const bool ready = childcareInputs(m_document.contents()).complete();
    const bool running = m_controller.running();
    m_form->present(m_document.contents());
    m_heading->setSummary(tr("%1 · %2 · %3")
                              .arg(cutoffName(settings.coverage.cutoff),
                                   profileName(settings.coverage.profile),
                                   ageGroupsName(settings.coverage.ages)));
    m_heading->setState(coverage.has_value(), ready && !running);
    m_intro->refresh();
    m_intro->setVisible(!coverage);
    m_result->setVisible(coverage.has_value());
    m_outdated->setVisible(coverage && outdated(*coverage, m_document.contents()) && !running);
    m_apply->setEnabled(ready && !running);
    if (!coverage)
        return;
    m_card->present(*coverage->coverage);
    m_gaps->present(coverage->coverage);
    QString method = methodText(coverage->coverage->method);
    if (const auto& mean = coverage->coverage->meanWay)
        method += meanWaySentence(*mean);
    m_notes->present(method, coverage->madeAt, coverage->coverage->findings);
}

void CoveragePanel::retranslate()
{
    m_heading->setTips(tr("参数  (Ctrl+P)"), tr("重新计算  (F5)"), tr("移除结果，可以撤销"));
    m_apply->setText(tr("按这些参数计算"));
    m_outdated->setText(tr("参数或图层在计算之后变了，下面是之前的结果。按 F5 重新计算。"));
}

void CoveragePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace yimi
