// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/theme_guess.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace yimi {

namespace {

using enum Theme;

enum class Shape : std::uint8_t { Any, Point, Line, Area };

struct Word
{
    std::string_view text; ///< lower case
    Theme theme;
    Shape shape = Shape::Any;
};

/// Longer and more special words stand before the ones they contain: the first match wins.
constexpr auto kNameWords = std::to_array<Word>({
    {"park_entrance", Entrance, Shape::Point},
    {"entrance", Entrance, Shape::Point},
    {"出入口", Entrance, Shape::Point},
    {"入口", Entrance, Shape::Point},
    {"大门", Entrance, Shape::Point},
    {"school_gate", Entrance, Shape::Point},
    {"校门", Entrance, Shape::Point},
    {"school_district", Parcel, Shape::Area},
    {"学区", Parcel, Shape::Area},
    {"施教区", Parcel, Shape::Area},
    {"school_site", Parcel, Shape::Area},
    {"学校用地", Parcel, Shape::Area},
    {"childcare", Childcare},
    {"nursery", Childcare},
    {"托育", Childcare},
    {"托儿", Childcare},
    {"kindergarten", Kindergarten},
    {"幼儿园", Kindergarten},
    {"primary_school", PrimarySchool},
    {"primary", PrimarySchool},
    {"小学", PrimarySchool},
    {"special_school", SpecialSchool},
    {"特殊教育", SpecialSchool},
    {"middle_school", MiddleSchool},
    {"初中", MiddleSchool},
    {"high_school", HighSchool},
    {"高中", HighSchool},
    {"hospital", Hospital},
    {"医院", Hospital},
    {"clinic", Clinic},
    {"卫生", Clinic},
    {"诊所", Clinic},
    {"library", Library},
    {"图书馆", Library},
    {"museum", Museum},
    {"博物馆", Museum},
    {"sports", SportsVenue},
    {"体育", SportsVenue},
    {"activity_base", ActivityBase},
    {"校外", ActivityBase},
    {"基地", ActivityBase},
    {"protection_station", ProtectionStation},
    {"保护站", ProtectionStation},
    {"关爱之家", ProtectionStation},
    {"family_education", FamilyEducation},
    {"家长学校", FamilyEducation},
    {"nursing", NursingRoom},
    {"母婴", NursingRoom},
    {"public_place", PublicPlace},
    {"公共场所", PublicPlace},
    {"play_area", PlayArea},
    {"playground", PlayArea},
    {"游乐", PlayArea},
    {"parking", Backdrop},
    {"停车", Backdrop},
    {"park", Park},
    {"公园", Park},
    {"游园", Park},
    {"绿地", Park, Shape::Area},
    {"bus_stop", BusStop, Shape::Point},
    {"公交站", BusStop, Shape::Point},
    {"站点", BusStop, Shape::Point},
    {"bus_route", BusRoute, Shape::Line},
    {"公交线", BusRoute, Shape::Line},
    {"公交", BusRoute, Shape::Line},
    {"公交", BusStop, Shape::Point},
    {"metro_station", MetroStation, Shape::Point},
    {"地铁站", MetroStation, Shape::Point},
    {"metro", MetroLine, Shape::Line},
    {"地铁", MetroLine, Shape::Line},
    {"railway", Railway, Shape::Line},
    {"铁路", Railway, Shape::Line},
    {"crossing", Crossing},
    {"过街", Crossing},
    {"road", Road, Shape::Line},
    {"street", Road, Shape::Line},
    {"highway", Road, Shape::Line},
    {"道路", Road, Shape::Line},
    {"路网", Road, Shape::Line},
    {"中心线", Road, Shape::Line},
    {"residential_area", ResidentialArea, Shape::Area},
    {"居住用地", ResidentialArea, Shape::Area},
    {"residence", Residence, Shape::Point},
    {"小区", Residence, Shape::Point},
    {"居住", Residence, Shape::Point},
    {"住宅", Residence, Shape::Point},
    {"小区", ResidentialArea, Shape::Area},
    {"community", Community, Shape::Area},
    {"communities", Community, Shape::Area},
    {"社区", Community, Shape::Area},
    {"村居", Community, Shape::Area},
    {"town", Town, Shape::Area},
    {"街道", Town, Shape::Area},
    {"乡镇", Town, Shape::Area},
    {"district", District, Shape::Area},
    {"区县", District, Shape::Area},
    {"行政区", District, Shape::Area},
    {"parcel", Parcel, Shape::Area},
    {"地块", Parcel, Shape::Area},
    {"water", Water},
    {"水系", Water},
    {"河", Water},
    {"湖", Water},
    {"hill", Hill},
    {"山", Hill},
});

constexpr auto kFieldWords = std::to_array<Word>({
    {"托位", Childcare},
    {"托位数", Childcare},
    {"a0_2", Community, Shape::Area},
    {"a0_2", Residence, Shape::Point},
    {"households", Residence, Shape::Point},
    {"户数", Residence, Shape::Point},
    {"highway", Road, Shape::Line},
    {"oneway", Road, Shape::Line},
    {"单行", Road, Shape::Line},
    {"道路等级", Road, Shape::Line},
    {"道路名称", Road, Shape::Line},
    {"headway", BusRoute, Shape::Line},
    {"社区名称", Community, Shape::Area},
    {"railway", Railway, Shape::Line},
});

bool fits(Shape shape, GeometryKind kind)
{
    switch (shape) {
    case Shape::Any:
        return true;
    case Shape::Point:
        return kind == GeometryKind::Point;
    case Shape::Line:
        return kind == GeometryKind::Line;
    case Shape::Area:
        return kind == GeometryKind::Polygon;
    }
    return false;
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    return lower;
}

} // namespace

ThemeGuess guessTheme(std::string_view layerName,
                      const std::vector<std::string>& fieldNames,
                      GeometryKind kind)
{
    const std::string name = lowerAscii(layerName);
    for (const Word& word : kNameWords) {
        if (name.find(word.text) != std::string::npos && fits(word.shape, kind))
            return {word.theme, name == word.text ? 0.95 : 0.8, std::string(word.text)};
    }
    for (const std::string& field : fieldNames) {
        const std::string lower = lowerAscii(field);
        for (const Word& word : kFieldWords) {
            if (lower == word.text && fits(word.shape, kind))
                return {word.theme, 0.6, field};
        }
    }
    return {};
}

} // namespace yimi
