// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yimi {

inline constexpr double kMetresPerStyledPixel = 0.0254 / 96; ///< on paper and plain screens

/// 1:N for metres per pixel, at the 96 dots per inch that styles are thought in.
[[nodiscard]] constexpr double scaleDenominator(double metresPerPixel)
{
    return metresPerPixel / kMetresPerStyledPixel;
}

/// Metres per pixel of 1:N.
[[nodiscard]] constexpr double metresPerPixelOf(double denominator)
{
    return denominator * kMetresPerStyledPixel;
}

/// Limits of scale beyond this are none: the whole earth is a dot.
inline constexpr double kNoScaleLimit = 1e9;

} // namespace yimi
