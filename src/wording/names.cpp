// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the domain's words, as PRODUCT's table of words has them: one word, one meaning.
#include "analysis/coverage_words.h"
#include "wording/sentence.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cassert>

namespace yimi {

namespace {

struct ThemeWord
{
    Theme theme;
    const char* name;
};

constexpr auto kThemeWords = std::to_array<ThemeWord>({
    {Theme::Childcare, QT_TRANSLATE_NOOP("wording", "托育点")},
    {Theme::Kindergarten, QT_TRANSLATE_NOOP("wording", "幼儿园")},
    {Theme::PrimarySchool, QT_TRANSLATE_NOOP("wording", "小学")},
    {Theme::MiddleSchool, QT_TRANSLATE_NOOP("wording", "初中")},
    {Theme::HighSchool, QT_TRANSLATE_NOOP("wording", "高中")},
    {Theme::SpecialSchool, QT_TRANSLATE_NOOP("wording", "特殊教育学校")},
    {Theme::Hospital, QT_TRANSLATE_NOOP("wording", "医院")},
    {Theme::Clinic, QT_TRANSLATE_NOOP("wording", "社区卫生机构")},
    {Theme::Library, QT_TRANSLATE_NOOP("wording", "图书馆")},
    {Theme::Museum, QT_TRANSLATE_NOOP("wording", "博物馆")},
    {Theme::SportsVenue, QT_TRANSLATE_NOOP("wording", "体育场馆")},
    {Theme::ActivityBase, QT_TRANSLATE_NOOP("wording", "校外活动基地")},
    {Theme::ProtectionStation, QT_TRANSLATE_NOOP("wording", "未成年人保护站")},
    {Theme::FamilyEducation, QT_TRANSLATE_NOOP("wording", "家长学校")},
    {Theme::NursingRoom, QT_TRANSLATE_NOOP("wording", "母婴室")},
    {Theme::PublicPlace, QT_TRANSLATE_NOOP("wording", "公共场所")},
    {Theme::Park, QT_TRANSLATE_NOOP("wording", "公园")},
    {Theme::Water, QT_TRANSLATE_NOOP("wording", "水系")},
    {Theme::Hill, QT_TRANSLATE_NOOP("wording", "山体")},
    {Theme::PlayArea, QT_TRANSLATE_NOOP("wording", "儿童游戏场地")},
    {Theme::Entrance, QT_TRANSLATE_NOOP("wording", "出入口")},
    {Theme::BusStop, QT_TRANSLATE_NOOP("wording", "公交站")},
    {Theme::BusRoute, QT_TRANSLATE_NOOP("wording", "公交线路")},
    {Theme::MetroStation, QT_TRANSLATE_NOOP("wording", "地铁站")},
    {Theme::MetroLine, QT_TRANSLATE_NOOP("wording", "地铁线路")},
    {Theme::Road, QT_TRANSLATE_NOOP("wording", "道路")},
    {Theme::Railway, QT_TRANSLATE_NOOP("wording", "铁路")},
    {Theme::Crossing, QT_TRANSLATE_NOOP("wording", "过街设施")},
    {Theme::Residence, QT_TRANSLATE_NOOP("wording", "居住点")},
    {Theme::ResidentialArea, QT_TRANSLATE_NOOP("wording", "居住用地")},
    {Theme::Community, QT_TRANSLATE_NOOP("wording", "社区")},
    {Theme::Town, QT_TRANSLATE_NOOP("wording", "镇（街道）")},
    {Theme::District, QT_TRANSLATE_NOOP("wording", "区县")},
    {Theme::Parcel, QT_TRANSLATE_NOOP("wording", "地块")},
    {Theme::Backdrop, QT_TRANSLATE_NOOP("wording", "底图")},
});

struct ProfileWord
{
    const char* id;
    const char* name;
};

constexpr auto kProfileWords = std::to_array<ProfileWord>({
    {"walk", QT_TRANSLATE_NOOP("wording", "步行")},
    {"child", QT_TRANSLATE_NOOP("wording", "儿童独行")},
    {"stroller", QT_TRANSLATE_NOOP("wording", "推婴儿车")},
    {"caregiver", QT_TRANSLATE_NOOP("wording", "成人带娃")},
    {"bike", QT_TRANSLATE_NOOP("wording", "骑行")},
    {"transit", QT_TRANSLATE_NOOP("wording", "公交+步行")},
    {"car", QT_TRANSLATE_NOOP("wording", "驾车")},
});

struct ClassWord
{
    const char* id;
    const char* name;
};

/// Classes of boundaries, grounds and demand points.
constexpr auto kClassWords = std::to_array<ClassWord>({
    {"city", QT_TRANSLATE_NOOP("wording", "市域")},
    {"built_up", QT_TRANSLATE_NOOP("wording", "建成区")},
    {"farmland", QT_TRANSLATE_NOOP("wording", "耕地")},
    {"reached", QT_TRANSLATE_NOOP("wording", "界限内")},
    {"beyond_cutoff", QT_TRANSLATE_NOOP("wording", "超出界限")},
    {"no_path", QT_TRANSLATE_NOOP("wording", "无路可达")},
    {"not_located", QT_TRANSLATE_NOOP("wording", "未接入路网")},
    {"connector", QT_TRANSLATE_NOOP("wording", "连接段")},
    {"rest", QT_TRANSLATE_NOOP("wording", "其他取值")},
});

/// First and last completed year of an age group.
struct AgeRange
{
    int first;
    int last;
};

constexpr std::array<AgeRange, kAgeGroups.size()> kAgeRanges{
    {{0, 2}, {3, 5}, {6, 11}, {12, 14}, {15, 17}}};

} // namespace

QString themeName(Theme theme)
{
    const auto found = std::ranges::find(kThemeWords, theme, &ThemeWord::theme);
    assert(found != kThemeWords.end());
    return QCoreApplication::translate("wording", found->name);
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Read:
        return QCoreApplication::translate("wording", "读取数据");
    case Stage::Build:
        return QCoreApplication::translate("wording", "构建路网");
    case Stage::Search:
        return QCoreApplication::translate("wording", "计算路程");
    case Stage::Assign:
        return QCoreApplication::translate("wording", "分配托位");
    case Stage::Areas:
        return QCoreApplication::translate("wording", "生成范围");
    case Stage::Draw:
        return QCoreApplication::translate("wording", "绘图");
    case Stage::Write:
        return QCoreApplication::translate("wording", "写出文件");
    }
    assert(false);
    return {};
}

QString profileName(const std::string& profileId)
{
    const auto found = std::ranges::find(kProfileWords, profileId, &ProfileWord::id);
    return found == kProfileWords.end() ? fromUtf8(profileId)
                                        : QCoreApplication::translate("wording", found->name);
}

QString ageGroupsName(const AgeGroups& ages)
{
    QStringList ranges;
    for (std::size_t i = 0; i < kAgeGroups.size(); ++i) {
        if (!ages.contains(kAgeGroups[i]))
            continue;
        const int first = kAgeRanges[i].first;
        while (i + 1 < kAgeGroups.size() && ages.contains(kAgeGroups[i + 1]))
            ++i;
        ranges +=
            QCoreApplication::translate("wording", "%1–%2 岁").arg(first).arg(kAgeRanges[i].last);
    }
    return enumeration(ranges);
}

QString stateName(CoverageState state)
{
    switch (state) {
    case CoverageState::Served:
        return QCoreApplication::translate("wording", "有服务");
    case CoverageState::ShortOfCapacity:
        return QCoreApplication::translate("wording", "容量不足");
    case CoverageState::OutOfRange:
        return QCoreApplication::translate("wording", "范围外");
    case CoverageState::NoData:
        return QCoreApplication::translate("wording", "无数据");
    }
    assert(false);
    return {};
}

QString className(std::string_view id)
{
    if (const auto theme = themeFromId(id))
        return themeName(*theme);
    for (const CoverageState state : {CoverageState::Served,
                                      CoverageState::ShortOfCapacity,
                                      CoverageState::OutOfRange,
                                      CoverageState::NoData}) {
        if (stateId(state) == id)
            return stateName(state);
    }
    for (std::size_t i = 0; i < kRoadClassCount; ++i) {
        const auto roadClass = static_cast<RoadClass>(i);
        if (roadClassId(roadClass) == id)
            return roadClassName(roadClass);
    }
    const auto found = std::ranges::find(kClassWords, id, &ClassWord::id);
    return found == kClassWords.end() ? fromUtf8(id)
                                      : QCoreApplication::translate("wording", found->name);
}

QString sampleMark()
{
    return QCoreApplication::translate("wording", "合成示例数据");
}

} // namespace yimi
