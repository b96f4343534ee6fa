// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chained_lines.h"

#include "base/key_sort.h"
#include "base/parallel.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <tuple>

namespace yimi {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr std::size_t kPieces = 16;
constexpr double kStraightEnough = -0.5; // cosine between two ways out of a place: 120° and wider

/// One end of a line: number 2·line at its start, 2·line + 1 at its end.
struct LineEnd
{
    std::uint32_t name = 0;
    std::uint32_t rule = 0;
    Vertex at;
    std::uint32_t number = 0;

    [[nodiscard]] auto place() const { return std::tuple(name, rule, at.x, at.y); }
};

/// Places as cells of a square over all of them, told by one number: ends that meet have the same
/// one, and neighbours in the plane are mostly neighbours in its order.
class Cells
{
public:
    explicit Cells(std::span<const LineEnd> ends)
    {
        for (const LineEnd& end : ends) {
            const VertexBox place{end.at.x, end.at.y, end.at.x, end.at.y};
            if (&end == ends.data())
                m_box = place;
            m_box.include(place);
        }
        m_perMetre = 65535.0F / std::max(m_box.size(), 1.0F);
    }

    [[nodiscard]] std::uint32_t of(Vertex at) const
    {
        const auto cell = [&](float value, float low) {
            return static_cast<std::uint32_t>(
                std::clamp((value - low) * m_perMetre, 0.0F, 65535.0F));
        };
        return (cell(at.y, m_box.minY) << 16) | cell(at.x, m_box.minX);
    }

private:
    VertexBox m_box;
    float m_perMetre = 1;
};

struct Way
{
    double x = 0;
    double y = 0;
};

class Chainer
{
public:
    Chainer(std::span<const NamedLine> lines, std::span<const Vertex> vertices)
        : m_lines(lines), m_vertices(vertices), m_partner(lines.size() * 2, kNone)
    {
    }

    void joinEnds()
    {
        LargeArray<LineEnd> ends;
        ends.reserve(m_lines.size() * 2);
        for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
            const NamedLine& line = m_lines[i];
            ends.push_back({line.name, line.place.rule, m_vertices[line.first], 2 * i});
            ends.push_back({line.name, line.place.rule, m_vertices[line.end - 1], 2 * i + 1});
        }
        const Cells cells(ends);
        LargeArray<Keyed> order(ends.size());
        for (std::uint32_t i = 0; i < order.size(); ++i)
            order[i] = {cells.of(ends[i].at), i};
        sortByKey(order);
        // An end is in one cell only: pieces of whole cells know nothing of one another.
        const auto startOf = [&](std::size_t piece) {
            std::size_t at = order.size() * piece / kPieces;
            while (at > 0 && at < order.size() && order[at].key == order[at - 1].key)
                ++at;
            return at;
        };
        parallelFor(
            kPieces,
            0,
            [&](std::size_t i, unsigned) {
                joinCells(ends, std::span(order).subspan(startOf(i), startOf(i + 1) - startOf(i)));
            },
            1);
    }

    void addStreets(PartSetBuilder& streets)
    {
        std::vector<bool> used(m_lines.size(), false);
        // Streets with an end begin there; what is left are rings.
        for (const bool rings : {false, true}) {
            for (std::uint32_t end = 0; end < m_partner.size(); ++end) {
                if (!used[end / 2] && (rings || m_partner[end] == kNone))
                    addStreet(end, used, streets);
            }
        }
    }

private:
    [[nodiscard]] Way wayOut(std::uint32_t end) const
    {
        const NamedLine& line = m_lines[end / 2];
        const bool start = end % 2 == 0;
        const Vertex a = m_vertices[start ? line.first : line.end - 1];
        const Vertex b = m_vertices[start ? line.first + 1 : line.end - 2];
        const double length = std::hypot(b.x - a.x, b.y - a.y);
        return length > 0 ? Way{(b.x - a.x) / length, (b.y - a.y) / length} : Way{};
    }

    void joinCells(std::span<const LineEnd> ends, std::span<const Keyed> order)
    {
        std::vector<LineEnd> here;
        for (std::size_t i = 0; i < order.size();) {
            here.clear();
            const std::uint32_t cell = order[i].key;
            for (; i < order.size() && order[i].key == cell; ++i)
                here.push_back(ends[order[i].index]);
            joinIn(here);
        }
    }

    /// Ends of one cell, which may be of several names and places.
    void joinIn(std::vector<LineEnd>& ends)
    {
        std::ranges::sort(ends, {}, [](const LineEnd& e) {
            return std::tuple_cat(e.place(), std::tuple(e.number));
        });
        for (auto first = ends.begin(); first != ends.end();) {
            const auto end = std::find_if(
                first, ends.end(), [&](const LineEnd& e) { return e.place() != first->place(); });
            joinAt({first, end});
            first = end;
        }
    }

    void joinAt(std::span<const LineEnd> ends)
    {
        struct Pair
        {
            double cosine;
            std::uint32_t a, b;
        };

        // A dozen streets of one name in one place is a mistake of the data, not a crossing.
        if (ends.size() < 2 || ends.size() > 12)
            return;
        const auto cosineOf = [&](const LineEnd& one, const LineEnd& other) {
            const Way a = wayOut(one.number);
            const Way b = wayOut(other.number);
            return a.x * b.x + a.y * b.y;
        };
        const auto mayJoin = [&](const LineEnd& one, const LineEnd& other, double cosine) {
            return one.number / 2 != other.number / 2 && cosine <= kStraightEnough;
        };
        if (ends.size() == 2) { // nearly all
            if (mayJoin(ends[0], ends[1], cosineOf(ends[0], ends[1])))
                join(ends[0].number, ends[1].number);
            return;
        }
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            for (std::size_t j = i + 1; j < ends.size(); ++j) {
                const double cosine = cosineOf(ends[i], ends[j]);
                if (mayJoin(ends[i], ends[j], cosine))
                    pairs.push_back({cosine, ends[i].number, ends[j].number});
            }
        }
        std::ranges::stable_sort(pairs, {}, &Pair::cosine);
        for (const Pair& pair : pairs) {
            if (m_partner[pair.a] == kNone && m_partner[pair.b] == kNone)
                join(pair.a, pair.b);
        }
    }

    void join(std::uint32_t a, std::uint32_t b)
    {
        m_partner[a] = b;
        m_partner[b] = a;
    }

    [[nodiscard]] double lengthOf(const NamedLine& line) const
    {
        double length = 0;
        for (std::uint32_t i = line.first + 1; i < line.end; ++i)
            length += std::hypot(m_vertices[i].x - m_vertices[i - 1].x,
                                 m_vertices[i].y - m_vertices[i - 1].y);
        return length;
    }

    void addStreet(std::uint32_t end, std::vector<bool>& used, PartSetBuilder& streets)
    {
        std::vector<Vertex> street;
        PartSetBuilder::Place place;
        double longest = -1;
        while (end != kNone && !used[end / 2]) {
            used[end / 2] = true;
            const NamedLine& line = m_lines[end / 2];
            const auto piece = m_vertices.subspan(line.first, line.end - line.first);
            // The place where two pieces meet is taken once.
            const std::size_t skipped = street.empty() ? 0 : 1;
            if (end % 2 == 0)
                street.insert(street.end(), piece.begin() + skipped, piece.end());
            else
                street.insert(street.end(), piece.rbegin() + skipped, piece.rend());
            if (const double length = lengthOf(line); length > longest) {
                longest = length;
                place = line.place;
            }
            end = m_partner[end ^ 1U];
        }
        place.level = 0;
        place.startsFeature = true;
        streets.add(place, street);
    }

    std::span<const NamedLine> m_lines;
    std::span<const Vertex> m_vertices;
    std::vector<std::uint32_t> m_partner; ///< of each end: the one it goes on with
};

} // namespace

void addChained(std::span<const NamedLine> lines,
                std::span<const Vertex> vertices,
                PartSetBuilder& streets)
{
    Chainer chainer(lines, vertices);
    chainer.joinEnds();
    chainer.addStreets(streets);
}

} // namespace yimi
