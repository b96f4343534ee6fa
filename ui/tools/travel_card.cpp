// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/travel_card.h"

#include "project/document.h"
#include "ui/look/look.h"
#include "ui/profiles/profile_chooser.h"
#include "ui/tools/travel_desk.h"
#include "wording/wording.h"

namespace yimi {

TravelCard::TravelCard(const QString& prefix,
                       TravelDesk& desk,
                       const Document& document,
                       const Look& look,
                       MapCanvas& canvas)
    : ToolCard(prefix + QStringLiteral("Card"), look, canvas)
    , m_desk(desk)
    , m_document(document)
    , m_profiles(new ProfileChooser(this))
{
    m_profiles->setObjectName(prefix + QStringLiteral("Profile"));
    connect(m_profiles, &QComboBox::activated, this, [this] {
        forgetTrouble();
        m_desk.setProfile(m_profiles->profile());
    });
    connect(&desk, &TravelDesk::preparing, this, [this](bool preparing) {
        m_preparing = preparing;
        refresh();
    });
    connect(&desk, &TravelDesk::failed, this, [this](const Error& error) {
        m_failure = errorSentence(error);
        refresh();
    });
    connect(&look, &Look::changed, this, [this] { refresh(); });
}

void TravelCard::showEvent(QShowEvent* event)
{
    m_profiles->present(m_document.contents(), m_desk.profile());
    forgetTrouble();
    refresh();
    ToolCard::showEvent(event);
}

QString TravelCard::trouble() const
{
    if (!m_failure.isEmpty())
        return m_failure;
    return m_preparing ? tr("正在准备路网…") : QString();
}

} // namespace yimi
