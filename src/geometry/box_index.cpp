// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/box_index.h"

#define BOOST_ALLOW_DEPRECATED_HEADERS // Boost 1.74 includes one of its own.
#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>

namespace yimi {

namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

using TreePoint = bg::model::point<double, 2, bg::cs::cartesian>;
using TreeBox = bg::model::box<TreePoint>;
using Entry = std::pair<TreeBox, std::uint32_t>;

TreeBox treeBox(const Box& box)
{
    return {{box.min.x, box.min.y}, {box.max.x, box.max.y}};
}

double distanceToBox(Coordinate p, const TreeBox& box)
{
    const double dx =
        std::max({box.min_corner().get<0>() - p.x, 0.0, p.x - box.max_corner().get<0>()});
    const double dy =
        std::max({box.min_corner().get<1>() - p.y, 0.0, p.y - box.max_corner().get<1>()});
    return std::sqrt(dx * dx + dy * dy);
}

} // namespace

struct BoxIndex::Tree
{
    std::size_t size = 0;
    bgi::rtree<Entry, bgi::rstar<16>> entries;
};

BoxIndex::BoxIndex() : m_tree(std::make_shared<const Tree>()) {}

BoxIndex::BoxIndex(std::span<const Box> boxes)
{
    std::vector<Entry> entries;
    entries.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        if (!boxes[i].empty())
            entries.emplace_back(treeBox(boxes[i]), static_cast<std::uint32_t>(i));
    }
    auto tree = std::make_shared<Tree>();
    tree->size = boxes.size();
    tree->entries = bgi::rtree<Entry, bgi::rstar<16>>(entries); // bulk loaded
    m_tree = std::move(tree);
}

std::size_t BoxIndex::size() const
{
    return m_tree->size;
}

std::vector<std::uint32_t> BoxIndex::query(const Box& window) const
{
    std::vector<std::uint32_t> found;
    if (window.empty())
        return found;
    const auto end = m_tree->entries.qend();
    for (auto it = m_tree->entries.qbegin(bgi::intersects(treeBox(window))); it != end; ++it)
        found.push_back(it->second);
    std::ranges::sort(found);
    return found;
}

void BoxIndex::nearestErased(Coordinate point, Visitor visitor, void* context) const
{
    const auto count = static_cast<unsigned>(m_tree->entries.size());
    if (count == 0)
        return;
    // Entries come by rising distance; equal distances are gathered so that they leave in rising
    // position.
    std::vector<std::uint32_t> tied;
    double tiedAt = -1;
    const auto flush = [&] {
        std::ranges::sort(tied);
        const bool goOn =
            std::ranges::all_of(tied, [&](std::uint32_t p) { return visitor(context, p, tiedAt); });
        tied.clear();
        return goOn;
    };
    const auto end = m_tree->entries.qend();
    for (auto it = m_tree->entries.qbegin(bgi::nearest(TreePoint(point.x, point.y), count));
         it != end;
         ++it) {
        const double away = distanceToBox(point, it->first);
        if (away != tiedAt && !flush())
            return;
        tiedAt = away;
        tied.push_back(it->second);
    }
    flush();
}

} // namespace yimi
