// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"

#include <QWidget>

class QLabel;

namespace yimi {

class IndicatorBlock;
class Look;
class StateBars;

/// The figures of one coverage result: the two policy indicators against their targets, and, set
/// apart because it is another thing, how many children can reach a facility.
class CoverageCard : public QWidget
{
    Q_OBJECT

public:
    explicit CoverageCard(const Look& look, QWidget* parent = nullptr);

    void present(const Coverage& coverage);

private:
    [[nodiscard]] QWidget* reachBlock(const Look& look);

    IndicatorBlock* m_communities;
    IndicatorBlock* m_towns;
    IndicatorBlock* m_reach;
    QLabel* m_reachNote;
    QLabel* m_rides;
    StateBars* m_states;
};

} // namespace yimi
