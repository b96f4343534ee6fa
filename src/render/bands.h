// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/band.h"
#include "render/frame.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace yimi {

/// A layer's areas, outlines and lines, into the frame's band or through its painter. False when
/// stopped.
bool drawGeometry(Frame& frame, const DisplayLayer& layer, double opacity);

/// The visible part of a raster picture in bands one above the other, low enough to stay in a
/// core's own memory. Their number does not depend on that of the cores: nor does the picture.
class Bands
{
public:
    /// False when stopped. `band`: its number, from the top.
    using Draw = std::function<bool(Frame& frame, std::size_t band)>;

    /// Precondition: the painter is a raster one.
    explicit Bands(Frame& frame);

    /// The dots of all bands together.
    [[nodiscard]] const QRect& dots() const { return m_dots; }

    [[nodiscard]] std::size_t count() const { return m_places.size(); }

    /// Before the first drawing, all dots become this one.
    void startWith(std::uint32_t dot) { m_start = dot; }

    /// Draws each band on whichever core is free; the frame that `draw` gets has that band. The
    /// calling thread does `meanwhile` first, while others draw. False when stopped.
    bool run(const Draw& draw, const std::function<void()>& meanwhile = {});

private:
    bool drawBand(std::size_t number, unsigned worker, const Draw& draw);
    [[nodiscard]] DotRows rowsOf(const QRect& place) const;

    Frame& m_frame;
    QRect m_dots;
    QPoint m_anchor;
    std::vector<QRect> m_places;
    std::vector<std::unique_ptr<Band::Tools>> m_tools; ///< one a worker
    bool m_direct = false;
    QImage m_own; ///< where the painter's device is no image of dots, or is cut to some other shape
    DotRows m_rows;
    std::optional<std::uint32_t> m_start;
};

} // namespace yimi
