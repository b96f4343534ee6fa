// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/foreign_style.h"

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

/// Properties of one layer of a symbol, in the newer or the older spelling.
QMap<QString, QString> propertiesOf(const XmlElement& layer)
{
    QMap<QString, QString> properties;
    for (const XmlElement& one : layer.children) {
        if (one.name == "prop"_L1)
            properties[one.attribute(u"k"_s)] = one.attribute(u"v"_s);
    }
    if (const XmlElement* map = layer.child("Option"_L1)) {
        for (const XmlElement& one : map->children)
            properties[one.attribute(u"name"_s)] = one.attribute(u"value"_s);
    }
    return properties;
}

class SymbolReader
{
public:
    SymbolReader(StyleRule& rule, std::vector<StyleRemark>& remarks, double alpha)
        : m_rule(rule), m_remarks(remarks), m_alpha(alpha)
    {
    }

    void read(const XmlElement& symbol)
    {
        for (const XmlElement& layer : symbol.children) {
            if (layer.name == "layer"_L1 && layer.attribute(u"enabled"_s) != "0"_L1)
                readLayer(layer);
        }
    }

private:
    void readLayer(const XmlElement& layer)
    {
        m_properties = propertiesOf(layer);
        const QString kind = layer.attribute(u"class"_s);
        if (kind == "SimpleFill"_L1)
            readFill();
        else if (kind == "SimpleLine"_L1)
            readLine();
        else if (kind == "SimpleMarker"_L1)
            readDot();
        else if (kind == "SvgMarker"_L1)
            readBadge();
        else if (kind == "LinePatternFill"_L1)
            readHatch(layer, Hatch::Diagonal);
        else if (kind == "PointPatternFill"_L1)
            readHatch(layer, Hatch::Dots);
        else if (const XmlElement* inside = layer.child("symbol"_L1);
                 kind == "CentroidFill"_L1 && inside)
            read(*inside);
        else
            remark(kind);
        if (const XmlElement* expressions = layer.child("data_defined_properties"_L1))
            remarkExpressions(*expressions);
    }

    void remark(const QString& what)
    {
        addRemark(m_remarks, StyleRemarkCode::PartUnread, what.toStdString());
    }

    void remarkExpressions(const XmlElement& element)
    {
        if (element.attribute(u"name"_s) == "expression"_L1)
            remark(element.attribute(u"value"_s).left(60));
        for (const XmlElement& one : element.children)
            remarkExpressions(one);
    }

    [[nodiscard]] Colour colourOf(const QString& key) const
    {
        const Colour c = colourFromQml(m_properties.value(key));
        return withAlpha(c, static_cast<std::uint8_t>(std::lround(c.a * m_alpha)));
    }

    /// In px.
    [[nodiscard]] double sizeOf(const QString& key)
    {
        const double size = m_properties.value(key).toDouble();
        const QString unit = m_properties.value(key + u"_unit"_s, u"MM"_s);
        if (unit == "Pixel"_L1)
            return size;
        if (unit == "Point"_L1)
            return size * 96 / 72;
        if (unit == "Inch"_L1)
            return size * 96;
        if (unit != "MM"_L1)
            remark(unit);
        return pixelsOf(size);
    }

    void readFill()
    {
        const QString style = m_properties.value(u"style"_s, u"solid"_s);
        if (style != "no"_L1) {
            Fill fill{.colour = colourOf(u"color"_s)};
            if (style != "solid"_L1) {
                fill.hatch = style.startsWith("dense"_L1) ? Hatch::Dots : Hatch::Diagonal;
                fill.hatchColour = fill.colour;
                fill.colour = withAlpha(fill.colour, 0);
            }
            m_rule.fill = fill;
        }
        if (m_properties.value(u"outline_style"_s, u"solid"_s) != "no"_L1)
            m_rule.stroke = Stroke{.colour = colourOf(u"outline_color"_s),
                                   .width = std::max(sizeOf(u"outline_width"_s), 0.3)};
    }

    /// A wider line before this one is its casing.
    void readLine()
    {
        Stroke stroke{.colour = colourOf(u"line_color"_s), .width = sizeOf(u"line_width"_s)};
        if (m_properties.value(u"use_custom_dash"_s) == "1"_L1) {
            for (const QString& dash : m_properties.value(u"customdash"_s).split(u';'))
                stroke.dashes.push_back(pixelsOf(dash.toDouble()));
        } else if (m_properties.value(u"line_style"_s) == "dash"_L1) {
            stroke.dashes = {6, 3};
        } else if (m_properties.value(u"line_style"_s) == "dot"_L1) {
            stroke.dashes = {1.5, 2.5};
        }
        if (m_rule.stroke && !m_rule.fill && m_rule.stroke->width > stroke.width) {
            stroke.casing = m_rule.stroke->colour;
            stroke.casingWidth = m_rule.stroke->width - stroke.width;
        }
        m_rule.stroke = std::move(stroke);
    }

    void readDot()
    {
        const QString shape = m_properties.value(u"name"_s, u"circle"_s);
        if (shape != "circle"_L1)
            remark(shape);
        Marker marker = m_rule.marker.value_or(Marker{});
        marker.colour = colourOf(u"color"_s);
        const bool ring = m_properties.value(u"outline_style"_s) == "solid"_L1;
        marker.dotSize = std::max(sizeOf(u"size"_s) - (ring ? sizeOf(u"outline_width"_s) : 0), 1.0);
        m_rule.marker = marker;
    }

    void readBadge()
    {
        Marker marker = m_rule.marker.value_or(Marker{});
        marker.colour = colourOf(u"color"_s);
        marker.size = sizeOf(u"size"_s);
        const QString name = m_properties.value(u"name"_s);
        const bool inside = name.startsWith("base64:"_L1);
        if (inside)
            marker.symbol =
                ownSymbol(QByteArray::fromBase64(name.mid(7).toLatin1()), marker.colour);
        if (marker.symbol.empty()) {
            addRemark(m_remarks,
                      StyleRemarkCode::SymbolMissing,
                      inside ? "SVG" : name.section(u'/', -1).toStdString());
            marker.dotSize = marker.size * 0.6;
        }
        m_rule.marker = marker;
    }

    void readHatch(const XmlElement& layer, Hatch hatch)
    {
        Fill fill = m_rule.fill.value_or(Fill{.colour = {255, 255, 255, 0}});
        fill.hatch = hatch;
        if (const XmlElement* line = layer.find("symbol"_L1)) {
            const XmlElement* own = line->child("layer"_L1);
            m_properties = own == nullptr ? QMap<QString, QString>() : propertiesOf(*own);
            fill.hatchColour =
                colourOf(m_properties.contains(u"line_color"_s) ? u"line_color"_s : u"color"_s);
        }
        m_rule.fill = fill;
    }

    StyleRule& m_rule;
    std::vector<StyleRemark>& m_remarks;
    double m_alpha;
    QMap<QString, QString> m_properties;
};

} // namespace

void readQmlSymbol(const XmlElement& symbol, StyleRule& rule, std::vector<StyleRemark>& remarks)
{
    const QString alpha = symbol.attribute(u"alpha"_s);
    SymbolReader(rule, remarks, alpha.isEmpty() ? 1.0 : alpha.toDouble()).read(symbol);
}

} // namespace yimi
