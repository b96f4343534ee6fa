// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/covers.h"

#include <algorithm>
#include <cstring>

namespace yimi {

namespace {

constexpr int kGap = 8;            // dots: shorter gaps are not worth a run of their own
constexpr int kLongestRun = 32000; // dots

bool emptyGap(const std::uint8_t* cover)
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, cover, kGap);
    return eight == 0;
}

} // namespace

void Covers::addRun(int row, const std::uint8_t* cover, int begin, int end)
{
    for (; begin < end; begin += kLongestRun) {
        const int stop = std::min(begin + kLongestRun, end);
        m_runs.push_back({static_cast<std::uint16_t>(row),
                          static_cast<std::uint16_t>(begin),
                          static_cast<std::uint16_t>(stop - begin)});
        m_covers.insert(m_covers.end(), cover + begin, cover + stop);
    }
}

void Covers::add(int row, const std::uint8_t* cover, int begin, int end)
{
    int start = begin;
    for (int x = begin; x < end;) {
        if (x + kGap > end || !emptyGap(cover + x)) {
            ++x;
            continue;
        }
        addRun(row, cover, start, x);
        while (x < end && cover[x] == 0)
            ++x;
        start = x;
    }
    addRun(row, cover, start, end);
}

void Covers::lay(const DotRows& rows, int left, int top, const Paint& paint) const
{
    const std::uint8_t* cover = m_covers.data();
    for (const Run& run : m_runs) {
        const int row = run.row - top;
        const int begin = std::max<int>(run.begin, left);
        const int end = std::min<int>(run.begin + run.length, left + rows.width);
        if (row >= 0 && row < rows.height && begin < end)
            layThrough(rows.row(row) + begin - left,
                       cover + begin - run.begin,
                       end - begin,
                       begin,
                       run.row,
                       paint);
        cover += run.length;
    }
}

} // namespace yimi
