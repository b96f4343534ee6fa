// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/colour_vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// [machado2009], receptors missing altogether (severity 1); for linear light.
constexpr Matrix kProtanopia{{{0.152286, 1.052583, -0.204868},
                              {0.114503, 0.786281, 0.099216},
                              {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{{{0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{{{1.255528, -0.076749, -0.178779},
                              {-0.078411, 0.930809, 0.147602},
                              {0.004733, 0.691367, 0.303900}}};
constexpr Matrix kXyz{{{0.4124564, 0.3575761, 0.1804375},
                       {0.2126729, 0.7151522, 0.0721750},
                       {0.0193339, 0.1191920, 0.9503041}}};
constexpr Triple kWhite{0.95047, 1.0, 1.08883};
constexpr double kBadgeContrast = 3.0;

double linear(std::uint8_t part)
{
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

Triple times(const Matrix& matrix, const Triple& v)
{
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
    return result;
}

double compressed(double share)
{
    return share > 216.0 / 24389 ? std::cbrt(share) : (24389.0 / 27 * share + 16) / 116;
}

double lightnessOf(double luminance)
{
    return 116 * compressed(luminance) - 16;
}

/// Null for eyes that lack nothing.
const Matrix* lackOf(Vision vision)
{
    switch (vision) {
    case Vision::Protanopia:
        return &kProtanopia;
    case Vision::Deuteranopia:
        return &kDeuteranopia;
    case Vision::Tritanopia:
        return &kTritanopia;
    case Vision::Normal:
        break;
    }
    return nullptr;
}

Triple seen(Colour c, Vision vision)
{
    Triple rgb{linear(c.r), linear(c.g), linear(c.b)};
    const Matrix* const lack = lackOf(vision);
    if (lack == nullptr)
        return rgb;
    rgb = times(*lack, rgb);
    for (double& part : rgb)
        part = std::clamp(part, 0.0, 1.0);
    return rgb;
}

Triple lab(Colour c, Vision vision)
{
    const Triple xyz = times(kXyz, seen(c, vision));
    const double x = compressed(xyz[0] / kWhite[0]);
    const double y = compressed(xyz[1] / kWhite[1]);
    const double z = compressed(xyz[2] / kWhite[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double luminance(Colour c)
{
    return times(kXyz, seen(c, Vision::Normal))[1];
}

} // namespace

double lightness(Colour c)
{
    return lightnessOf(luminance(c));
}

double colourDistance(Colour a, Colour b, Vision vision)
{
    const Triple one = lab(a, vision);
    const Triple other = lab(b, vision);
    return std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

double contrast(Colour a, Colour b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Colour greyOf(double wanted)
{
    std::uint8_t best = 0;
    for (int part = 0; part <= 255; ++part) {
        const auto candidate = static_cast<std::uint8_t>(part);
        const double distance = std::abs(lightness({candidate, candidate, candidate}) - wanted);
        if (distance < std::abs(lightness({best, best, best}) - wanted))
            best = candidate;
    }
    return {best, best, best};
}

Colour darkEnoughForWhite(Colour c)
{
    const Colour white{255, 255, 255};
    const Colour black{0, 0, 0, c.a};
    for (double share = 0; share < 1; share += 0.04) {
        const Colour darker = mixed(c, black, share);
        if (contrast(darker, white) >= kBadgeContrast)
            return darker;
    }
    return black;
}

} // namespace yimi
