// SPDX-License-Identifier: GPL-3.0-or-later
#include "osm/osm_format.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace yimi {

namespace {

std::string headOf(const std::string& path)
{
    std::array<char, 1024> bytes{};
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(file.gcount())};
}

bool endsWith(const std::string& path, std::string_view ending)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return path.size() >= ending.size()
           && std::equal(ending.rbegin(), ending.rend(), path.rbegin(), [&](char a, char b) {
                  return a == lower(b);
              });
}

/// The first block of a PBF file names itself behind its own length.
bool isPbf(std::string_view head)
{
    using namespace std::string_view_literals;
    return head.size() > 15 && head.substr(4, 11) == "\x0a\x09OSMHeader"sv;
}

} // namespace

std::optional<std::string> osmFormat(const std::string& path)
{
    using namespace std::string_view_literals;
    if (path.find("://") != std::string::npos)
        return std::nullopt;
    const std::string head = headOf(path);
    if (isPbf(head))
        return "pbf";
    const bool named = endsWith(path, ".osm") || endsWith(path, ".osm.xml");
    const bool packed = endsWith(path, ".osm.gz") || endsWith(path, ".osm.bz2");
    if ((named || packed) && head.starts_with("\x1f\x8b"sv))
        return "osm.gz";
    if ((named || packed) && head.starts_with("BZh"sv))
        return "osm.bz2";
    if (named || head.find("<osm ") != std::string::npos || head.find("<osm>") != std::string::npos)
        return "osm";
    if (endsWith(path, ".pbf"))
        return "pbf";
    if (packed)
        return endsWith(path, ".gz") ? "osm.gz" : "osm.bz2";
    return std::nullopt;
}

} // namespace yimi
