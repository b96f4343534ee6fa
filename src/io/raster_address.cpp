// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/raster_address.h"

#include <string_view>

namespace yimi {

namespace {

constexpr int kDeepestTile = 18;

void replaceAll(std::string& text, std::string_view what, std::string_view by)
{
    if (what.empty())
        return;
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

bool holds(const std::string& text, std::string_view what)
{
    return text.find(what) != std::string::npos;
}

bool countsFromSouth(const std::string& address)
{
    return holds(address, "{-y}");
}

std::string escaped(std::string text)
{
    replaceAll(text, "&", "&amp;");
    replaceAll(text, "<", "&lt;");
    replaceAll(text, ">", "&gt;");
    return text;
}

std::string element(const std::string& name, const std::string& content)
{
    return "<" + name + ">" + content + "</" + name + ">";
}

/// Tiles of 256 dots over the square of the web's Mercator.
std::string tileService(const std::string& url, bool fromSouth, const RasterOptions& options)
{
    constexpr const char* kHalf = "20037508.342789244";
    const std::string window =
        element("UpperLeftX", std::string("-") + kHalf) + element("UpperLeftY", kHalf)
        + element("LowerRightX", kHalf) + element("LowerRightY", std::string("-") + kHalf)
        + element("TileLevel", std::to_string(kDeepestTile)) + element("TileCountX", "1")
        + element("TileCountY", "1") + element("YOrigin", fromSouth ? "bottom" : "top");
    std::string xml = "<Service name=\"TMS\">" + element("ServerUrl", escaped(url)) + "</Service>"
                      + element("DataWindow", window) + element("Projection", "EPSG:3857")
                      + element("BlockSizeX", "256") + element("BlockSizeY", "256")
                      + element("BandsCount", "4")
                      + element("Timeout", std::to_string(options.timeoutSeconds))
                      + element("ZeroBlockHttpCodes", "204,404") + element("MaxConnections", "4")
                      + element("UserAgent", "Yimi");
    if (!options.cacheFolder.empty())
        xml += element("Cache", element("Path", escaped(options.cacheFolder)));
    return element("GDAL_WMS", xml);
}

} // namespace

bool isTileAddress(const std::string& address)
{
    return holds(address, "{x}") && holds(address, "{z}")
           && (holds(address, "{y}") || countsFromSouth(address));
}

bool isNetworkAddress(const std::string& address)
{
    return address.starts_with("http://") || address.starts_with("https://");
}

std::string openable(const std::string& address, const RasterOptions& options)
{
    std::string url = address;
    replaceAll(url, "{key}", options.key);
    if (isTileAddress(address)) {
        replaceAll(url, "{s}", "0");
        replaceAll(url, "{-y}", "${y}");
        for (const char* part : {"x", "y", "z"})
            replaceAll(url, std::string("{") + part + "}", std::string("${") + part + "}");
        // The south-counting form has its dollar already.
        replaceAll(url, "$${", "${");
        return tileService(url, countsFromSouth(address), options);
    }
    return isNetworkAddress(address) ? "WMTS:" + url : url;
}

std::string withoutKey(std::string text, const std::string& key)
{
    replaceAll(text, key, "***");
    return text;
}

} // namespace yimi
