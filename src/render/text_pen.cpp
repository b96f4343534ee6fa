// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/text_pen.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yimi {

namespace {

/// Each of its characters stands for itself, whatever stands beside it.
bool standsAlone(QChar c)
{
    return (c.unicode() >= 0x2E80 && !c.isSurrogate()) || (c >= u'0' && c <= u'9');
}

class Letterer
{
public:
    explicit Letterer(const HaloText& label) : m_face(*label.face)
    {
        for (const TextPiece& piece : label.pieces)
            add(piece);
    }

    [[nodiscard]] std::vector<LetteredText::Letter> takeLetters() { return std::move(m_letters); }

    [[nodiscard]] const QRectF& box() const { return m_box; }

private:
    void add(const TextPiece& piece)
    {
        const double turn = piece.degrees * std::numbers::pi / 180;
        m_cosine = std::cos(turn);
        m_sine = std::sin(turn);
        m_start = baselineStart(m_face, piece.text);
        m_centre = piece.centre;
        if (!std::ranges::all_of(piece.text, standsAlone)) {
            add(piece.text, 0);
            return;
        }
        double passed = 0;
        for (const QChar c : piece.text) {
            const QString character(c);
            add(character, passed);
            passed += m_face.width(character);
        }
    }

    void add(const QString& text, double along)
    {
        const TextOutline& outline = m_face.outline(text);
        if (outline.points.empty())
            return;
        const double u = m_start.x() + along;
        const double v = m_start.y();
        const QPointF start =
            m_centre + QPointF(u * m_cosine - v * m_sine, u * m_sine + v * m_cosine);
        m_letters.push_back({&outline, start, m_cosine, m_sine});
        const VertexBox& box = outline.box;
        for (const Vertex corner : {Vertex{box.minX, box.minY},
                                    Vertex{box.maxX, box.minY},
                                    Vertex{box.minX, box.maxY},
                                    Vertex{box.maxX, box.maxY}}) {
            const QPointF at = start
                               + QPointF(corner.x * m_cosine - corner.y * m_sine,
                                         corner.x * m_sine + corner.y * m_cosine);
            const QRectF dot(at, QSizeF(1e-6, 1e-6));
            m_box = m_box.isNull() ? dot : m_box.united(dot);
        }
    }

    Typeface& m_face;
    std::vector<LetteredText::Letter> m_letters;
    QRectF m_box;
    QPointF m_centre;
    QPointF m_start;
    double m_cosine = 1;
    double m_sine = 0;
};

/// From an outline to dots of the rows.
struct LetterTransform
{
    double xx, xy, yx, yy, dx, dy;

    [[nodiscard]] QPointF map(Vertex v) const
    {
        return {v.x * xx + v.y * xy + dx, v.x * yx + v.y * yy + dy};
    }
};

// Level text stands on whole dots, so that a name looks the same wherever it is.
LetterTransform transformOf(const LetteredText::Letter& letter, const QTransform& t)
{
    QPointF start = t.map(letter.start);
    if (letter.sine == 0 && t.m12() == 0 && t.m21() == 0) {
        constexpr double kHair =
            1e-4; // what is half-way goes one way, whatever the last digits are
        start = {std::round(start.x() + kHair), std::round(start.y() + kHair)};
    }
    const double c = letter.cosine;
    const double s = letter.sine;
    return {t.m11() * c + t.m21() * s,
            t.m21() * c - t.m11() * s,
            t.m12() * c + t.m22() * s,
            t.m22() * c - t.m12() * s,
            start.x(),
            start.y()};
}

QRectF mapped(const VertexBox& box, const LetterTransform& t)
{
    return QPolygonF({t.map({box.minX, box.minY}),
                      t.map({box.maxX, box.minY}),
                      t.map({box.maxX, box.maxY}),
                      t.map({box.minX, box.maxY})})
        .boundingRect();
}

void growRow(const std::uint8_t* __restrict ink,
             std::uint8_t* __restrict halo,
             int count,
             std::uint16_t strength)
{
    for (int x = 0; x < count; ++x) {
        const auto reached =
            static_cast<std::uint8_t>(static_cast<std::uint16_t>(ink[x] * strength) >> 8);
        halo[x] = halo[x] < reached ? reached : halo[x];
    }
}

} // namespace

LetteredText lettered(const HaloText& label)
{
    LetteredText text;
    Letterer letterer(label);
    text.letters = letterer.takeLetters();
    text.ink = premultiplied(label.ink);
    text.halo = premultiplied(label.halo);
    text.haloWidth = label.haloWidth;
    const double around = label.haloWidth / 2 + 2;
    text.box = letterer.box().adjusted(-around, -around, around, around);
    return text;
}

TextPen::TextPen(const DotRows& rows, const QTransform& toRows) : m_rows(rows), m_toRows(toRows) {}

void TextPen::reachAround(double radius)
{
    if (radius == m_radius)
        return;
    m_radius = radius;
    m_reach.clear();
    m_margin = static_cast<int>(std::ceil(radius + 0.5));
    for (int dy = -m_margin; dy <= m_margin; ++dy) {
        for (int dx = -m_margin; dx <= m_margin; ++dx) {
            const double strength = std::clamp(radius + 0.5 - std::hypot(dx, dy), 0.0, 1.0);
            if (strength > 0)
                m_reach.push_back(
                    {dx, dy, static_cast<std::uint16_t>(std::lround(strength * 256))});
        }
    }
}

bool TextPen::ink(const LetteredText::Letter& letter, Inked& inked)
{
    const LetterTransform transform = transformOf(letter, m_toRows);
    const QRectF box = mapped(letter.outline->box, transform);
    inked.left = static_cast<int>(std::floor(box.left())) - m_margin;
    inked.top = static_cast<int>(std::floor(box.top())) - m_margin;
    inked.width = static_cast<int>(std::ceil(box.right())) + m_margin + 1 - inked.left;
    inked.height = static_cast<int>(std::ceil(box.bottom())) + m_margin + 1 - inked.top;
    if (inked.left >= m_rows.width || inked.top >= m_rows.height || inked.left + inked.width <= 0
        || inked.top + inked.height <= 0)
        return false;
    m_mask.resize(inked.width, inked.height);
    const LetterTransform here{transform.xx,
                               transform.xy,
                               transform.yx,
                               transform.yy,
                               transform.dx - inked.left,
                               transform.dy - inked.top};
    std::uint32_t first = 0;
    for (const std::uint32_t end : letter.outline->ends) {
        QPointF before = here.map(letter.outline->points[end - 1]);
        for (; first < end; ++first) {
            const QPointF at = here.map(letter.outline->points[first]);
            m_mask.addEdge(static_cast<float>(before.x()),
                           static_cast<float>(before.y()),
                           static_cast<float>(at.x()),
                           static_cast<float>(at.y()));
            before = at;
        }
    }
    inked.first = m_inks.size();
    m_inks.resize(m_inks.size()
                  + static_cast<std::size_t>(inked.width) * static_cast<std::size_t>(inked.height));
    m_mask.takeCover(m_inks.data() + inked.first);
    return true;
}

/// The letter grown by the halo's disc; its margin is empty, and as wide as the disc reaches.
void TextPen::grow(const Inked& inked)
{
    m_halo.assign(static_cast<std::size_t>(inked.width) * static_cast<std::size_t>(inked.height),
                  0);
    const std::uint8_t* ink = m_inks.data() + inked.first;
    const int count = inked.width - 2 * m_margin;
    for (int y = m_margin; y + m_margin < inked.height; ++y) {
        const int at = y * inked.width + m_margin;
        for (const Reach& reach : m_reach)
            growRow(ink + at,
                    m_halo.data() + at + reach.dy * inked.width + reach.dx,
                    count,
                    reach.strength);
    }
}

void TextPen::lay(const Inked& inked, const std::uint8_t* cover, std::uint32_t colour)
{
    const int left = std::max(inked.left, 0);
    const int right = std::min(inked.left + inked.width, m_rows.width);
    const int bottom = std::min(inked.top + inked.height, m_rows.height);
    for (int row = std::max(inked.top, 0); row < bottom; ++row)
        layThrough(m_rows.row(row) + left,
                   cover + (row - inked.top) * inked.width + left - inked.left,
                   right - left,
                   left,
                   row,
                   {colour});
}

// All halos first: no letter's halo lies on the one before it.
void TextPen::draw(const LetteredText& label)
{
    reachAround(label.haloWidth / 2 * std::hypot(m_toRows.m11(), m_toRows.m12()));
    m_inked.clear();
    m_inks.clear();
    for (const LetteredText::Letter& letter : label.letters) {
        Inked inked;
        if (!ink(letter, inked))
            continue;
        m_inked.push_back(inked);
        grow(inked);
        lay(inked, m_halo.data(), label.halo);
    }
    for (const Inked& inked : m_inked)
        lay(inked, m_inks.data() + inked.first, label.ink);
}

} // namespace yimi
