// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/symbols.h"
#include "stylefile/shown_rules.h"
#include "stylefile/style_files.h"
#include "stylefile/style_seal.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <set>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

const QString kSld = u"http://www.opengis.net/sld"_s;
const QString kSe = u"http://www.opengis.net/se"_s;
const QString kOgc = u"http://www.opengis.net/ogc"_s;

QString number(double value)
{
    return QString::number(value, 'g', 8);
}

QString hex(Colour c)
{
    return u"#%1%2%3"_s.arg(c.r, 2, 16, QLatin1Char('0'))
        .arg(c.g, 2, 16, QLatin1Char('0'))
        .arg(c.b, 2, 16, QLatin1Char('0'));
}

/// What of a rule is drawn in one go.
enum class Part { Casing, Main };

class SldWriter
{
public:
    explicit SldWriter(QByteArray& bytes) : m_xml(&bytes) {}

    void write(const std::vector<ShownRule>& rules, GeometryKind kind, const QString& name)
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeNamespace(kSld, u"sld"_s);
        m_xml.writeNamespace(kSe, u"se"_s);
        m_xml.writeNamespace(kOgc, u"ogc"_s);
        m_xml.writeStartElement(kSld, u"StyledLayerDescriptor"_s);
        m_xml.writeAttribute(u"version"_s, u"1.1.0"_s);
        m_xml.writeStartElement(kSld, u"NamedLayer"_s);
        m_xml.writeTextElement(kSe, u"Name"_s, name);
        m_xml.writeStartElement(kSld, u"UserStyle"_s);
        m_xml.writeTextElement(kSe, u"Name"_s, name);
        std::set<int> levels;
        for (const ShownRule& rule : rules)
            levels.insert(rule.level);
        for (const int level : levels) {
            writeLevel(rules, kind, level, Part::Casing);
            writeLevel(rules, kind, level, Part::Main);
        }
        m_xml.writeEndDocument();
    }

private:
    static bool has(const ShownRule& rule, GeometryKind kind, Part part)
    {
        return part == Part::Main
               || (kind != GeometryKind::Point && rule.rule->stroke && rule.rule->stroke->casing);
    }

    /// All of one level lies above the level before it.
    void writeLevel(const std::vector<ShownRule>& rules, GeometryKind kind, int level, Part part)
    {
        bool begun = false;
        for (const ShownRule& rule : rules) {
            if (rule.level != level || !has(rule, kind, part))
                continue;
            if (!begun)
                m_xml.writeStartElement(kSe, u"FeatureTypeStyle"_s);
            begun = true;
            writeRule(rule, kind, part);
        }
        if (begun)
            m_xml.writeEndElement();
    }

    void writeRule(const ShownRule& rule, GeometryKind kind, Part part)
    {
        const double near = scaleDenominator(rule.rule->markerFromMetresPerPixel);
        const double far = rule.maxDenominator;
        const double from = rule.minDenominator;
        if (kind == GeometryKind::Point) {
            const bool badge = !rule.rule->marker->symbol.empty() && near > 0;
            const bool always =
                badge && rule.rule->markerFromMetresPerPixel >= rule.rule->maxMetresPerPixel;
            if (badge)
                writeScaled(rule, from, always ? far : near, [&] { badgeOf(*rule.rule->marker); });
            if (!always)
                writeScaled(rule, badge ? std::max(near, from) : from, far, [&] {
                    dotOf(*rule.rule->marker);
                });
            return;
        }
        writeScaled(rule, from, far, [&] {
            if (kind == GeometryKind::Polygon && part == Part::Main)
                areaOf(*rule.rule);
            else if (part == Part::Casing)
                lineOf(*rule.rule->stroke->casing,
                       rule.rule->stroke->width + rule.rule->stroke->casingWidth,
                       {});
            else
                lineOf(
                    rule.rule->stroke->colour, rule.rule->stroke->width, rule.rule->stroke->dashes);
        });
    }

    template <typename Symbols>
    void writeScaled(const ShownRule& rule, double from, double to, Symbols symbols)
    {
        m_xml.writeStartElement(kSe, u"Rule"_s);
        m_xml.writeTextElement(kSe, u"Name"_s, rule.label);
        if (!rule.condition.field.isEmpty())
            filterOf(rule.condition);
        if (from > 0)
            m_xml.writeTextElement(kSe, u"MinScaleDenominator"_s, number(from));
        if (to > 0)
            m_xml.writeTextElement(kSe, u"MaxScaleDenominator"_s, number(to));
        symbols();
        m_xml.writeEndElement();
    }

    void compare(const QString& comparison, const QString& field, double with)
    {
        m_xml.writeStartElement(kOgc, comparison);
        m_xml.writeTextElement(kOgc, u"PropertyName"_s, field);
        m_xml.writeTextElement(kOgc, u"Literal"_s, QString::number(with, 'g', 12));
        m_xml.writeEndElement();
    }

    void classFilter(const RuleCondition& condition)
    {
        m_xml.writeStartElement(kOgc, u"Filter"_s);
        if (condition.missing) {
            m_xml.writeStartElement(kOgc, u"PropertyIsNull"_s);
            m_xml.writeTextElement(kOgc, u"PropertyName"_s, condition.field);
            m_xml.writeEndElement();
        } else {
            if (condition.above) {
                m_xml.writeStartElement(kOgc, u"And"_s);
                compare(u"PropertyIsGreaterThan"_s, condition.field, *condition.above);
            }
            compare(u"PropertyIsLessThanOrEqualTo"_s, condition.field, *condition.upTo);
            if (condition.above)
                m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
    }

    void filterOf(const RuleCondition& condition)
    {
        if (condition.missing || condition.upTo) {
            classFilter(condition);
            return;
        }
        m_xml.writeStartElement(kOgc, u"Filter"_s);
        if (condition.others)
            m_xml.writeStartElement(kOgc, u"Not"_s);
        const bool several = condition.values.size() > 1;
        if (several)
            m_xml.writeStartElement(kOgc, u"Or"_s);
        for (const QString& value : condition.values) {
            m_xml.writeStartElement(kOgc, u"PropertyIsEqualTo"_s);
            m_xml.writeTextElement(kOgc, u"PropertyName"_s, condition.field);
            m_xml.writeTextElement(kOgc, u"Literal"_s, value);
            m_xml.writeEndElement();
        }
        if (several)
            m_xml.writeEndElement();
        if (condition.others)
            m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void parameter(const QString& name, const QString& value)
    {
        m_xml.writeStartElement(kSe, u"SvgParameter"_s);
        m_xml.writeAttribute(u"name"_s, name);
        m_xml.writeCharacters(value);
        m_xml.writeEndElement();
    }

    void fillOf(Colour colour)
    {
        m_xml.writeStartElement(kSe, u"Fill"_s);
        parameter(u"fill"_s, hex(colour));
        parameter(u"fill-opacity"_s, number(colour.a / 255.0));
        m_xml.writeEndElement();
    }

    void strokeOf(Colour colour, double width, const std::vector<double>& dashes)
    {
        m_xml.writeStartElement(kSe, u"Stroke"_s);
        parameter(u"stroke"_s, hex(colour));
        parameter(u"stroke-opacity"_s, number(colour.a / 255.0));
        parameter(u"stroke-width"_s, number(width));
        parameter(u"stroke-linejoin"_s, u"round"_s);
        QStringList pieces;
        for (const double dash : dashes)
            pieces += number(dash);
        if (!pieces.isEmpty())
            parameter(u"stroke-dasharray"_s, pieces.join(u' '));
        m_xml.writeEndElement();
    }

    void lineOf(Colour colour, double width, const std::vector<double>& dashes)
    {
        m_xml.writeStartElement(kSe, u"LineSymbolizer"_s);
        strokeOf(colour, width, dashes);
        m_xml.writeEndElement();
    }

    void areaOf(const StyleRule& rule)
    {
        if (rule.fill || rule.stroke) {
            m_xml.writeStartElement(kSe, u"PolygonSymbolizer"_s);
            if (rule.fill)
                fillOf(rule.fill->colour);
            if (rule.stroke)
                strokeOf(rule.stroke->colour, rule.stroke->width, rule.stroke->dashes);
            m_xml.writeEndElement();
        }
        if (rule.fill && rule.fill->hatch != Hatch::None)
            hatchOf(*rule.fill);
        if (rule.marker && !rule.marker->symbol.empty() && rule.markerFromMetresPerPixel > 0
            && !rule.fill && !rule.stroke)
            badgeOf(*rule.marker);
    }

    void hatchOf(const Fill& fill)
    {
        m_xml.writeStartElement(kSe, u"PolygonSymbolizer"_s);
        m_xml.writeStartElement(kSe, u"Fill"_s);
        m_xml.writeStartElement(kSe, u"GraphicFill"_s);
        const bool diagonal = fill.hatch == Hatch::Diagonal;
        graphicOf(diagonal ? u"slash"_s : u"circle"_s, fill.hatchColour, diagonal ? 7 : 2);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void graphicOf(const QString& shape, Colour colour, double size)
    {
        m_xml.writeStartElement(kSe, u"Graphic"_s);
        m_xml.writeStartElement(kSe, u"Mark"_s);
        m_xml.writeTextElement(kSe, u"WellKnownName"_s, shape);
        fillOf(colour);
        strokeOf(shape == u"circle"_s ? mapBackground(Appearance::Light) : colour, 0.8, {});
        m_xml.writeEndElement();
        m_xml.writeTextElement(kSe, u"Size"_s, number(size));
        m_xml.writeEndElement();
    }

    void dotOf(const Marker& marker)
    {
        m_xml.writeStartElement(kSe, u"PointSymbolizer"_s);
        graphicOf(u"circle"_s, marker.colour, marker.dotSize);
        m_xml.writeEndElement();
    }

    void badgeOf(const Marker& marker)
    {
        m_xml.writeStartElement(kSe, u"PointSymbolizer"_s);
        m_xml.writeStartElement(kSe, u"Graphic"_s);
        m_xml.writeStartElement(kSe, u"ExternalGraphic"_s);
        m_xml.writeStartElement(kSe, u"InlineContent"_s);
        m_xml.writeAttribute(u"encoding"_s, u"base64"_s);
        m_xml.writeCharacters(
            QString::fromLatin1(symbolSvg(marker.symbol, marker.colour).toBase64()));
        m_xml.writeEndElement();
        m_xml.writeTextElement(kSe, u"Format"_s, u"image/svg+xml"_s);
        m_xml.writeEndElement();
        m_xml.writeTextElement(kSe, u"Size"_s, number(marker.size));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray
sldOf(const LayerStyle& style, const FeatureTable& table, GeometryKind kind, const QString& name)
{
    QByteArray sld;
    SldWriter(sld).write(shownRules(style, table, kind), kind, name);
    return sealed(sld, style);
}

} // namespace yimi
