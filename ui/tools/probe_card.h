// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/travel_card.h"

class QGridLayout;
class QPushButton;

namespace yimi {

class ProbeTool;
struct PickedPlace;

/// 试探: how people travel, and for each ring how many children live in it.
class ProbeCard : public TravelCard
{
    Q_OBJECT

public:
    ProbeCard(ProbeTool& tool,
              TravelDesk& desk,
              const Document& document,
              const Look& look,
              MapCanvas& canvas);

Q_SIGNALS:
    /// 等时圈 is to be computed for what is held.
    void serviceAreasWanted(const yimi::PickedPlace& place);

protected:
    void retranslate() override;
    void refresh() override;

private:
    void refreshRows();
    [[nodiscard]] QString state() const;

    ProbeTool& m_tool;
    QGridLayout* m_rows;
    QLabel* m_people;
    QLabel* m_state;
    QPushButton* m_compute;
    std::vector<QLabel*> m_swatches;
    std::vector<QLabel*> m_bands;
    std::vector<QLabel*> m_counts;
};

} // namespace yimi
