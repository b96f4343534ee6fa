// SPDX-License-Identifier: GPL-3.0-or-later
#include "osm/access_rules.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

/// What one access key says.
enum class Word { Silent, Open, Closed, Dismount, Unknown };

Word wordOfOne(std::string_view value)
{
    static constexpr auto kOpen = std::to_array<std::string_view>({"yes",
                                                                   "designated",
                                                                   "official",
                                                                   "permissive",
                                                                   "public",
                                                                   "destination",
                                                                   "customers",
                                                                   "discouraged",
                                                                   "true",
                                                                   "1"});
    static constexpr auto kClosed = std::to_array<std::string_view>({"no",
                                                                     "private",
                                                                     "permit",
                                                                     "residents",
                                                                     "employees",
                                                                     "restricted",
                                                                     "delivery",
                                                                     "forestry",
                                                                     "emergency",
                                                                     "military",
                                                                     "agricultural",
                                                                     "use_sidepath",
                                                                     "bus",
                                                                     "psv",
                                                                     "hov",
                                                                     "taxi",
                                                                     "false",
                                                                     "0"});
    if (value.empty() || value == "unknown")
        return Word::Silent;
    if (value == "dismount")
        return Word::Dismount;
    if (std::ranges::find(kOpen, value) != kOpen.end())
        return Word::Open;
    return std::ranges::find(kClosed, value) != kClosed.end() ? Word::Closed : Word::Unknown;
}

/// Of a list ("agricultural;destination") the most open value counts.
Word wordOf(std::string_view values)
{
    Word word = Word::Silent;
    while (!values.empty()) {
        const auto end = std::min(values.find(';'), values.size());
        std::string_view one = values.substr(0, end);
        while (one.starts_with(' '))
            one.remove_prefix(1);
        const Word next = wordOfOne(one);
        if (next == Word::Open)
            return Word::Open;
        if (word == Word::Silent || word == Word::Unknown)
            word = next;
        values.remove_prefix(std::min(end + 1, values.size()));
    }
    return word;
}

/// One mode's hearing of the keys.
class Hearing
{
public:
    Hearing(OsmTags tags, bool byKind, std::vector<UnreadTag>& unread)
        : m_tags(tags), m_byKind(byKind), m_open(byKind), m_unread(unread)
    {
    }

    Hearing& general(std::string_view key)
    {
        const Word word = hear(key);
        if (word == Word::Open)
            m_open = m_byKind;
        if (word == Word::Closed)
            m_open = false;
        return *this;
    }

    Hearing& special(std::string_view key, Dismounting dismounting = Dismounting::Passes)
    {
        const Word word = hear(key);
        if (word == Word::Open)
            m_open = true;
        if (word == Word::Closed)
            m_open = false;
        if (word == Word::Dismount)
            m_open = dismounting == Dismounting::Passes;
        return *this;
    }

    [[nodiscard]] bool open() const { return m_open; }

private:
    Word hear(std::string_view key)
    {
        const std::string_view value = tagValue(m_tags, key);
        const Word word = wordOf(value);
        UnreadTag tag{std::string(key), std::string(value)};
        if (word == Word::Unknown && std::ranges::find(m_unread, tag) == m_unread.end())
            m_unread.push_back(std::move(tag));
        return word;
    }

    OsmTags m_tags;
    bool m_byKind;
    bool m_open;
    std::vector<UnreadTag>& m_unread;
};

} // namespace

TravelModes
accessFor(OsmTags tags, TravelModes byKind, Dismounting dismounting, std::vector<UnreadTag>& unread)
{
    return {.walk = Hearing(tags, byKind.walk, unread).general("access").special("foot").open(),
            .bike = Hearing(tags, byKind.bike, unread)
                        .general("access")
                        .general("vehicle")
                        .special("bicycle", dismounting)
                        .open(),
            .drive = Hearing(tags, byKind.drive, unread)
                         .general("access")
                         .general("vehicle")
                         .special("motor_vehicle")
                         .special("motorcar")
                         .open()};
}

} // namespace yimi
