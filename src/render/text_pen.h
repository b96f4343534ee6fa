// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/area_mask.h"
#include "render/halo_text.h"
#include "render/typeface.h"

#include <QRectF>
#include <QTransform>

#include <vector>

namespace yimi {

/// A label as the outlines of its letters, each in its place: what workers can draw without asking
/// Qt for a font.
struct LetteredText
{
    struct Letter
    {
        const TextOutline* outline = nullptr;
        QPointF start; ///< of its baseline, px of the view
        double cosine = 1;
        double sine = 0;
    };

    std::vector<Letter> letters;
    std::uint32_t ink = 0;  ///< premultiplied
    std::uint32_t halo = 0; ///< premultiplied
    double haloWidth = 0;   ///< both sides together, px
    QRectF box;             ///< with the halo, px
};

[[nodiscard]] LetteredText lettered(const HaloText& label);

/// Draws labels on rows of dots, from their outlines. (Qt strokes the outlines of Chinese text for
/// its halo at a millisecond a label; images kept of turned letters cost more to look up and to
/// copy than the letters cost to draw.) One for each worker.
class TextPen
{
public:
    /// `toRows`: from px of the view to dots of the rows.
    TextPen(const DotRows& rows, const QTransform& toRows);

    void draw(const LetteredText& label);

private:
    struct Inked ///< the cover of one letter, in m_inks
    {
        int left = 0, top = 0, width = 0, height = 0;
        std::size_t first = 0;
    };

    /// A place around a dot and how strongly the halo reaches it, of 256.
    struct Reach
    {
        int dx = 0, dy = 0;
        std::uint16_t strength = 0;
    };

    void reachAround(double radius);
    bool ink(const LetteredText::Letter& letter, Inked& inked);
    void grow(const Inked& inked);
    void lay(const Inked& inked, const std::uint8_t* cover, std::uint32_t colour);

    DotRows m_rows;
    QTransform m_toRows;
    double m_radius = -1; ///< of the halo, dots
    int m_margin = 0;     ///< dots that a halo reaches
    std::vector<Reach> m_reach;
    AreaMask m_mask{0, 0};
    std::vector<Inked> m_inked;
    std::vector<std::uint8_t> m_inks;
    std::vector<std::uint8_t> m_halo;
};

} // namespace yimi
