// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/frame.h"

#include <QString>

#include <vector>

namespace yimi {

class TakenSpace;

/// Gathers the labels of all layers of a picture, then draws as many as fit, the important ones
/// first. The outcome depends on the view alone, not on what part of it is painted: bands of one
/// picture agree.
class Labels
{
public:
    explicit Labels(Frame& frame) : m_frame(frame) {}

    void add(const DisplayLayer& layer);

    /// Keeps labels away from `taken` (px) and inside the view. False when stopped.
    bool draw(std::vector<QRectF> taken);

private:
    struct Candidate
    {
        const DisplayLayer* layer = nullptr;
        std::uint32_t row = 0;
        std::uint32_t part = 0; ///< of the layer's lines, where the label runs along one
        QPointF at;
        double room = 0; ///< px, larger side of an area or length of a line
    };

    struct Placement
    {
        QPointF centre;
        double degrees = 0;
        QRectF box;
    };

    /// Draws the candidate where it first fits; false when nowhere.
    bool drawOne(const Candidate& candidate,
                 const QString& text,
                 TakenSpace& space,
                 std::vector<QPointF>& before);
    void addParts(const DisplayLayer& layer, const PartSet& parts, double smallestRoom);
    [[nodiscard]] std::vector<Placement> placements(const Candidate& candidate, QSizeF size) const;
    [[nodiscard]] std::vector<Placement> pointPlacements(const Candidate& candidate,
                                                         QSizeF size) const;
    [[nodiscard]] std::vector<Placement> areaPlacements(const Candidate& candidate,
                                                        QSizeF size) const;
    [[nodiscard]] std::vector<Placement> linePlacements(const Candidate& candidate,
                                                        QSizeF size) const;
    [[nodiscard]] double markerSize(const Candidate& candidate) const;

    Frame& m_frame;
    std::vector<Candidate> m_candidates;
};

} // namespace yimi
