// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/shown_rules.h"

#include "style/classified_style.h"
#include "wording/wording.h"

#include <algorithm>
#include <set>

namespace yimi {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kPixelsPerInch = 96;
constexpr double kNoLimit = 1e8; ///< metres per pixel: the whole earth is a dot

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QStringList valuesOf(const StyleRule& rule)
{
    QStringList values;
    if (!rule.value.empty())
        values += text(rule.value);
    for (const std::string& alias : rule.aliases)
        values += text(alias);
    return values;
}

/// Those that the other rules take are written out: «else» of a map file would also catch what
/// another rule hides at the scale.
QStringList takenValues(const LayerStyle& style)
{
    QStringList values;
    for (const StyleRule& rule : style.rules) {
        if (!rule.value.empty())
            values += valuesOf(rule);
    }
    return values;
}

/// Of a class: from the class before it on. Beside classes: what has no number.
RuleCondition classOf(const StyleRule& rule, const LayerStyle& style, const Column& column)
{
    RuleCondition condition{.field = text(column.name()), .values = {}, .numeric = true};
    condition.missing = !rule.upTo;
    condition.upTo = rule.upTo;
    for (const StyleRule& other : style.rules) {
        if (&other == &rule)
            break;
        if (other.upTo)
            condition.above = other.upTo;
    }
    if (condition.missing)
        condition.above.reset();
    return condition;
}

RuleCondition conditionOf(const StyleRule& rule, const LayerStyle& style, const Column* column)
{
    const bool classes =
        std::ranges::any_of(style.rules, [](const StyleRule& one) { return one.upTo.has_value(); });
    if (classes && column != nullptr)
        return classOf(rule, style, *column);
    RuleCondition condition;
    const bool others = rule.value.empty();
    const QStringList values = others ? takenValues(style) : valuesOf(rule);
    if (column == nullptr || (others && values.isEmpty()))
        return condition;
    condition = {text(column->name()), values, others, column->type() != FieldType::Text};
    for (const QString& value : values) {
        bool number = false;
        value.toDouble(&number);
        condition.numeric = condition.numeric && number;
    }
    return condition;
}

} // namespace

std::vector<ShownRule>
shownRules(const LayerStyle& style, const FeatureTable& table, GeometryKind kind)
{
    const Column* const column = styleColumn(table, style.field, style.fieldAliases);
    std::vector<ShownRule> shown;
    std::set<int> orders;
    bool rest = false;
    for (const StyleRule& rule : style.rules) {
        // Without the field every feature is one of the rest; of those the first rule takes all.
        const bool takesRest = rule.value.empty() && !rule.upTo;
        const bool unreachable = takesRest ? rest : column == nullptr;
        rest = rest || takesRest;
        if (unreachable || !draws(rule, kind))
            continue;
        const bool limited = rule.maxMetresPerPixel < kNoLimit;
        shown.push_back(
            {&rule,
             className(rule.label),
             conditionOf(rule, style, column),
             limited ? scaleDenominator(rule.maxMetresPerPixel) : 0,
             scaleDenominator(rule.minMetresPerPixel),
             style.sizes && table.column(style.sizes->field) ? &*style.sizes : nullptr});
        orders.insert(rule.order);
    }
    for (ShownRule& rule : shown)
        rule.level = static_cast<int>(std::distance(orders.begin(), orders.find(rule.rule->order)));
    return shown;
}

QString shownLabelField(const LayerStyle& style, const FeatureTable& table)
{
    const Column* const column = styleColumn(table, style.labelField, style.labelFieldAliases);
    return column == nullptr ? QString() : text(column->name());
}

QString shownLevelField(const LayerStyle& style, const FeatureTable& table)
{
    for (const std::string& field : style.levelFields) {
        if (const Column* column = table.column(field))
            return text(column->name());
    }
    return {};
}

double millimetres(double pixels)
{
    return pixels * kMillimetresPerInch / kPixelsPerInch;
}

} // namespace yimi
