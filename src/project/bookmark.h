// SPDX-License-Identifier: GPL-3.0-or-later
// Named views of the map, kept in the project.
#pragma once

#include "geometry/coordinate.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace yimi {

/// A place and a scale to come back to, whatever the window's size.
struct Bookmark
{
    QString name;
    Coordinate centre; ///< in the project's CRS
    double metresPerPixel = 1;

    bool operator==(const Bookmark&) const = default;
};

[[nodiscard]] QJsonArray bookmarksJson(const std::vector<Bookmark>& bookmarks);
/// What has no sensible scale or place is left out: nothing could be shown of it.
[[nodiscard]] std::vector<Bookmark> bookmarksFromJson(const QJsonArray& json);

} // namespace yimi
