// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/band.h"
#include "render/display_layer.h"
#include "render/dot_picture.h"

#include <memory>
#include <vector>

namespace yimi {

/// The areas and lines of one layer as a picture of their own. Of areas it is also kept which dots
/// each class covers, and how strongly: in other colours they are laid through that again, which
/// gives the very dots of a fresh drawing at a small part of its time.
class KeptLayer
{
public:
    explicit KeptLayer(std::shared_ptr<const DisplayLayer> display) : m_display(std::move(display))
    {
    }

    [[nodiscard]] const std::shared_ptr<const DisplayLayer>& display() const { return m_display; }

    [[nodiscard]] const QImage& image() const { return m_picture.image; }

    [[nodiscard]] double dotsPerMetre() const { return m_picture.dotsPerMetre; }

    [[nodiscard]] std::size_t bytes() const;

    /// Draws what the order shows and the picture has not. False when stopped: it is then of no
    /// use. `drawn` grows by the dots drawn.
    bool bring(const DotOrder& order, qint64& drawn);

    /// Becomes the picture of a layer that has the same geometry in other colours; false, and
    /// nothing is done, where it is not known to be that.
    bool recolour(const DotOrder& order, const std::shared_ptr<const DisplayLayer>& display);

private:
    /// What was drawn at once.
    struct Piece
    {
        QPoint corner; ///< dot that the covers count from
        QRect seen;    ///< dots of it that the picture still shows
        BandCovers covers;
    };

    using Tiles = std::vector<QImage>; ///< one a rule

    bool drawStrip(const DotOrder& order, const QRect& strip);
    void
    layPiece(const Piece& piece, double scale, const Tiles& tiles, const DotRows& picture) const;

    std::shared_ptr<const DisplayLayer> m_display;
    DotPicture m_picture;
    bool m_coversKept = false; ///< m_pieces cover all of the picture
    std::vector<Piece> m_pieces;
};

} // namespace yimi
