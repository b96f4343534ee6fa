// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/osm_fields.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <mutex>
#include <string>

namespace yimi {

namespace {

constexpr const char* kPath = "/vsimem/yimi_osm_fields.ini";
constexpr const char* kOption = "OSM_CONFIG_FILE";

/// Of the words GDAL's driver knows; a file of its own is the only way to tell it.
std::string& configuration()
{
    static const std::string kAreas =
        "aeroway,amenity,boundary,building,craft,geological,historic,landuse,leisure,military,"
        "natural,office,place,shop,sport,tourism,public_transport=platform,highway=platform";
    static const std::string kPlaces =
        "name,amenity,leisure,shop,tourism,office,healthcare,place,natural,population,capacity,"
        "operator";
    static std::string text =
        "closed_ways_are_polygons=" + kAreas
        + "\nreport_all_nodes=no\nattribute_name_laundering=yes\n"
          "[points]\nosm_id=yes\nattributes="
        + kPlaces
        + ",highway,railway,station,public_transport,entrance,barrier,crossing,school\n"
          "other_tags=yes\n"
          "[lines]\nosm_id=yes\n"
          "attributes=name,highway,oneway,layer,bridge,tunnel,maxspeed,foot,bicycle,motor_vehicle,"
          "access,sidewalk,incline,service,area,railway,waterway,natural,barrier,man_made\n"
          "other_tags=yes\n"
          "[multipolygons]\nosm_id=yes\nattributes="
        + kPlaces
        + ",building,building:levels,landuse,water,waterway,boundary,admin_level,school\n"
          "other_tags=yes\n"
          "[multilinestrings]\nosm_id=yes\nattributes=name,type,route,ref,network,from,to\n"
          "other_tags=yes\n"
          "[other_relations]\nosm_id=yes\nattributes=name,type,route,restriction\n"
          "other_tags=yes\n";
    return text;
}

void writeOnce()
{
    static std::once_flag written;
    std::call_once(written, [] {
        std::string& text = configuration();
        VSILFILE* const file =
            VSIFileFromMemBuffer(kPath, reinterpret_cast<GByte*>(text.data()), text.size(), FALSE);
        if (file != nullptr)
            VSIFCloseL(file);
    });
}

} // namespace

OsmFields::OsmFields()
{
    writeOnce();
    CPLSetThreadLocalConfigOption(kOption, kPath);
}

OsmFields::~OsmFields()
{
    CPLSetThreadLocalConfigOption(kOption, nullptr);
}

} // namespace yimi
