// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured, as values and in words.
#pragma once

#include "analysis/place_travel.h"

#include <QString>

#include <optional>
#include <vector>

namespace yimi {

enum class MeasureKind : std::uint8_t {
    Length,  ///< straight from click to click
    Area,    ///< of the polygon through the clicks
    Network, ///< along the streets from click to click
};

/// From one click to the next.
struct MeasuredPiece
{
    Coordinate from;
    Coordinate to;
    Metres length;               ///< straight; along the streets where there is a way
    std::optional<PlaceWay> way; ///< along the streets; nothing: not asked for, or not known yet

    [[nodiscard]] bool unreachable() const { return way && way->state != ReachState::Reached; }
};

struct Measurement
{
    MeasureKind kind = MeasureKind::Length;
    std::vector<MeasuredPiece> pieces; ///< of an area with the side that closes it
    double squareMetres = 0;           ///< of an area that does not cross itself
    bool crossesItself = false;
    bool complete = true; ///< all ways along the streets are known and lead there

    /// All pieces that lead there.
    [[nodiscard]] Metres length() const;
    [[nodiscard]] Milliseconds time() const;
};

/// Straight lengths, or an area. Fewer than two points: nothing; areas need three.
[[nodiscard]] Measurement measured(MeasureKind kind, const std::vector<Coordinate>& points);

/// «1,240 m», «12.34 km» from ten kilometres on.
[[nodiscard]] QString lengthText(Metres length);
/// «8,400 m²», «12.4 公顷», «3.21 km²».
[[nodiscard]] QString areaText(double squareMetres);
/// The one number: a length, an area, or metres and minutes; empty where nothing was measured.
[[nodiscard]] QString totalText(const Measurement& measurement);
/// Why there is no way, or why the area is none; empty where all is well.
[[nodiscard]] QString problemText(const Measurement& measurement);
/// One piece: «340 m», «520 m  8.7 分钟», «走不到».
[[nodiscard]] QString pieceText(const Measurement& measurement, const MeasuredPiece& piece);
/// For the clipboard: a line for the total and one for each piece, columns set apart by tabs, and
/// plain numbers in them.
[[nodiscard]] QString copiedText(const Measurement& measurement);

} // namespace yimi
