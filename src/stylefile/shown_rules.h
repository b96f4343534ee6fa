// SPDX-License-Identifier: GPL-3.0-or-later
// A style as it applies to one table, in the terms of map files. Private to stylefile.
#pragma once

#include "style/scale.h"
#include "style/style.h"
#include "table/feature_table.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yimi {

/// Which features a rule is for.
struct RuleCondition
{
    QString field;       ///< as the table spells it; empty: all features
    QStringList values;  ///< texts of the field
    bool others = false; ///< those whose text is none of `values`, or that have none
    bool numeric = false;
    std::optional<double> above = {}; ///< of a class of numbers: those greater than this
    std::optional<double> upTo = {};  ///< and no greater than this; nothing: no class
    bool missing = false;             ///< those that have no number, beside classes

    bool operator==(const RuleCondition&) const = default;
};

struct ShownRule
{
    const StyleRule* rule = nullptr;
    QString label; ///< for people
    RuleCondition condition;
    double maxDenominator = 0;       ///< not drawn at smaller scales; 0: no limit
    double minDenominator = 0;       ///< not drawn at larger scales; 0: no limit
    const SizeLook* sizes = nullptr; ///< null: the marker has one size
    int level = 0;                   ///< 0 is drawn first; rules of the same order share one
};

/// Rules that can match a feature of the table and draw something of its kind. The order is the
/// style's.
[[nodiscard]] std::vector<ShownRule>
shownRules(const LayerStyle& style, const FeatureTable& table, GeometryKind kind);

/// The field that labels are taken from; empty: none.
[[nodiscard]] QString shownLabelField(const LayerStyle& style, const FeatureTable& table);

/// The first of the fields that say how high a line is; empty: none.
[[nodiscard]] QString shownLevelField(const LayerStyle& style, const FeatureTable& table);

[[nodiscard]] double millimetres(double pixels);

} // namespace yimi
