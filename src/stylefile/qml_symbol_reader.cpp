// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/foreign_style.h"
#include "stylefile/qml_expressions.h"

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

/// Properties that follow an expression or a field.
QMap<QString, QString> expressionsOf(const XmlElement& layer)
{
    QMap<QString, QString> expressions;
    const XmlElement* all = layer.child("data_defined_properties"_L1);
    const XmlElement* map = all == nullptr ? nullptr : all->child("Option"_L1);
    for (std::size_t i = 0; map != nullptr && i < map->children.size(); ++i) {
        const XmlElement& part = map->children[i];
        if (part.attribute(u"name"_s) != "properties"_L1)
            continue;
        for (const XmlElement& property : part.children) {
            QMap<QString, QString> options;
            for (const XmlElement& one : property.children)
                options[one.attribute(u"name"_s)] = one.attribute(u"value"_s);
            if (options.value(u"active"_s) != "false"_L1)
                expressions[property.attribute(u"name"_s)] =
                    options.value(u"expression"_s, options.value(u"field"_s));
        }
    }
    return expressions;
}

class SymbolReader
{
public:
    SymbolReader(StyleRule& rule,
                 LayerStyle& style,
                 std::vector<StyleRemark>& remarks,
                 double alpha)
        : m_rule(rule), m_style(style), m_remarks(remarks), m_alpha(alpha)
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
        m_expressions = expressionsOf(layer);
        const QString kind = layer.attribute(u"class"_s);
        const bool thin = readEnabled();
        if (thin && m_rule.stroke) {
            m_thin = colourOf(u"line_color"_s);
            remarkExpressions({u"outlineWidth"_s});
            return;
        }
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
                 (kind == "CentroidFill"_L1 || kind == "GeometryGenerator"_L1) && inside)
            readInside(*inside, m_properties.value(u"geometryModifier"_s));
        else
            remark(kind);
        remarkExpressions({});
    }

    void readInside(const XmlElement& inside, const QString& geometry)
    {
        if (!geometry.isEmpty() && !isQmlOwnGeometry(geometry))
            remark(geometry.left(60));
        remarkExpressions({});
        read(inside);
        m_expressions.clear();
    }

    /// The layer is for lines that are too thin.
    bool readEnabled()
    {
        const auto enabled = readQmlEnabled(m_expressions.value(u"enabled"_s));
        if (!m_expressions.contains(u"enabled"_s) || !enabled)
            return false;
        m_expressions.remove(u"enabled"_s);
        if (enabled->badgeFrom)
            m_rule.markerFromMetresPerPixel = *enabled->badgeFrom;
        return enabled->thin;
    }

    void remark(const QString& what)
    {
        addRemark(m_remarks, StyleRemarkCode::PartUnread, what.toStdString());
    }

    /// Those that nobody took, but for the `known`.
    void remarkExpressions(const QStringList& known)
    {
        for (const auto& [property, expression] : m_expressions.toStdMap()) {
            if (!known.contains(property))
                remark(expression.left(60));
        }
        m_expressions.clear();
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
        if (auto widths = readQmlWidths(m_expressions.value(u"outlineWidth"_s))) {
            stroke.widths = std::move(*widths);
            m_expressions.remove(u"outlineWidth"_s);
        }
        if (m_rule.stroke && !m_rule.fill && m_rule.stroke->width > stroke.width) {
            stroke.casing = m_rule.stroke->colour;
            stroke.casingWidth = m_rule.stroke->width - stroke.width;
        }
        stroke.thin = m_thin;
        m_rule.stroke = std::move(stroke);
    }

    void readDot()
    {
        const QString size = m_expressions.value(u"size"_s);
        if (auto sizes = readQmlSizes(size)) {
            m_style.sizes = std::move(sizes);
            m_expressions.remove(u"size"_s);
        } else if (isQmlDotSize(size)) {
            m_expressions.remove(u"size"_s);
        }
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
    LayerStyle& m_style;
    std::vector<StyleRemark>& m_remarks;
    double m_alpha;
    QMap<QString, QString> m_properties;
    QMap<QString, QString> m_expressions; ///< that nobody took so far
    std::optional<Colour> m_thin;
};

} // namespace

void readQmlSymbol(const XmlElement& symbol,
                   StyleRule& rule,
                   LayerStyle& style,
                   std::vector<StyleRemark>& remarks)
{
    const QString alpha = symbol.attribute(u"alpha"_s);
    SymbolReader(rule, style, remarks, alpha.isEmpty() ? 1.0 : alpha.toDouble()).read(symbol);
}

} // namespace yimi
