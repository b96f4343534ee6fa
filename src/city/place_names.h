// SPDX-License-Identifier: GPL-3.0-or-later
// The same place under names that differ in writing only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace yimi {

/// A name in one spelling: half-width, without blanks and signs, ASCII letters small, and without
/// the endings that tables leave out or put on (社区, 社区居委会, 居民委员会, 村村民委员会, 村,
/// 街道办事处…) as long as two characters remain. Empty stays empty.
[[nodiscard]] std::string uniformName(std::string_view name);

/// The uniform name without the names of what it lies in before it: «天宁区兰陵街道九洲社区» in
/// {天宁区, 兰陵街道} is «九洲». `within`: as they are written; at least two characters must
/// remain.
[[nodiscard]] std::string nameWithin(std::string_view name, std::span<const std::string> within);

/// Names of regions made ready once, for many names.
class RegionNames
{
public:
    explicit RegionNames(std::span<const std::string> regions);

private:
    friend std::string nameWithin(std::string_view name, const RegionNames& within);

    std::unordered_set<std::u32string> m_names; ///< in one spelling
    std::vector<std::size_t> m_lengths;         ///< of them, the longest first, each once
};

/// The same of regions made ready; the time does not grow with their number.
[[nodiscard]] std::string nameWithin(std::string_view name, const RegionNames& within);

/// Whose committee a name tells of: two places may differ in nothing else (东苑社区, 东苑村).
enum class Committee { Unsaid, Residents, Villagers };

/// By the ending: 社区, 居委会, 居民委员会 …; 村, 村委会, 村民委员会 ….
[[nodiscard]] Committee committeeOf(std::string_view name);

/// 1 when equal, 0 when nothing is in common: 1 − edit distance / longer length, in characters.
[[nodiscard]] double nameSimilarity(std::string_view a, std::string_view b);

} // namespace yimi
