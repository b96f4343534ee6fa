// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/bookmark.h"

#include <QJsonObject>

#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

QJsonArray bookmarksJson(const std::vector<Bookmark>& bookmarks)
{
    QJsonArray json;
    for (const Bookmark& bookmark : bookmarks)
        json.append(QJsonObject{{u"name"_s, bookmark.name},
                                {u"x"_s, bookmark.centre.x},
                                {u"y"_s, bookmark.centre.y},
                                {u"metres_per_pixel"_s, bookmark.metresPerPixel}});
    return json;
}

std::vector<Bookmark> bookmarksFromJson(const QJsonArray& json)
{
    std::vector<Bookmark> bookmarks;
    for (const QJsonValue value : json) {
        const QJsonObject one = value.toObject();
        const Bookmark bookmark{one["name"_L1].toString(),
                                {one["x"_L1].toDouble(), one["y"_L1].toDouble()},
                                one["metres_per_pixel"_L1].toDouble()};
        if (one["x"_L1].isDouble() && one["y"_L1].isDouble()
            && std::isfinite(bookmark.metresPerPixel) && bookmark.metresPerPixel > 0)
            bookmarks.push_back(bookmark);
    }
    return bookmarks;
}

} // namespace yimi
