// SPDX-License-Identifier: GPL-3.0-or-later
// Names found by what is typed of them.
#pragma once

#include "base/result.h"
#include "base/task_context.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yimi {

/// How a name agrees with what was typed, best first.
enum class NameMatch : std::uint8_t {
    Whole,           ///< the name itself
    Beginning,       ///< its first characters
    Inside,          ///< characters further on
    PinyinBeginning, ///< typed in pinyin or initials from its first character on
    PinyinInside,
};

struct NameHit
{
    std::uint32_t name = 0; ///< position in the names given
    NameMatch match = NameMatch::Whole;

    bool operator==(const NameHit&) const = default;
};

/// Finds names by their characters, by full pinyin («qianshanyiyuan»), by initials («qsyy», zh ch
/// sh too), and by any mix («前shyy», «qianshanyy»). Case, width and blanks do not matter.
/// Immutable once built; thread-safe.
class NameIndex
{
public:
    NameIndex() = default;

    /// Linear. Errors: those of PinyinReader, Cancelled.
    [[nodiscard]] static Result<NameIndex> build(std::span<const std::string> names,
                                                 const TaskContext& task = {});

    [[nodiscard]] std::size_t size() const { return m_first.empty() ? 0 : m_first.size() - 1; }

    /// Best match first, then the shorter name, then as given; at most `most`. What is typed beyond
    /// kLongestTyped characters is not looked at. Empty for nothing typed. Linear in the names.
    [[nodiscard]] std::vector<NameHit> find(std::string_view typed, std::size_t most) const;

    static constexpr std::size_t kLongestTyped = 63;

private:
    /// A character of the names, and how it is typed.
    struct Letter
    {
        char32_t character = 0;
        std::vector<std::string> readings;
    };

    [[nodiscard]] std::vector<std::uint64_t> stepsOf(const std::u32string& typed) const;

    std::vector<Letter> m_alphabet;
    std::vector<std::uint32_t> m_letters; ///< of all names, positions in m_alphabet
    std::vector<std::uint32_t>
        m_first; ///< size names + 1; letters of name n are [m_first[n], m_first[n + 1])
};

} // namespace yimi
