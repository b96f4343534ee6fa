// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"
#include "ui/map/community_finder.h"
#include "ui/map/map_canvas.h"

#include <QTimer>

namespace yimi {

class CommunitySelection;
class IdentifyCard;

/// Pointing at the map: names the community under the cursor, selects it on a click, and tells in a
/// card what was clicked. Follows the selection when somebody else changes it.
class MapInspector : public QObject
{
    Q_OBJECT

public:
    MapInspector(MapCanvas& canvas,
                 IdentifyCard& card,
                 const Document& document,
                 CommunitySelection& selection,
                 const Look& look,
                 QObject* parent = nullptr);

private:
    void readCommunities();
    void hover();
    void click(QPointF at);
    void follow();
    void showCard();
    /// The community in the topmost result of a ready-made analysis that is seen.
    [[nodiscard]] std::optional<std::pair<const DocumentLayer*, std::size_t>>
    shownResult(const std::string& id) const;
    [[nodiscard]] const CommunityCoverage* coverageOf(const std::string& id) const;

    MapCanvas& m_canvas;
    IdentifyCard& m_card;
    const Document& m_document;
    CommunitySelection& m_selection;
    const Look& m_look;
    CommunityFinder m_communities;
    QTimer m_hoverDelay;
    QPointF m_hoverAt;
    bool m_clicking = false;
};

} // namespace yimi
