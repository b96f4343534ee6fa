// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/blend.h"

#include <cstdint>
#include <vector>

class QImage;

namespace yimi {

/// How much of each dot is covered by a set of rings: outer rings one way round, holes the other;
/// overlaps count once. Edges leave signed area in the cells they cross and a running sum along
/// each row is the cover (the method of small font rasterisers): cost follows the number of edges,
/// and neighbours in one mask have no seam between them. Qt's raster engine hands each few spans to
/// a thread pool, which for a thousand communities takes ten times as long.
class AreaMask
{
public:
    AreaMask(int width, int height);

    /// Coordinates are dots, y down; edges must not leave the mask sideways by more than a few
    /// dots.
    void addEdge(float x0, float y0, float x1, float y1);

    /// Lays a colour and, where it is not null, a tile of premultiplied dots repeated from (tileX,
    /// tileY) over a premultiplied 32-bit image of the same size, then clears the mask. Returns the
    /// rows touched.
    RowRange blendInto(QImage& image, Colour colour, const QImage* tile, int tileX, int tileY);

    [[nodiscard]] int width() const { return m_width; }

    [[nodiscard]] int height() const { return m_height; }

private:
    struct Span
    {
        int begin = 0;
        int end = 0;
    };

    void addPiece(int row, float xa, float xb, float signedHeight);

    int m_width;
    int m_height;
    std::vector<float> m_sums; ///< rows of width + 2
    std::vector<Span> m_touched;
};

} // namespace yimi
