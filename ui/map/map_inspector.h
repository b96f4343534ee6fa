// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"
#include "project/feature_gaps.h"
#include "ui/map/community_finder.h"
#include "ui/map/identify_card.h"
#include "ui/map/map_canvas.h"

#include <QTimer>

namespace yimi {

class CommunitySelection;
class PlaceReason;
struct PlaceGap;

/// Pointing at the map: names what is under the cursor, and on a click tells in one card about all
/// that is drawn there, a page each. Both say why a feature is left out, in the words of the gap
/// lists of all analyses that were run; where 托育覆盖 was computed the card says it of a home and
/// of the bare place too. Follows the selection when somebody else changes it.
class MapInspector : public QObject
{
    Q_OBJECT

public:
    MapInspector(MapCanvas& canvas,
                 IdentifyCard& card,
                 const Document& document,
                 CommunitySelection& selection,
                 PlaceReason& reasons,
                 const Look& look,
                 QObject* parent = nullptr);

    /// Of the place that was clicked last.
    [[nodiscard]] std::size_t pageCount() const { return m_pages.size(); }

private:
    /// One thing at the place that was clicked.
    struct Page
    {
        enum class Kind { Feature, Community, Place };

        Kind kind = Kind::Feature;
        LayerId layer; ///< of a feature
        std::size_t row = 0;
        bool onPurpose = false; ///< a point: who clicks on it means it
    };

    void readCommunities();
    void readGaps();
    void hover();
    void click(QPointF at);
    void addHits(QPointF at);
    [[nodiscard]] bool isCommunity(const DocumentLayer& layer) const;
    [[nodiscard]] std::size_t firstPage() const;
    void showPage(std::size_t page);
    void showFeature(const Page& page);
    void showPlace();
    void step(int by);
    void follow();
    void showCommunity();
    void present(const Identified& what);
    void takeReason(const PlaceGap& reason);
    /// The community in the topmost result of a ready-made analysis that is seen.
    [[nodiscard]] std::optional<std::pair<const DocumentLayer*, std::size_t>>
    shownResult(const std::string& id) const;
    [[nodiscard]] const CommunityCoverage* coverageOf(const std::string& id) const;
    /// As the layer of the one result has it, and as all others do.
    [[nodiscard]] Identified
    communityOfResult(const DocumentLayer& layer, std::size_t row, const std::string& id) const;
    /// Why a community is left out by what is seen, in one line for the pointer.
    [[nodiscard]] QString communityLine(const std::string& id) const;

    MapCanvas& m_canvas;
    IdentifyCard& m_card;
    const Document& m_document;
    CommunitySelection& m_selection;
    PlaceReason& m_reasons;
    const Look& m_look;
    CommunityFinder m_communities;
    FeatureGaps m_gaps;
    QTimer m_hoverDelay;
    QPointF m_hoverAt;
    std::vector<Page> m_pages; ///< empty: the card shows what somebody else selected
    std::size_t m_page = 0;
    Coordinate m_place;         ///< that was clicked
    Identified m_shown;         ///< in the card
    bool m_ofCommunity = false; ///< the card is a community's of 托育覆盖
    bool m_clicking = false;
};

} // namespace yimi
