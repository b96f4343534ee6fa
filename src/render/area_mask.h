// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/blend.h"

#include <cstdint>
#include <vector>

namespace yimi {

class Covers;

/// How much of each dot is covered by a set of rings: outer rings one way round, holes the other;
/// overlaps count once. Edges leave signed area in the cells they cross and a running sum along
/// each row is the cover (the method of small font rasterisers): cost follows the number of edges,
/// and neighbours in one mask have no seam between them. Qt's raster engine hands each few spans to
/// a thread pool, which for a thousand communities takes ten times as long.
class AreaMask
{
public:
    AreaMask(int width, int height);

    /// Of the rows that follow, at most as many as it was made with. Precondition: it is empty.
    void setHeight(int height) { m_height = height; }

    /// Coordinates are dots, y down; edges must not leave the mask sideways by more than a few
    /// dots.
    void addEdge(float x0, float y0, float x1, float y1);

    /// Lays a paint through the mask over rows of the same size, then clears the mask; what it
    /// covered is added to `kept`, where that is not null.
    void blendInto(const DotRows& rows, const Paint& paint, Covers* kept = nullptr);

    /// Of another size and empty.
    void resize(int width, int height);

    /// Writes the cover of all dots, row by row, then clears the mask.
    void takeCover(std::uint8_t* cover);

    [[nodiscard]] int width() const { return m_width; }

    [[nodiscard]] int height() const { return m_height; }

private:
    struct Span
    {
        int begin = 0;
        int end = 0;
    };

    void addPiece(int row, float xa, float xb, float signedHeight);
    static void sumUp(const float* sums, std::uint8_t* cover, int begin, int end);

    int m_width;
    int m_height;
    std::vector<float> m_sums; ///< rows of width + 2
    std::vector<Span> m_touched;
    std::vector<std::uint8_t> m_cover; ///< of the row being laid
};

} // namespace yimi
