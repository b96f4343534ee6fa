// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/travel_card.h"

class QPushButton;

namespace yimi {

class MeasureTool;
class Segments;

/// 量算: what is measured, how people travel, and the result.
class MeasureCard : public TravelCard
{
    Q_OBJECT

public:
    MeasureCard(MeasureTool& tool,
                TravelDesk& desk,
                const Document& document,
                const Look& look,
                MapCanvas& canvas);

    /// Puts the result into the clipboard.
    void copy();

protected:
    void retranslate() override;
    void refresh() override;

private:
    MeasureTool& m_tool;
    Segments* m_kinds;
    QLabel* m_total;
    QLabel* m_detail;
    QLabel* m_problem;
    QLabel* m_hint;
    QPushButton* m_copy;
    QPushButton* m_clear;
};

} // namespace yimi
