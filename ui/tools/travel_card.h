// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/tool_card.h"

namespace yimi {

class Document;
class ProfileChooser;
class TravelDesk;

/// A card whose tool asks a desk: how people travel, and how the desk is doing.
class TravelCard : public ToolCard
{
    Q_OBJECT

public:
    /// `name` of the card; its chooser is «<prefix>Profile».
    TravelCard(const QString& prefix,
               TravelDesk& desk,
               const Document& document,
               const Look& look,
               MapCanvas& canvas);

protected:
    void showEvent(QShowEvent* event) override;

    /// Everything that may have changed.
    virtual void refresh() = 0;

    [[nodiscard]] ProfileChooser& profiles() { return *m_profiles; }

    [[nodiscard]] const TravelDesk& desk() const { return m_desk; }

    [[nodiscard]] const Document& document() const { return m_document; }

    /// Why there is no answer, or that streets are being made ready; empty: neither.
    [[nodiscard]] QString trouble() const;

    /// Another question is asked.
    void forgetTrouble() { m_failure.clear(); }

private:
    TravelDesk& m_desk;
    const Document& m_document;
    ProfileChooser* m_profiles;
    QString m_failure;
    bool m_preparing = false;
};

} // namespace yimi
