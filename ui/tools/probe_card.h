// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/tool_card.h"

class QGridLayout;
class QPushButton;

namespace yimi {

class Document;
class ProbeTool;
class ProfileChooser;
class TravelDesk;
struct PickedPlace;

/// 试探: how people travel, and for each ring how many children live in it.
class ProbeCard : public ToolCard
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
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void refreshRows();
    [[nodiscard]] QString state() const;

    ProbeTool& m_tool;
    TravelDesk& m_desk;
    const Document& m_document;
    ProfileChooser* m_profiles;
    QGridLayout* m_rows;
    QLabel* m_people;
    QLabel* m_state;
    QPushButton* m_compute;
    std::vector<QLabel*> m_swatches;
    std::vector<QLabel*> m_bands;
    std::vector<QLabel*> m_counts;
    QString m_failure;
    bool m_preparing = false;
};

} // namespace yimi
