// SPDX-License-Identifier: GPL-3.0-or-later
#include "assessment/parameters.h"

#include <QTest>

using namespace yimi;

namespace {

std::vector<Standard> standards()
{
    return {{.id = "radius", .value = 500, .unit = "m", .clause = "表C.0.1", .certainty = "A"}};
}

std::vector<ParameterSpec> specs()
{
    return {{.key = "metres", .unit = "m", .least = 1, .most = 5000, .standard = "radius"},
            {.key = "minutes", .unit = "min", .least = 0.1, .most = 240},
            {.key = "rings", .kind = ParameterKind::Numbers, .preset = "5,10,15", .most = 60},
            {.key = "rule",
             .kind = ParameterKind::Choice,
             .preset = "flow",
             .choices = {"flow", "nearest"}},
            {.key = "kinds",
             .kind = ParameterKind::Choices,
             .preset = "park+hill",
             .choices = {"park", "water", "hill"}},
            {.key = "open", .kind = ParameterKind::Flag, .preset = "no"},
            {.key = "ages", .kind = ParameterKind::Ages, .preset = "A0_2"},
            {.key = "profile", .kind = ParameterKind::Profile, .preset = "walk"}};
}

Result<Parameters> read(const ParameterTexts& texts)
{
    return Parameters::read(specs(), texts, standards(), travelProfiles());
}

} // namespace

class TestParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void presetsComeFromTheStandard()
    {
        const auto parameters = read({});
        QVERIFY(parameters);
        QCOMPARE(parameters->number("metres"), 500.0);
        QVERIFY(!parameters->customised("metres"));
        QCOMPARE(parameters->standardOf("metres")->clause, std::string("表C.0.1"));
        QVERIFY(std::get<Metres>(cutoffOf(*parameters)) == Metres(500));
        QVERIFY((parameters->numbers("rings") == std::vector<double>{5, 10, 15}));
        QVERIFY(parameters->chosen("kinds", "hill") && !parameters->chosen("kinds", "water"));
        QVERIFY(!parameters->flag("open"));
        QCOMPARE(parameters->profile("profile").id, std::string("walk"));
        QVERIFY(!parameters->has("minutes"));
    }

    void whatIsSetIsCustom()
    {
        const auto parameters = read({{"metres", "300"}, {"open", "yes"}, {"ages", "A0_2+A3_5"}});
        QVERIFY(parameters);
        QCOMPARE(parameters->number("metres"), 300.0);
        QVERIFY(parameters->customised("metres"));
        QVERIFY(parameters->standardOf("metres") == nullptr);
        QVERIFY(parameters->flag("open"));
        QVERIFY(parameters->ages("ages").contains(AgeGroup::A3_5));
        // Setting what is preset anyway changes nothing.
        QVERIFY(!read({{"metres", "500"}})->customised("metres"));
    }

    void minutesGoBeforeWhereOnlyTheyWereSet()
    {
        QVERIFY(std::holds_alternative<Milliseconds>(cutoffOf(*read({{"minutes", "7"}}))));
        QVERIFY(
            std::holds_alternative<Metres>(cutoffOf(*read({{"minutes", "7"}, {"metres", "301"}}))));
    }

    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("unknown key") << "speed"
                                     << "5";
        QTest::newRow("no number") << "metres"
                                   << "far";
        QTest::newRow("half a number") << "metres"
                                       << "5m";
        QTest::newRow("below") << "metres"
                               << "0.5";
        QTest::newRow("above") << "metres"
                               << "6000";
        QTest::newRow("not finite") << "metres"
                                    << "nan";
        QTest::newRow("falling rings") << "rings"
                                       << "10,5";
        QTest::newRow("twice") << "rings"
                               << "5,5";
        QTest::newRow("empty ring") << "rings"
                                    << "5,,10";
        QTest::newRow("choice") << "rule"
                                << "fair";
        QTest::newRow("two of one choice") << "rule"
                                           << "flow+nearest";
        QTest::newRow("choices") << "kinds"
                                 << "park+sea";
        QTest::newRow("no choice") << "kinds"
                                   << "";
        QTest::newRow("flag") << "open"
                              << "maybe";
        QTest::newRow("ages") << "ages"
                              << "A1_2";
        QTest::newRow("profile") << "profile"
                                 << "horse";
    }

    void whatCannotBeIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        const auto parameters = read({{key.toStdString(), text.toStdString()}});
        QVERIFY(!parameters);
        QCOMPARE(parameters.error().code, ErrorCode::ParameterInvalid);
        QVERIFY(!parameters.error().field.empty());
        QVERIFY(!parameters.error().detail.empty());
    }

    void aNormWithoutAValueIsRefused()
    {
        const auto parameters = Parameters::read(specs(), {}, {}, travelProfiles());
        QVERIFY(!parameters);
        QCOMPARE(parameters.error().field, std::string("metres"));
    }
};

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
