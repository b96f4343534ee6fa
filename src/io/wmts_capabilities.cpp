// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/wmts_capabilities.h"

#include <cpl_conv.h>
#include <cpl_minixml.h>
#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace yimi {

namespace {

constexpr double kWorldMetres = 2 * 20037508.342789244; // of the web's Mercator
constexpr double kMetresPerDegree = 111319.49079327358; // as WMTS turns scales into degrees
constexpr double kStandardDot = 0.00028;                // metres
constexpr double kScreenDot = 0.0254 / 96;

struct XmlDestroyer
{
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};

using Xml = std::unique_ptr<CPLXMLNode, XmlDestroyer>;

bool sameWord(std::string_view a, std::string_view b)
{
    const auto low = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, [&](char x, char y) { return low(x) == low(y); });
}

/// Children of this name.
void forEach(CPLXMLNode* parent, const char* name, const std::function<void(CPLXMLNode&)>& act)
{
    for (CPLXMLNode* one = parent != nullptr ? parent->psChild : nullptr; one != nullptr;
         one = one->psNext) {
        if (one->eType == CXT_Element && sameWord(one->pszValue, name))
            act(*one);
    }
}

/// The text of a child; "" when there is none.
std::string textOf(const CPLXMLNode& node, const char* path)
{
    std::string text = CPLGetXMLValue(&node, path, "");
    text.erase(0, text.find_first_not_of(" \t\r\n"));
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    return text;
}

struct Pair
{
    double first = 0, second = 0;
};

std::optional<Pair> pairOf(const std::string& text)
{
    char* end = nullptr;
    Pair pair;
    pair.first = CPLStrtod(text.c_str(), &end);
    const char* const second = end;
    pair.second = CPLStrtod(second, &end);
    return end != second ? std::optional(pair) : std::nullopt;
}

std::string written(double value)
{
    std::array<char, 40> text{};
    CPLsnprintf(text.data(), text.size(), "%.17g", value);
    return text.data();
}

bool isMercator(const std::string& crs)
{
    return crs.ends_with(":900913") || crs.ends_with(":3857");
}

bool isInDegrees(const std::string& crs)
{
    return crs.ends_with(":4490") || crs.ends_with(":4326") || crs.ends_with(":CRS84");
}

/// How many times the world's width the tiles of one scale have.
double shareOfTheWorld(const CPLXMLNode& matrix, double world)
{
    const auto number = [&](const char* name) { return CPLAtof(textOf(matrix, name).c_str()); };
    return number("MatrixWidth") * number("TileWidth") * number("ScaleDenominator") * kStandardDot
           / world;
}

/// All scales are too coarse by just what the dots of a screen are smaller.
bool hasScreenScales(CPLXMLNode& grid, double world)
{
    bool all = true;
    bool any = false;
    forEach(&grid, "TileMatrix", [&](const CPLXMLNode& matrix) {
        any = true;
        all &= std::abs(shareOfTheWorld(matrix, world) * kScreenDot / kStandardDot - 1) < 1e-4;
    });
    return any && all;
}

void mendGrid(CPLXMLNode& grid)
{
    const std::string crs = textOf(grid, "SupportedCRS");
    const bool mercator = isMercator(crs);
    if (!mercator && !isInDegrees(crs))
        return;
    const double world = mercator ? kWorldMetres : 360 * kMetresPerDegree;
    if (mercator)
        CPLSetXMLValue(&grid, "SupportedCRS", "urn:ogc:def:crs:EPSG::3857");
    const bool screen = hasScreenScales(grid, world);
    forEach(&grid, "TileMatrix", [&](CPLXMLNode& matrix) {
        if (screen) {
            const double scale = CPLAtof(textOf(matrix, "ScaleDenominator").c_str());
            CPLSetXMLValue(
                &matrix, "ScaleDenominator", written(scale * kScreenDot / kStandardDot).c_str());
        }
        const auto corner = pairOf(textOf(matrix, "TopLeftCorner"));
        if (mercator && corner && corner->first > 0 && corner->second < 0)
            CPLSetXMLValue(&matrix,
                           "TopLeftCorner",
                           (written(corner->second) + " " + written(corner->first)).c_str());
    });
}

void removeChild(CPLXMLNode& parent, const char* name)
{
    while (CPLXMLNode* const child = CPLGetXMLNode(&parent, name)) {
        CPLRemoveXMLChild(&parent, child);
        CPLDestroyXMLNode(child);
    }
}

/// Without boxes that cannot be: the tiles say where the layer is.
void mendBoxes(CPLXMLNode& layer)
{
    const auto corner = pairOf(textOf(layer, "WGS84BoundingBox.UpperCorner"));
    if (corner && (std::abs(corner->first) > 360 || std::abs(corner->second) > 90)) {
        removeChild(layer, "WGS84BoundingBox");
        removeChild(layer, "BoundingBox");
    }
}

std::string withExtras(std::string url, const WmtsAddress& address)
{
    if (address.capabilities.starts_with("https://") && url.starts_with("http://"))
        url.insert(4, "s");
    if (address.extras.empty())
        return url;
    if (url.find('?') == std::string::npos)
        url += '?';
    else if (!url.ends_with('?') && !url.ends_with('&'))
        url += '&';
    return url + address.extras;
}

void addExtrasTo(CPLXMLNode& node, const char* attribute, const WmtsAddress& address)
{
    const std::string url = CPLGetXMLValue(&node, attribute, "");
    if (!url.empty())
        CPLSetXMLValue(
            &node, (std::string("#") + attribute).c_str(), withExtras(url, address).c_str());
}

void mendOperations(CPLXMLNode* metadata, const WmtsAddress& address)
{
    forEach(metadata, "Operation", [&](CPLXMLNode& operation) {
        if (std::string_view(CPLGetXMLValue(&operation, "name", "")) != "GetTile")
            return;
        forEach(CPLGetXMLNode(&operation, "DCP.HTTP"), "Get", [&](CPLXMLNode& get) {
            addExtrasTo(get, "href", address);
        });
    });
}

using Parameter = std::pair<std::string, std::string>;

std::string decoded(const std::string& text)
{
    char* const plain = CPLUnescapeString(text.c_str(), nullptr, CPLES_URL);
    std::string result = plain;
    CPLFree(plain);
    return result;
}

std::vector<Parameter> parametersOf(const std::string& query)
{
    std::vector<Parameter> parameters;
    for (std::size_t at = 0; at < query.size();) {
        const std::size_t end = std::min(query.find('&', at), query.size());
        const std::string part = query.substr(at, end - at);
        const std::size_t sign = part.find('=');
        if (!part.empty())
            parameters.emplace_back(part.substr(0, sign),
                                    sign == std::string::npos ? "" : part.substr(sign + 1));
        at = end + 1;
    }
    return parameters;
}

} // namespace

WmtsAddress wmtsAddress(const std::string& url)
{
    static constexpr std::array kOfTheStandard = {
        "service", "request", "version", "style", "format", "tilematrix", "tilerow", "tilecol"};
    WmtsAddress address;
    const std::size_t mark = url.find('?');
    const std::string base = url.substr(0, mark);
    const std::string query = mark == std::string::npos ? "" : url.substr(mark + 1);
    for (const auto& [name, value] : parametersOf(query)) {
        if (sameWord(name, "layer"))
            address.layer = decoded(value);
        else if (sameWord(name, "tilematrixset"))
            address.grid = decoded(value);
        else if (std::ranges::none_of(kOfTheStandard,
                                      [&](const char* word) { return sameWord(word, name); }))
            address.extras += (address.extras.empty() ? "" : "&") + name + "=" + value;
    }
    address.capabilities = base;
    const bool document = base.ends_with(".xml");
    if (!document)
        address.capabilities += "?SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0";
    if (!address.extras.empty())
        address.capabilities += (document ? "?" : "&") + address.extras;
    return address;
}

WmtsCapabilities usableCapabilities(const std::string& xml, const WmtsAddress& address)
{
    WmtsCapabilities usable;
    const Xml tree(CPLParseXMLString(xml.c_str()));
    if (!tree)
        return usable;
    CPLStripXMLNamespace(tree.get(), nullptr, TRUE);
    CPLXMLNode* const root = CPLGetXMLNode(tree.get(), "=Capabilities");
    if (root == nullptr)
        return usable;
    CPLXMLNode* const contents = CPLGetXMLNode(root, "Contents");
    forEach(contents, "Layer", [&](CPLXMLNode& layer) {
        usable.layers.push_back(textOf(layer, "Identifier"));
        mendBoxes(layer);
        forEach(&layer, "ResourceURL", [&](CPLXMLNode& resource) {
            addExtrasTo(resource, "template", address);
        });
    });
    forEach(contents, "TileMatrixSet", mendGrid);
    mendOperations(CPLGetXMLNode(root, "OperationsMetadata"), address);
    char* const text = CPLSerializeXMLTree(root);
    usable.xml = text;
    CPLFree(text);
    return usable;
}

} // namespace yimi
