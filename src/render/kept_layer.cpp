// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/kept_layer.h"

#include "base/parallel.h"
#include "render/bands.h"
#include "render/hatching.h"
#include "render/restyle.h"

#include <algorithm>
#include <optional>

namespace yimi {

namespace {

constexpr std::size_t kMostPieces = 120; // a long pan leaves many narrow ones

/// What a pass is painted with in a style; nothing where its class is not shown.
std::optional<Colour> colourOf(const StyleRule& rule, CoverPart part, double scale)
{
    if (scale > rule.maxMetresPerPixel || scale < rule.minMetresPerPixel)
        return std::nullopt;
    switch (part) {
    case CoverPart::Fill:
        return rule.fill->colour;
    case CoverPart::OutlineCasing:
        return rule.stroke->casing;
    case CoverPart::Outline:
    case CoverPart::Line:
        return rule.stroke->colour;
    }
    return std::nullopt;
}

} // namespace

std::size_t KeptLayer::bytes() const
{
    std::size_t bytes = static_cast<std::size_t>(m_picture.image.sizeInBytes());
    for (const Piece& piece : m_pieces) {
        for (const CoverPass& pass : piece.covers)
            bytes += pass.covers.bytes();
    }
    return bytes;
}

bool KeptLayer::drawStrip(const DotOrder& order, const QRect& strip)
{
    StripPainter painter(m_picture.image, strip, order);
    Bands bands(painter.frame());
    bands.startWith(0);
    std::vector<Piece> pieces(bands.count());
    const bool whole = bands.run([&](Frame& frame, std::size_t number) {
        Piece& piece = pieces[number];
        piece.seen = frame.band->place().translated(order.dots.topLeft());
        piece.corner = piece.seen.topLeft();
        if (m_coversKept)
            frame.band->keepCovers(&piece.covers);
        return drawGeometry(frame, *m_display, 1.0);
    });
    if (m_coversKept)
        std::ranges::move(pieces, std::back_inserter(m_pieces));
    return whole;
}

bool KeptLayer::bring(const DotOrder& order, qint64& drawn)
{
    const std::vector<QRect> missing = missingOf(order.dots, m_picture.dots);
    const bool all = missing == std::vector{order.dots};
    if (all)
        m_picture.image = QImage(order.dots.size(), QImage::Format_ARGB32_Premultiplied);
    else if (!missing.empty() || m_picture.dots != order.dots)
        m_picture.image = moved(m_picture.image, m_picture.dots, order.dots);
    m_picture.dots = order.dots;
    m_picture.dotsPerMetre = order.dotsPerMetre();
    if (all) {
        m_pieces.clear();
        m_coversKept = m_display->rings.partCount() > 0 && m_display->lines.partCount() == 0;
    }
    for (Piece& piece : m_pieces)
        piece.seen &= order.dots;
    std::erase_if(m_pieces, [](const Piece& piece) { return piece.seen.isEmpty(); });
    for (const QRect& strip : missing) {
        if (!drawStrip(order, strip))
            return false;
    }
    if (m_pieces.size() > kMostPieces) {
        m_pieces.clear();
        m_coversKept = false;
    }
    drawn += areaOf(missing);
    return true;
}

void KeptLayer::layPiece(const Piece& piece,
                         double scale,
                         const Tiles& tiles,
                         const DotRows& picture) const
{
    const QPoint at = piece.seen.topLeft() - m_picture.dots.topLeft();
    const QPoint from = piece.seen.topLeft() - piece.corner;
    const DotRows rows{
        picture.row(at.y()) + at.x(), picture.stride, piece.seen.width(), piece.seen.height()};
    for (int y = 0; y < rows.height; ++y)
        std::fill_n(rows.row(y), rows.width, std::uint32_t{0});
    for (const CoverPass& pass : piece.covers) {
        const auto colour = colourOf(m_display->rule(pass.rule), pass.part, scale);
        if (!colour)
            continue;
        const QImage& tile = tiles[pass.rule];
        const bool tiled = pass.part == CoverPart::Fill && !tile.isNull();
        pass.covers.lay(
            rows, from.x(), from.y(), paintOf(*colour, tiled ? &tile : nullptr, piece.corner));
    }
}

bool KeptLayer::recolour(const DotOrder& order, const std::shared_ptr<const DisplayLayer>& display)
{
    const double scale = order.view.metresPerPixel;
    if (!m_coversKept || m_picture.dotsPerMetre != order.dotsPerMetre()
        || !sameCovers(*m_display, *display, scale))
        return false;
    m_display = display;
    Tiles tiles;
    for (const StyleRule& rule : display->style.rules)
        tiles.push_back(rule.fill ? hatchTile(*rule.fill, order.ratio) : QImage());
    const DotRows picture = dotRowsOf(m_picture.image);
    parallelFor(
        m_pieces.size(),
        0,
        [&](std::size_t i, unsigned) { layPiece(m_pieces[i], scale, tiles, picture); },
        1);
    return true;
}

} // namespace yimi
