// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/gap_list.h"

#include "ui/analysis/gap_delegate.h"
#include "ui/analysis/gap_model.h"
#include "ui/look/look.h"
#include "ui/map/community_selection.h"
#include "wording/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kFewestRows = 3;
constexpr int kRowHeight = 48;

} // namespace

GapList::GapList(CommunitySelection& selection, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_model(new GapModel(this))
    , m_list(new QListView(this))
    , m_heading(new QLabel(this))
    , m_note(new QLabel(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    m_heading->setContentsMargins(12, 0, 0, 0);
    m_note->setProperty("role", QStringLiteral("secondary"));
    m_note->setContentsMargins(0, 0, 12, 0);
    m_list->setObjectName(QStringLiteral("gapList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GapDelegate(look, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMinimumHeight(kFewestRows * kRowHeight);
    // Its usual wish of 192 px would make a low window scroll the whole panel.
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_heading);
    heading->addStretch(1);
    heading->addWidget(m_note);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(heading);
    layout->addWidget(m_list, 1);
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_selection.select(current.data(GapModel::CommunityIdRole).toString());
            });
    connect(&selection, &CommunitySelection::changed, this, &GapList::follow);
    connect(&look, &Look::changed, m_list->viewport(), QOverload<>::of(&QWidget::update));
}

void GapList::present(std::shared_ptr<const Coverage> coverage)
{
    const auto count = static_cast<std::int64_t>(coverage ? coverage->gaps.size() : 0);
    // The same result again keeps its place in the list.
    if (coverage != m_shown)
        m_model->show(coverage);
    m_shown = std::move(coverage);
    m_list->viewport()->update();
    m_heading->setText(tr("缺口 %1 个社区").arg(countText(count)));
    m_note->setText(count > 0 ? tr("按未满足人数") : QString());
    follow();
}

void GapList::follow()
{
    const int row = m_model->rowOf(m_selection.id());
    if (row < 0) {
        m_list->selectionModel()->clear();
        return;
    }
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index, QAbstractItemView::EnsureVisible);
}

} // namespace yimi
