// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/shown_rules.h"
#include "stylefile/sld_symbols.h"
#include "stylefile/style_files.h"
#include "stylefile/style_seal.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>
#include <set>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSizeSteps = 6; ///< that markers as large as a number are drawn in

/// Metres per px, from the nearest to the farthest: where a rule is drawn in one look.
struct ScaleBand
{
    double from = 0;
    double to = kNoScaleLimit;

    [[nodiscard]] double middle() const
    {
        if (from <= 0)
            return to;
        return to >= kNoScaleLimit ? from : std::sqrt(from * to);
    }
};

ScaleBand bandOf(const StyleRule& rule)
{
    return {rule.minMetresPerPixel, rule.maxMetresPerPixel};
}

/// The bands in which a line has one width: the standard knows none that follow the scale.
std::vector<ScaleBand> widthBands(const StyleRule& rule)
{
    std::vector<ScaleBand> bands;
    ScaleBand rest = bandOf(rule);
    for (const WidthStop& stop : rule.stroke->widths) {
        if (stop.metresPerPixel >= rest.to || stop.metresPerPixel <= rest.from)
            continue;
        bands.push_back({stop.metresPerPixel, rest.to});
        rest.to = stop.metresPerPixel;
    }
    bands.push_back(rest);
    return bands;
}

/// What of a rule is drawn in one go.
enum class Part { Casing, Main };

class SldWriter
{
public:
    SldWriter(QByteArray& bytes, GeometryKind kind) : m_xml(&bytes), m_kind(kind) {}

    void write(const std::vector<ShownRule>& rules,
               const LayerStyle& style,
               const QString& names,
               const QString& name)
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartDocument();
        m_xml.writeNamespace(sldNames().sld, u"sld"_s);
        m_xml.writeNamespace(u"http://www.w3.org/1999/xlink"_s, u"xlink"_s);
        m_xml.writeNamespace(sldNames().se, u"se"_s);
        m_xml.writeNamespace(sldNames().ogc, u"ogc"_s);
        m_xml.writeStartElement(sldNames().sld, u"StyledLayerDescriptor"_s);
        m_xml.writeAttribute(u"version"_s, u"1.1.0"_s);
        m_xml.writeStartElement(sldNames().sld, u"NamedLayer"_s);
        m_xml.writeTextElement(sldNames().se, u"Name"_s, name);
        m_xml.writeStartElement(sldNames().sld, u"UserStyle"_s);
        m_xml.writeTextElement(sldNames().se, u"Name"_s, name);
        std::set<int> levels;
        for (const ShownRule& rule : rules)
            levels.insert(rule.level);
        for (const int level : levels) {
            writeLevel(rules, level, Part::Casing);
            writeLevel(rules, level, Part::Main);
        }
        if (!names.isEmpty())
            writeNames(rules, style, names);
        m_xml.writeEndDocument();
    }

private:
    [[nodiscard]] bool has(const ShownRule& rule, Part part) const
    {
        return part == Part::Main
               || (m_kind != GeometryKind::Point && rule.rule->stroke && rule.rule->stroke->casing);
    }

    /// All of one level lies above the level before it.
    void writeLevel(const std::vector<ShownRule>& rules, int level, Part part)
    {
        bool begun = false;
        for (const ShownRule& rule : rules) {
            if (rule.level != level || !has(rule, part))
                continue;
            if (!begun)
                m_xml.writeStartElement(sldNames().se, u"FeatureTypeStyle"_s);
            begun = true;
            writeRule(rule, part);
        }
        if (begun)
            m_xml.writeEndElement();
    }

    void writeRule(const ShownRule& rule, Part part)
    {
        if (m_kind == GeometryKind::Line)
            writeLine(rule, part);
        else if (part == Part::Casing)
            writeScaled(rule, bandOf(*rule.rule), [&] {
                const Stroke& stroke = *rule.rule->stroke;
                writeSldLine(m_xml, *stroke.casing, stroke.width + stroke.casingWidth, {});
            });
        else if (m_kind == GeometryKind::Polygon)
            writeArea(rule);
        else
            writePoint(rule);
    }

    void writeLine(const ShownRule& rule, Part part)
    {
        const Stroke& stroke = *rule.rule->stroke;
        for (const ScaleBand& band : widthBands(*rule.rule)) {
            const double width = lineWidth(stroke, band.middle());
            const bool thin = !stroke.widths.empty() && width < kCasingFromWidth;
            if (part == Part::Casing && thin)
                continue;
            writeScaled(rule, band, [&] {
                if (part == Part::Casing)
                    writeSldLine(m_xml, *stroke.casing, width + stroke.casingWidth, {});
                else if (thin && stroke.thin)
                    writeSldLine(m_xml, *stroke.thin, width, {});
                else
                    writeSldLine(m_xml, stroke.colour, width, stroke.dashes);
            });
        }
    }

    void writeArea(const ShownRule& rule)
    {
        writeScaled(rule, bandOf(*rule.rule), [&] { writeSldArea(m_xml, *rule.rule); });
        if (rule.sizes != nullptr && rule.rule->marker)
            writeSizes(rule);
    }

    void writePoint(const ShownRule& shown)
    {
        const StyleRule& rule = *shown.rule;
        if (shown.sizes != nullptr && rule.marker->symbol.empty()) {
            writeSizes(shown);
            return;
        }
        const ScaleBand band = bandOf(rule);
        const double near = rule.marker->symbol.empty() ? 0 : rule.markerFromMetresPerPixel;
        if (near > band.from)
            writeScaled(shown, {band.from, std::min(near, band.to)}, [&] {
                writeSldBadge(m_xml, *rule.marker);
            });
        if (near < band.to)
            writeScaled(shown, {std::max(near, band.from), band.to}, [&] {
                writeSldDot(m_xml, rule.marker->colour, rule.marker->dotSize);
            });
    }

    /// Markers as large as a number: in steps, the large ones first, so that small ones lie on
    /// them.
    void writeSizes(const ShownRule& rule)
    {
        const SizeLook& sizes = *rule.sizes;
        for (int step = kSizeSteps; step > 0; --step) {
            ShownRule one = rule;
            const auto end = [&](int n) { return sizes.most * n * n / kSizeSteps / kSizeSteps; };
            one.condition = {.field = QString::fromStdString(sizes.field), .values = {}};
            if (step > 1)
                one.condition.above = end(step - 1);
            if (step < kSizeSteps)
                one.condition.upTo = end(step);
            const double width =
                markerSize(sizes, sizes.most * std::pow((step - 0.5) / kSizeSteps, 2));
            writeScaled(one, bandOf(*rule.rule), [&] {
                writeSldDot(m_xml, rule.rule->marker->colour, width);
            });
        }
    }

    /// Above everything, where the map has them.
    void
    writeNames(const std::vector<ShownRule>& rules, const LayerStyle& style, const QString& field)
    {
        m_xml.writeStartElement(sldNames().se, u"FeatureTypeStyle"_s);
        for (const ShownRule& rule : rules) {
            const ScaleBand band{
                std::max(rule.rule->minMetresPerPixel, style.label.minMetresPerPixel),
                std::min(rule.rule->maxMetresPerPixel, style.labelMaxMetresPerPixel)};
            if (band.from < band.to)
                writeScaled(rule, band, [&] { writeSldNames(m_xml, style.label, field, m_kind); });
        }
        m_xml.writeEndElement();
    }

    template <typename Symbols>
    void writeScaled(const ShownRule& rule, const ScaleBand& band, Symbols symbols)
    {
        m_xml.writeStartElement(sldNames().se, u"Rule"_s);
        m_xml.writeTextElement(sldNames().se, u"Name"_s, rule.label);
        if (!rule.condition.field.isEmpty())
            filterOf(rule.condition);
        // QGIS reads whole numbers only.
        const auto whole = [](double metresPerPixel) {
            return QString::number(std::llround(scaleDenominator(metresPerPixel)));
        };
        if (band.from > 0)
            m_xml.writeTextElement(sldNames().se, u"MinScaleDenominator"_s, whole(band.from));
        if (band.to < kNoScaleLimit)
            m_xml.writeTextElement(sldNames().se, u"MaxScaleDenominator"_s, whole(band.to));
        symbols();
        m_xml.writeEndElement();
    }

    void compare(const QString& comparison, const QString& field, double with)
    {
        m_xml.writeStartElement(sldNames().ogc, comparison);
        m_xml.writeTextElement(sldNames().ogc, u"PropertyName"_s, field);
        m_xml.writeTextElement(sldNames().ogc, u"Literal"_s, QString::number(with, 'g', 12));
        m_xml.writeEndElement();
    }

    void classFilter(const RuleCondition& condition)
    {
        m_xml.writeStartElement(sldNames().ogc, u"Filter"_s);
        const bool both = condition.above && condition.upTo;
        if (both)
            m_xml.writeStartElement(sldNames().ogc, u"And"_s);
        if (condition.missing) {
            m_xml.writeStartElement(sldNames().ogc, u"PropertyIsNull"_s);
            m_xml.writeTextElement(sldNames().ogc, u"PropertyName"_s, condition.field);
            m_xml.writeEndElement();
        }
        if (condition.above)
            compare(u"PropertyIsGreaterThan"_s, condition.field, *condition.above);
        if (condition.upTo)
            compare(u"PropertyIsLessThanOrEqualTo"_s, condition.field, *condition.upTo);
        if (both)
            m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void filterOf(const RuleCondition& condition)
    {
        if (condition.missing || condition.above || condition.upTo) {
            classFilter(condition);
            return;
        }
        m_xml.writeStartElement(sldNames().ogc, u"Filter"_s);
        if (condition.others)
            m_xml.writeStartElement(sldNames().ogc, u"Not"_s);
        const bool several = condition.values.size() > 1;
        if (several)
            m_xml.writeStartElement(sldNames().ogc, u"Or"_s);
        for (const QString& value : condition.values) {
            m_xml.writeStartElement(sldNames().ogc, u"PropertyIsEqualTo"_s);
            m_xml.writeTextElement(sldNames().ogc, u"PropertyName"_s, condition.field);
            m_xml.writeTextElement(sldNames().ogc, u"Literal"_s, value);
            m_xml.writeEndElement();
        }
        if (several)
            m_xml.writeEndElement();
        if (condition.others)
            m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    GeometryKind m_kind;
};

} // namespace

QByteArray
sldOf(const LayerStyle& style, const FeatureTable& table, GeometryKind kind, const QString& name)
{
    QByteArray sld;
    const QString names =
        style.labelMaxMetresPerPixel > 0 ? shownLabelField(style, table) : QString();
    SldWriter(sld, kind).write(shownRules(style, table, kind), style, names, name);
    return sealed(sld, style);
}

} // namespace yimi
