// SPDX-License-Identifier: GPL-3.0-or-later
// From a project's contents to a scene that can be drawn.
#pragma once

#include "base/task_context.h"
#include "project/contents.h"
#include "render/scene.h"

#include <mutex>

namespace yimi {

/// Layers made ready for drawing, by table and style. Shared between the window and its workers;
/// thread-safe.
class DisplayCache
{
public:
    [[nodiscard]] std::shared_ptr<const DisplayLayer>
    find(const std::shared_ptr<const FeatureTable>& table, const LayerStyle& style) const;
    /// As find, or with the geometry of the same table in another style; null where neither will
    /// do.
    [[nodiscard]] std::shared_ptr<const DisplayLayer>
    findOrRestyle(const std::shared_ptr<const FeatureTable>& table, const LayerStyle& style);
    void put(std::shared_ptr<const FeatureTable> table,
             LayerStyle style,
             std::shared_ptr<const DisplayLayer> display);
    /// Of another access from now on: what was opened is forgotten.
    void setAccess(const BackdropAccess& access);
    [[nodiscard]] BackdropAccess access() const;
    /// The picture of a source, the same for the same source; null for one from the network while
    /// that is not allowed.
    [[nodiscard]] std::shared_ptr<const RasterLayer> backdrop(const BackdropSource& source,
                                                              const Crs& crs);
    /// Forgets what is of other tables than these layers have, or of other styles.
    void keepOnly(const std::vector<DocumentLayer>& layers);

private:
    struct Entry
    {
        std::shared_ptr<const FeatureTable> table;
        LayerStyle style;
        std::shared_ptr<const DisplayLayer> display;
    };

    struct OpenedBackdrop
    {
        QString address;
        Crs crs;
        std::shared_ptr<const RasterLayer> picture;
    };

    mutable std::mutex m_mutex;
    std::vector<Entry> m_entries;
    std::vector<OpenedBackdrop> m_backdrops;
    BackdropAccess m_access;
};

/// What the layer's role and theme give, whatever style it was given.
[[nodiscard]] LayerStyle ownStyle(const DocumentLayer& layer, Appearance appearance);

/// The style that the layer was given, or its own one. On a dark map a given style keeps what
/// somebody chose, and the rest is as dark as the own one.
[[nodiscard]] LayerStyle styleOf(const DocumentLayer& layer, Appearance appearance);

struct DocumentScene
{
    Scene scene;
    std::vector<LayerId> layers; ///< layers[i] is drawn as scene.layers[i]; pictures have none
};

/// All visible layers are in the cache, so that buildScene takes no time.
[[nodiscard]] bool
prepared(const ProjectContents& contents, Appearance appearance, const DisplayCache& cache);

/// The visible layers in drawing order. Prepares those that the cache lacks (linear in their size).
/// Errors: Cancelled.
[[nodiscard]] Result<DocumentScene> buildScene(const ProjectContents& contents,
                                               Appearance appearance,
                                               DisplayCache& cache,
                                               const TaskContext& task = {});

/// What must be read together with the map: how waits are counted in the results it shows, and who
/// made the pictures below it. Empty where there is nothing to say.
[[nodiscard]] QString mapNote(const ProjectContents& contents, const BackdropAccess& access);

/// What a first look at the project should show: the communities, else the largest layer's extent.
[[nodiscard]] Box homeExtent(const std::vector<DocumentLayer>& layers);

} // namespace yimi
