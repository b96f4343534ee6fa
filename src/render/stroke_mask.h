// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/blend.h"

#include <cstdint>
#include <vector>

namespace yimi {

class Covers;

/// How much of each dot is covered by a set of lines: their union, so that crossings and joins are
/// not darker. Lines of any width have round ends and joins. Coordinates are dots, y down.
///
/// Qt's raster engine strokes wide antialiased lines by outlining and scan converting each of them;
/// for a city's streets this is ten times slower than measuring every near dot's distance to the
/// line.
class StrokeMask
{
public:
    StrokeMask(int width, int height);

    /// Of the rows that follow, at most as many as it was made with. Precondition: it is empty.
    void setHeight(int height) { m_height = height; }

    /// Width and opacity of the lines that follow; widths under one dot become paler instead of
    /// thinner.
    void setWidth(double width);

    void addSegment(float x0, float y0, float x1, float y1);

    /// Lays a paint through the mask over rows of the same size, then clears the mask; what it
    /// covered is added to `kept`, where that is not null.
    void blendInto(const DotRows& rows, const Paint& paint, Covers* kept = nullptr);

    [[nodiscard]] int width() const { return m_width; }

    [[nodiscard]] int height() const { return m_height; }

private:
    struct Span
    {
        int begin = 0;
        int end = 0; ///< past the last touched dot; begin ≥ end: nothing
    };

    struct Line
    {
        float x0, y0, ux, uy, length;
    };

    void addWide(float x0, float y0, float x1, float y1);
    void addThin(float x0, float y0, float x1, float y1);
    void addRow(int row, int begin, int end, const Line& line);
    void addFlat(float x0, float y0, float x1, float slope);
    void addSteep(float y0, float x0, float y1, float slope);
    void touch(int row, int begin, int end);
    void touchTwo(int row, int begin, int end);

    void cover(std::uint8_t& dot, float share) const
    {
        dot = std::max(dot, static_cast<std::uint8_t>(share * m_strength));
    }

    [[nodiscard]] std::uint8_t* rowOf(int row)
    {
        return m_cover.data() + static_cast<std::size_t>(row) * m_stride;
    }

    int m_width;
    int m_height;
    std::size_t m_stride; ///< a row and room for a run that begins at its last dot
    bool m_thin = true;   ///< one dot wide or less
    float m_reach = 1.0F; ///< half width + half a dot
    float m_strength = 255.0F;
    std::vector<std::uint8_t> m_cover;
    std::vector<Span> m_touched; ///< by row
};

} // namespace yimi
