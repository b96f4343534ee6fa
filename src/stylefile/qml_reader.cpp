// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/foreign_style.h"
#include "stylefile/qml_filter.h"
#include "stylefile/qml_labels.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr double kPixelsPerPoint = 96.0 / 72.0;

class QmlReader
{
public:
    explicit QmlReader(const XmlElement& renderer) : m_renderer(renderer)
    {
        if (const XmlElement* symbols = renderer.child("symbols"_L1)) {
            for (const XmlElement& symbol : symbols->children)
                m_symbols[symbol.attribute(u"name"_s)] = &symbol;
        }
    }

    StyleRead read()
    {
        const QString type = m_renderer.attribute(u"type"_s);
        if (type == "singleSymbol"_L1)
            add(u"0"_s, {}, {});
        else if (type == "categorizedSymbol"_L1)
            readCategories();
        else if (type == "graduatedSymbol"_L1)
            readRanges();
        else if (type == "RuleRenderer"_L1)
            readRules(m_renderer.child("rules"_L1));
        else if (type != "nullSymbol"_L1)
            readUnknown(type);
        for (std::size_t i = 0; i < m_read.style.rules.size(); ++i)
            m_read.style.rules[i].order = static_cast<int>(i);
        readOrder();
        return std::move(m_read);
    }

private:
    void remark(const QString& what)
    {
        addRemark(m_read.remarks, StyleRemarkCode::PartUnread, what.toStdString());
    }

    void add(const QString& symbol, StyleRule rule, const QString& label)
    {
        const auto found = m_symbols.constFind(symbol);
        if (found == m_symbols.constEnd())
            return;
        rule.label = label.toStdString();
        readQmlSymbol(**found, rule, m_read.style, m_read.remarks);
        m_read.style.rules.push_back(std::move(rule));
    }

    void readCategories()
    {
        m_read.style.field = m_renderer.attribute(u"attr"_s).toStdString();
        const XmlElement* categories = m_renderer.child("categories"_L1);
        for (std::size_t i = 0; categories != nullptr && i < categories->children.size(); ++i) {
            const XmlElement& one = categories->children[i];
            if (one.attribute(u"render"_s) == "false"_L1)
                continue;
            const QString value = one.attribute(u"value"_s);
            add(one.attribute(u"symbol"_s),
                {.value = value == "NULL"_L1 ? std::string() : value.toStdString()},
                one.attribute(u"label"_s));
        }
    }

    void readRanges()
    {
        m_read.style.field = m_renderer.attribute(u"attr"_s).toStdString();
        const XmlElement* ranges = m_renderer.child("ranges"_L1);
        for (std::size_t i = 0; ranges != nullptr && i < ranges->children.size(); ++i) {
            const XmlElement& one = ranges->children[i];
            StyleRule rule;
            rule.upTo = one.attribute(u"upper"_s).toDouble();
            add(one.attribute(u"symbol"_s), std::move(rule), one.attribute(u"label"_s));
        }
        std::ranges::stable_sort(m_read.style.rules, {}, &StyleRule::upTo);
    }

    void readRules(const XmlElement* rules)
    {
        for (std::size_t i = 0; rules != nullptr && i < rules->children.size(); ++i) {
            const XmlElement& one = rules->children[i];
            if (one.attribute(u"checkstate"_s) == "0"_L1)
                continue;
            StyleRule rule;
            const QString filter = one.attribute(u"filter"_s);
            if (!one.children.empty() || !readQmlFilter(filter, m_read.style.field, rule)) {
                remark(filter.isEmpty() ? u"rule"_s : filter.left(60));
                continue;
            }
            const double farthest = one.attribute(u"scalemaxdenom"_s).toDouble();
            const double nearest = one.attribute(u"scalemindenom"_s).toDouble();
            rule.maxMetresPerPixel = farthest > 0 ? metresPerPixelOf(farthest) : kNoScaleLimit;
            rule.minMetresPerPixel = metresPerPixelOf(nearest);
            add(one.attribute(u"symbol"_s), std::move(rule), one.attribute(u"label"_s));
        }
    }

    /// Which lines lie above others. Points have an order of their own here.
    void readOrder()
    {
        const XmlElement* clause = m_renderer.find("orderByClause"_L1);
        if (clause == nullptr || m_renderer.attribute(u"enableorderby"_s) != "1"_L1)
            return;
        static const QRegularExpression kField(u"^\"((?:[^\"]|\"\")+)\"$"_s);
        const auto field = kField.match(clause->text);
        if (field.hasMatch() && clause->attribute(u"asc"_s) == "1"_L1)
            m_read.style.levelFields = {
                field.captured(1).replace(u"\"\""_s, u"\""_s).toStdString()};
        else if (!m_read.style.sizes && !clause->text.startsWith("y("_L1))
            remark(clause->text.left(60));
    }

    /// The first symbol there is, for all.
    void readUnknown(const QString& type)
    {
        remark(type);
        if (!m_symbols.isEmpty())
            add(m_symbols.firstKey(), {}, {});
    }

    const XmlElement& m_renderer;
    QMap<QString, const XmlElement*> m_symbols;
    StyleRead m_read;
};

/// The colour with the opacity that stands beside it.
Colour textColour(const XmlElement& element, const QString& colour, const QString& opacity)
{
    const Colour c = colourFromQml(element.attribute(colour));
    const QString share = element.attribute(opacity);
    if (share.isEmpty())
        return c;
    return withAlpha(
        c, static_cast<std::uint8_t>(std::lround(255 * std::clamp(share.toDouble(), 0.0, 1.0))));
}

void readLabelScales(const XmlElement& labels, LayerStyle& style)
{
    style.labelMaxMetresPerPixel = kNoScaleLimit;
    const XmlElement* scales = labels.find("rendering"_L1);
    if (scales == nullptr || scales->attribute(u"scaleVisibility"_s) != "1"_L1)
        return;
    const double farthest = scales->attribute(u"scaleMax"_s).toDouble();
    style.labelMaxMetresPerPixel = farthest > 0 ? metresPerPixelOf(farthest) : kNoScaleLimit;
    style.label.minMetresPerPixel = metresPerPixelOf(scales->attribute(u"scaleMin"_s).toDouble());
}

void readLabelLook(const XmlElement& labels, const XmlElement& text, LabelLook& label)
{
    const double size = text.attribute(u"fontSize"_s).toDouble();
    label.size = size > 0 ? size * kPixelsPerPoint : label.size;
    label.bold = text.attribute(u"fontWeight"_s).toInt() > 60;
    label.colour = textColour(text, u"textColor"_s, u"textOpacity"_s);
    if (const XmlElement* halo = text.child("text-buffer"_L1);
        halo != nullptr && halo->attribute(u"bufferDraw"_s) != "0"_L1)
        label.halo = textColour(*halo, u"bufferColor"_s, u"bufferOpacity"_s);
    if (const XmlElement* placement = labels.find("placement"_L1)) {
        constexpr int kCurved = 3; // in QGIS's numbering
        label.alongLine = placement->attribute(u"placement"_s).toInt() == kCurved;
        label.priority = placement->attribute(u"priority"_s).toInt() * 10;
    }
}

/// Something about the labels follows an expression.
bool followsExpressions(const XmlElement& labels)
{
    const XmlElement* properties = labels.find("dd_properties"_L1);
    if (properties == nullptr)
        return false;
    const auto active = [](const auto& self, const XmlElement& element) -> bool {
        return (element.attribute(u"name"_s) == "active"_L1
                && element.attribute(u"value"_s) == "true"_L1)
               || std::ranges::any_of(element.children,
                                      [&](const XmlElement& one) { return self(self, one); });
    };
    return active(active, *properties);
}

void readLabels(const XmlElement& qgis, StyleRead& read)
{
    const XmlElement* labels = qgis.child("labeling"_L1);
    if (labels == nullptr || qgis.attribute(u"labelsEnabled"_s) == "0"_L1)
        return;
    const XmlElement* text = labels->find("text-style"_L1);
    QString field = text == nullptr ? QString() : text->attribute(u"fieldName"_s);
    const QString own = qmlLabelField(field);
    const bool expression = text != nullptr && text->attribute(u"isExpression"_s) == "1"_L1;
    if (expression)
        field = own;
    if (labels->attribute(u"type"_s) != "simple"_L1 || field.isEmpty()) {
        addRemark(read.remarks, StyleRemarkCode::PartUnread, "labeling");
        return;
    }
    if (own.isEmpty() && followsExpressions(*labels))
        addRemark(read.remarks, StyleRemarkCode::PartUnread, "dd_properties");
    read.style.labelField = field.toStdString();
    readLabelLook(*labels, *text, read.style.label);
    readLabelScales(*labels, read.style);
}

} // namespace

StyleRead styleFromQml(const XmlElement& qgis)
{
    StyleRead read = QmlReader(*qgis.child("renderer-v2"_L1)).read();
    readLabels(qgis, read);
    if (const XmlElement* opacity = qgis.child("layerOpacity"_L1))
        read.style.opacity = std::clamp(opacity->text.toDouble(), 0.0, 1.0);
    return read;
}

} // namespace yimi
