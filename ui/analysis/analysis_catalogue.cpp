// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/analysis_catalogue.h"

#include "project/analysis_layers.h"
#include "ui/analysis/analysis_choice.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

namespace {

QString namesOf(const std::vector<Theme>& themes)
{
    QStringList names;
    for (const Theme theme : themes)
        names += themeName(theme);
    return names.join(AnalysisCatalogue::tr("、"));
}

QString stateOf(const Document& document, const std::string& id)
{
    const auto result = document.analyses().find(id);
    if (result == document.analyses().end())
        return {};
    return outdated(result->second, document.contents()) ? AnalysisCatalogue::tr("已变动")
                                                         : AnalysisCatalogue::tr("已计算");
}

} // namespace

QString missingText(const AnalysisSpec& spec, const ProjectContents& contents)
{
    const auto there = [&](Theme theme) { return layerByTheme(contents.layers, theme) != nullptr; };
    std::vector<Theme> missing;
    std::ranges::remove_copy_if(spec.needs, std::back_inserter(missing), there);
    QStringList sentences;
    if (!missing.empty())
        sentences += AnalysisCatalogue::tr("缺少图层：%1").arg(namesOf(missing));
    if (!spec.anyOf.empty() && std::ranges::none_of(spec.anyOf, there))
        sentences += AnalysisCatalogue::tr("至少要有一个图层：%1").arg(namesOf(spec.anyOf));
    return sentences.join(AnalysisCatalogue::tr("；"));
}

AnalysisCatalogue::AnalysisCatalogue(const Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_intro(new QLabel(this))
{
    m_intro->setWordWrap(true);
    m_intro->setProperty("role", QStringLiteral("secondary"));
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_intro);
    for (const AnalysisSpec& spec : analysisSpecs()) {
        auto* choice = new AnalysisChoice(content);
        connect(choice, &QPushButton::clicked, this, [this, id = std::string(spec.id)] {
            Q_EMIT chosen(id);
        });
        column->addWidget(choice);
        m_choices.push_back(choice);
    }
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    for (const auto signal : {&Document::layersChanged,
                              &Document::settingsChanged,
                              &Document::analysesChanged,
                              &Document::timetableChanged})
        connect(&document, signal, this, &AnalysisCatalogue::refresh);
    refresh();
}

void AnalysisCatalogue::refresh()
{
    m_intro->setText(tr("选一项分析。每项都有按规范预设的参数、排好序的缺口和方法说明。"));
    const auto specs = analysisSpecs();
    for (std::size_t i = 0; i < specs.size(); ++i) {
        const std::string id(specs[i].id);
        m_choices[i]->setTexts(analysisName(id),
                               analysisQuestion(id),
                               stateOf(m_document, id),
                               missingText(specs[i], m_document.contents()));
    }
}

void AnalysisCatalogue::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yimi
