// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/rows_in.h"

#include "geometry/area_test.h"
#include "geometry/overlay.h"

namespace yimi {

namespace {

/// The box that the area is, if it is one: then boxes answer nearly all, without a kernel.
std::optional<Box> boxThatIs(const Polygons& area)
{
    if (area.size() != 1 || !area.front().holes.empty() || area.front().outer.size() != 5)
        return std::nullopt;
    const Box box = boxOf(area);
    const Polygons same = areaOf(box);
    return same == area ? std::optional(box) : std::nullopt;
}

bool holds(const Box& outer, const Box& inner)
{
    return outer.contains(inner.min) && outer.contains(inner.max);
}

} // namespace

BoxIndex boxIndexOf(const FeatureTable& table)
{
    std::vector<Box> boxes;
    boxes.reserve(table.rowCount());
    for (const Geometry& geometry : table.geometries)
        boxes.push_back(boxOf(geometry));
    return BoxIndex(boxes);
}

Polygons areaOf(const Box& box)
{
    return {{{box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}, box.min}, {}}};
}

Result<std::vector<std::uint32_t>> rowsIn(const FeatureTable& table,
                                          const BoxIndex& index,
                                          const Polygons& area,
                                          AreaRule rule,
                                          const TaskContext& task)
{
    constexpr std::size_t kLook = 256;
    const std::optional<Box> box = boxThatIs(area);
    const auto meant = box || isValid(area) ? Result<Polygons>(area) : makeValid(area);
    if (!meant)
        return tl::unexpected(meant.error());
    const auto test = AreaTest::of(*meant);
    if (!test)
        return tl::unexpected(test.error());
    std::vector<std::uint32_t> rows;
    std::size_t looked = 0;
    for (const std::uint32_t row : index.query(boxOf(*meant))) {
        if (looked++ % kLook == 0 && task.cancelled())
            return cancelledError();
        const Geometry& geometry = table.geometries[row];
        const Box around = boxOf(geometry);
        if (around.empty())
            continue;
        const bool boxInside = box && holds(*box, around);
        if (!boxInside && box && rule == AreaRule::Within)
            continue;
        const auto in =
            boxInside ? Result<bool>(true)
                      : (rule == AreaRule::Within ? test->covers(geometry) : test->meets(geometry));
        if (!in) {
            Error error = in.error();
            error.feature = std::to_string(table.featureIds[row]);
            return failure(error);
        }
        if (*in)
            rows.push_back(row);
    }
    return rows;
}

} // namespace yimi
