// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/document_scene.h"

#include "render/restyle.h"
#include "style/follow_appearance.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <algorithm>

namespace yimi {

std::shared_ptr<const DisplayLayer>
DisplayCache::find(const std::shared_ptr<const FeatureTable>& table, const LayerStyle& style) const
{
    const std::lock_guard lock(m_mutex);
    for (const Entry& entry : m_entries) {
        if (entry.table == table && entry.style == style)
            return entry.display;
    }
    return {};
}

std::shared_ptr<const DisplayLayer>
DisplayCache::findOrRestyle(const std::shared_ptr<const FeatureTable>& table,
                            const LayerStyle& style)
{
    if (auto found = find(table, style))
        return found;
    std::vector<std::shared_ptr<const DisplayLayer>> others;
    {
        const std::lock_guard lock(m_mutex);
        for (const Entry& entry : m_entries) {
            if (entry.table == table)
                others.push_back(entry.display);
        }
    }
    // Copying takes its time, and the window may want the cache.
    for (const auto& other : others) {
        if (auto made = restyled(*other, style)) {
            put(table, style, made);
            return made;
        }
    }
    return nullptr;
}

void DisplayCache::put(std::shared_ptr<const FeatureTable> table,
                       LayerStyle style,
                       std::shared_ptr<const DisplayLayer> display)
{
    const std::lock_guard lock(m_mutex);
    m_entries.push_back({std::move(table), std::move(style), std::move(display)});
}

void DisplayCache::setAccess(const BackdropAccess& access)
{
    const std::lock_guard lock(m_mutex);
    if (access == m_access)
        return;
    m_access = access;
    m_backdrops.clear();
}

BackdropAccess DisplayCache::access() const
{
    const std::lock_guard lock(m_mutex);
    return m_access;
}

std::shared_ptr<const RasterLayer> DisplayCache::backdrop(const BackdropSource& source,
                                                          const Crs& crs)
{
    const std::lock_guard lock(m_mutex);
    if (!mayShow(source, m_access))
        return {};
    for (const OpenedBackdrop& one : m_backdrops) {
        if (one.address == source.address && one.crs == crs)
            return one.picture;
    }
    m_backdrops.push_back({source.address, crs, rasterOf(makeBackdrop(source, crs, m_access))});
    return m_backdrops.back().picture;
}

void DisplayCache::keepOnly(const std::vector<DocumentLayer>& layers)
{
    const std::lock_guard lock(m_mutex);
    // Also what a layer looked like before: while somebody drags a width there are hundreds.
    std::erase_if(m_entries, [&](const Entry& entry) {
        return std::none_of(layers.begin(), layers.end(), [&](const auto& layer) {
            return layer.table == entry.table
                   && (entry.style == styleOf(layer, Appearance::Light)
                       || entry.style == styleOf(layer, Appearance::Dark));
        });
    });
    std::erase_if(m_backdrops, [&](const OpenedBackdrop& one) {
        return std::none_of(layers.begin(), layers.end(), [&](const auto& layer) {
            return layer.backdrop && layer.backdrop->address == one.address;
        });
    });
}

LayerStyle ownStyle(const DocumentLayer& layer, Appearance appearance)
{
    if (layer.bands)
        return layer.kind == GeometryKind::Polygon ? bandAreaStyle(*layer.bands, appearance)
                                                   : bandStyle(*layer.bands, appearance);
    if (layer.classes)
        return classStyle(*layer.classes, appearance);
    return layer.role == LayerRole::Result ? coverageStyle(appearance)
                                           : themeStyle(layer.theme, appearance);
}

LayerStyle styleOf(const DocumentLayer& layer, Appearance appearance)
{
    if (!layer.style)
        return ownStyle(layer, appearance);
    if (appearance == Appearance::Light)
        return *layer.style;
    return followAppearance(
        *layer.style, ownStyle(layer, Appearance::Light), ownStyle(layer, Appearance::Dark));
}

bool prepared(const ProjectContents& contents, Appearance appearance, const DisplayCache& cache)
{
    return std::all_of(contents.layers.begin(), contents.layers.end(), [&](const auto& layer) {
        return !layer.visible || layer.backdrop
               || cache.find(layer.table, styleOf(layer, appearance)) != nullptr;
    });
}

Result<DocumentScene> buildScene(const ProjectContents& contents,
                                 Appearance appearance,
                                 DisplayCache& cache,
                                 const TaskContext& task)
{
    DocumentScene built;
    built.scene.background = mapBackground(appearance);
    built.scene.sampleMark = contents.settings.synthetic;
    built.scene.sampleMarkText = contents.settings.synthetic ? sampleMark() : QString();
    const auto order = drawingOrder(contents.layers);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const DocumentLayer& layer = *order[i];
        if (task.cancelled())
            return cancelledError();
        task.report(Stage::Draw, static_cast<double>(i) / static_cast<double>(order.size()));
        if (!layer.visible)
            continue;
        if (layer.backdrop) {
            if (auto picture = cache.backdrop(*layer.backdrop, contents.settings.crs))
                built.scene.rasters.push_back({std::move(picture), layer.backdrop->opacity});
            continue;
        }
        const LayerStyle style = styleOf(layer, appearance);
        auto display = cache.findOrRestyle(layer.table, style);
        if (!display) {
            display = prepareLayer(layer.table, style);
            cache.put(layer.table, style, display);
        }
        built.scene.layers.push_back({std::move(display), true, style.opacity, layer.title});
        built.layers.push_back(layer.id);
    }
    return built;
}

QString mapNote(const ProjectContents& contents, const BackdropAccess& access)
{
    QStringList notes;
    const auto add = [&](const LayerId& id, const std::string& lines, const std::string& wait) {
        const DocumentLayer* layer = layerById(contents.layers, id);
        if (layer && layer->visible && !lines.empty())
            notes += waitName(wait);
    };
    if (contents.coverage) {
        const MethodSheet& method = contents.coverage->coverage->method;
        add(contents.coverage->layer, method.lines, method.wait);
    }
    if (contents.serviceAreas) {
        const ServiceAreaMethod& method = contents.serviceAreas->summary->method;
        add(contents.serviceAreas->areas, method.lines, method.wait);
    }
    notes.removeDuplicates();
    if (const QString makers = backdropAttribution(contents.layers, access); !makers.isEmpty())
        notes += makers;
    return notes.join(QStringLiteral(" / "));
}

Box homeExtent(const std::vector<DocumentLayer>& layers)
{
    if (const DocumentLayer* communities = layerByTheme(layers, Theme::Community))
        return communities->table->extent();
    Box box;
    for (const DocumentLayer& layer : layers)
        box.include(layer.table->extent());
    return box;
}

} // namespace yimi
