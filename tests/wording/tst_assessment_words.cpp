// SPDX-License-Identifier: GPL-3.0-or-later
// Every id that 托育, 山水体验圈, 母婴室 and 公交 can answer with has a word.
#include "assessment/made_town.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

constexpr std::array kAnalyses{"childcare", "nature-ring", "nursing-rooms", "bus"};

/// A town in which all four have something to say.
CityLayers fullTown()
{
    CityLayers layers = streetTown();
    layers.layers.push_back(
        {Theme::Childcare,
         "托育",
         shared(placesTable("childcare",
                            {"places", "enrolled"},
                            {{"a", {700, 0}, {std::int64_t{12}, std::int64_t{3}}}}))});
    FeatureTable parks = emptyTable("park");
    for (const char* field : {"id", "name", "kind"})
        parks.addColumn(field, FieldType::Text);
    appendRow(parks,
              1,
              Polygons{rectangle(100, -200, 600, 200)},
              {std::string("p1"), std::string("乐园"), std::string("主题公园/5A")});
    layers.layers.push_back({Theme::Park, "公园", shared(parks)});
    layers.layers.push_back(
        {Theme::PublicPlace,
         "公共场所",
         shared(placesTable(
             "public_place", {"floor_area_m2"}, {{"m", {1500, 0}, {std::int64_t{20000}}}}))});
    layers.layers.push_back({Theme::NursingRoom,
                             "母婴室",
                             shared(placesTable("nursing_room", {}, {{"n", {3500, 0}}}))});
    layers.layers.push_back(
        {Theme::BusStop, "公交站", shared(placesTable("bus_stop", {}, {{"s", {500, 0}}}))});
    layers.layers.push_back(
        {Theme::PrimarySchool,
         "小学",
         shared(
             placesTable("primary_school", {"enrolled"}, {{"x", {2500, 0}, {std::int64_t{7}}}}))});
    return layers;
}

/// Lines along the street, so that people ride.
std::shared_ptr<const CityBase> riddenTown()
{
    TransitLines lines;
    lines.source = "手绘";
    lines.stops = {{"s", "甲", {500, 0}}, {"t", "乙", {3500, 0}}};
    lines.patterns = {{.routeId = "1",
                       .routeName = "1路",
                       .headway = Milliseconds(600'000),
                       .calls = {{StopId(0), {}, Milliseconds(300'000)}, {StopId(1), {}, {}}}}};
    auto base = prepareCity(
        fullTown(), {}, std::make_shared<const TransitService>(TransitService{lines, {}}));
    if (!base)
        qFatal("no city");
    return std::move(*base);
}

ParameterTexts everything(const std::string& analysis)
{
    if (analysis != "nature-ring")
        return {};
    return {{"modes", "walk+child+stroller+caregiver+bike+transit+car"},
            {"rings", "yes"},
            {"streets", "yes"}};
}

void known(const QString& word, const std::string& id)
{
    QVERIFY2(!word.isEmpty() && word != QString::fromStdString(id), id.c_str());
}

} // namespace

class TestAssessmentWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void specsHaveWords()
    {
        for (const char* id : kAnalyses) {
            const AnalysisSpec* const spec = analysisSpec(id);
            QVERIFY(spec != nullptr);
            known(analysisName(id), id);
            known(analysisQuestion(id), id);
            for (const ParameterSpec& parameter : spec->parameters) {
                known(parameterName(parameter.key), parameter.key);
                for (const std::string& choice : parameter.choices)
                    known(parameterValue(parameter, choice), choice);
                if (parameter.unit == "per-hour" || parameter.unit == "people/day")
                    known(unitName(parameter.unit), parameter.unit);
            }
        }
    }

    void answersHaveWords()
    {
        const auto base = riddenTown();
        for (const char* id : kAnalyses) {
            const AnalysisAnswer answer = analysed(*base, id, everything(id));
            for (const Indicator& indicator : answer.headline) {
                known(indicatorName(indicator.id), indicator.id);
                known(indicatorDefinition(indicator.id), indicator.id);
            }
            for (const AnswerTable& table : answer.tables) {
                known(tableName(table.id), table.id);
                for (const Column& column : table.table.columns)
                    known(columnName(column.name()), column.name());
            }
            for (const MethodLine& line : answer.method)
                known(parameterName(line.key), line.key);
            QVERIFY(!answer.gaps.empty() || std::string_view(id) == "nature-ring");
            for (const Gap& gap : answer.gaps) {
                const QString sentence = gapSentence(gap);
                QVERIFY(!sentence.isEmpty());
                QVERIFY2(gap.note.empty() || !sentence.contains(QString::fromStdString(gap.note)),
                         gap.note.c_str());
            }
        }
    }

    /// Without a length, a gap says the time.
    void aGapInMinutes()
    {
        Gap gap{.theme = "nature",
                .reason = GapReason::BeyondCutoff,
                .time = minutes(42),
                .excess = minutes(12)};
        QString said = gapSentence(gap);
        QCOMPARE(said.replace(QChar(0x00A0), u' '),
                 QStringLiteral("最近山水 42.0 分钟, 超出 12.0 分钟"));
    }

    void theMethodIsRoundedAndNamesItsZones()
    {
        const QString text = methodText(
            {{.key = "zone_10min", .value = "1"},
             {.key = "zone_500m", .value = "0.68"},
             {.key = "standard_used", .value = "211.80928205463218", .unit = "per-1000-children"}});
        QString plain = text;
        plain.replace(QChar::Nbsp, QLatin1Char(' '));
        QCOMPARE(plain,
                 QStringLiteral("10 分钟以内的权重：1；500 m以内的权重：0.68；"
                                "所用标准：211.81 个/千名儿童"));
    }

    void columnsByAgeBandAndMode()
    {
        QCOMPARE(columnName("inside_bike"), QStringLiteral("圈内儿童（骑行）"));
        QCOMPARE(columnName("inside_15_min"), QStringLiteral("15 分钟圈内儿童"));
        QVERIFY(columnName("inside_A0_2").startsWith(QStringLiteral("圈内儿童（")));
        QCOMPARE(indicatorName("nature-within-60"), QStringLiteral("60 分钟内到山水的儿童"));
    }
};

QTEST_GUILESS_MAIN(TestAssessmentWords)
#include "tst_assessment_words.moc"
