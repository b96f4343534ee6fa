// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures below the map: as part of a project, and as what the map draws.
#pragma once

#include "base/task_context.h"
#include "crs/crs.h"
#include "geometry/box.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace yimi {

class RasterLayer;
struct DocumentLayer;
struct Scene;

/// Where a backdrop comes from; a value. Holds no key: {key} stands for it.
struct BackdropSource
{
    QString address;     ///< absolute path of a file, or address of a service
    QString attribution; ///< shown on the map and on pages
    double opacity = 1.0;

    bool operator==(const BackdropSource&) const = default;

    /// Nothing of it is shown before the user lets the program use the network.
    [[nodiscard]] bool fromNetwork() const;
};

/// What this machine's user allows and has; never part of a project.
struct BackdropAccess
{
    bool network = false;
    std::map<QString, QString> keys = {}; ///< by host
    QString cacheFolder = {};             ///< of tiles; empty: none are kept

    bool operator==(const BackdropAccess&) const = default;
};

/// Not before the user lets the program use the network.
[[nodiscard]] bool mayShow(const BackdropSource& source, const BackdropAccess& access);

/// The server of a service's address; empty for files.
[[nodiscard]] QString hostOf(const QString& address);

/// A key that stands in an address (tk=…, key=…, token=…) is taken out of it, and {key} put in its
/// place; empty: there is none.
[[nodiscard]] QString takeKeyOut(QString& address);

/// A layer that is a picture: it has no features. Its title is the file's name or the host.
[[nodiscard]] DocumentLayer backdropLayer(const BackdropSource& source);

/// A picture as a scene takes it: opened when first drawn, by a worker. Shows nothing while it
/// cannot be had.
class Backdrop;

[[nodiscard]] std::shared_ptr<const Backdrop>
makeBackdrop(const BackdropSource& source, const Crs& crs, const BackdropAccess& access);

[[nodiscard]] std::shared_ptr<const RasterLayer>
rasterOf(const std::shared_ptr<const Backdrop>& backdrop);

/// What a picture covers in a project's CRS, and whether it said its own system.
struct BackdropPlace
{
    Box extent; ///< empty: the whole world, or nothing near
    bool crsAssumed = false;
};

/// Opens the picture. Errors: as RasterReader::open; DatabaseUnreachable for one from the network
/// while that is not allowed.
[[nodiscard]] Result<BackdropPlace> lookAtBackdrop(const BackdropSource& source,
                                                   const Crs& crs,
                                                   const BackdropAccess& access,
                                                   const TaskContext& task = {});

/// Opens the visible ones that are files, for a page: one that lacks a part of its map is none.
/// Errors: as lookAtBackdrop.
[[nodiscard]] Result<void> checkBackdropFiles(const std::vector<DocumentLayer>& layers,
                                              const Crs& crs);

/// Why pictures of the scene do not show: of each the last that went wrong, in drawing order.
[[nodiscard]] std::vector<Error> backdropProblems(const Scene& scene);

/// Paths of files as seen from a project's folder, and back: a folder may be moved as a whole.
void makeBackdropsRelative(std::vector<DocumentLayer>& layers, const QString& projectPath);
void makeBackdropsAbsolute(std::vector<DocumentLayer>& layers, const QString& projectPath);

/// Titles of visible ones that do not show, since they come from a network that may not be used.
[[nodiscard]] QStringList backdropsLeftOut(const std::vector<DocumentLayer>& layers,
                                           const BackdropAccess& access);

/// «Who made it», of the backdrops that show; each once.
[[nodiscard]] QString backdropAttribution(const std::vector<DocumentLayer>& layers,
                                          const BackdropAccess& access);

} // namespace yimi
