// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_tables.h"

#include "crs/map_offset.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace yimi::sample {

namespace {

using NewNames = std::vector<std::pair<const char*, const char*>>;

/// Some columns of a table under other names, those of them that it has, with its places.
FeatureTable renamed(const FeatureTable& from, const char* name, const NewNames& fields)
{
    FeatureTable table;
    table.name = name;
    table.crs = from.crs;
    table.featureIds = from.featureIds;
    table.geometries = from.geometries;
    for (const auto& [field, newName] : fields) {
        const Column* const source = from.column(field);
        if (source == nullptr)
            continue;
        Column& target = table.addColumn(newName, source->type());
        for (std::size_t row = 0; row < source->size(); ++row)
            target.set(row, source->value(row));
    }
    return table;
}

void replaceTexts(Column& column, const NewNames& words)
{
    for (std::size_t row = 0; row < column.size(); ++row) {
        const std::string text = column.text(row);
        for (const auto& [word, other] : words) {
            if (text == word)
                column.set(row, std::string(other));
        }
    }
}

/// Every ninth community has a number in its name: digits are what tables write in full width.
std::string nameOnTheMap(const std::string& name, std::size_t row)
{
    constexpr std::string_view kEnding = "社区";
    if (row % 9 != 4 || !name.ends_with(kEnding))
        return name;
    return name.substr(0, name.size() - kEnding.size()) + "第2社区";
}

/// The same place as the census calls it.
std::string nameInTheCensus(std::string name, const std::string& district, std::size_t row)
{
    if (const auto digit = name.find('2'); digit != std::string::npos)
        name.replace(digit, 1, "２");
    constexpr std::array kPrefixed = {false, true, false};
    constexpr std::array kCommunity = {"居委会", "居民委员会"};
    constexpr std::array kVillage = {"村民委员会", "委会"};
    const auto& endings = name.ends_with("村") ? kVillage : kCommunity;
    name += endings[row % endings.size()];
    return kPrefixed[row % kPrefixed.size()] ? district + name : name;
}

/// Longitude and latitude of a web map as two columns, to the six decimals that such maps give;
/// the rows have no other place.
Result<FeatureTable> withWebMapPlaces(FeatureTable table, MapOffset offset)
{
    const auto transformer = Transformer::create(table.crs, wgs84());
    if (!transformer)
        return tl::unexpected(transformer.error());
    std::vector<Coordinate> places;
    for (Geometry& geometry : table.geometries) {
        const auto lonLat = transformer->apply(std::get<Points>(geometry).front());
        if (!lonLat)
            return tl::unexpected(lonLat.error());
        places.push_back(fromWgs84(*lonLat, offset));
        geometry = {};
    }
    const auto add = [&](const char* name, double Coordinate::*part) {
        Column& column = table.addColumn(name, FieldType::Real);
        for (std::size_t row = 0; row < places.size(); ++row)
            column.set(row, std::round(places[row].*part * 1e6) / 1e6);
    };
    add("经度", &Coordinate::x);
    add("纬度", &Coordinate::y);
    return table;
}

Result<FeatureTable> inZone(FeatureTable table, const Crs& crs)
{
    const auto transformer = Transformer::create(table.crs, crs);
    if (!transformer)
        return tl::unexpected(transformer.error());
    for (Geometry& geometry : table.geometries) {
        if (auto moved = transformer->apply(geometry); !moved)
            return tl::unexpected(moved.error());
    }
    table.crs = crs;
    return table;
}

FeatureTable rawCommunities(const FeatureTable& communities)
{
    FeatureTable table = renamed(
        communities,
        "社区界线",
        {{"id", "编号"}, {"name", "社区名称"}, {"town", "所属街道"}, {"district", "所属区"}});
    Column& names = *table.column("社区名称");
    for (std::size_t row = 0; row < names.size(); ++row)
        names.set(row, nameOnTheMap(names.text(row), row));
    return table;
}

FeatureTable rawRoads(const FeatureTable& roads)
{
    FeatureTable table = renamed(roads,
                                 "道路",
                                 {{"id", "编号"},
                                  {"name", "道路名称"},
                                  {"class", "道路等级"},
                                  {"oneway", "单行"},
                                  {"level", "层级"},
                                  {"bridge", "桥梁"},
                                  {"tunnel", "隧道"},
                                  {"walk", "可步行"},
                                  {"speed_kmh", "限速"},
                                  {"pavement", "人行道"}});
    replaceTexts(*table.column("道路等级"),
                 {{"expressway", "快速路"},
                  {"main", "主干路"},
                  {"secondary", "次干路"},
                  {"local", "支路"},
                  {"lane", "巷道"},
                  {"footpath", "步道"}});
    return table;
}

FeatureTable rawChildcare(const FeatureTable& childcare)
{
    FeatureTable table = renamed(childcare,
                                 "托育机构",
                                 {{"id", "编号"},
                                  {"name", "机构名称"},
                                  {"places", "托位数"},
                                  {"enrolled", "在托人数"},
                                  {"host_type", "举办类型"}});
    const Column& inclusive = *childcare.column("inclusive");
    Column& words = table.addColumn("是否普惠", FieldType::Text);
    for (std::size_t row = 0; row < inclusive.size(); ++row)
        words.set(row, std::string(inclusive.text(row) == "0" ? "否" : "是"));
    return table;
}

FeatureTable rawNursingRooms(const FeatureTable& rooms)
{
    return renamed(rooms,
                   "母婴室",
                   {{"id", "编号"},
                    {"name", "名称"},
                    {"kind", "类型"},
                    {"host", "所在场所"},
                    {"area_m2", "面积（平方米）"}});
}

FeatureTable rawCensus(const FeatureTable& communities)
{
    FeatureTable table = renamed(communities,
                                 "分年龄人口",
                                 {{"district", "区"},
                                  {"town", "街道(镇)"},
                                  {"name", "社区(村)"},
                                  {"population", "常住人口"},
                                  {"A0_2", "０—２岁"},
                                  {"A3_5", "３—５岁"},
                                  {"A6_11", "６—１１岁"},
                                  {"A12_14", "１２—１４岁"},
                                  {"A15_17", "１５—１７岁"}});
    Column& names = *table.column("社区(村)");
    for (std::size_t row = 0; row < names.size(); ++row)
        names.set(row,
                  nameInTheCensus(
                      nameOnTheMap(names.text(row), row), table.column("区")->text(row), row));
    std::ranges::fill(table.geometries, Geometry{});
    return table;
}

} // namespace

Result<RawTables> rawTables(const std::vector<SampleLayer>& layers)
{
    std::array<const FeatureTable*, 5> found{};
    constexpr std::array kNames = {"community", "residence", "road", "childcare", "nursing_room"};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        const auto layer = std::ranges::find_if(
            layers, [&](const SampleLayer& one) { return one.table.name == kNames[i]; });
        if (layer == layers.end())
            return failure({.code = ErrorCode::LayerNotFound, .layer = kNames[i]});
        found[i] = &layer->table;
    }
    const auto [communities, residences, roads, childcare, rooms] = found;
    auto zoned = inZone(renamed(*residences,
                                "居住小区",
                                {{"id", "编号"}, {"name", "名称"}, {"households", "户数"}}),
                        {"EPSG:4528"});
    auto sites = withWebMapPlaces(rawChildcare(*childcare), MapOffset::Bd09);
    auto nursing = withWebMapPlaces(rawNursingRooms(*rooms), MapOffset::Gcj02);
    for (const auto* part : {&zoned, &sites, &nursing}) {
        if (!*part)
            return tl::unexpected(part->error());
    }
    return RawTables{.communities = rawCommunities(*communities),
                     .residences = std::move(*zoned),
                     .roads = rawRoads(*roads),
                     .childcare = std::move(*sites),
                     .nursingRooms = std::move(*nursing),
                     .census = rawCensus(*communities)};
}

} // namespace yimi::sample
