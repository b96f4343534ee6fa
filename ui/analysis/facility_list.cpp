// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/facility_list.h"

#include "ui/analysis/fold_heading.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kRowHeight = 28;
constexpr int kMostRows = 6;
constexpr int kPlaceRole = Qt::UserRole;

QString nameOf(const ServiceAreaFacility& facility)
{
    const std::string& name = facility.name.empty() ? facility.id : facility.name;
    return name.empty() ? FacilityList::tr("地图上的一点") : QString::fromStdString(name);
}

QStandardItem* itemOf(const ServiceAreaFacility& facility, const UiColours& colours)
{
    auto* item = new QStandardItem(facility.located
                                       ? nameOf(facility)
                                       : FacilityList::tr("%1 — 未接入路网").arg(nameOf(facility)));
    item->setEditable(false);
    item->setData(QPointF(facility.position.x, facility.position.y), kPlaceRole);
    item->setSizeHint({0, kRowHeight});
    if (!facility.located)
        item->setForeground(colours.warm);
    item->setToolTip(FacilityList::tr("在地图上显示"));
    return item;
}

} // namespace

FacilityList::FacilityList(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_list(new QListView(this))
    , m_heading(new FoldHeading(look, *m_list, this))
    , m_model(new QStandardItemModel(this))
{
    m_heading->setObjectName(QStringLiteral("areaFacilitiesHeading"));
    m_list->setObjectName(QStringLiteral("areaFacilityList"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_heading, 0, Qt::AlignLeft);
    layout->addWidget(m_list);
    const auto show = [this](const QModelIndex& index) {
        if (!index.isValid())
            return;
        const QPointF at = index.data(kPlaceRole).toPointF();
        Q_EMIT placeWanted({at.x(), at.y()});
    };
    connect(m_list, &QListView::clicked, this, show);
    connect(m_list, &QListView::activated, this, show);
    connect(&look, &Look::changed, this, &FacilityList::fill);
}

void FacilityList::present(const std::shared_ptr<const ServiceAreaSummary>& summary)
{
    const bool other = summary != m_shown;
    m_shown = summary;
    const auto all = static_cast<std::int64_t>(summary->facilities.size());
    const auto missing = all - static_cast<std::int64_t>(summary->locatedCount());
    m_heading->setText(
        missing > 0 ? tr("设施 %1 处，%2 处未接入路网").arg(countText(all), countText(missing))
                    : tr("设施 %1 处，全部接入路网").arg(countText(all)));
    if (other || m_model->rowCount() == 0)
        fill();
    // What went wrong is not left folded.
    if (other)
        m_heading->setOpen(missing > 0);
}

void FacilityList::fill()
{
    m_model->clear();
    if (!m_shown)
        return;
    for (const bool located : {false, true}) {
        for (const ServiceAreaFacility& facility : m_shown->facilities) {
            if (facility.located == located)
                m_model->appendRow(itemOf(facility, m_look.colours()));
        }
    }
    m_list->setFixedHeight(std::clamp(m_model->rowCount(), 1, kMostRows) * kRowHeight);
}

} // namespace yimi
