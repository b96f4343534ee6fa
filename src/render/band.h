// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/area_mask.h"
#include "render/covers.h"
#include "render/stroke_mask.h"

#include <QImage>
#include <QRect>

#include <optional>
#include <vector>

namespace yimi {

/// What a layer's areas are covered by, one on the other.
enum class CoverPart : std::uint8_t { Fill, OutlineCasing, Outline, Line };

/// All dots of a band that one rule's features reach.
struct CoverPass
{
    CoverPart part = CoverPart::Fill;
    std::uint32_t rule = 0;
    Covers covers;
};

using BandCovers = std::vector<CoverPass>;

/// A colour and, where it is not null, a square tile over it, for dots that begin at `start` from
/// where the pattern does.
[[nodiscard]] Paint paintOf(Colour colour, const QImage* tile, QPoint start);

/// Rows of a raster picture that one worker paints: a layer's areas and lines are gathered in masks
/// and laid through them.
class Band
{
public:
    /// Masks of one worker, which go from band to band.
    class Tools
    {
    public:
        Tools(int width, int height) : m_width(width), m_height(height) {}

    private:
        friend class Band;

        int m_width;
        int m_height;
        std::optional<StrokeMask> m_strokes; ///< each made when first asked for
        std::optional<AreaMask> m_areas;
        std::vector<std::uint32_t> m_group;
    };

    /// `place`: of the rows, in device dots. `anchor`: where patterns start, the same place of the
    /// picture whatever part of it is painted. Precondition: the tools are as wide and high enough.
    Band(const QRect& place, const DotRows& rows, QPoint anchor, Tools& tools);

    [[nodiscard]] const QRect& place() const { return m_place; }

    [[nodiscard]] QPoint corner() const { return m_place.topLeft(); }

    [[nodiscard]] const DotRows& rows() const { return m_rows; }

    [[nodiscard]] StrokeMask& strokes();
    [[nodiscard]] AreaMask& areas();

    /// From here on all covers are added to `covers`; null: no more.
    void keepCovers(BandCovers* covers) { m_kept = covers; }

    /// Lays a colour through what the stroke mask holds.
    void blendStrokes(Colour colour, CoverPart part, std::uint32_t rule);

    /// Lays a colour and, where it is not null, a tile through what the area mask holds.
    void blendAreas(Colour colour, const QImage* tile, std::uint32_t rule);

    /// What is laid between the two lets through as a whole.
    void beginGroup();
    void endGroup(double opacity);

    /// Lays a picture of the band's dots over them: its dot at `from` comes to the band's corner.
    void layPicture(const QImage& picture, QPoint from, double opacity);

private:
    [[nodiscard]] Covers* keptFor(CoverPart part, std::uint32_t rule);

    QRect m_place;
    DotRows m_picture;
    DotRows m_rows; ///< that are painted now: of the picture or of a group
    QPoint m_anchor;
    Tools& m_tools;
    BandCovers* m_kept = nullptr;
};

} // namespace yimi
