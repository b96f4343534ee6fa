// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/coverage_panel.h"

#include "project/study_inputs.h"
#include "ui/analysis/coverage_card.h"
#include "ui/analysis/coverage_controller.h"
#include "ui/analysis/coverage_form.h"
#include "ui/analysis/coverage_intro.h"
#include "ui/analysis/gap_list.h"
#include "ui/look/elided_label.h"
#include "ui/look/icon_button.h"
#include "ui/look/look.h"
#include "ui/window/job_text.h"
#include "wording/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yimi {

namespace {

/// Changes of parameters in a row are one step of undo.
constexpr int kParametersMergeKey = 1;
constexpr int kPadding = 12;
constexpr int kSpacing = 10;

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
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(kSpacing);
    column->addLayout(inset(parameters()));
    column->addLayout(inset(progress()));
    m_outdated = new QLabel(content);
    m_outdated->setObjectName(QStringLiteral("outdatedNote"));
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
    layout->addWidget(heading(look));
    layout->addWidget(scroll, 1);
}

QWidget* CoveragePanel::heading(const Look& look)
{
    auto* heading = new QWidget(this);
    m_title = new QLabel(heading);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_summary = new ElidedLabel(heading);
    m_summary->setProperty("role", QStringLiteral("secondary"));
    m_settings = new IconButton(look, QStringLiteral("settings"), heading);
    m_settings->setCheckable(true);
    m_settings->setObjectName(QStringLiteral("parametersButton"));
    m_rerun = new IconButton(look, QStringLiteral("refresh"), heading);
    m_rerun->setObjectName(QStringLiteral("rerunButton"));
    m_remove = new IconButton(look, QStringLiteral("close"), heading);
    m_remove->setObjectName(QStringLiteral("removeResultButton"));
    auto* line = new QHBoxLayout;
    line->setSpacing(2);
    line->addWidget(m_title, 1);
    line->addWidget(m_settings);
    line->addWidget(m_rerun);
    line->addWidget(m_remove);
    auto* layout = new QVBoxLayout(heading);
    layout->setContentsMargins(12, 6, 6, 8);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_summary);
    return heading;
}

QWidget* CoveragePanel::parameters()
{
    m_parameters = new QWidget(this);
    m_form = new CoverageForm(m_parameters);
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

QWidget* CoveragePanel::progress()
{
    m_progress = new QWidget(this);
    m_bar = new QProgressBar(m_progress);
    m_bar->setTextVisible(false);
    m_stage = new ElidedLabel(m_progress);
    m_stage->setProperty("role", QStringLiteral("secondary"));
    m_cancel = new QPushButton(m_progress);
    m_cancel->setProperty("quiet", true);
    m_cancel->setObjectName(QStringLiteral("cancelCoverage"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_stage, 1);
    line->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(m_progress);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_bar);
    m_progress->hide();
    return m_progress;
}

QWidget* CoveragePanel::result(const Look& look, CommunitySelection& selection)
{
    m_result = new QWidget(this);
    m_card = new CoverageCard(look, m_result);
    m_gaps = new GapList(selection, look, m_result);
    m_notes = new CoverageNotes(look, m_result);
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
    connect(&m_controller, &CoverageController::started, this, [this] { showRunning(true); });
    connect(&m_controller, &CoverageController::ended, this, [this] { showRunning(false); });
    connect(m_intro, &CoverageIntro::runWanted, &m_controller, &CoverageController::run);
    connect(m_intro, &CoverageIntro::importWanted, this, &CoveragePanel::importWanted);
    connect(m_rerun, &QToolButton::clicked, &m_controller, &CoverageController::run);
    connect(m_cancel, &QPushButton::clicked, &m_controller, &CoverageController::cancel);
    connect(m_apply, &QPushButton::clicked, &m_controller, &CoverageController::run);
    connect(m_settings, &QToolButton::toggled, this, &CoveragePanel::setParametersShown);
    connect(m_form, &CoverageForm::edited, this, &CoveragePanel::takeParameters);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (m_document.coverage())
            m_document.removeLayer(m_document.coverage()->layer, tr("移除托育覆盖结果"));
    });
}

void CoveragePanel::setParametersShown(bool shown)
{
    if (shown == parametersShown())
        return;
    m_parameters->setVisible(shown);
    m_settings->setChecked(shown);
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
    m_document.setSettings(settings, tr("修改托育覆盖的参数"), kParametersMergeKey);
}

void CoveragePanel::showRunning(bool running)
{
    m_progress->setVisible(running);
    m_bar->setRange(0, 0);
    m_stage->setText(tr("准备中"));
    m_intro->setRunning(running);
    refresh();
}

void CoveragePanel::showProgress(const JobStatus& status)
{
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(status.reading.progress.fraction * 1000));
    m_stage->setText(jobStageText(status));
}

void CoveragePanel::refresh()
{
    const DocumentSettings& settings = m_document.settings();
    const auto& coverage = m_document.coverage();
    const bool ready = childcareInputs(m_document.contents()).complete();
    const bool running = m_controller.running();
    m_form->present(settings.coverage);
    m_summary->setText(tr("%1 · %2 · %3")
                           .arg(cutoffName(settings.coverage.cutoff),
                                profileName(settings.coverage.profile.id),
                                ageGroupsName(settings.coverage.ages)));
    m_intro->refresh();
    m_intro->setVisible(!coverage);
    m_result->setVisible(coverage.has_value());
    m_outdated->setVisible(coverage && outdated(*coverage, m_document.contents()) && !running);
    m_rerun->setEnabled(ready && !running);
    m_apply->setEnabled(ready && !running);
    m_remove->setVisible(coverage.has_value());
    m_rerun->setVisible(coverage.has_value());
    if (!coverage)
        return;
    m_card->present(*coverage->coverage);
    m_gaps->present(coverage->coverage);
    m_notes->present(*coverage);
}

void CoveragePanel::retranslate()
{
    m_title->setText(tr("托育覆盖"));
    m_settings->setToolTip(tr("参数  (Ctrl+P)"));
    m_rerun->setToolTip(tr("重新计算  (F5)"));
    m_remove->setToolTip(tr("移除结果，可以撤销"));
    m_apply->setText(tr("按这些参数计算"));
    m_cancel->setText(tr("取消"));
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
