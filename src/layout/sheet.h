// SPDX-License-Identifier: GPL-3.0-or-later
// A painter that thinks in page units: one unit is a millimetre on an A3 sheet, more on larger and
// less on smaller ones, so that one plan fits all sizes.
#pragma once

#include "style/style.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <limits>

class QPainter;

namespace yimi {

class PictureMarks;

struct Ink
{
    static constexpr Colour text{0x20, 0x30, 0x2B, 255};
    static constexpr Colour secondary{0x66, 0x73, 0x6D, 255};
    static constexpr Colour line{0xDF, 0xE3, 0xDD, 255};
    static constexpr Colour frame{0x20, 0x30, 0x2B, 255};
    static constexpr Colour accent{0x1E, 0x7A, 0x6B, 255};
    static constexpr Colour warm{0xE8, 0x74, 0x3B, 255};
    static constexpr Colour track{0xE9, 0xEC, 0xE7, 255};
    static constexpr Colour paper{0xFF, 0xFF, 0xFF, 255};
};

/// No end of a paragraph.
inline constexpr double kNoBottom = std::numeric_limits<double>::infinity();

struct TextLook
{
    double points = 9; ///< on A3
    bool bold = false;
    Colour colour = Ink::text;
    Qt::Alignment align = Qt::AlignLeft;
};

class Sheet
{
public:
    /// `unit`: painter units per page unit. A painter of nullptr measures only. `marks`: told what
    /// is drawn; only for vector painters.
    Sheet(QPainter* painter, double unit, bool vector, PictureMarks* marks = nullptr)
        : m_painter(painter), m_unit(unit), m_vector(vector), m_marks(marks)
    {
    }

    [[nodiscard]] bool measuring() const { return m_painter == nullptr; }

    [[nodiscard]] QPainter& painter() const { return *m_painter; }

    [[nodiscard]] double unit() const { return m_unit; }

    [[nodiscard]] bool vector() const { return m_vector; }

    [[nodiscard]] PictureMarks* marks() const { return m_marks; }

    [[nodiscard]] QRectF mapped(const QRectF& rect) const;

    void fill(const QRectF& rect, Colour colour, double radius = 0) const;
    void frame(const QRectF& rect, Colour colour, double width) const;
    void line(QPointF a, QPointF b, Colour colour, double width) const;
    void polygon(std::initializer_list<QPointF> points,
                 Colour fill,
                 Colour edge,
                 double edgeWidth) const;

    [[nodiscard]] double textWidth(const QString& text, const TextLook& look) const;
    [[nodiscard]] double lineHeight(const TextLook& look) const;

    /// One line, its middle at `y`; between `left` and `right` by look.align; made narrower in size
    /// when too long.
    void
    textLine(double left, double right, double y, const QString& text, const TextLook& look) const;

    /// Wrapped text from `top` down (Chinese breaks anywhere but before closing punctuation), each
    /// line by look.align. What would reach below `bottom` is left out, and the last line that is
    /// there says so with «…». Returns the bottom.
    double paragraph(double left,
                     double right,
                     double top,
                     const QString& text,
                     const TextLook& look,
                     double bottom = kNoBottom) const;

private:
    /// One line on its baseline, by look.align.
    void draw(double left,
              double right,
              double baseline,
              const QString& text,
              const TextLook& look) const;
    [[nodiscard]] QFont font(const TextLook& look) const;

    QPainter* m_painter;
    double m_unit;
    bool m_vector;
    PictureMarks* m_marks;
};

} // namespace yimi
