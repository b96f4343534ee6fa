// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/table_dialog.h"

#include "project/gap_tables.h"
#include "ui/analysis/answer_table_model.h"
#include "ui/table/copied_cells.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kRowHeight = 28;
constexpr int kWidestColumn = 280;
constexpr QSize kSize(900, 560);

} // namespace

TableDialog::TableDialog(std::shared_ptr<const AnalysisAnswer> answer, QWidget* parent)
    : QDialog(parent)
    , m_answer(std::move(answer))
    , m_model(new AnswerTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_tables(new QComboBox(this))
    , m_view(new QTableView(this))
    , m_rows(new QLabel(this))
    , m_copy(new QPushButton(tr("复制"), this))
    , m_save(new QPushButton(tr("另存为…"), this))
{
    setObjectName(QStringLiteral("tableDialog"));
    setWindowTitle(tr("%1 — 表").arg(analysisName(m_answer->analysis)));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(AnswerTableModel::kSortRole);
    build();
    for (const AnswerTable& table : m_answer->tables)
        m_tables->addItem(tableName(table.id));
    connect(m_tables, &QComboBox::currentIndexChanged, this, &TableDialog::showTable);
    connect(m_copy, &QPushButton::clicked, this, &TableDialog::copy);
    connect(m_save, &QPushButton::clicked, this, [this] {
        Q_EMIT saveWanted(
            m_model->table(),
            QStringLiteral("%1_%2").arg(analysisName(m_answer->analysis), m_tables->currentText()));
    });
    showTable(0);
    resize(kSize);
}

void TableDialog::build()
{
    m_tables->setObjectName(QStringLiteral("tableName"));
    m_tables->setMinimumWidth(240);
    m_rows->setProperty("role", QStringLiteral("secondary"));
    m_copy->setObjectName(QStringLiteral("tableCopy"));
    m_copy->setToolTip(tr("把整张表复制到剪贴板，可以粘贴到电子表格"));
    m_save->setObjectName(QStringLiteral("tableSave"));
    m_save->setToolTip(tr("写成 XLSX 或 CSV"));
    m_view->setObjectName(QStringLiteral("tableView"));
    m_view->setModel(m_sorted);
    m_view->setSortingEnabled(true);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* close = new QPushButton(tr("关闭"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_tables);
    top->addWidget(m_rows);
    top->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
}

void TableDialog::showTable(int position)
{
    const bool any = position >= 0 && position < static_cast<int>(m_answer->tables.size());
    m_model->show(any ? readableTable(m_answer->tables[static_cast<std::size_t>(position)].table)
                      : FeatureTable{});
    m_sorted->sort(-1); // as the analysis ordered it
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnWidth(column, std::min(m_view->columnWidth(column), kWidestColumn));
    m_rows->setText(tr("%1 行").arg(countText(m_model->rowCount())));
}

void TableDialog::copy()
{
    const FeatureTable& table = m_model->table();
    QStringList headings;
    for (const Column& column : table.columns)
        headings += QString::fromStdString(column.name());
    std::vector<std::uint32_t> rows;
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        rows.push_back(
            static_cast<std::uint32_t>(m_sorted->mapToSource(m_sorted->index(row, 0)).row()));
    QApplication::clipboard()->setMimeData(copiedCells(table, headings, rows).release());
    m_rows->setText(tr("%1 行，已复制").arg(countText(m_model->rowCount())));
}

} // namespace yimi
