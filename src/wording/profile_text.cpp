// SPDX-License-Identifier: GPL-3.0-or-later
// Travel profiles in names and sentences.
#include "wording/sentence.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr std::array<const char*, kRoadClassCount> kRoadClassWords{
    QT_TRANSLATE_NOOP("wording", "快速路"),
    QT_TRANSLATE_NOOP("wording", "主干路"),
    QT_TRANSLATE_NOOP("wording", "次干路"),
    QT_TRANSLATE_NOOP("wording", "支路"),
    QT_TRANSLATE_NOOP("wording", "街巷"),
    QT_TRANSLATE_NOOP("wording", "步行道"),
    QT_TRANSLATE_NOOP("wording", "台阶"),
    QT_TRANSLATE_NOOP("wording", "其他道路")};

constexpr std::array<const char*, 3> kCrossingWords{
    QT_TRANSLATE_NOOP("wording", "不计等候"),
    QT_TRANSLATE_NOOP("wording", "每次等候"),
    QT_TRANSLATE_NOOP("wording", "不可穿越，只走天桥和地道")};

constexpr std::array<const char*, 3> kModeWords{QT_TRANSLATE_NOOP("wording", "步行"),
                                                QT_TRANSLATE_NOOP("wording", "骑行"),
                                                QT_TRANSLATE_NOOP("wording", "驾车")};

struct SourceWords
{
    const char* id;
    const char* source;
};

/// Where the speeds of the shipped profiles come from, as the reader's language says it.
constexpr auto kSpeedSources = std::to_array<SourceWords>({
    {"walk", QT_TRANSLATE_NOOP("wording", "成人步行 5.0 km/h，规划实践常用值")},
    {"child",
     QT_TRANSLATE_NOOP("wording",
                       "9–11 岁儿童 1.1–1.2 m/s 的下限；多项研究的综合，请按当地调查核对")},
    {"stroller",
     QT_TRANSLATE_NOOP("wording", "0–2 岁婴幼儿乘推车 1.0 m/s；多项研究的综合，请按当地调查核对")},
    {"caregiver", QT_TRANSLATE_NOOP("wording", "成人带儿童 1.0 m/s，与 r5r 的默认步行速度相同")},
    {"bike", QT_TRANSLATE_NOOP("wording", "12 km/h，r5r 的默认骑行速度")},
    {"transit", QT_TRANSLATE_NOOP("wording", "步行段 5.0 km/h；车上按线路自身的速度和发车间隔")},
    {"car", QT_TRANSLATE_NOOP("wording", "按各条道路自身的车速，最高 80 km/h")},
});

template <std::size_t size>
QString wordAt(const std::array<const char*, size>& words, double position)
{
    return QCoreApplication::translate("wording", words.at(static_cast<std::size_t>(position)));
}

QString yesNo(double value)
{
    return value != 0 ? QCoreApplication::translate("wording", "是")
                      : QCoreApplication::translate("wording", "否");
}

/// A figure's number as the reader writes it.
QString figureText(ProfileFigure figure, double value)
{
    switch (figure) {
    case ProfileFigure::Mode:
        return wordAt(kModeWords, value);
    case ProfileFigure::Speed:
    case ProfileFigure::ConnectorSpeed:
        return withUnit(shortNumber(value, 2), QStringLiteral("km/h"));
    case ProfileFigure::AvoidsSteps:
    case ProfileFigure::MindsSlope:
        return yesNo(value);
    case ProfileFigure::MainRoads:
        return wordAt(kCrossingWords, value);
    case ProfileFigure::MainRoadSeconds:
        return withUnit(shortNumber(value), QCoreApplication::translate("wording", "秒"));
    case ProfileFigure::StairsFactor:
    case ProfileFigure::NoPavementFactor:
    case ProfileFigure::ClassFactor:
        break;
    }
    return QStringLiteral("× ") + shortNumber(value, 2);
}

QString changeText(const ProfileChange& change)
{
    const QString name =
        change.figure == ProfileFigure::ClassFactor
            ? QCoreApplication::translate("wording", "%1用时").arg(roadClassName(change.roadClass))
            : profileFigureName(change.figure);
    return QCoreApplication::translate("wording", "%1 %2 → %3", "figure, standard, edited")
        .arg(name,
             figureText(change.figure, change.standard),
             figureText(change.figure, change.value));
}

} // namespace

QString roadClassName(RoadClass roadClass)
{
    return QCoreApplication::translate("wording",
                                       kRoadClassWords.at(static_cast<std::size_t>(roadClass)));
}

QString mainRoadCrossingName(MainRoadCrossing crossing)
{
    return wordAt(kCrossingWords, static_cast<double>(crossing));
}

QString profileFigureName(ProfileFigure figure)
{
    switch (figure) {
    case ProfileFigure::Mode:
        return QCoreApplication::translate("wording", "方式");
    case ProfileFigure::Speed:
        return QCoreApplication::translate("wording", "速度");
    case ProfileFigure::ConnectorSpeed:
        return QCoreApplication::translate("wording", "路网外速度");
    case ProfileFigure::AvoidsSteps:
        return QCoreApplication::translate("wording", "不走台阶");
    case ProfileFigure::MainRoads:
        return QCoreApplication::translate("wording", "过主干路");
    case ProfileFigure::MainRoadSeconds:
        return QCoreApplication::translate("wording", "过主干路等候");
    case ProfileFigure::StairsFactor:
        return QCoreApplication::translate("wording", "台阶用时");
    case ProfileFigure::NoPavementFactor:
        return QCoreApplication::translate("wording", "无人行道用时");
    case ProfileFigure::ClassFactor:
        return QCoreApplication::translate("wording", "各类道路用时");
    case ProfileFigure::MindsSlope:
        break;
    }
    return QCoreApplication::translate("wording", "计坡度");
}

QString profileName(const TravelProfile& profile)
{
    const QString name = profileName(profile.id);
    return isEdited(profile) ? QCoreApplication::translate("wording", "%1（自定义）").arg(name)
                             : name;
}

QString profileSpeedSource(const TravelProfile& profile)
{
    const TravelProfile standard = standardOf(profile);
    // What a person wrote about a profile of their own stands as it is.
    if (profile.source != standard.source)
        return fromUtf8(profile.source);
    for (const SourceWords& words : kSpeedSources) {
        if (standard.id == words.id)
            return QCoreApplication::translate("wording", words.source);
    }
    return fromUtf8(profile.source);
}

QString profileFigureSource(const TravelProfile& profile, ProfileFigure figure)
{
    switch (figure) {
    case ProfileFigure::Speed:
        return profileSpeedSource(profile);
    case ProfileFigure::ConnectorSpeed:
        return QCoreApplication::translate("wording", "点到街道的一段总是走过去的");
    case ProfileFigure::MainRoads:
        return QCoreApplication::translate("wording", "非寄宿小学生上学不应穿越主干路（地方规定）");
    case ProfileFigure::MainRoadSeconds:
        return QCoreApplication::translate("wording", "请按当地信号周期填写");
    case ProfileFigure::AvoidsSteps:
        return QCoreApplication::translate("wording", "推车不走台阶");
    case ProfileFigure::StairsFactor:
    case ProfileFigure::NoPavementFactor:
    case ProfileFigure::ClassFactor:
        return QCoreApplication::translate("wording", "默认 1，即只看长度；请按当地调查填写");
    case ProfileFigure::MindsSlope:
        return QCoreApplication::translate(
            "wording", "Tobler 步行函数（1993），往返平均；没有坡度字段时不起作用");
    case ProfileFigure::Mode:
        break;
    }
    return QCoreApplication::translate(
        "wording", "步行不受单行限制；骑行和驾车遵守单行，快速路不对步行和骑行开放");
}

QString profileChangesSentence(const std::string& profileId,
                               const std::string& standardId,
                               const std::vector<ProfileChange>& changes)
{
    if (standardId.empty() || (profileId == standardId && changes.empty()))
        return {};
    const QString standard = profileName(standardId);
    if (changes.empty())
        return sentence(
            QCoreApplication::translate("wording", "自定义出行方式，各项与标准的“%1”相同")
                .arg(standard));
    QStringList texts;
    for (const ProfileChange& change : changes)
        texts += changeText(change);
    return sentence(QCoreApplication::translate("wording", "自定义出行方式，与标准的“%1”相比：%2")
                        .arg(standard,
                             texts.join(QCoreApplication::translate(
                                 "wording", "，", "between changed figures"))));
}

QString profileProblem(const TravelProfile& profile, const std::vector<TravelProfile>& others)
{
    const QString name = fromUtf8(profile.id);
    if (name.isEmpty())
        return sentence(QCoreApplication::translate("wording", "请给自定义的出行方式起个名称"));
    const bool taken = travelProfile(profile.id)
                       || std::ranges::find(others, profile.id, &TravelProfile::id) != others.end();
    if (taken)
        return sentence(
            QCoreApplication::translate("wording", "已经有一个出行方式叫“%1”，请换个名称")
                .arg(name));
    const auto valid = checkProfile(profile);
    if (valid)
        return {};
    const std::string& field = valid.error().field;
    const QString what =
        field == "speed_kmh"
            ? QCoreApplication::translate("wording", "速度要大于 0，不超过 1000 km/h")
        : field == "connector_kmh"
            ? QCoreApplication::translate("wording", "路网外速度要大于 0，不超过 1000 km/h")
        : field == "main_road_seconds"
            ? QCoreApplication::translate("wording", "过主干路等候要在 0 到 3600 秒之间")
        : field == "stairs_factor"
            ? QCoreApplication::translate("wording", "台阶用时要在 1 到 100 倍之间")
        : field == "no_pavement_factor"
            ? QCoreApplication::translate("wording", "无人行道用时要在 1 到 100 倍之间")
            : QCoreApplication::translate("wording", "各类道路用时要在 1 到 100 倍之间");
    return sentence(QCoreApplication::translate("wording", "“%1”：%2").arg(name, what));
}

QString profileSheet(const TravelProfile& profile)
{
    using enum ProfileFigure;
    QStringList lines{profileName(profile)};
    const auto add = [&](ProfileFigure figure, double value) {
        lines += QCoreApplication::translate("wording", "%1：%2（%3）", "figure, value, source")
                     .arg(profileFigureName(figure),
                          figureText(figure, value),
                          profileFigureSource(profile, figure));
    };
    add(Mode, static_cast<double>(profile.mode));
    add(Speed, profile.speed.value * 3.6);
    add(ConnectorSpeed, profile.connectorSpeed.value * 3.6);
    add(MainRoads, static_cast<double>(profile.mainRoads));
    if (profile.mainRoads == MainRoadCrossing::Costs)
        add(MainRoadSeconds, profile.mainRoadSeconds);
    add(AvoidsSteps, profile.avoidsSteps ? 1 : 0);
    if (!profile.avoidsSteps)
        add(StairsFactor, profile.stairsFactor);
    add(NoPavementFactor, profile.noPavementFactor);
    add(MindsSlope, profile.mindsSlope ? 1 : 0);
    QStringList classes;
    for (std::size_t i = 0; i < kRoadClassCount; ++i)
        classes += roadClassName(static_cast<RoadClass>(i)) + QLatin1Char(' ')
                   + figureText(ClassFactor, profile.classFactors[i]);
    lines += QCoreApplication::translate("wording", "%1：%2（%3）", "figure, value, source")
                 .arg(profileFigureName(ClassFactor),
                      enumeration(classes),
                      profileFigureSource(profile, ClassFactor));
    if (const QString changes =
            profileChangesSentence(profile.id, standardOf(profile).id, profileChanges(profile));
        !changes.isEmpty())
        lines += changes;
    return lines.join(QLatin1Char('\n'));
}

} // namespace yimi
