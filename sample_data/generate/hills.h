// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "waters.h"

namespace yimi::sample {

struct Hill
{
    std::string name;
    std::string kind; ///< 山 or 丘陵
    Polygons shape;
};

/// The gazetteer's hills and ranges as rough outlines, not in water and no two overlapping.
/// Errors: TransformFailed, LibraryFailed.
[[nodiscard]] Result<std::vector<Hill>>
layOutHills(const Transformer& toMetres, const Waters& waters, std::uint64_t seed);

} // namespace yimi::sample
