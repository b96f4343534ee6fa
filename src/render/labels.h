// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"
#include "render/label_place.h"
#include "render/typeface.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace yimi {

class TakenSpace;

/// Gathers the labels of all layers of a picture, then places as many as fit, the important ones
/// first. The outcome depends on the view alone, not on what part of it is painted: bands of one
/// picture agree. Where a hundred thousand labels crowd, most are passed over unread: the work is
/// bounded by the picture's size.
class Labels
{
public:
    Labels(const Frame& frame, Typefaces& faces) : m_frame(frame), m_faces(faces) {}

    void add(const DisplayLayer& layer);

    /// Keeps labels away from `taken` (px) and inside the view. Incomplete when stopped.
    [[nodiscard]] std::vector<HaloText> place(std::vector<QRectF> taken);

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
        Typeface* face = nullptr;
        double lineHeight = 0;
    };

    void addAnchored(const DisplayLayer& layer, const PartSet& parts, double smallestRoom);
    void addAlong(const DisplayLayer& layer);
    [[nodiscard]] Lettering letteringOf(const DisplayLayer& layer);
    [[nodiscard]] TextBlock
    blockOf(const Lettering& lettering, const QString& text, double room) const;
    [[nodiscard]] double markerSize(const Candidate& candidate) const;
    [[nodiscard]] std::vector<LabelPlacement> placements(const Candidate& candidate,
                                                         const QString& text);
    void placeAnchored(const Candidate& candidate, const QString& text, TakenSpace& space);
    void placeAlong(const Candidate& candidate, const QString& text, TakenSpace& space);
    [[nodiscard]] LabelLine seenLine(const Candidate& candidate, double& whole) const;
    bool placeAt(LabelPlacement place,
                 const Candidate& candidate,
                 const QString& text,
                 TakenSpace& space);
    [[nodiscard]] bool repeated(const QString& text, QPointF at) const;

    const Frame& m_frame;
    Typefaces& m_faces;
    std::uint32_t m_layerCount = 0;
    std::vector<Candidate> m_candidates;
    std::vector<HaloText> m_placed;
    std::unordered_map<QString, std::vector<QPointF>> m_drawn; ///< places of each name
};

} // namespace yimi
