// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/foreign_style.h"

#include <algorithm>

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
        readQmlSymbol(**found, rule, m_read.remarks);
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

void readLabels(const XmlElement& qgis, StyleRead& read)
{
    const XmlElement* labels = qgis.child("labeling"_L1);
    if (labels == nullptr || qgis.attribute(u"labelsEnabled"_s) == "0"_L1)
        return;
    const XmlElement* text = labels->find("text-style"_L1);
    if (labels->attribute(u"type"_s) != "simple"_L1 || text == nullptr
        || text->attribute(u"isExpression"_s) == "1"_L1) {
        addRemark(read.remarks, StyleRemarkCode::PartUnread, "labeling");
        return;
    }
    LayerStyle& style = read.style;
    style.labelField = text->attribute(u"fieldName"_s).toStdString();
    const double size = text->attribute(u"fontSize"_s).toDouble();
    style.label.size = size > 0 ? size * kPixelsPerPoint : style.label.size;
    style.label.bold = text->attribute(u"fontWeight"_s).toInt() > 60;
    style.label.colour = colourFromQml(text->attribute(u"textColor"_s));
    if (const XmlElement* halo = text->child("text-buffer"_L1);
        halo != nullptr && halo->attribute(u"bufferDraw"_s) != "0"_L1)
        style.label.halo = colourFromQml(halo->attribute(u"bufferColor"_s));
    style.labelMaxMetresPerPixel = kNoScaleLimit;
    if (const XmlElement* scales = labels->find("rendering"_L1);
        scales != nullptr && scales->attribute(u"scaleVisibility"_s) == "1"_L1) {
        const double farthest = scales->attribute(u"scaleMax"_s).toDouble();
        style.labelMaxMetresPerPixel = farthest > 0 ? metresPerPixelOf(farthest) : kNoScaleLimit;
        style.label.minMetresPerPixel =
            metresPerPixelOf(scales->attribute(u"scaleMin"_s).toDouble());
    }
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
