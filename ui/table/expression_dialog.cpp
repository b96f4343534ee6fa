// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/expression_dialog.h"

#include "table/field_statistics.h"
#include "wording/table_text.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <numeric>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWait = 250; ///< ms after the last key
constexpr QSize kSize(760, 460);
constexpr std::size_t kLookedAt = 20'000; ///< rows that sample values are taken from
constexpr std::size_t kMostValues = 60;
constexpr int kInsert = Qt::UserRole; ///< what an entry writes

const QString kMatchKey = u"expressionMatches"_s;

constexpr std::array kOperators{
    "=", "<>", "<", "<=", ">", ">=", "AND", "OR", "NOT", "LIKE '%%'", "IN ()", "IS NULL"};
constexpr std::array kCalculations{
    "+", "-", "*", "/", "||", "round(, 1)", "coalesce(, 0)", "area()", "length_m()"};

QListWidget* list(const QString& name, QWidget* parent)
{
    auto* made = new QListWidget(parent);
    made->setObjectName(name);
    made->setUniformItemSizes(true);
    made->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    made->setTextElideMode(Qt::ElideRight);
    return made;
}

QLabel* caption(const QString& text, QWidget* parent)
{
    auto* made = new QLabel(text, parent);
    made->setProperty("role", u"caption"_s);
    return made;
}

/// Values of a field as they are met, each once: the most frequent of texts, spread ones of
/// numbers.
std::vector<Value> sampleValues(const Column& column)
{
    std::vector<std::uint32_t> rows(std::min(column.size(), kLookedAt));
    std::iota(rows.begin(), rows.end(), 0U);
    std::vector<Value> values;
    if (column.type() == FieldType::Text) {
        const auto found = fieldStatistics(column, rows, {.bins = 1, .mostFrequent = kMostValues});
        for (const TextCount& one : found->mostFrequent)
            values.emplace_back(one.text);
        return values;
    }
    std::vector<double> numbers;
    for (const std::uint32_t row : rows) {
        if (const auto number = column.number(row))
            numbers.push_back(*number);
    }
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
    const std::size_t step = std::max<std::size_t>(1, numbers.size() / kMostValues);
    for (std::size_t i = 0; i < numbers.size(); i += step)
        values.emplace_back(numbers[i]);
    return values;
}

} // namespace

ExpressionDialog::ExpressionDialog(const DocumentLayer& layer,
                                   Purpose purpose,
                                   JobRunner& jobs,
                                   const QString& field,
                                   QWidget* parent)
    : QDialog(parent)
    , m_table(layer.table)
    , m_purpose(purpose)
    , m_jobs(jobs)
    , m_fields(list(u"expressionFields"_s, this))
    , m_values(list(u"expressionValues"_s, this))
    , m_text(new QPlainTextEdit(this))
    , m_outcome(new QLabel(this))
    , m_how(new QComboBox(this))
    , m_act(new QPushButton(this))
    , m_filter(new QPushButton(tr("只列出这些行"), this))
{
    setObjectName(u"expressionDialog"_s);
    setWindowTitle(purpose == Purpose::Select
                       ? tr("按表达式选择 — %1").arg(layer.title)
                       : tr("计算字段“%1” — %2", "field, layer").arg(field, layer.title));
    m_wait.setSingleShot(true);
    m_wait.setInterval(kWait);
    build(field);
    connect(&m_wait, &QTimer::timeout, this, &ExpressionDialog::tryOut);
    connect(this, &QDialog::finished, this, [this] { m_jobs.cancelKey(kMatchKey); });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_act->setEnabled(false);
        m_filter->setEnabled(false);
        m_wait.start();
    });
    connect(m_fields, &QListWidget::currentRowChanged, this, &ExpressionDialog::showValues);
    for (QListWidget* one : {m_fields, m_values})
        connect(one, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
            insert(item->data(kInsert).toString());
        });
    connect(m_act, &QPushButton::clicked, this, &ExpressionDialog::select);
    connect(m_filter, &QPushButton::clicked, this, [this] {
        Q_EMIT filterWanted(m_text->toPlainText().simplified());
        accept();
    });
    if (m_fields->count() > 0)
        m_fields->setCurrentRow(0);
    m_text->setFocus();
    tryOut();
}

QWidget* ExpressionDialog::buildFields()
{
    auto* side = new QWidget(this);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(caption(tr("字段（双击写入）"), side));
    layout->addWidget(m_fields, 3);
    layout->addSpacing(4);
    layout->addWidget(caption(tr("值（双击写入）"), side));
    layout->addWidget(m_values, 2);
    side->setFixedWidth(240);
    for (const Column& column : m_table->columns) {
        auto* item = new QListWidgetItem(QString::fromStdString(column.name()), m_fields);
        item->setData(kInsert, QString::fromStdString(fieldInExpression(column.name())));
        item->setToolTip(fieldTypeName(column.type()));
    }
    return side;
}

QWidget* ExpressionDialog::buildOperators()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    const auto add = [&](const char* text) {
        auto* button = new QToolButton(row);
        button->setText(QString::fromLatin1(text));
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &QToolButton::clicked, this, [this, text] {
            insert(QString::fromLatin1(text));
        });
        layout->addWidget(button);
    };
    if (m_purpose == Purpose::Select)
        std::ranges::for_each(kOperators, add);
    else
        std::ranges::for_each(kCalculations, add);
    layout->addStretch(1);
    return row;
}

void ExpressionDialog::build(const QString& field)
{
    m_text->setObjectName(u"expressionText"_s);
    m_text->setTabChangesFocus(true);
    QFont fixed = font();
    fixed.setPointSizeF(fixed.pointSizeF() + 1);
    m_text->setFont(fixed);
    m_text->setPlaceholderText(m_purpose == Purpose::Select
                                   ? tr("例如：人数 > 100 AND 名称 LIKE '%托育%'")
                                   : tr("例如：round(人数 / 面积, 1)"));
    m_outcome->setObjectName(u"expressionOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setMinimumHeight(40);
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_how->addItems({tr("替换当前选择"), tr("加入当前选择"), tr("从当前选择中去掉")});
    m_act->setObjectName(u"expressionAct"_s);
    m_act->setText(m_purpose == Purpose::Select ? tr("选择") : tr("计算"));
    m_act->setDefault(true);
    m_filter->setObjectName(u"expressionFilter"_s);
    m_how->setVisible(m_purpose == Purpose::Select);
    m_filter->setVisible(m_purpose == Purpose::Select);
    auto* close = new QPushButton(tr("关闭"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_how);
    buttons->addStretch(1);
    buttons->addWidget(m_filter);
    buttons->addWidget(m_act);
    buttons->addWidget(close);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(caption(m_purpose == Purpose::Select
                                 ? tr("条件：字段名直接写，文字用单引号")
                                 : tr("“%1”=", "field to compute").arg(field),
                             this));
    right->addWidget(m_text, 1);
    right->addWidget(buildOperators());
    right->addWidget(m_outcome);
    right->addLayout(buttons);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(buildFields());
    layout->addLayout(right, 1);
    resize(kSize);
}

void ExpressionDialog::setText(const QString& text)
{
    m_text->setPlainText(text);
}

void ExpressionDialog::showValues()
{
    m_values->clear();
    const int row = m_fields->currentRow();
    if (row < 0)
        return;
    for (const Value& value : sampleValues(m_table->columns[static_cast<std::size_t>(row)])) {
        const QString written = QString::fromStdString(valueInExpression(value));
        const auto* text = std::get_if<std::string>(&value);
        auto* item = new QListWidgetItem(text ? QString::fromStdString(*text) : written, m_values);
        item->setData(kInsert, written);
    }
}

void ExpressionDialog::insert(const QString& text)
{
    QTextCursor cursor = m_text->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor);
    const QString before = cursor.selectedText();
    const bool apart = !before.isEmpty() && before != u" "_s && before != u"("_s;
    m_text->insertPlainText((apart ? u" "_s : QString()) + text);
    // Between the quotes or behind the bracket that were written, where something belongs there.
    const qsizetype quotes = text.indexOf(u"%%"_s);
    const qsizetype bracket =
        text == u"IN ()"_s || text.contains(u"(,"_s) ? text.indexOf(u'(') : -1;
    const qsizetype inner = std::max(quotes, bracket);
    if (inner >= 0) {
        cursor = m_text->textCursor();
        cursor.movePosition(
            QTextCursor::Left, QTextCursor::MoveAnchor, static_cast<int>(text.size() - inner - 1));
        m_text->setTextCursor(cursor);
    }
    m_text->setFocus();
}

void ExpressionDialog::tell(const QString& text, bool problem)
{
    m_outcome->setProperty("role", problem ? u"problem"_s : u"secondary"_s);
    m_outcome->style()->unpolish(m_outcome);
    m_outcome->style()->polish(m_outcome);
    m_outcome->setText(text);
}

void ExpressionDialog::tryOut()
{
    m_matches.reset();
    m_expression.reset();
    const std::string text = m_text->toPlainText().toStdString();
    auto parsed = m_purpose == Purpose::Select ? Expression::parseCondition(text, m_table)
                                               : Expression::parse(text, m_table);
    if (!parsed) {
        m_jobs.cancelKey(kMatchKey);
        m_act->setEnabled(false);
        m_filter->setEnabled(false);
        const bool empty = parsed.error().fault == ExpressionFault::Empty;
        tell(empty ? QString() : expressionSentence(text, parsed.error()), true);
        return;
    }
    m_expression = *parsed;
    if (m_purpose == Purpose::Compute) {
        Column first("", FieldType::Text);
        first.append(m_table->rowCount() > 0 ? parsed->value(0) : Value());
        tell(tr("第一行的结果：%1")
                 .arg(first.isNull(0) ? tr("空") : QString::fromStdString(first.text(0))),
             false);
        m_act->setEnabled(true);
        return;
    }
    tell(tr("正在查找…"), false);
    m_jobs.run(
        {.key = kMatchKey, .title = {}, .quiet = true},
        [condition = *parsed, count = m_table->rowCount()](const TaskContext& task) {
            return rowsWhere(condition, count, task);
        },
        [dialog = QPointer(this)](const Result<std::vector<std::uint32_t>>& rows) {
            if (dialog)
                dialog->showMatches(rows);
        });
}

void ExpressionDialog::showMatches(const Result<std::vector<std::uint32_t>>& rows)
{
    if (!rows || !m_expression)
        return; // a newer expression is being tried
    m_matches = *rows;
    const auto text = [](std::size_t count) { return countText(static_cast<std::int64_t>(count)); };
    tell(tr("%1 行符合条件，共 %2 行。").arg(text(m_matches->size()), text(m_table->rowCount())),
         false);
    m_act->setEnabled(true);
    m_filter->setEnabled(true);
}

void ExpressionDialog::select()
{
    if (m_purpose == Purpose::Compute && m_expression) {
        Q_EMIT computeWanted(*m_expression);
        accept();
        return;
    }
    if (!m_matches)
        return;
    constexpr std::array kHow{
        SelectionChange::Replace, SelectionChange::Add, SelectionChange::Remove};
    Q_EMIT selectWanted(*m_matches, kHow.at(static_cast<std::size_t>(m_how->currentIndex())));
}

} // namespace yimi
