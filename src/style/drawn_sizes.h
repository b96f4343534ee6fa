// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes that no style says and every picture of one keeps: the map, its pages, and the files for
// other programs. In px.
#pragma once

namespace yimi {

inline constexpr double kDotRing = 0.8;   ///< of ground around a dot: dots side by side stay apart
inline constexpr double kHaloWidth = 2.6; ///< of the line that text is outlined with
inline constexpr int kLongName = 8;       ///< characters that a point carries in one line

inline constexpr double kDiagonalSpacing = 5.0; ///< from line to line
inline constexpr double kDiagonalWidth = 0.7;
inline constexpr double kDotsSpacing = 5.5; ///< from dot to dot along a row
inline constexpr double kDotsSize = 1.5;

/// An area carries its marker when its larger side is so many times as wide.
inline constexpr double kRoomForMarker = 1.6;
/// An area carries its name when its larger side is so many times as high as the text …
inline constexpr double kRoomForName = 2.0;
/// … and the name is no more than so many times as wide as that side.
inline constexpr double kNameOverRoom = 1.4;

/// Seen from far, dots that keep their size run together where the city is densest: between these
/// scales they lose this share, evenly by the logarithm of the scale.
inline constexpr double kDotsShrinkFrom = 25;  ///< metres per px
inline constexpr double kDotsSmallestAt = 120; ///< metres per px
inline constexpr double kDotsShrinkBy = 0.4;

} // namespace yimi
