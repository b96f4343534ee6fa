// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/raster_address.h"

#include <cstdlib>
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
    return element("GDAL_WMS",
                   "<Service name=\"TMS\">" + textElement("ServerUrl", url) + "</Service>"
                       + element("DataWindow", window) + element("Projection", "EPSG:3857")
                       + element("BlockSizeX", "256") + element("BlockSizeY", "256")
                       + requestElements(options));
}

/// The number after one of the ways in which GDAL writes an answer's status; 0: there is none.
int statusIn(const std::string& message)
{
    for (const std::string_view words :
         {"HTTP status code: ", "HTTP error code: ", "HTTP error code : "}) {
        if (const std::size_t at = message.find(words); at != std::string::npos)
            return std::atoi(message.c_str() + at + words.size());
    }
    return 0;
}

/// Shortens the names of tiles as other programs and servers write them.
std::string withShortNames(std::string url)
{
    replaceAll(url, "{TileMatrix}", "{z}");
    replaceAll(url, "{TileCol}", "{x}");
    replaceAll(url, "{TileRow}", "{y}");
    return url;
}

} // namespace

bool isTileAddress(const std::string& address)
{
    const std::string url = withShortNames(address);
    return holds(url, "{x}") && holds(url, "{z}") && (holds(url, "{y}") || countsFromSouth(url));
}

bool isNetworkAddress(const std::string& address)
{
    return address.starts_with("http://") || address.starts_with("https://");
}

std::string withKey(std::string address, const RasterOptions& options)
{
    replaceAll(address, "{key}", options.key);
    return address;
}

std::string openable(const std::string& address, const RasterOptions& options)
{
    if (!isTileAddress(address))
        return address;
    std::string url = withShortNames(withKey(address, options));
    replaceAll(url, "{s}", "0");
    replaceAll(url, "{-y}", "${y}");
    for (const char* part : {"x", "y", "z"})
        replaceAll(url, std::string("{") + part + "}", std::string("${") + part + "}");
    // The south-counting form has its dollar already.
    replaceAll(url, "$${", "${");
    return tileService(url, countsFromSouth(address), options);
}

std::string requestElements(const RasterOptions& options)
{
    std::string xml = element("BandsCount", "4")
                      + element("Timeout", std::to_string(options.timeoutSeconds))
                      + element("ZeroBlockHttpCodes", "204,404") + element("MaxConnections", "4")
                      + element("UserAgent", "Yimi");
    if (!options.cacheFolder.empty())
        xml += element("Cache", textElement("Path", options.cacheFolder));
    return xml;
}

std::string textElement(const std::string& name, const std::string& content)
{
    std::string text = content;
    replaceAll(text, "&", "&amp;");
    replaceAll(text, "<", "&lt;");
    replaceAll(text, ">", "&gt;");
    return element(name, text);
}

std::string serviceWords(const std::string& message, const std::string& key)
{
    if (const int status = statusIn(message); status != 0)
        return "HTTP " + std::to_string(status);
    if (holds(message, "ReadBlockFromFile")) // it came, and is no picture
        return "HTTP 200";
    constexpr std::string_view kReason = "error: ";
    const std::size_t at = message.find(kReason);
    std::string words = at == std::string::npos ? message : message.substr(at + kReason.size());
    replaceAll(words, key, "***");
    return words;
}

} // namespace yimi
