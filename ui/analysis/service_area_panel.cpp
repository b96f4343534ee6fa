// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/service_area_panel.h"

#include "ui/analysis/band_table.h"
#include "ui/analysis/facility_list.h"
#include "ui/analysis/panel_heading.h"
#include "ui/analysis/result_notes.h"
#include "ui/analysis/run_progress.h"
#include "ui/analysis/service_area_controller.h"
#include "ui/analysis/service_area_form.h"
#include "ui/analysis/shape_bar.h"
#include "ui/look/look.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yimi {

namespace {

/// Changes of parameters in a row are one step of undo.
constexpr int kParametersMergeKey = 2;
constexpr int kStepsMergeKey = 3;
constexpr int kPadding = 12;
constexpr int kSpacing = 12;

QString summaryOf(const ServiceAreaSettings& settings)
{
    QStringList numbers;
    for (const Cutoff& cutoff : settings.cutoffs)
        numbers += cutoffName(cutoff);
    // The unit once: «5, 10, 15 分钟».
    for (qsizetype i = 0; i + 1 < numbers.size(); ++i)
        numbers[i] = numbers[i].section(QChar(0x00A0), 0, 0);
    return ServiceAreaPanel::tr("%1 · %2").arg(numbers.join(QStringLiteral(", ")),
                                               profileName(settings.profile));
}

} // namespace

ServiceAreaPanel::ServiceAreaPanel(Document& document,
                                   ServiceAreaController& controller,
                                   const Look& look,
                                   QWidget* parent)
    : QFrame(parent), m_document(document), m_controller(controller)
{
    setObjectName(QStringLiteral("sidePanel"));
    build(look);
    connectAll();
    retranslate();
    refresh();
}

void ServiceAreaPanel::build(const Look& look)
{
    m_heading = new PanelHeading(look, QStringLiteral("area"), this);
    auto* content = new QWidget(this);
    m_question = new QLabel(content);
    m_question->setWordWrap(true);
    m_form = new ServiceAreaForm(look, content);
    m_shape = new ShapeBar(content);
    m_run = new QPushButton(content);
    m_run->setObjectName(QStringLiteral("areaRun"));
    m_run->setProperty("primary", true);
    m_run->setMinimumHeight(32);
    m_import = new QPushButton(content);
    m_import->setObjectName(QStringLiteral("areaImport"));
    m_import->setMinimumHeight(32);
    m_progress = new RunProgress(QStringLiteral("areaCancel"), content);
    m_outdated = new QLabel(content);
    m_outdated->setObjectName(QStringLiteral("areaOutdated"));
    m_outdated->setProperty("role", QStringLiteral("notice"));
    m_outdated->setWordWrap(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kPadding, 4, kPadding, kPadding);
    column->setSpacing(kSpacing);
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_question, m_form, m_shape, m_run, m_import, m_progress, m_outdated})
        column->addWidget(part);
    column->addWidget(result(look));
    column->addStretch(1);
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

QWidget* ServiceAreaPanel::result(const Look& look)
{
    m_result = new QFrame(this);
    m_bands = new BandTable(look, m_result);
    m_rides = new QLabel(m_result);
    m_rides->setObjectName(QStringLiteral("areaRides"));
    m_rides->setProperty("role", QStringLiteral("secondary"));
    m_rides->setWordWrap(true);
    m_facilities = new FacilityList(look, m_result);
    m_notes = new ResultNotes(look, QStringLiteral("area"), m_result);
    auto* block = new QFrame(m_result);
    block->setObjectName(QStringLiteral("resultBlock"));
    auto* figures = new QVBoxLayout(block);
    figures->setContentsMargins(kPadding, 8, kPadding, kPadding);
    figures->setSpacing(8);
    figures->addWidget(m_bands);
    figures->addWidget(m_rides);
    auto* layout = new QVBoxLayout(m_result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(block);
    layout->addWidget(m_facilities);
    layout->addWidget(m_notes);
    return m_result;
}

void ServiceAreaPanel::connectAll()
{
    for (const auto signal : {&Document::serviceAreasChanged,
                              &Document::layersChanged,
                              &Document::settingsChanged,
                              &Document::timetableChanged})
        connect(&m_document, signal, this, &ServiceAreaPanel::refresh);
    connect(&m_controller, &ServiceAreaController::started, this, [this] {
        m_progress->begin();
        refresh();
    });
    connect(&m_controller, &ServiceAreaController::ended, this, [this] {
        m_progress->end();
        refresh();
    });
    connect(m_progress, &RunProgress::cancelWanted, &m_controller, &ServiceAreaController::cancel);
    connect(m_run, &QPushButton::clicked, &m_controller, &ServiceAreaController::run);
    connect(m_import, &QPushButton::clicked, this, &ServiceAreaPanel::importWanted);
    connect(m_heading, &PanelHeading::rerunWanted, &m_controller, &ServiceAreaController::run);
    connect(m_heading, &PanelHeading::pageWanted, this, [this] {
        Q_EMIT pageWanted(QStringLiteral("service-areas"));
    });
    connect(m_heading, &PanelHeading::removeWanted, this, [this] {
        m_document.removeServiceAreas(tr("移除等时圈"));
    });
    connect(
        m_heading, &PanelHeading::parametersToggled, this, &ServiceAreaPanel::setParametersShown);
    connect(m_form, &ServiceAreaForm::edited, this, &ServiceAreaPanel::takeParameters);
    connect(m_form, &ServiceAreaForm::pickWanted, this, &ServiceAreaPanel::pickWanted);
    connect(m_form, &ServiceAreaForm::profilesWanted, this, &ServiceAreaPanel::profilesWanted);
    connect(m_shape, &ShapeBar::edited, this, &ServiceAreaPanel::takeShape);
    connect(m_facilities, &FacilityList::placeWanted, this, &ServiceAreaPanel::placeWanted);
}

void ServiceAreaPanel::setParametersShown(bool shown)
{
    m_parametersShown = shown;
    refresh();
}

void ServiceAreaPanel::setPicking(bool picking)
{
    m_form->setPicking(picking);
}

void ServiceAreaPanel::takeParameters()
{
    DocumentSettings settings = m_document.settings();
    settings.serviceAreas = m_form->settings();
    settings.transit = m_form->rides();
    m_document.setSettings(settings, tr("修改等时圈的参数"), kParametersMergeKey);
}

void ServiceAreaPanel::takeShape(const QString& what, bool inSteps)
{
    m_controller.reshape(
        m_shape->appliedTo(m_controller.asked()), what, inSteps ? kStepsMergeKey : 0);
}

void ServiceAreaPanel::showProgress(const JobStatus& status)
{
    if (m_controller.owns(status.id))
        m_progress->present(status);
}

void ServiceAreaPanel::refresh()
{
    const ProjectContents& contents = m_document.contents();
    const ServiceAreaSettings& settings = contents.settings.serviceAreas;
    const auto& result = m_document.serviceAreas();
    const bool running = m_controller.running();
    const bool ready = serviceAreaInputs(contents).complete(settings);
    const bool old = result && outdated(*result, contents);
    m_form->present(contents);
    m_shape->present(m_controller.asked());
    m_heading->setSummary(summaryOf(settings));
    m_heading->setState(result.has_value(), ready && !running);
    m_heading->setParametersShown(m_parametersShown || !result);
    m_question->setVisible(!result);
    m_form->setVisible(m_parametersShown || !result);
    m_run->setVisible(!result || m_parametersShown || old);
    m_run->setEnabled(ready && !running);
    m_run->setText(running ? tr("正在计算…") : tr("计算等时圈"));
    m_import->setVisible(!ready);
    m_outdated->setVisible(old && !running);
    m_result->setVisible(result.has_value());
    if (result)
        presentResult();
}

void ServiceAreaPanel::presentResult()
{
    const ServiceAreaResult& result = *m_document.serviceAreas();
    const ServiceAreaSummary& summary = *result.summary;
    m_bands->present(summary);
    m_rides->setVisible(!summary.method.lines.empty());
    m_rides->setText(waitName(summary.method.wait));
    m_facilities->present(result.summary);
    m_notes->present(methodText(summary), result.madeAt, summary.findings);
}

void ServiceAreaPanel::retranslate()
{
    m_heading->setTips(tr("参数"), tr("重新计算  (Shift+F6)"), tr("移除结果和它的图层，可以撤销"));
    m_question->setText(tr("从设施出发，或前往设施，沿真实路网 5、10、15 分钟能到多远？\n"
                           "圈是精确到界限的街道和它们周围的范围，水系、铁路、快速路会挡住去路。"));
    m_import->setText(tr("导入道路和设施…"));
    m_outdated->setText(tr("参数或图层在计算之后变了，下面是之前的结果。"));
}

void ServiceAreaPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace yimi
