// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/class_list.h"

#include "ui/style/class_model.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kRowHeight = 30;
constexpr int kMostRows = 7;
constexpr int kFewestRows = 1;

} // namespace

ClassList::ClassList(QWidget* parent)
    : StyleSection(parent), m_model(new ClassModel(this)), m_table(new QTableView(this))
{
    m_table->setObjectName(QStringLiteral("styleClassTable"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setIconSize({26, 20});
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(ClassModel::Label, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ClassModel::Holds, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(ClassModel::Count, QHeaderView::Fixed);
    m_table->setColumnWidth(ClassModel::Holds, 108);
    m_table->setColumnWidth(ClassModel::Count, 84);
    m_table->setToolTip(tr("双击改图例文字或上限；选中几行，下面的样子只改它们"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    connect(m_model, &ClassModel::edited, this, [this](const LayerStyle& style) {
        Q_EMIT edited(style, m_table->objectName());
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &ClassList::selectionChanged);
}

void ClassList::present(const StyledLayer& shown)
{
    m_model->present(shown);
    const int rows = std::clamp(m_model->rowCount(), kFewestRows, kMostRows);
    m_table->setFixedHeight(rows * kRowHeight + m_table->horizontalHeader()->sizeHint().height()
                            + 2 * m_table->frameWidth() + 2);
}

void ClassList::setUnit(const std::string& unit)
{
    m_model->setUnit(unit);
}

std::vector<std::size_t> ClassList::selected() const
{
    std::vector<std::size_t> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.push_back(static_cast<std::size_t>(index.row()));
    std::ranges::sort(rows);
    return rows;
}

} // namespace yimi
