// SPDX-License-Identifier: GPL-3.0-or-later
#include "named_sites.h"
#include "venue_sites.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi::sample {

namespace {

constexpr std::int64_t kLarge = 10000; ///< square metres, or visitors a day

struct PlaceKind
{
    const char* kind;
    const char* title;
    std::size_t count; ///< numbered, in the whole city
    double frontage;
    double depth;
    double leastArea; ///< square metres
    double mostArea;
    double visitorsPerArea; ///< a day and square metre
};

constexpr std::array kNumbered{
    PlaceKind{"商业综合体", "示例购物中心", 34, 150.0, 100.0, 30000.0, 160000.0, 0.16},
    PlaceKind{"超市卖场", "示例大卖场", 42, 80.0, 60.0, 6000.0, 22000.0, 0.35},
    PlaceKind{"专业市场", "示例市场", 26, 110.0, 80.0, 8000.0, 60000.0, 0.12},
    PlaceKind{"政务服务", "示例政务服务中心", 18, 60.0, 45.0, 3000.0, 24000.0, 0.08},
};

/// Of the named ones, by the gazetteer's kind.
PlaceKind kindOfNamed(const std::string& kind)
{
    if (kind == "高铁站" || kind == "机场")
        return {kind.c_str(), "", 0, 180.0, 110.0, 25000.0, 90000.0, 0.4};
    if (kind == "铁路站")
        return {kind.c_str(), "", 0, 120.0, 80.0, 6000.0, 40000.0, 0.6};
    if (kind == "客运站")
        return {kind.c_str(), "", 0, 90.0, 70.0, 5000.0, 18000.0, 0.35};
    if (kind == "公交枢纽")
        return {kind.c_str(), "", 0, 70.0, 50.0, 2000.0, 7000.0, 1.6};
    return {kind.c_str(), "", 0, 110.0, 80.0, 8000.0, 45000.0, 0.1};
}

/// Sights with visitors by the thousand; other parks are parks.
bool isSight(const Park& park)
{
    return std::ranges::any_of(
        std::array{"5A", "4A", "主题", "遗址", "度假", "景区"},
        [&](const char* word) { return park.kind.find(word) != std::string::npos; });
}

class PlaceLayout
{
public:
    PlaceLayout(const VenueInputs& inputs, SiteGround& ground) : m_inputs(inputs), m_ground(ground)
    {
    }

    std::vector<PublicPlace> run()
    {
        for (const char* category : {"transport", "culture"})
            for (const NamedPlace& place : placesOf(m_inputs.facilities, category))
                addNamed(place, kindOfNamed(place.kind));
        addSights();
        for (const PlaceKind& kind : kNumbered) {
            const SiteWish wish{.reach = 500.0, .frontage = kind.frontage, .depth = kind.depth};
            std::size_t numbered = 0;
            for (Site& site : spreadSites(m_inputs, m_ground, kind.count, wish, seedOf(kind)))
                add(numberedName(kind.title, ++numbered), kind.kind, std::move(site), kind);
        }
        return std::move(m_places);
    }

private:
    static std::uint64_t seedOf(const PlaceKind& kind)
    {
        return 0x9A00 + static_cast<std::uint64_t>(kind.frontage) + kind.count;
    }

    void addNamed(const NamedPlace& place, const PlaceKind& kind)
    {
        Random random(seedFor(m_inputs.seed, 0x9A70, m_places.size()));
        const SiteWish wish{.reach = 300.0, .frontage = kind.frontage, .depth = kind.depth};
        if (auto site = takeNamed(m_ground, m_inputs.people, m_inputs.facts, place, wish, random))
            add(place.name, place.kind, std::move(*site), kind);
    }

    /// A visitor centre beside each sight's first entrance.
    void addSights()
    {
        for (std::size_t park = 0; park < m_inputs.parks.size(); ++park) {
            const auto entrance = std::ranges::find(m_inputs.entrances, park, &Entrance::park);
            if (!isSight(m_inputs.parks[park]) || entrance == m_inputs.entrances.end())
                continue;
            Random random(seedFor(m_inputs.seed, 0x9A71, park));
            auto site = m_ground.take(
                {.near = entrance->street, .reach = 300.0, .frontage = 60.0, .depth = 40.0},
                random);
            if (site)
                add(m_inputs.parks[park].name + "游客中心",
                    "景区",
                    std::move(*site),
                    {"景区", "", 0, 60.0, 40.0, 2500.0, 14000.0, 1.4});
        }
    }

    void add(std::string name, std::string kind, Site site, const PlaceKind& size)
    {
        Random random(seedFor(m_inputs.seed, 0x9A72, m_places.size()));
        const double floor = random.between(size.leastArea, size.mostArea);
        PublicPlace place{.name = std::move(name),
                          .kind = std::move(kind),
                          .site = std::move(site),
                          .floorArea = 100 * std::llround(floor / 100.0)};
        place.dailyVisitors =
            100 * std::llround(floor * size.visitorsPerArea * random.between(0.6, 1.3) / 100.0);
        place.large = place.floorArea > kLarge || place.dailyVisitors > kLarge;
        if (random.chance(place.large ? 0.8 : 0.4))
            place.nursingArea = (place.large ? 10 : 6)
                                + static_cast<std::int64_t>(random.index(place.large ? 19 : 7));
        m_places.push_back(std::move(place));
    }

    const VenueInputs& m_inputs;
    SiteGround& m_ground;
    std::vector<PublicPlace> m_places;
};

} // namespace

std::vector<PublicPlace> layOutPublicPlaces(const VenueInputs& inputs, SiteGround& ground)
{
    return PlaceLayout(inputs, ground).run();
}

} // namespace yimi::sample
