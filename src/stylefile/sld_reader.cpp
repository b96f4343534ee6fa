// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/foreign_style.h"

#include <algorithm>
#include <cmath>
#include <span>

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

/// A line of a rule, at the scales it is drawn at.
struct LinePass
{
    double from = 0; ///< metres per px
    double to = kNoScaleLimit;
    Stroke stroke;
};

/// Lines on one another as one with its casing: the last one is the line itself.
Stroke oneLine(std::span<const LinePass> passes)
{
    Stroke line = passes.back().stroke;
    for (const LinePass& pass : passes.first(passes.size() - 1)) {
        if (pass.stroke.width > line.width) {
            line.casing = pass.stroke.colour;
            line.casingWidth = pass.stroke.width - line.width;
        }
    }
    return line;
}

/// What is drawn at several scales as one line whose width follows them.
void joinPasses(StyleRule& rule, std::vector<LinePass>& passes)
{
    if (passes.empty())
        return;
    const auto scales = [](const LinePass& pass) { return std::pair(-pass.to, -pass.from); };
    std::ranges::stable_sort(passes, {}, scales); // from far to near
    std::vector<WidthStop> widths;
    std::vector<Stroke> lines;
    for (auto first = passes.begin(); first != passes.end();) {
        const auto end = std::find_if(first, passes.end(), [&](const LinePass& one) {
            return scales(one) != scales(*first);
        });
        lines.push_back(oneLine({first, end}));
        const double middle = first->from <= 0            ? first->to
                              : first->to < kNoScaleLimit ? std::sqrt(first->from * first->to)
                                                          : first->from;
        widths.push_back({middle, lines.back().width});
        first = end;
    }
    rule.stroke = lines.back();
    if (lines.size() == 1)
        return;
    rule.stroke->width = lines[lines.size() / 2].width;
    rule.stroke->widths = std::move(widths);
    if (rule.stroke->casing && !lines.front().casing)
        rule.stroke->thin = lines.front().colour;
}

class SldReader
{
public:
    StyleRead read(const XmlElement& sld)
    {
        visit(sld);
        for (std::size_t i = 0; i < m_read.style.rules.size(); ++i)
            joinPasses(m_read.style.rules[i], m_passes[i]);
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
        } else if (symbolizer.name == "TextSymbolizer"_L1) {
            readNames(symbolizer, rule);
        } else {
            remark(symbolizer.name);
        }
    }

    /// Names of one field, in one look for all.
    void readNames(const XmlElement& symbolizer, const StyleRule& rule)
    {
        LayerStyle& style = m_read.style;
        const std::string field = textOf(symbolizer, "PropertyName"_L1).toStdString();
        if (field.empty() || (!style.labelField.empty() && style.labelField != field)) {
            remark(symbolizer.name);
            return;
        }
        style.labelField = field;
        style.labelMaxMetresPerPixel =
            std::max(style.labelMaxMetresPerPixel, rule.maxMetresPerPixel);
        style.label.minMetresPerPixel = rule.minMetresPerPixel;
        style.label.alongLine = symbolizer.find("LinePlacement"_L1) != nullptr;
        if (const XmlElement* font = symbolizer.child("Font"_L1)) {
            const double size = parameterOf(*font, u"font-size"_s).toDouble();
            style.label.size = size > 0 ? size : style.label.size;
            style.label.bold = parameterOf(*font, u"font-weight"_s) == "bold"_L1;
        }
        if (const XmlElement* fill = symbolizer.child("Fill"_L1))
            style.label.colour = colourOf(*fill, u"fill"_s);
        const XmlElement* halo = symbolizer.find("Halo"_L1);
        const XmlElement* around = halo == nullptr ? nullptr : halo->child("Fill"_L1);
        if (around != nullptr)
            style.label.halo = colourOf(*around, u"fill"_s);
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
        const XmlElement* mark = symbolizer.find("Mark"_L1);
        const XmlElement* picture = symbolizer.find("ExternalGraphic"_L1);
        if (mark != nullptr)
            readMark(*mark, marker, picture != nullptr);
        else
            marker.colour = {110, 95, 87};
        if (picture != nullptr)
            readPicture(symbolizer, size, marker, rule);
        else
            marker.dotSize = size > 0 ? size : marker.dotSize;
        rule.marker = marker;
    }

    void readMark(const XmlElement& mark, Marker& marker, bool instead)
    {
        if (const XmlElement* fill = mark.child("Fill"_L1))
            marker.colour = colourOf(*fill, u"fill"_s);
        const QString shape = textOf(mark, "WellKnownName"_L1);
        if (!instead && !shape.isEmpty() && shape != "circle"_L1)
            remark(shape);
    }

    /// A badge of Yimi's own; what another picture is cannot be told from its name.
    void readPicture(const XmlElement& symbolizer, double size, Marker& marker, StyleRule& rule)
    {
        const QByteArray svg =
            QByteArray::fromBase64(textOf(symbolizer, "InlineContent"_L1).toLatin1());
        marker.symbol = svg.isEmpty() ? std::string() : ownSymbol(svg, marker.colour);
        marker.size = size > 0 ? size : marker.size;
        if (!marker.symbol.empty()) {
            rule.markerFromMetresPerPixel = rule.maxMetresPerPixel;
            return;
        }
        const XmlElement* address = symbolizer.find("OnlineResource"_L1);
        const QString name =
            address == nullptr ? QString() : address->attribute(u"href"_s).section(u'/', -1);
        addRemark(m_read.remarks,
                  StyleRemarkCode::SymbolMissing,
                  name.isEmpty() ? "ExternalGraphic" : name.left(60).toStdString());
        marker.dotSize = marker.size * 0.6;
    }

    /// A dot from afar and a badge from near are one marker.
    static void joinMarkers(StyleRule& rule, const StyleRule& other)
    {
        if (!rule.marker) {
            rule.marker = other.marker;
            rule.markerFromMetresPerPixel = other.markerFromMetresPerPixel;
        } else if (rule.marker->symbol.empty() != other.marker->symbol.empty()) {
            const StyleRule& badge = rule.marker->symbol.empty() ? other : rule;
            const StyleRule& dot = rule.marker->symbol.empty() ? rule : other;
            Marker joined = *badge.marker;
            joined.dotSize = dot.marker->dotSize;
            const double from = badge.markerFromMetresPerPixel;
            rule.marker = joined;
            rule.markerFromMetresPerPixel = from;
        }
    }

    /// A rule for the same features as one before it is another layer of the same look.
    void put(StyleRule rule)
    {
        if (!rule.stroke && !rule.fill && !rule.marker)
            return; // names only
        const auto same = std::ranges::find_if(m_read.style.rules, [&](const StyleRule& one) {
            return one.value == rule.value && one.upTo == rule.upTo && one.aliases == rule.aliases;
        });
        const auto at = static_cast<std::size_t>(same - m_read.style.rules.begin());
        if (same == m_read.style.rules.end())
            m_passes.emplace_back();
        if (rule.stroke)
            m_passes[at].push_back({rule.minMetresPerPixel, rule.maxMetresPerPixel, *rule.stroke});
        if (same == m_read.style.rules.end()) {
            m_read.style.rules.push_back(std::move(rule));
            return;
        }
        if (rule.fill)
            same->fill = rule.fill;
        if (rule.marker)
            joinMarkers(*same, rule);
        same->maxMetresPerPixel = std::max(same->maxMetresPerPixel, rule.maxMetresPerPixel);
        same->minMetresPerPixel = std::min(same->minMetresPerPixel, rule.minMetresPerPixel);
    }

    StyleRead m_read;
    std::vector<std::vector<LinePass>> m_passes; ///< of each rule
};

} // namespace

StyleRead styleFromSld(const XmlElement& sld)
{
    return SldReader().read(sld);
}

} // namespace yimi
