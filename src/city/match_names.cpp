// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/match_names.h"

#include "base/utf8.h"
#include "city/place_names.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

namespace yimi {

namespace {

constexpr std::array<std::string_view, 8> kKindIds = {
    "code", "name", "uniform-name", "confirmed", "repeated", "several", "similar", "nobody"};

using Places = std::vector<std::size_t>;
using Lookup = std::unordered_map<std::string, Places>;

/// Places by one way of writing them.
template <typename KeyOf>
Lookup lookupBy(std::span<const NamedPlace> places, KeyOf keyOf)
{
    Lookup lookup;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (std::string key = keyOf(places[i]); !key.empty())
            lookup[std::move(key)].push_back(i);
    }
    return lookup;
}

std::vector<std::string> allRegions(std::span<const NamedPlace> rows,
                                    std::span<const NamedPlace> places)
{
    std::set<std::string> regions;
    for (const auto& group : {rows, places}) {
        for (const NamedPlace& one : group)
            regions.insert(one.within.begin(), one.within.end());
    }
    regions.erase("");
    return {regions.begin(), regions.end()};
}

/// Of several places of one name, those that lie where the row says; all when it does not say.
Places
whereTheRowSays(const Places& found, const NamedPlace& row, std::span<const NamedPlace> places)
{
    std::set<std::string> said;
    for (const std::string& one : row.within)
        said.insert(uniformName(one));
    said.erase("");
    if (found.size() < 2 || said.empty())
        return found;
    // The narrowest that is shared decides: same district and town beats same district.
    std::size_t most = 0;
    Places best;
    for (const std::size_t place : found) {
        std::size_t shared = 0;
        for (const std::string& one : places[place].within)
            shared += said.contains(uniformName(one)) ? 1U : 0U;
        if (shared > most) {
            most = shared;
            best.clear();
        }
        if (shared == most)
            best.push_back(place);
    }
    return best;
}

/// A town or district without what it is: «兰陵街道办事处» is «兰陵».
std::string regionCore(const std::string& name)
{
    static constexpr std::array<std::string_view, 8> kKinds = {
        "街道", "镇", "乡", "苏木", "区", "县", "市", "旗"};
    const std::string plain = uniformName(name);
    for (const std::string_view kind : kKinds) {
        if (plain.size() > kind.size() && plain.ends_with(kind))
            return plain.substr(0, plain.size() - kind.size());
    }
    return plain;
}

enum class Level { Unknown, Town, District };

Level levelOf(const std::string& name)
{
    static constexpr std::array<std::string_view, 5> kTowns = {
        "街道", "镇", "乡", "苏木", "街道办事处"};
    static constexpr std::array<std::string_view, 4> kDistricts = {"区", "县", "市", "旗"};
    const std::string plain = trimmed(name);
    const auto ends = [&](std::string_view kind) { return plain.ends_with(kind); };
    return std::ranges::any_of(kTowns, ends)       ? Level::Town
           : std::ranges::any_of(kDistricts, ends) ? Level::District
                                                   : Level::Unknown;
}

bool sameRegion(const std::string& a, const std::string& b)
{
    constexpr std::size_t kTwoCharacters = 6;
    const std::string x = regionCore(a);
    const std::string y = regionCore(b);
    return x == y || (y.size() >= kTwoCharacters && x.find(y) != std::string::npos)
           || (x.size() >= kTwoCharacters && y.find(x) != std::string::npos);
}

/// The row says another town, or another district, than the place lies in. A town and a district
/// contradict nothing.
bool liesElsewhere(const std::vector<std::string>& said, const NamedPlace& place)
{
    std::array<bool, 3> compared{};
    std::array<bool, 3> same{};
    for (const std::string& row : said) {
        for (const std::string& own : place.within) {
            if (trimmed(row).empty() || trimmed(own).empty())
                continue;
            const Level a = levelOf(row);
            const Level b = levelOf(own);
            if (a != b && a != Level::Unknown && b != Level::Unknown)
                continue;
            const auto level = static_cast<std::size_t>(a == b ? a : Level::Unknown);
            compared[level] = true;
            same[level] = same[level] || sameRegion(row, own);
        }
    }
    const bool sameTown = same[static_cast<std::size_t>(Level::Town)];
    const bool sameUnknown = same[static_cast<std::size_t>(Level::Unknown)];
    for (const Level level : {Level::Town, Level::District}) {
        const auto i = static_cast<std::size_t>(level);
        if (compared[i] && !same[i] && !sameUnknown)
            return true;
    }
    const bool sameDistrict = same[static_cast<std::size_t>(Level::District)];
    return compared[static_cast<std::size_t>(Level::Unknown)] && !sameUnknown && !sameTown
           && !sameDistrict;
}

/// Of several places of one name, those that are what the row says (社区 or 村); all when it does
/// not say, or none is.
Places ofTheKindSaid(Places found, const NamedPlace& row, std::span<const NamedPlace> places)
{
    const Committee said = committeeOf(row.name);
    if (found.size() < 2 || said == Committee::Unsaid)
        return found;
    Places same;
    std::ranges::copy_if(found, std::back_inserter(same), [&](std::size_t place) {
        return committeeOf(places[place].name) == said;
    });
    return same.empty() ? found : same;
}

class Matcher
{
public:
    Matcher(std::span<const NamedPlace> rows,
            std::span<const NamedPlace> places,
            const MatchOptions& options)
        : m_places(places)
        , m_options(options)
        , m_regions(allRegions(rows, places))
        , m_within(m_regions)
        , m_byCode(lookupBy(places, [](const NamedPlace& one) { return trimmed(one.code); }))
        , m_byName(lookupBy(places, [](const NamedPlace& one) { return trimmed(one.name); }))
        , m_byUniform(lookupBy(places, [](const NamedPlace& one) { return uniformName(one.name); }))
        , m_byCore(lookupBy(places, [this](const NamedPlace& one) { return core(one.name); }))
    {
        for (const NamedPlace& place : places)
            m_cores.push_back(core(place.name));
        for (const std::string& region : m_regions)
            m_plainRegions.push_back(uniformName(region));
    }

    [[nodiscard]] RowMatch certain(const NamedPlace& row) const
    {
        struct Way
        {
            MatchKind kind;
            const Lookup* lookup;
            std::string key;
        };

        const std::array<Way, 4> ways = {
            {{MatchKind::Code, &m_byCode, trimmed(row.code)},
             {MatchKind::Name, &m_byName, trimmed(row.name)},
             {MatchKind::UniformName, &m_byUniform, uniformName(row.name)},
             {MatchKind::UniformName, &m_byCore, core(row.name)}}};
        for (const Way& way : ways) {
            const auto found = way.key.empty() ? way.lookup->end() : way.lookup->find(way.key);
            if (found == way.lookup->end())
                continue;
            const Places said =
                ofTheKindSaid(whereTheRowSays(found->second, row, m_places), row, m_places);
            const bool doubtful = way.kind != MatchKind::Code && said.size() == 1
                                  && liesElsewhere(saidBy(row, way.key), m_places[said.front()]);
            if (doubtful)
                return {MatchKind::Similar, {}, {{said.front(), 1.0}}};
            if (said.size() == 1)
                return {way.kind, said.front(), {}};
            RowMatch several{MatchKind::Several, {}, {}};
            for (const std::size_t place : said)
                several.candidates.push_back({place, 1.0});
            return several;
        }
        return {};
    }

    [[nodiscard]] RowMatch similar(const NamedPlace& row, const std::vector<char>& taken) const
    {
        RowMatch match;
        const std::string wanted = core(row.name);
        for (std::size_t i = 0; !wanted.empty() && i < m_places.size(); ++i) {
            if (taken[i] != 0)
                continue;
            const double similarity = nameSimilarity(wanted, m_cores[i]);
            if (similarity >= m_options.similarEnough)
                match.candidates.push_back({i, similarity});
        }
        std::ranges::sort(match.candidates, [&](const MatchCandidate& a, const MatchCandidate& b) {
            if (a.similarity != b.similarity)
                return a.similarity > b.similarity;
            return m_places[a.place].name < m_places[b.place].name;
        });
        if (match.candidates.size() > m_options.mostCandidates)
            match.candidates.resize(m_options.mostCandidates);
        match.kind = match.candidates.empty() ? MatchKind::Nobody : MatchKind::Similar;
        return match;
    }

private:
    /// What the row says it lies in, in its own columns or before its name: `key` is what of the
    /// name was found.
    [[nodiscard]] std::vector<std::string> saidBy(const NamedPlace& row,
                                                  const std::string& key) const
    {
        std::vector<std::string> said = row.within;
        const std::string whole = uniformName(row.name);
        const std::size_t head = whole.size() - std::min(whole.size(), key.size());
        for (std::size_t i = 0; head > 0 && i < m_regions.size(); ++i) {
            const std::string& plain = m_plainRegions[i];
            if (const auto at = whole.find(plain); !plain.empty() && at + plain.size() <= head)
                said.push_back(m_regions[i]);
        }
        return said;
    }

    [[nodiscard]] std::string core(const std::string& name) const
    {
        return nameWithin(name, m_within);
    }

    std::span<const NamedPlace> m_places;
    MatchOptions m_options;
    std::vector<std::string> m_regions;
    std::vector<std::string> m_plainRegions; ///< same order, in one spelling
    RegionNames m_within;
    Lookup m_byCode;
    Lookup m_byName;
    Lookup m_byUniform;
    Lookup m_byCore;
    std::vector<std::string> m_cores;
};

/// Of the rows that mean one place the best matched takes it; equals take nothing, because only a
/// person can tell which of them is right.
void settleRepeated(std::vector<RowMatch>& matches)
{
    std::map<std::size_t, std::vector<std::size_t>> rowsOf;
    for (std::size_t row = 0; row < matches.size(); ++row) {
        if (matches[row].place)
            rowsOf[*matches[row].place].push_back(row);
    }
    for (const auto& [place, rows] : rowsOf) {
        if (rows.size() < 2)
            continue;
        MatchKind best = MatchKind::Nobody;
        for (const std::size_t row : rows)
            best = std::min(best, matches[row].kind);
        const auto equals =
            std::ranges::count_if(rows, [&](std::size_t row) { return matches[row].kind == best; });
        for (const std::size_t row : rows) {
            if (matches[row].kind != best || equals > 1)
                matches[row] = {MatchKind::Repeated, {}, {{place, 1.0}}};
        }
    }
}

} // namespace

std::string_view matchKindId(MatchKind kind)
{
    return kKindIds[static_cast<std::size_t>(kind)];
}

Result<std::vector<RowMatch>> matchNames(std::span<const NamedPlace> rows,
                                         std::span<const NamedPlace> places,
                                         const MatchOptions& options,
                                         const TaskContext& task)
{
    const Matcher matcher(rows, places, options);
    std::vector<RowMatch> matches;
    matches.reserve(rows.size());
    for (const NamedPlace& row : rows)
        matches.push_back(matcher.certain(row));
    settleRepeated(matches);
    std::vector<char> taken(places.size(), 0);
    for (const RowMatch& match : matches) {
        if (match.place)
            taken[*match.place] = 1;
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (row % 64 == 0 && task.cancelled())
            return cancelledError();
        if (matches[row].kind == MatchKind::Nobody)
            matches[row] = matcher.similar(rows[row], taken);
    }
    return matches;
}

std::size_t matchedRows(std::span<const RowMatch> matches)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(matches, [](const RowMatch& one) { return one.place.has_value(); }));
}

} // namespace yimi
