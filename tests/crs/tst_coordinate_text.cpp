// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/coordinate_text.h"

#include <QTest>

using namespace yimi;

class TestCoordinateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyWayOfWriting_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("decimal") << "119.95" << 119.95;
        QTest::newRow("blank") << "  119.95　" << 119.95;
        QTest::newRow("full width") << "１１９．９５" << 119.95;
        QTest::newRow("signs") << "119°57′00″" << 119.95;
        QTest::newRow("ascii signs") << "119°57'00.0\"" << 119.95;
        QTest::newRow("Chinese") << "119度57分0秒" << 119.95;
        QTest::newRow("colons") << "119:57:0" << 119.95;
        QTest::newRow("minutes") << "31 46.8" << 31.78;
        QTest::newRow("east") << "E119°57′" << 119.95;
        QTest::newRow("north") << "31.78N" << 31.78;
        QTest::newRow("东经") << "东经119度57分" << 119.95;
        QTest::newRow("south") << "31°46′48″S" << -31.78;
        QTest::newRow("minus") << "-31°46′48″" << -31.78;
        QTest::newRow("metres") << "3517458.847" << 3517458.847;
        QTest::newRow("groups") << "3,517,458.847" << 3517458.847;
        QTest::newRow("group") << "495,264" << 495264.0;
    }

    void everyWayOfWriting()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        const auto read = parseCoordinate(text.toStdString());
        QVERIFY(read);
        QVERIFY2(std::abs(*read - value) < 1e-9, qPrintable(QString::number(*read, 'g', 12)));
    }

    void whatIsNoCoordinate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "无",
                                 "119.95米",
                                 "119°61′",
                                 "119°57′60″",
                                 "119.5°30′",
                                 "1 2 3 4",
                                 "12,34",
                                 "nan",
                                 "1e999"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void whatIsNoCoordinate()
    {
        QFETCH(QString, text);
        QVERIFY(!parseCoordinate(text.toStdString()));
    }

    void bothInOneCell()
    {
        for (const char* text : {"119.95,31.78", "119.95，31.78", "119.95 31.78", "119.95;31.78"}) {
            const auto pair = parseCoordinatePair(text);
            QVERIFY2(pair, text);
            QVERIFY((*pair == Coordinate{119.95, 31.78}));
        }
        QVERIFY(!parseCoordinatePair("119.95"));
        QVERIFY(!parseCoordinatePair("1,2,3"));
    }
};

QTEST_GUILESS_MAIN(TestCoordinateText)
#include "tst_coordinate_text.moc"
