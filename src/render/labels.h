// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"
#include "render/label_place.h"
#include "render/label_text.h"

#include <QString>

#include <map>
#include <unordered_map>
#include <vector>

namespace yimi {

class TakenSpace;

/// Gathers the labels of all layers of a picture, then draws as many as fit, the important ones
/// first. The outcome depends on the view alone, not on what part of it is painted: bands of one
/// picture agree. Where a hundred thousand labels crowd, most are passed over unread: the work is
/// bounded by the picture's size.
class Labels
{
public:
    Labels(Frame& frame, TextSprites& sprites) : m_frame(frame), m_sprites(sprites) {}

    void add(const DisplayLayer& layer);

    /// Keeps labels away from `taken` (px) and inside the view. False when stopped.
    bool draw(std::vector<QRectF> taken);

private:
    struct Candidate
    {
        const DisplayLayer* layer = nullptr;
        std::uint32_t layerNumber = 0; ///< as added
        std::uint32_t row = 0;
        std::uint32_t part = 0; ///< of the layer's label lines, where the label runs along one
        bool along = false;
        float room = 0;     ///< px, larger side of an area or of a line's box
        float x = 0, y = 0; ///< px: the anchor, or the middle of what is seen of a line
        int importance = 0; ///< within its layer
    };

    /// What is the same for all labels of a layer.
    struct Lettering
    {
        QFont font;
        TextWidths widths;
        double lineHeight = 0;
    };

    void addAnchored(const DisplayLayer& layer, const PartSet& parts, double smallestRoom);
    void addAlong(const DisplayLayer& layer);
    [[nodiscard]] Lettering& letteringOf(const DisplayLayer& layer);
    [[nodiscard]] TextBlock blockOf(Lettering& lettering, const QString& text, double room) const;
    [[nodiscard]] double markerSize(const Candidate& candidate) const;
    [[nodiscard]] std::vector<LabelPlacement> placements(const Candidate& candidate,
                                                         const QString& text);
    void drawAnchored(const Candidate& candidate, const QString& text, TakenSpace& space);
    void drawAlong(const Candidate& candidate, const QString& text, TakenSpace& space);
    bool drawAt(LabelPlacement place,
                const Candidate& candidate,
                const QString& text,
                TakenSpace& space);
    [[nodiscard]] bool repeated(const QString& text, QPointF at) const;

    Frame& m_frame;
    TextSprites& m_sprites;
    std::uint32_t m_layerCount = 0;
    std::vector<Candidate> m_candidates;
    std::unordered_map<const DisplayLayer*, Lettering> m_letterings;
    std::map<QString, std::vector<QPointF>> m_drawn; ///< places of each name
};

} // namespace yimi
