// SPDX-License-Identifier: GPL-3.0-or-later
// A page's drawing, line by line: Qt writes an operator with what it works on into each. Private to
// layout.
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QTransform>

#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace yimi {

/// The numbers before an operator; nothing when the line has others.
template <std::size_t Count>
[[nodiscard]] std::optional<std::array<double, Count>> numbersIn(QByteArrayView line,
                                                                 QByteArrayView operation)
{
    std::array<double, Count> numbers{};
    const char* at = line.begin();
    for (double& number : numbers) {
        const auto [end, problem] = std::from_chars(at, line.end(), number);
        if (problem != std::errc() || end == line.end() || *end != ' ')
            return std::nullopt;
        at = end + 1;
    }
    return QByteArrayView(at, line.end()) == operation ? std::optional(numbers) : std::nullopt;
}

/// A number rounded to a share of one, and a blank.
void appendNumber(QByteArray& line, double number, double steps);

/// From the units that a line is in to points.
class PdfMatrices
{
public:
    /// Follows «q», «Q» and «cm»; true when the line was one of them.
    bool follow(QByteArrayView line);

    [[nodiscard]] const QTransform& now() const { return m_now; }

    /// How many «q» are open.
    [[nodiscard]] std::size_t depth() const { return m_outer.size(); }

    /// The fewest that were open since watch().
    [[nodiscard]] std::size_t lowest() const { return m_lowest; }

    void watch() { m_lowest = depth(); }

private:
    QTransform m_now;
    std::vector<QTransform> m_outer;
    std::size_t m_lowest = 0;
};

} // namespace yimi
