// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/place_names.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <set>
#include <vector>

namespace yimi {

namespace {

/// The longest first: the first that fits is taken off.
constexpr std::array<std::u32string_view, 16> kEndings = {U"社区居民委员会",
                                                          U"村村民委员会",
                                                          U"社区居委会",
                                                          U"居民委员会",
                                                          U"村民委员会",
                                                          U"街道办事处",
                                                          U"社区居委",
                                                          U"村村委会",
                                                          U"村委会",
                                                          U"居委会",
                                                          U"行政村",
                                                          U"办事处",
                                                          U"居委",
                                                          U"村委",
                                                          U"社区",
                                                          U"村"};
constexpr std::size_t kEnough = 2; ///< characters that must remain

bool isSign(char32_t c)
{
    static constexpr std::u32string_view kSigns =
        U" \t\r\n\u00A0\u200B\uFEFF·•.,;:'\"()[]{}<>-_/\\|*#~—–―、。“”‘’《》〈〉【】「」〔〕";
    return kSigns.find(c) != std::u32string_view::npos;
}

std::u32string plainName(std::string_view name)
{
    std::u32string text = halfWidth(codePoints(name));
    std::erase_if(text, isSign);
    for (char32_t& c : text) {
        if (c >= U'A' && c <= U'Z')
            c += 32;
    }
    return text;
}

bool isEnding(std::u32string_view text)
{
    return std::ranges::find(kEndings, text) != kEndings.end();
}

std::u32string withoutEnding(std::u32string text)
{
    for (const std::u32string_view ending : kEndings) {
        if (text.size() >= ending.size() + kEnough && std::u32string_view(text).ends_with(ending)) {
            text.resize(text.size() - ending.size());
            break;
        }
    }
    return text;
}

} // namespace

std::string uniformName(std::string_view name)
{
    return toUtf8(withoutEnding(plainName(name)));
}

RegionNames::RegionNames(std::span<const std::string> regions)
{
    std::set<std::size_t, std::greater<>> lengths;
    for (const std::string& region : regions) {
        std::u32string plain = plainName(region);
        if (plain.empty())
            continue;
        lengths.insert(plain.size());
        m_names.insert(std::move(plain));
    }
    m_lengths.assign(lengths.begin(), lengths.end());
}

std::string nameWithin(std::string_view name, const RegionNames& within)
{
    std::u32string rest = plainName(name);
    const auto takeOff = [&](std::size_t length) {
        if (rest.size() <= length || !within.m_names.contains(rest.substr(0, length)))
            return false;
        // What remains must still be a name of its own once its ending is off.
        const std::u32string shorter = rest.substr(length);
        const std::u32string core = withoutEnding(shorter);
        if (core.size() < kEnough || isEnding(core))
            return false;
        rest = shorter;
        return true;
    };
    for (bool found = true; found;) {
        found = false;
        for (const std::size_t length : within.m_lengths)
            found = takeOff(length) || found;
    }
    return toUtf8(withoutEnding(rest));
}

std::string nameWithin(std::string_view name, std::span<const std::string> within)
{
    return nameWithin(name, RegionNames(within));
}

Committee committeeOf(std::string_view name)
{
    static constexpr std::array<std::u32string_view, 5> kResidents = {
        U"社区", U"居委", U"居委会", U"居民委员会", U"居民区"};
    static constexpr std::array<std::u32string_view, 4> kVillagers = {
        U"村", U"村委", U"村委会", U"村民委员会"};
    const std::u32string plain = plainName(name);
    const auto endsWith = [&](std::u32string_view ending) {
        return std::u32string_view(plain).ends_with(ending);
    };
    if (std::ranges::any_of(kResidents, endsWith))
        return Committee::Residents;
    return std::ranges::any_of(kVillagers, endsWith) ? Committee::Villagers : Committee::Unsaid;
}

double nameSimilarity(std::string_view a, std::string_view b)
{
    const std::u32string x = codePoints(a);
    const std::u32string y = codePoints(b);
    if (x.empty() && y.empty())
        return 1.0;
    std::vector<std::size_t> row(y.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= x.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t k = 1; k <= y.size(); ++k) {
            const std::size_t change = corner + (x[i - 1] == y[k - 1] ? 0U : 1U);
            corner = row[k];
            row[k] = std::min({change, row[k] + 1, row[k - 1] + 1});
        }
    }
    return 1.0
           - static_cast<double>(row.back()) / static_cast<double>(std::max(x.size(), y.size()));
}

} // namespace yimi
