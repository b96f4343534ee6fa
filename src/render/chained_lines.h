// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/part_set.h"

#include <span>
#include <vector>

namespace yimi {

/// A line with the number of its name: lines of one name and rule that meet end to end are one
/// street to a reader, however many pieces a network cut it into.
struct NamedLine
{
    PartSetBuilder::Place place;
    std::uint32_t name = 0;
    std::uint32_t first = 0; ///< vertices [first, end)
    std::uint32_t end = 0;
};

/// Adds the lines joined to streets, each with the row of its longest piece. Where more than two
/// ends of one name meet, those that go on straightest are joined. Independent of the lines' order
/// but for lines that lie on one another.
void addChained(std::span<const NamedLine> lines,
                std::span<const Vertex> vertices,
                PartSetBuilder& streets);

} // namespace yimi
