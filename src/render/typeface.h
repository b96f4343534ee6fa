// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/part_set.h"

#include <QFont>
#include <QString>

#include <map>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace yimi {

/// The edges of a text's letters. px, y down; the baseline starts at (0, 0).
struct TextOutline
{
    std::vector<Vertex> points;
    std::vector<std::uint32_t> ends; ///< of each closed ring: past its last point
    VertexBox box{};                 ///< of the points; where there are none, of no meaning
};

/// One typeface in one size. What Qt says of it is asked once and kept, since Qt finds a font,
/// shapes and traces a text anew each time. Not thread-safe, but for reading outlines that were
/// asked for before.
class Typeface
{
public:
    Typeface(double pixels, bool bold);

    [[nodiscard]] const QFont& font() const { return m_font; }

    [[nodiscard]] double ascent() const { return m_ascent; }

    [[nodiscard]] double descent() const { return m_descent; }

    /// Of a text, character by character: exact for Chinese, and a hundred times faster than
    /// shaping it.
    [[nodiscard]] double width(const QString& text);

    /// Of each unit of the text; the second unit of a pair has none.
    [[nodiscard]] std::vector<double> advances(const QString& text);

    /// The reference stays good until forgetTexts().
    [[nodiscard]] const TextOutline& outline(const QString& text);

    /// Forgets outlines of whole texts where there are very many; those of characters stay.
    void forgetTexts();

private:
    [[nodiscard]] double advance(QStringView character);

    QFont m_font;
    double m_ascent = 0;
    double m_descent = 0;
    std::unordered_map<char16_t, double> m_advances;
    std::unordered_map<char16_t, TextOutline> m_characters;
    std::map<QString, TextOutline> m_texts;
};

/// The typefaces of a map, kept from frame to frame.
class Typefaces
{
public:
    [[nodiscard]] Typeface& of(double pixels, bool bold);

    void forgetTexts();

private:
    std::map<std::pair<int, bool>, Typeface> m_faces;
};

} // namespace yimi
