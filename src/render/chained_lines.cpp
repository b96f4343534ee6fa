// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/chained_lines.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <tuple>

namespace yimi {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
constexpr double kStraightEnough = -0.5; // cosine between two ways out of a place: 120° and wider

/// One end of a line: number 2·line at its start, 2·line + 1 at its end.
struct LineEnd
{
    std::uint32_t name = 0;
    std::uint32_t rule = 0;
    Vertex at;
    std::uint32_t number = 0;

    std::uint64_t key = 0; ///< spread over all bits; of two places hardly ever the same

    [[nodiscard]] auto place() const { return std::tuple(name, rule, at.x, at.y); }
};

std::uint64_t keyOf(const LineEnd& end)
{
    // + 0.0F makes −0 and 0 the same place.
    const std::uint64_t at =
        (static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(end.at.x + 0.0F)) << 32)
        | std::bit_cast<std::uint32_t>(end.at.y + 0.0F);
    std::uint64_t key =
        at ^ ((static_cast<std::uint64_t>(end.name) << 16 | end.rule) * 0x9E3779B97F4A7C15ULL);
    key ^= key >> 33;
    key *= 0xFF51AFD7ED558CCDULL;
    return key ^ (key >> 29);
}

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
        std::vector<LineEnd> ends;
        ends.reserve(m_lines.size() * 2);
        for (std::uint32_t i = 0; i < m_lines.size(); ++i) {
            const NamedLine& line = m_lines[i];
            ends.push_back({line.name, line.place.rule, m_vertices[line.first], 2 * i});
            ends.push_back({line.name, line.place.rule, m_vertices[line.end - 1], 2 * i + 1});
        }
        for (LineEnd& end : ends)
            end.key = keyOf(end);
        std::ranges::sort(ends, [](const LineEnd& a, const LineEnd& b) {
            if (a.key != b.key)
                return a.key < b.key;
            return std::tuple_cat(a.place(), std::tuple(a.number))
                   < std::tuple_cat(b.place(), std::tuple(b.number));
        });
        for (auto first = ends.begin(); first != ends.end();) {
            const auto end = std::find_if(
                first, ends.end(), [&](const LineEnd& e) { return e.place() != first->place(); });
            joinAt({first, end});
            first = end;
        }
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
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            for (std::size_t j = i + 1; j < ends.size(); ++j) {
                const Way a = wayOut(ends[i].number);
                const Way b = wayOut(ends[j].number);
                const double cosine = a.x * b.x + a.y * b.y;
                if (ends[i].number / 2 != ends[j].number / 2 && cosine <= kStraightEnough)
                    pairs.push_back({cosine, ends[i].number, ends[j].number});
            }
        }
        std::ranges::stable_sort(pairs, {}, &Pair::cosine);
        for (const Pair& pair : pairs) {
            if (m_partner[pair.a] == kNone && m_partner[pair.b] == kNone) {
                m_partner[pair.a] = pair.b;
                m_partner[pair.b] = pair.a;
            }
        }
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
