// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/service_area_summary.h"

#include <QWidget>

class QGridLayout;

namespace yimi {

class Look;

/// The figures of each band: colour on the map, range, streets, area. Numbers stand under each
/// other.
class BandTable : public QWidget
{
    Q_OBJECT

public:
    explicit BandTable(const Look& look, QWidget* parent = nullptr);

    void present(const ServiceAreaSummary& summary);

private:
    void clear();
    void addText(const QString& text, int row, int column, const char* role, const QString& name);

    const Look& m_look;
    QGridLayout* m_grid;
};

} // namespace yimi
