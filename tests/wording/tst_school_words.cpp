// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that 学校, 儿童15分钟生活圈 and 适龄步行 answer with has a name.
#include "assessment/made_town.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

CityLayer places(Theme theme, double x)
{
    return {theme,
            "设施",
            shared(placesTable("places", {"seats"}, {{"p1", {x, 0}, {std::int64_t{20}}}}))};
}

/// With a main road between the homes and everything else.
CityLayers wholeTown()
{
    CityLayers layers = streetTown();
    layers.layers.front().table =
        shared(roadsTable({{{{0, 0}, {4000, 0}}}, {{{600, -200}, {600, 200}}, "main"}}));
    for (const Theme theme : {Theme::Kindergarten,
                              Theme::PrimarySchool,
                              Theme::MiddleSchool,
                              Theme::Library,
                              Theme::Park,
                              Theme::BusStop})
        layers.layers.push_back(places(theme, 900));
    return layers;
}

bool isNamed(const QString& name, const std::string& id)
{
    return !name.isEmpty() && name != QString::fromStdString(id) && !name.contains(u'_');
}

} // namespace

class TestSchoolWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyIdHasAName_data()
    {
        QTest::addColumn<QString>("analysis");
        for (const char* id : {"schools", "life-circle", "safe-routes"})
            QTest::newRow(id) << id;
    }

    void everyIdHasAName()
    {
        QFETCH(QString, analysis);
        const std::string id = analysis.toStdString();
        QVERIFY(isNamed(analysisName(id), id) && !analysisQuestion(id).isEmpty());
        for (const ParameterSpec& spec : analysisSpec(id)->parameters) {
            QVERIFY2(isNamed(parameterName(spec.key), spec.key), spec.key.c_str());
            for (const std::string& choice : spec.choices)
                QVERIFY2(isNamed(choiceName(choice), choice), choice.c_str());
        }
        ParameterTexts set;
        if (id == "safe-routes")
            set["corridor_children"] = "1";
        const auto answer = analysed(*cityOf(wholeTown()), id, set);
        for (const Indicator& indicator : answer.headline) {
            QVERIFY2(isNamed(indicatorName(indicator.id), indicator.id), indicator.id.c_str());
            QVERIFY2(!indicatorDefinition(indicator.id).isEmpty(), indicator.id.c_str());
        }
        for (const MethodLine& line : answer.method) {
            QVERIFY2(isNamed(parameterName(line.key), line.key), line.key.c_str());
            if (line.value.find('_') != std::string::npos && line.unit.empty()
                && line.key != "ages")
                QVERIFY2(
                    isNamed(choiceName(line.value.substr(0, line.value.find('+'))), line.value),
                    line.value.c_str());
        }
        for (const AnswerTable& table : answer.tables) {
            QVERIFY2(isNamed(tableName(table.id), table.id), table.id.c_str());
            QVERIFY2(table.table.rowCount() > 0, table.id.c_str());
            for (const Column& column : table.table.columns)
                QVERIFY2(isNamed(columnName(column.name()), column.name()), column.name().c_str());
        }
        QVERIFY(!answer.gaps.empty());
        for (const Gap& gap : answer.gaps)
            QVERIFY(!gapSentence(gap).isEmpty() && !gapSentence(gap).contains(u'_'));
    }

    void namesMadeOfPartsAreWhole()
    {
        QCOMPARE(indicatorName("completeness-15"), QStringLiteral("15 分钟生活圈完整度"));
        QCOMPARE(indicatorName("without-library"), QStringLiteral("走不到图书馆的儿童"));
        QCOMPARE(columnName("themes_5"), QStringLiteral("5 分钟走得到的种类"));
        QCOMPARE(tableName("primary_school_crossings"), QStringLiteral("小学 · 过街处"));
        Indicator balance{.id = "seat-balance-primary_school", .value = -2830, .unit = "seats"};
        QCOMPARE(indicatorValue(balance), QStringLiteral("-2,830\u00a0个学位"));
    }
};

QTEST_GUILESS_MAIN(TestSchoolWords)
#include "tst_school_words.moc"
