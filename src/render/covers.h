// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/blend.h"

#include <cstdint>
#include <vector>

namespace yimi {

/// Which dots of a band something covered, and how strongly: other colours can be laid through it
/// without measuring any geometry again.
class Covers
{
public:
    /// Keeps what is not empty of a row's dots [begin, end); `cover` starts at dot 0. Rows come in
    /// order.
    void add(int row, const std::uint8_t* cover, int begin, int end);

    /// Lays a paint through what is kept in columns [left, left + rows.width) and rows from `top`
    /// on, as many as there are in `rows`, which are these dots.
    void lay(const DotRows& rows, int left, int top, const Paint& paint) const;

    [[nodiscard]] std::size_t bytes() const
    {
        return m_runs.size() * sizeof(Run) + m_covers.size();
    }

private:
    struct Run
    {
        std::uint16_t row = 0;
        std::uint16_t begin = 0;
        std::uint16_t length = 0;
    };

    void addRun(int row, const std::uint8_t* cover, int begin, int end);

    std::vector<Run> m_runs;
    std::vector<std::uint8_t> m_covers; ///< of all runs, one behind the other
};

} // namespace yimi
