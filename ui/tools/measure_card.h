// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/tool_card.h"

class QPushButton;

namespace yimi {

class Document;
class MeasureTool;
class ProfileChooser;
class Segments;
class TravelDesk;

/// 量算: what is measured, how people travel, and the result.
class MeasureCard : public ToolCard
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
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void presentProfiles();

    MeasureTool& m_tool;
    TravelDesk& m_desk;
    const Document& m_document;
    Segments* m_kinds;
    ProfileChooser* m_profiles;
    QLabel* m_total;
    QLabel* m_detail;
    QLabel* m_problem;
    QLabel* m_hint;
    QPushButton* m_copy;
    QPushButton* m_clear;
    QString m_failure;
    bool m_preparing = false;
};

} // namespace yimi
