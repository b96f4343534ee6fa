// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/age_band.h"

#include "base/utf8.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace yimi {

namespace {

constexpr int kOldest = 120;

bool contains(std::u32string_view text, std::u32string_view word)
{
    return text.find(word) != std::u32string_view::npos;
}

Sex sexIn(std::u32string_view text)
{
    const bool male = contains(text, U"男");
    const bool female = contains(text, U"女");
    return male == female ? Sex::Both : male ? Sex::Male : Sex::Female;
}

struct Numbers
{
    std::vector<int> values;
    std::u32string between; ///< signs between the first two
};

Numbers numbersIn(std::u32string_view text)
{
    Numbers found;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] < U'0' || text[i] > U'9') {
            if (found.values.size() == 1)
                found.between += text[i];
            ++i;
            continue;
        }
        int value = 0;
        for (; i < text.size() && text[i] >= U'0' && text[i] <= U'9' && value < 10'000; ++i)
            value = value * 10 + static_cast<int>(text[i] - U'0');
        found.values.push_back(value);
    }
    return found;
}

bool isRangeSign(std::u32string sign)
{
    std::erase_if(sign, [](char32_t c) { return c == U' ' || c == U'岁' || c == U'周'; });
    static constexpr std::array<std::u32string_view, 9> kSigns = {
        U"-", U"~", U"—", U"–", U"至", U"到", U"_", U"——", U"～"};
    return std::ranges::find(kSigns, sign) != kSigns.end();
}

/// «A0_2» and «age_3_5», as programs write.
bool hasCodeHead(std::u32string_view text)
{
    const std::size_t digit = text.find_first_of(U"0123456789");
    const std::u32string_view head = text.substr(0, digit);
    static constexpr std::array<std::u32string_view, 6> kHeads = {
        U"a", U"A", U"age", U"age_", U"AGE", U"AGE_"};
    return digit != std::u32string_view::npos && std::ranges::find(kHeads, head) != kHeads.end();
}

std::optional<AgeBand> bandOf(const std::u32string& text, const Numbers& numbers)
{
    AgeBand band{.sex = sexIn(text)};
    if (numbers.values.size() == 1) {
        const int year = numbers.values.front();
        const bool under =
            contains(text, U"以下") || contains(text, U"不满") || contains(text, U"<");
        const bool upTo = contains(text, U"及以下") || contains(text, U"≤");
        const bool over = contains(text, U"以上") || contains(text, U"+") || contains(text, U">")
                          || contains(text, U"≥");
        band.from = under || upTo ? 0 : year;
        band.to = upTo ? year : under ? year - 1 : over ? AgeBand::kOpenEnd : year;
    } else if (numbers.values.size() == 2 && isRangeSign(numbers.between)) {
        band.from = numbers.values[0];
        band.to = numbers.values[1];
        band.endIsWritten = true;
    } else {
        return std::nullopt;
    }
    const bool possible = band.from >= 0 && band.from <= kOldest && band.to >= band.from
                          && (band.to <= kOldest || band.to == AgeBand::kOpenEnd);
    return possible ? std::optional(band) : std::nullopt;
}

int width(const AgeBand& band)
{
    return band.to - band.from;
}

} // namespace

std::optional<AgeBand> parseAgeBand(std::string_view text, bool plainNumbers)
{
    std::u32string plain = halfWidth(codePoints(text));
    std::erase_if(plain, [](char32_t c) { return c <= U' ' || c == 0xA0; });
    const bool said = contains(plain, U"岁") || hasCodeHead(plain);
    if (!said && !plainNumbers)
        return std::nullopt;
    return bandOf(plain, numbersIn(plain));
}

void settleSharedEnds(std::span<AgeBand> bands)
{
    const std::vector<AgeBand> before(bands.begin(), bands.end());
    // A single year begins no neighbour: 0-2 beside 2 alone is a total.
    const auto startsAt = [&](int year) {
        return std::ranges::any_of(
            before, [&](const AgeBand& one) { return one.from == year && width(one) >= 1; });
    };
    const auto isRange = [](const AgeBand& band) { return band.endIsWritten && width(band) >= 1; };
    const auto shares = [&](const AgeBand& band) {
        return isRange(band) && startsAt(band.to) && !startsAt(band.to + 1);
    };
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const AgeBand& band = before[i];
        const bool lastOfARow = isRange(band) && !startsAt(band.to + 1)
                                && std::ranges::any_of(before, [&](const AgeBand& one) {
                                       return shares(one) && one.to == band.from;
                                   });
        if (shares(band) || lastOfARow)
            --bands[i].to;
        bands[i].endIsWritten = false;
    }
}

std::vector<std::size_t> disjointBands(std::span<const AgeBand> bands)
{
    std::vector<std::size_t> order(bands.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (width(bands[a]) != width(bands[b]))
            return width(bands[a]) < width(bands[b]);
        return (bands[a].sex == Sex::Both) > (bands[b].sex == Sex::Both);
    });
    std::vector<std::size_t> chosen;
    for (const std::size_t i : order) {
        const bool doubled = std::ranges::any_of(chosen, [&](std::size_t k) {
            const bool overlap = bands[i].from <= bands[k].to && bands[k].from <= bands[i].to;
            const bool bothSexes = bands[i].sex != bands[k].sex && bands[i].sex != Sex::Both
                                   && bands[k].sex != Sex::Both;
            return overlap && !bothSexes;
        });
        if (!doubled)
            chosen.push_back(i);
    }
    std::ranges::sort(chosen);
    return chosen;
}

} // namespace yimi
