// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyin/name_index.h"

#include "base/utf8.h"
#include "pinyin/readings.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace yimi {

namespace {

/// As names and typed text are compared: half-width, small letters, no blanks, none of the signs
/// that pinyin is set apart with.
std::u32string folded(std::string_view text)
{
    std::u32string plain = halfWidth(codePoints(text));
    std::erase_if(plain, [](char32_t c) {
        return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\'' || c == U'\u2019';
    });
    for (char32_t& c : plain) {
        if (c >= U'A' && c <= U'Z')
            c += U'a' - U'A';
    }
    return plain;
}

/// The places in `typed` that one reading leads to from place `at`, as bits.
std::uint64_t
stepsOfReading(const std::string& reading, const std::u32string& typed, std::size_t at)
{
    std::size_t same = 0;
    while (same < reading.size() && at + same < typed.size()
           && typed[at + same] == static_cast<char32_t>(reading[same]))
        ++same;
    if (same == 0)
        return 0;
    std::uint64_t steps = std::uint64_t{1} << (at + 1); // the initial
    const bool twoLetters = reading.size() > 1 && reading[1] == 'h'
                            && (reading[0] == 'z' || reading[0] == 'c' || reading[0] == 's');
    if (same >= 2 && twoLetters)
        steps |= std::uint64_t{1} << (at + 2);
    // All of it, or as much as was typed so far.
    if (same == reading.size() || at + same == typed.size())
        steps |= std::uint64_t{1} << (at + same);
    return steps;
}

} // namespace

Result<NameIndex> NameIndex::build(std::span<const std::string> names, const TaskContext& task)
{
    auto reader = PinyinReader::create();
    if (!reader)
        return tl::unexpected(reader.error());
    NameIndex index;
    std::unordered_map<char32_t, std::uint32_t> known;
    index.m_first.reserve(names.size() + 1);
    index.m_first.push_back(0);
    for (const std::string& name : names) {
        if (index.m_first.size() % 1024 == 0 && task.cancelled())
            return cancelledError();
        for (const char32_t c : folded(name)) {
            const auto [letter, added] =
                known.try_emplace(c, static_cast<std::uint32_t>(index.m_alphabet.size()));
            if (added)
                index.m_alphabet.push_back({c, reader->readings(c)});
            index.m_letters.push_back(letter->second);
        }
        index.m_first.push_back(static_cast<std::uint32_t>(index.m_letters.size()));
    }
    return index;
}

/// steps[letter × typed.size() + at]: where in `typed` one may be after this letter, as bits.
std::vector<std::uint64_t> NameIndex::stepsOf(const std::u32string& typed) const
{
    std::vector<std::uint64_t> steps(m_alphabet.size() * typed.size());
    for (std::size_t l = 0; l < m_alphabet.size(); ++l) {
        for (std::size_t at = 0; at < typed.size(); ++at) {
            std::uint64_t& next = steps[l * typed.size() + at];
            if (typed[at] == m_alphabet[l].character)
                next = std::uint64_t{1} << (at + 1);
            for (const std::string& reading : m_alphabet[l].readings)
                next |= stepsOfReading(reading, typed, at);
        }
    }
    return steps;
}

namespace {

/// What was typed, followed through one name.
class Follower
{
public:
    Follower(const std::vector<std::uint64_t>& steps, std::size_t length)
        : m_steps(steps), m_length(length), m_end(std::uint64_t{1} << length)
    {
    }

    /// Nothing: the name does not agree. True: from its first letter on.
    [[nodiscard]] std::optional<bool> follow(std::span<const std::uint32_t> letters) const
    {
        std::uint64_t fromStart = 1; // places in what was typed, as bits
        std::uint64_t fromAnywhere = 1;
        bool inside = false;
        for (const std::uint32_t letter : letters) {
            fromStart = after(letter, fromStart);
            if ((fromStart & m_end) != 0)
                return true;
            const std::uint64_t next = after(letter, fromAnywhere);
            inside = inside || (next & m_end) != 0;
            if (inside && fromStart == 0)
                return false;
            fromAnywhere = next | 1;
        }
        return inside ? std::optional(false) : std::nullopt;
    }

private:
    [[nodiscard]] std::uint64_t after(std::uint32_t letter, std::uint64_t places) const
    {
        std::uint64_t next = 0;
        for (std::uint64_t left = places & (m_end - 1); left != 0; left &= left - 1)
            next |= m_steps[letter * m_length + static_cast<std::size_t>(std::countr_zero(left))];
        return next;
    }

    const std::vector<std::uint64_t>& m_steps;
    std::size_t m_length;
    std::uint64_t m_end;
};

} // namespace

std::vector<NameHit> NameIndex::find(std::string_view typed, std::size_t most) const
{
    std::u32string wanted = folded(typed);
    wanted.resize(std::min(wanted.size(), kLongestTyped));
    std::vector<NameHit> hits;
    if (wanted.empty())
        return hits;
    const std::vector<std::uint64_t> steps = stepsOf(wanted);
    const Follower follower(steps, wanted.size());
    const auto sizeOf = [&](std::uint32_t name) { return m_first[name + 1] - m_first[name]; };
    const auto same = [&](std::uint32_t letter, char32_t c) {
        return m_alphabet[letter].character == c;
    };
    for (std::uint32_t name = 0; name < size(); ++name) {
        const std::span letters(m_letters.data() + m_first[name], sizeOf(name));
        const auto fromStart = follower.follow(letters);
        if (!fromStart)
            continue;
        const auto place = std::ranges::search(letters, wanted, same).begin();
        NameMatch match = *fromStart ? NameMatch::PinyinBeginning : NameMatch::PinyinInside;
        if (place == letters.begin())
            match = letters.size() == wanted.size() ? NameMatch::Whole : NameMatch::Beginning;
        else if (place != letters.end())
            match = NameMatch::Inside;
        hits.push_back({name, match});
    }
    const auto order = [&](const NameHit& a, const NameHit& b) {
        return std::tuple(a.match, sizeOf(a.name), a.name)
               < std::tuple(b.match, sizeOf(b.name), b.name);
    };
    const std::size_t kept = std::min(most, hits.size());
    std::ranges::partial_sort(hits, hits.begin() + static_cast<std::ptrdiff_t>(kept), order);
    hits.resize(kept);
    return hits;
}

} // namespace yimi
