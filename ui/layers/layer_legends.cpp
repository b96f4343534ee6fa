// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_legends.h"

#include "project/document_scene.h"
#include "style/classified_style.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr std::size_t kCountedAtOnce = 20000; ///< features
constexpr std::size_t kReadAtOnce = 8;        ///< bands; more are a surface, not a list

QString someWord()
{
    return className("no_data");
}

} // namespace

int LayerLines::size() const
{
    return static_cast<int>(rows.size()) + (caption.isEmpty() ? 0 : 1);
}

const LegendRow* LayerLines::row(int line) const
{
    const int at = caption.isEmpty() ? line : line - 1;
    return at < 0 || at >= static_cast<int>(rows.size()) ? nullptr
                                                         : &rows[static_cast<std::size_t>(at)];
}

bool LayerLegends::has(const DocumentLayer& layer)
{
    if (layer.backdrop || layer.kind == GeometryKind::None || layer.table->rowCount() == 0)
        return false;
    const LayerStyle style = styleOf(layer, Appearance::Light);
    const auto drawn = std::ranges::count_if(
        style.rules, [&](const StyleRule& rule) { return draws(rule, layer.kind); });
    return drawn > 1 || style.sizes;
}

bool LayerLegends::opensItself(const DocumentLayer& layer)
{
    if (layer.bands && layer.bands->values.size() > kReadAtOnce)
        return false;
    return layer.visible && has(layer) && layer.table->rowCount() <= kCountedAtOnce
           && (layer.role == LayerRole::Result || !legendCaption(layer).isEmpty());
}

const LayerLines* LayerLegends::of(const LayerId& id) const
{
    const auto kept = m_kept.find(id);
    return kept == m_kept.end() ? nullptr : &kept->second.lines;
}

bool LayerLegends::stale(const DocumentLayer& layer, Appearance appearance) const
{
    const auto kept = m_kept.find(layer.id);
    return kept != m_kept.end()
           && (kept->second.table != layer.table || kept->second.words != someWord()
               || kept->second.style != styleOf(layer, appearance));
}

void LayerLegends::keep(const DocumentLayer& layer, Appearance appearance, LayerLines lines)
{
    m_kept[layer.id] = {std::move(lines), layer.table, styleOf(layer, appearance), someWord()};
}

std::vector<LayerId> LayerLegends::known() const
{
    std::vector<LayerId> ids;
    for (const auto& [id, kept] : m_kept)
        ids.push_back(id);
    return ids;
}

LayerLines layerLines(const DocumentLayer& layer, Appearance appearance)
{
    LayerLines lines{legendCaption(layer), legendRows(layer, appearance), layer.kind};
    if (!layer.bands || styleOf(layer, appearance).field != layer.bands->field)
        return lines;
    // A number without its unit says nothing, and how many pieces a band is in says nothing either.
    lines.caption = columnName(layer.bands->field);
    for (LegendRow& row : lines.rows)
        row.count.reset();
    return lines;
}

} // namespace yimi
