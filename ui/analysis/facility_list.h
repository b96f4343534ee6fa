// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/service_area_summary.h"

#include <QWidget>

#include <memory>

class QListView;
class QStandardItemModel;

namespace yimi {

class FoldHeading;
class Look;

/// How many facilities of a result are on the streets and how many not; unfolded, all of them,
/// those that are not first. Choosing one shows it on the map.
class FacilityList : public QWidget
{
    Q_OBJECT

public:
    explicit FacilityList(const Look& look, QWidget* parent = nullptr);

    void present(const std::shared_ptr<const ServiceAreaSummary>& summary);

Q_SIGNALS:
    void placeWanted(const yimi::Coordinate& at);

private:
    void fill();

    const Look& m_look;
    QListView* m_list;
    FoldHeading* m_heading;
    QStandardItemModel* m_model;
    std::shared_ptr<const ServiceAreaSummary> m_shown;
};

} // namespace yimi
