// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_legend.h"

#include "project/document_scene.h"
#include "project/page_text.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

const StyleRule* ruleOf(const LayerStyle& style, const std::string& value)
{
    const auto found = std::find_if(style.rules.begin(),
                                    style.rules.end(),
                                    [&](const StyleRule& rule) { return rule.value == value; });
    return found == style.rules.end() ? nullptr : &*found;
}

LegendEntry entryOf(const StyleRule& rule, const QString& label, const QString& count)
{
    return {label, count, rule.fill, rule.stroke, rule.marker};
}

LegendGroup resultLegend(const DocumentLayer& layer, const Coverage& coverage)
{
    struct Shown
    {
        CoverageState state;
        const char* value;
    };

    constexpr std::array kShown{
        Shown{CoverageState::Served, "served"},
        Shown{CoverageState::ShortOfCapacity, "short_of_capacity"},
        Shown{CoverageState::OutOfRange, "out_of_range"},
        Shown{CoverageState::NoData, "no_data"},
    };
    const LayerStyle style = styleOf(layer, Appearance::Light);
    LegendGroup group{PageText::tr("社区（个）"), {}};
    for (const Shown& shown : kShown) {
        const auto count = std::count_if(coverage.communities.begin(),
                                         coverage.communities.end(),
                                         [&](const auto& one) { return one.state == shown.state; });
        const StyleRule* rule = ruleOf(style, shown.value);
        if (rule && count > 0)
            group.entries.push_back(entryOf(*rule, stateName(shown.state), countText(count)));
    }
    return group;
}

const DocumentLayer* shownLayer(const ProjectContents& contents, const LayerId& id)
{
    const DocumentLayer* layer = layerById(contents.layers, id);
    return layer && layer->visible ? layer : nullptr;
}

/// From the facility outwards; with the area of each band.
LegendGroup bandLegend(const DocumentLayer& layer, const ServiceAreaSummary& summary)
{
    const LayerStyle style = styleOf(layer, Appearance::Light);
    LegendGroup group{PageText::tr("等时圈（km²）"), {}};
    for (std::size_t i = 0; i < summary.bands.size() && i < style.rules.size(); ++i) {
        const QString area =
            QString::number(summary.bands[i].squareMetres.value_or(0) / 1e6, 'f', 2);
        group.entries.push_back(entryOf(style.rules[i], bandName(summary, i), area));
    }
    return group;
}

/// A layer with many classes stands in the legend with its most important one.
const StyleRule* leadingRule(const LayerStyle& style)
{
    const auto leading =
        std::max_element(style.rules.begin(), style.rules.end(), [](const auto& a, const auto& b) {
            return a.order < b.order;
        });
    return leading == style.rules.end() ? nullptr : &*leading;
}

LegendGroup
layersLegend(const std::vector<DocumentLayer>& layers, LayerGroup of, const QString& heading)
{
    LegendGroup group{heading, {}};
    for (const DocumentLayer& layer : layers) {
        if (!layer.visible || groupOf(layer) != of || layer.table->rowCount() == 0)
            continue;
        const LayerStyle style = styleOf(layer, Appearance::Light);
        const StyleRule* rule = leadingRule(style);
        const bool counted = of == LayerGroup::Facilities;
        const auto rows = static_cast<std::int64_t>(layer.table->rowCount());
        if (rule)
            group.entries.push_back(
                entryOf(*rule, layer.title, counted ? countText(rows) : QString()));
    }
    return group;
}

} // namespace

std::vector<LegendGroup> pageLegend(const ProjectContents& contents)
{
    std::vector<LegendGroup> groups;
    const auto add = [&](LegendGroup group) {
        if (!group.entries.empty())
            groups.push_back(std::move(group));
    };
    if (contents.coverage) {
        if (const DocumentLayer* layer = shownLayer(contents, contents.coverage->layer))
            add(resultLegend(*layer, *contents.coverage->coverage));
    }
    if (contents.serviceAreas) {
        if (const DocumentLayer* layer = shownLayer(contents, contents.serviceAreas->areas))
            add(bandLegend(*layer, *contents.serviceAreas->summary));
    }
    add(layersLegend(contents.layers, LayerGroup::Facilities, PageText::tr("设施（处）")));
    add(layersLegend(contents.layers, LayerGroup::Base, PageText::tr("基础")));
    return groups;
}

} // namespace yimi
