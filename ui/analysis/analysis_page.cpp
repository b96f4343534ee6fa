// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/analysis_page.h"

#include "project/analysis_layers.h"
#include "ui/analysis/analysis_catalogue.h"
#include "ui/analysis/analysis_controller.h"
#include "ui/analysis/answer_gap_list.h"
#include "ui/analysis/indicator_list.h"
#include "ui/analysis/panel_heading.h"
#include "ui/analysis/parameter_form.h"
#include "ui/analysis/result_layer_view.h"
#include "ui/analysis/result_notes.h"
#include "ui/analysis/run_progress.h"
#include "ui/look/icon_button.h"
#include "ui/look/look.h"
#include "wording/assessment_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kPadding = 12;
constexpr int kSpacing = 10;
constexpr int kButtonHeight = 32;

/// Only the list's rows reach to the panel's edges; everything else keeps off them.
QLayout* inset(QWidget* widget)
{
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(kPadding, 0, kPadding, 0);
    layout->addWidget(widget);
    return layout;
}

QPushButton* button(const char* name, QWidget* parent)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setMinimumHeight(kButtonHeight);
    return made;
}

QLabel* wrapped(const char* name, const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(true);
    return label;
}

} // namespace

AnalysisPage::AnalysisPage(Document& document,
                           AnalysisController& controller,
                           const Look& look,
                           QWidget* parent)
    : QFrame(parent), m_document(document), m_controller(controller)
{
    setObjectName(QStringLiteral("sidePanel"));
    build(look);
    connectAll();
    connect(&look, &Look::changed, this, &AnalysisPage::refresh);
    retranslate();
}

void AnalysisPage::build(const Look& look)
{
    m_back = new IconButton(look, QStringLiteral("back"), this);
    m_back->setObjectName(QStringLiteral("analysisBack"));
    m_heading = new PanelHeading(look, QStringLiteral("analysis"), this);
    m_heading->setAsTitle();
    m_heading->layout()->setContentsMargins(0, 4, 8, 0);
    auto* content = new QWidget(this);
    m_question = wrapped("analysisQuestion", "secondary", content);
    m_missing = wrapped("analysisMissing", "notice", content);
    m_import = button("analysisImport", content);
    m_form = new ParameterForm(look, content);
    m_run = button("analysisRun", content);
    m_run->setProperty("primary", true);
    m_progress = new RunProgress(QStringLiteral("analysisCancel"), content);
    m_outdated = wrapped("analysisOutdated", "notice", content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 4, 0, kPadding);
    column->setSpacing(kSpacing);
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_question, m_missing, m_import, m_outdated, m_run, m_progress, m_form})
        column->addLayout(inset(part));
    column->addWidget(result(look));
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(8, 0, 0, 0);
    heading->setSpacing(4);
    heading->addWidget(m_back, 0, Qt::AlignBottom);
    heading->addWidget(m_heading, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(scroll, 1);
}

QWidget* AnalysisPage::result(const Look& look)
{
    m_result = new QWidget(this);
    m_indicators = new IndicatorList(look, m_result);
    m_layers = new ResultLayerView(look, m_result);
    m_gaps = new AnswerGapList(look, m_result);
    m_tables = button("analysisTables", m_result);
    m_notes = new ResultNotes(look, QStringLiteral("analysis"), m_result);
    auto* layout = new QVBoxLayout(m_result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacing);
    layout->addLayout(inset(m_indicators));
    layout->addLayout(inset(m_layers));
    layout->addWidget(m_gaps);
    layout->addLayout(inset(m_tables));
    layout->addLayout(inset(m_notes));
    return m_result;
}

void AnalysisPage::connectAll()
{
    for (const auto signal : {&Document::analysesChanged,
                              &Document::layersChanged,
                              &Document::settingsChanged,
                              &Document::timetableChanged})
        connect(&m_document, signal, this, &AnalysisPage::refresh);
    connect(&m_controller, &AnalysisController::started, this, [this] {
        m_progress->begin();
        refresh();
    });
    connect(&m_controller, &AnalysisController::ended, this, [this] {
        m_progress->end();
        refresh();
    });
    connect(m_progress, &RunProgress::cancelWanted, &m_controller, &AnalysisController::cancel);
    connect(m_back, &QToolButton::clicked, this, &AnalysisPage::backWanted);
    connect(m_run, &QPushButton::clicked, this, &AnalysisPage::run);
    connect(m_import, &QPushButton::clicked, this, &AnalysisPage::importWanted);
    connect(m_heading, &PanelHeading::rerunWanted, this, &AnalysisPage::run);
    connect(m_heading, &PanelHeading::pageWanted, this, [this] {
        Q_EMIT pageWanted(QString::fromStdString(m_id));
    });
    connect(m_heading, &PanelHeading::removeWanted, this, [this] {
        m_document.removeAnalysis(m_id, tr("移除%1").arg(analysisName(m_id)));
    });
    connect(m_heading, &PanelHeading::parametersToggled, this, [this](bool shown) {
        m_parametersShown = shown;
        refresh();
    });
    connect(m_form, &ParameterForm::edited, this, [this] {
        m_controller.take(m_id, m_form->set(), tr("修改%1的参数").arg(analysisName(m_id)));
    });
    connect(m_layers, &ResultLayerView::tableWanted, this, [this](auto table) {
        m_document.showAnalysisTable(m_id, table, tr("换一个结果图层"));
    });
    connect(m_gaps, &AnswerGapList::gapWanted, this, &AnalysisPage::gapWanted);
    connect(m_gaps, &AnswerGapList::exportWanted, this, [this] {
        Q_EMIT exportWanted(m_id, m_gaps->chosen());
    });
    connect(m_gaps, &AnswerGapList::candidatesWanted, this, [this] {
        Q_EMIT candidatesWanted(m_gaps->chosen());
    });
    connect(m_tables, &QPushButton::clicked, this, [this] {
        if (const AnalysisResult* const result = current())
            Q_EMIT tablesWanted(result->answer);
    });
}

void AnalysisPage::open(const std::string& id)
{
    if (id != m_id)
        m_parametersShown = false;
    m_id = id;
    m_spec = analysisSpec(id);
    m_heading->setSummary(analysisName(id));
    m_question->setText(analysisQuestion(id));
    refresh();
}

bool AnalysisPage::mayRun() const
{
    return m_spec != nullptr && missingText(*m_spec, m_document.contents()).isEmpty();
}

void AnalysisPage::run()
{
    if (mayRun() && !m_controller.running(m_id))
        m_controller.run(m_id);
}

void AnalysisPage::showProgress(const JobStatus& status)
{
    if (m_controller.owns(status.id))
        m_progress->present(status);
}

void AnalysisPage::leaveGaps()
{
    m_gaps->clearChoice();
    Q_EMIT gapsLeft();
}

void AnalysisPage::follow(const QString& communityId)
{
    m_gaps->follow(communityId);
}

const AnalysisResult* AnalysisPage::current() const
{
    const auto found = m_document.analyses().find(m_id);
    return found != m_document.analyses().end() ? &found->second : nullptr;
}

void AnalysisPage::refresh()
{
    if (m_spec == nullptr)
        return;
    const ProjectContents& contents = m_document.contents();
    const AnalysisResult* const result = current();
    const bool running = m_controller.running(m_id);
    const QString missing = missingText(*m_spec, contents);
    const bool old = result != nullptr && outdated(*result, contents);
    const bool form = m_parametersShown || result == nullptr;
    m_form->present(*m_spec, contents, m_controller.asked(m_id));
    m_form->setVisible(form);
    m_heading->setState(result != nullptr, missing.isEmpty() && !running);
    m_heading->setParametersShown(form);
    m_missing->setText(missing);
    m_missing->setVisible(!missing.isEmpty());
    m_import->setVisible(!missing.isEmpty());
    m_run->setVisible(result == nullptr || old);
    m_run->setEnabled(missing.isEmpty() && !running);
    m_run->setText(running ? tr("正在计算…") : tr("计算"));
    m_progress->setVisible(running);
    m_outdated->setVisible(old && !running);
    m_result->setVisible(result != nullptr);
    const auto answer = result != nullptr ? result->answer : nullptr;
    if (answer != m_presented)
        Q_EMIT gapsLeft(); // a way on the map is that of a gap which may be none any longer
    m_presented = answer;
    m_gaps->present(answer);
    if (result != nullptr)
        presentResult(*result);
}

void AnalysisPage::presentResult(const AnalysisResult& result)
{
    const AnalysisAnswer& answer = *result.answer;
    m_indicators->present(answer.headline);
    m_layers->present(result, m_document.contents());
    m_tables->setVisible(!answer.tables.empty());
    m_notes->present(methodText(answer.method), result.madeAt, answer.findings);
}

void AnalysisPage::retranslate()
{
    m_back->setToolTip(tr("全部分析"));
    m_heading->setTips(tr("参数"), tr("重新计算  (F5)"), tr("移除结果和它的图层，可以撤销"));
    m_import->setText(tr("导入数据…"));
    m_outdated->setText(tr("参数或图层在计算之后变了，下面是之前的结果。按 F5 重新计算。"));
    m_tables->setText(tr("查看表格…"));
    if (m_spec == nullptr)
        return;
    m_heading->setSummary(analysisName(m_id));
    m_question->setText(analysisQuestion(m_id));
}

void AnalysisPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace yimi
