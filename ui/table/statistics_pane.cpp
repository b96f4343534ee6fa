// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/statistics_pane.h"

#include "ui/look/elided_label.h"
#include "ui/table/histogram.h"
#include "ui/table/row_query.h"
#include "wording/assessment_text.h"
#include "wording/table_text.h"
#include "wording/wording.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"fieldStatistics"_s;
constexpr int kWidth = 248;

QString countOf(std::size_t count)
{
    return countText(static_cast<std::int64_t>(count));
}

} // namespace

StatisticsPane::StatisticsPane(JobRunner& jobs, const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_jobs(jobs)
    , m_title(new ElidedLabel(this))
    , m_scope(new QLabel(this))
    , m_histogram(new Histogram(look, this))
    , m_linesHost(new QWidget(this))
{
    setObjectName(u"sidePanel"_s);
    setFixedWidth(kWidth);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_scope->setProperty("role", u"secondary"_s);
    m_lines = new QGridLayout(m_linesHost);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setHorizontalSpacing(12);
    m_lines->setVerticalSpacing(4);
    m_lines->setColumnStretch(1, 1);
    auto* inside = new QWidget(this);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_scope);
    layout->addSpacing(4);
    layout->addWidget(m_histogram);
    layout->addWidget(m_linesHost);
    layout->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    present();
}

void StatisticsPane::ask(Question question)
{
    m_question = std::move(question);
    m_shown.reset();
    present();
    if (!m_question.table) {
        m_jobs.cancelKey(kKey);
        return;
    }
    m_jobs.run(
        {.key = kKey, .title = tr("字段统计"), .quiet = true},
        [table = m_question.table, column = m_question.column, rows = m_question.rows](
            const TaskContext& task) {
            return fieldStatistics(table->columns[column], rows, {}, task);
        },
        [this](const Result<FieldStatistics>& found) {
            if (!found)
                return; // cancelled: a newer question is being answered
            m_shown = *found;
            present();
        });
}

void StatisticsPane::clearLines()
{
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

void StatisticsPane::addLine(const QString& name, const QString& value)
{
    const int row = m_lines->rowCount();
    auto* left = new ElidedLabel(m_linesHost);
    left->setText(name);
    left->setProperty("role", u"caption"_s);
    auto* right = new QLabel(value, m_linesHost);
    right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    right->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->addWidget(left, row, 0);
    m_lines->addWidget(right, row, 1);
}

void StatisticsPane::addNumbers(const NumberStatistics& numbers)
{
    const auto text = [](double number) { return figureText(number); };
    addLine(tr("最小值"), text(numbers.min));
    addLine(tr("最大值"), text(numbers.max));
    addLine(tr("平均值"), text(numbers.mean));
    addLine(tr("中位数"), text(numbers.median));
    addLine(tr("合计"), text(numbers.sum));
    addLine(tr("标准差"), text(numbers.standardDeviation));
    m_histogram->present(numbers.bins, text(numbers.min), text(numbers.max));
}

void StatisticsPane::present()
{
    clearLines();
    const bool asked = m_question.table != nullptr;
    m_title->setText(
        asked ? fieldHeading(m_question.table->columns[m_question.column], m_question.ofResult)
              : tr("字段统计"));
    // One value has no distribution.
    m_histogram->setVisible(m_shown && m_shown->numbers && m_shown->numbers->bins.size() > 1);
    if (!m_shown) {
        m_scope->setText(asked ? tr("正在统计…") : tr("单击一列的单元格"));
        return;
    }
    m_scope->setText(m_question.ofSelected ? tr("所选的 %1 行").arg(countOf(m_shown->rows))
                                           : tr("列出的 %1 行").arg(countOf(m_shown->rows)));
    addLine(tr("有值"), countOf(m_shown->rows - m_shown->empty));
    addLine(tr("空"), countOf(m_shown->empty));
    addLine(tr("不同值"), countOf(m_shown->distinct));
    if (m_shown->numbers)
        addNumbers(*m_shown->numbers);
    const std::string& field = m_question.table->columns[m_question.column].name();
    for (const TextCount& one : m_shown->mostFrequent)
        addLine(m_question.ofResult ? cellText(field, one.text) : QString::fromStdString(one.text),
                countOf(one.count));
}

void StatisticsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        present();
    QFrame::changeEvent(event);
}

} // namespace yimi
