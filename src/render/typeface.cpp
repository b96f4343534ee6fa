// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/typeface.h"

#include "render/fonts.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QTransform>

namespace yimi {

namespace {

constexpr double kFine = 16.0; // curves become edges that miss them by a 32nd of a px
constexpr std::size_t kMostTexts = 4000;

TextOutline traced(const QFont& font, const QString& text)
{
    QPainterPath path;
    path.addText(QPointF(0, 0), font, text);
    TextOutline outline;
    for (const QPolygonF& ring : path.toSubpathPolygons(QTransform::fromScale(kFine, kFine))) {
        for (const QPointF p : ring)
            outline.points.push_back(
                {static_cast<float>(p.x() / kFine), static_cast<float>(p.y() / kFine)});
        outline.ends.push_back(static_cast<std::uint32_t>(outline.points.size()));
    }
    if (!outline.points.empty())
        outline.box = boxOf(outline.points);
    return outline;
}

} // namespace

Typeface::Typeface(double pixels, bool bold) : m_font(mapFont(pixels, bold))
{
    const QFontMetricsF metrics(m_font);
    m_ascent = metrics.ascent();
    m_descent = metrics.descent();
}

double Typeface::advance(QStringView character)
{
    if (character.size() != 1)
        return QFontMetricsF(m_font).horizontalAdvance(character.toString());
    const char16_t unit = character.front().unicode();
    const auto known = m_advances.find(unit);
    if (known != m_advances.end())
        return known->second;
    const double width = QFontMetricsF(m_font).horizontalAdvance(character.front());
    return m_advances.emplace(unit, width).first->second;
}

std::vector<double> Typeface::advances(const QString& text)
{
    std::vector<double> widths(static_cast<std::size_t>(text.size()), 0.0);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        widths[static_cast<std::size_t>(i)] = advance(QStringView(text).mid(i, pair ? 2 : 1));
        i += pair ? 1 : 0;
    }
    return widths;
}

double Typeface::width(const QString& text)
{
    double width = 0;
    for (const double advance : advances(text))
        width += advance;
    return width;
}

const TextOutline& Typeface::outline(const QString& text)
{
    if (text.size() == 1) {
        const auto [found, fresh] = m_characters.try_emplace(text.front().unicode());
        if (fresh)
            found->second = traced(m_font, text);
        return found->second;
    }
    const auto [found, fresh] = m_texts.try_emplace(text);
    if (fresh)
        found->second = traced(m_font, text);
    return found->second;
}

void Typeface::forgetTexts()
{
    if (m_texts.size() > kMostTexts)
        m_texts.clear();
}

Typeface& Typefaces::of(double pixels, bool bold)
{
    const QFont font = mapFont(pixels, bold);
    return m_faces.try_emplace({font.pixelSize(), bold}, pixels, bold).first->second;
}

void Typefaces::forgetTexts()
{
    for (auto& [key, face] : m_faces)
        face.forgetTexts();
}

} // namespace yimi
