// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/saved_page_json.h"

#include "layout/layout_json.h"

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

QJsonObject pageJson(const SavedPage& page)
{
    QJsonObject json{{u"id"_s, page.id},
                     {u"title"_s, page.title},
                     {u"number"_s, page.number},
                     {u"page"_s, page.choice.page},
                     {u"layout"_s, layoutJson(page.layout)}};
    if (!page.choice.community.isEmpty())
        json["community"_L1] = page.choice.community;
    if (!page.choice.compared.empty())
        json["compared"_L1] =
            QJsonArray::fromStringList({page.choice.compared.begin(), page.choice.compared.end()});
    if (page.choice.layers == PageLayers::Screen)
        json["layers"_L1] = u"screen"_s;
    if (const auto& extent = page.choice.extent)
        json["extent"_L1] = QJsonArray{extent->min.x, extent->min.y, extent->max.x, extent->max.y};
    return json;
}

Result<SavedPage> pageFromJson(const QJsonObject& json)
{
    auto layout = layoutFromJson(json["layout"_L1].toObject());
    if (!layout)
        return failure(layout.error());
    SavedPage page;
    page.id = json["id"_L1].toString();
    page.title = json["title"_L1].toString();
    page.number = json["number"_L1].toString();
    page.choice.page = json["page"_L1].toString();
    page.choice.community = json["community"_L1].toString();
    for (const QJsonValue name : json["compared"_L1].toArray())
        page.choice.compared.push_back(name.toString());
    if (json["layers"_L1].toString() == u"screen"_s)
        page.choice.layers = PageLayers::Screen;
    const QJsonArray extent = json["extent"_L1].toArray();
    if (extent.size() == 4)
        page.choice.extent = Box{{extent[0].toDouble(), extent[1].toDouble()},
                                 {extent[2].toDouble(), extent[3].toDouble()}};
    page.layout = std::move(*layout);
    return page;
}

} // namespace

QJsonArray pagesJson(const std::vector<SavedPage>& pages)
{
    QJsonArray json;
    for (const SavedPage& page : pages)
        json.append(pageJson(page));
    return json;
}

Result<std::vector<SavedPage>> pagesFromJson(const QJsonArray& json)
{
    std::vector<SavedPage> pages;
    for (const QJsonValue value : json) {
        auto page = pageFromJson(value.toObject());
        if (!page)
            return failure(page.error());
        pages.push_back(std::move(*page));
    }
    return pages;
}

QJsonArray layoutsJson(const std::vector<Layout>& layouts)
{
    QJsonArray json;
    for (const Layout& layout : layouts)
        json.append(layoutJson(layout));
    return json;
}

Result<std::vector<Layout>> layoutsFromJson(const QJsonArray& json)
{
    std::vector<Layout> layouts;
    for (const QJsonValue value : json) {
        auto layout = layoutFromJson(value.toObject());
        if (!layout)
            return failure(layout.error());
        layouts.push_back(std::move(*layout));
    }
    return layouts;
}

} // namespace yimi
