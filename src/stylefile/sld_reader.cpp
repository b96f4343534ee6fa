// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/foreign_style.h"

#include <algorithm>
#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const XmlElement& element, QLatin1String name)
{
    const XmlElement* found = element.find(name);
    return found == nullptr ? QString() : found->text;
}

/// SvgParameter or CssParameter of a Fill or Stroke; empty: not given.
QString parameterOf(const XmlElement& element, const QString& name)
{
    for (const XmlElement& one : element.children) {
        if (one.attribute(u"name"_s) == name)
            return one.text;
    }
    return {};
}

Colour colourOf(const XmlElement& element, const QString& name)
{
    const QString hex = parameterOf(element, name);
    bool readable = false;
    const uint rgb = QString(hex).remove(u'#').toUInt(&readable, 16);
    Colour c{128, 128, 128};
    if (readable && hex.size() == 7)
        c = {static_cast<std::uint8_t>(rgb >> 16),
             static_cast<std::uint8_t>(rgb >> 8),
             static_cast<std::uint8_t>(rgb)};
    const QString opacity = parameterOf(element, name + u"-opacity"_s);
    if (!opacity.isEmpty())
        c.a =
            static_cast<std::uint8_t>(std::lround(255 * std::clamp(opacity.toDouble(), 0.0, 1.0)));
    return c;
}

Stroke strokeOf(const XmlElement& element)
{
    Stroke stroke{.colour = colourOf(element, u"stroke"_s)};
    const QString width = parameterOf(element, u"stroke-width"_s);
    stroke.width = width.isEmpty() ? 1.0 : width.toDouble();
    const QString dashes = parameterOf(element, u"stroke-dasharray"_s);
    for (const QString& dash : dashes.split(u' ', Qt::SkipEmptyParts))
        stroke.dashes.push_back(dash.toDouble());
    return stroke;
}

class SldReader
{
public:
    StyleRead read(const XmlElement& sld)
    {
        visit(sld);
        for (std::size_t i = 0; i < m_read.style.rules.size(); ++i)
            m_read.style.rules[i].order = static_cast<int>(i);
        std::ranges::stable_sort(m_read.style.rules, [](const StyleRule& a, const StyleRule& b) {
            return a.upTo && b.upTo && *a.upTo < *b.upTo;
        });
        return std::move(m_read);
    }

private:
    void remark(const QString& what)
    {
        addRemark(m_read.remarks, StyleRemarkCode::PartUnread, what.toStdString());
    }

    void visit(const XmlElement& element)
    {
        for (const XmlElement& one : element.children) {
            if (one.name == "Rule"_L1)
                readRule(one);
            else
                visit(one);
        }
    }

    bool takeField(const XmlElement& comparison)
    {
        const std::string name = textOf(comparison, "PropertyName"_L1).toStdString();
        if (m_read.style.field.empty())
            m_read.style.field = name;
        return m_read.style.field == name;
    }

    /// False where the filter is of another kind than classes of one field.
    bool readFilter(const XmlElement& filter, StyleRule& rule)
    {
        const QString& kind = filter.name;
        if (kind == "PropertyIsEqualTo"_L1) {
            const std::string value = textOf(filter, "Literal"_L1).toStdString();
            if (rule.value.empty())
                rule.value = value;
            else
                rule.aliases.push_back(value);
            return takeField(filter);
        }
        if (kind == "PropertyIsLessThanOrEqualTo"_L1) {
            rule.upTo = textOf(filter, "Literal"_L1).toDouble();
            return takeField(filter);
        }
        if (kind == "PropertyIsGreaterThan"_L1 || kind == "PropertyIsGreaterThanOrEqualTo"_L1
            || kind == "PropertyIsNull"_L1)
            return takeField(filter);
        if (kind == "Not"_L1) {
            StyleRule others; // the rest is what no other rule takes
            return std::ranges::all_of(
                filter.children, [&](const XmlElement& one) { return readFilter(one, others); });
        }
        return (kind == "Filter"_L1 || kind == "And"_L1 || kind == "Or"_L1)
               && std::ranges::all_of(filter.children,
                                      [&](const XmlElement& one) { return readFilter(one, rule); });
    }

    void readRule(const XmlElement& element)
    {
        StyleRule rule;
        const XmlElement* filter = element.child("Filter"_L1);
        if (filter != nullptr && !readFilter(*filter, rule)) {
            remark(u"Filter"_s);
            return;
        }
        const XmlElement* title = element.child("Title"_L1);
        rule.label =
            title != nullptr ? title->text.toStdString() : textOf(element, "Name"_L1).toStdString();
        const double farthest = textOf(element, "MaxScaleDenominator"_L1).toDouble();
        rule.maxMetresPerPixel = farthest > 0 ? metresPerPixelOf(farthest) : kNoScaleLimit;
        rule.minMetresPerPixel =
            metresPerPixelOf(textOf(element, "MinScaleDenominator"_L1).toDouble());
        for (const XmlElement& one : element.children) {
            if (one.name.endsWith("Symbolizer"_L1))
                readSymbolizer(one, rule);
        }
        put(std::move(rule));
    }

    void readSymbolizer(const XmlElement& symbolizer, StyleRule& rule)
    {
        const XmlElement* stroke = symbolizer.child("Stroke"_L1);
        if (symbolizer.name == "PointSymbolizer"_L1) {
            readPoint(symbolizer, rule);
        } else if (symbolizer.name == "LineSymbolizer"_L1 && stroke != nullptr) {
            rule.stroke = strokeOf(*stroke);
        } else if (symbolizer.name == "PolygonSymbolizer"_L1) {
            if (const XmlElement* fill = symbolizer.child("Fill"_L1))
                readFill(*fill, rule);
            if (stroke != nullptr)
                rule.stroke = strokeOf(*stroke);
        } else {
            remark(symbolizer.name);
        }
    }

    void readFill(const XmlElement& fill, StyleRule& rule)
    {
        const XmlElement* pattern = fill.find("WellKnownName"_L1);
        if (pattern == nullptr) {
            rule.fill = Fill{.colour = colourOf(fill, u"fill"_s)};
            return;
        }
        if (!rule.fill)
            rule.fill = Fill{.colour = {255, 255, 255, 0}};
        rule.fill->hatch = pattern->text.endsWith("slash"_L1) ? Hatch::Diagonal : Hatch::Dots;
        if (const XmlElement* mark = fill.find("Mark"_L1)) {
            if (const XmlElement* inside = mark->child("Fill"_L1))
                rule.fill->hatchColour = colourOf(*inside, u"fill"_s);
            else if (const XmlElement* line = mark->child("Stroke"_L1))
                rule.fill->hatchColour = colourOf(*line, u"stroke"_s);
        }
    }

    void readPoint(const XmlElement& symbolizer, StyleRule& rule)
    {
        Marker marker = rule.marker.value_or(Marker{});
        const double size = textOf(symbolizer, "Size"_L1).toDouble();
        if (const XmlElement* mark = symbolizer.find("Mark"_L1)) {
            if (const XmlElement* fill = mark->child("Fill"_L1))
                marker.colour = colourOf(*fill, u"fill"_s);
            const QString shape = textOf(*mark, "WellKnownName"_L1);
            if (!shape.isEmpty() && shape != "circle"_L1)
                remark(shape);
        } else {
            // Whose picture it is cannot be told from another program's file.
            addRemark(m_read.remarks, StyleRemarkCode::SymbolMissing, "ExternalGraphic");
            marker.colour = {110, 95, 87};
        }
        marker.dotSize = size > 0 ? size : marker.dotSize;
        rule.marker = marker;
    }

    /// A rule for the same features as one before it is another layer of the same look.
    void put(StyleRule rule)
    {
        const auto same = std::ranges::find_if(m_read.style.rules, [&](const StyleRule& one) {
            return one.value == rule.value && one.upTo == rule.upTo && one.aliases == rule.aliases;
        });
        if (same == m_read.style.rules.end()) {
            m_read.style.rules.push_back(std::move(rule));
            return;
        }
        if (rule.stroke && same->stroke && same->stroke->width > rule.stroke->width) {
            rule.stroke->casing = same->stroke->colour;
            rule.stroke->casingWidth = same->stroke->width - rule.stroke->width;
        }
        if (rule.stroke)
            same->stroke = std::move(rule.stroke);
        if (rule.fill)
            same->fill = rule.fill;
        if (rule.marker && !same->marker)
            same->marker = rule.marker;
        same->maxMetresPerPixel = std::max(same->maxMetresPerPixel, rule.maxMetresPerPixel);
        same->minMetresPerPixel = std::min(same->minMetresPerPixel, rule.minMetresPerPixel);
    }

    StyleRead m_read;
};

} // namespace

StyleRead styleFromSld(const XmlElement& sld)
{
    return SldReader().read(sld);
}

} // namespace yimi
