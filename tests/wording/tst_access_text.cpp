// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about access: names a planner knows, numbers with units, and no figure that is not
// there.
#include "wording/access_text.h"

#include <QTest>

using namespace yimi;

namespace {

QString plain(double value)
{
    return QString::number(value);
}

} // namespace

class TestAccessText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void valuesAreSaidAsPlannersSayThem()
    {
        const AccessOptions shared;
        QCOMPARE(accessValueName(shared, CostKind::Time, SupplyWord::ChildcarePlaces),
                 QStringLiteral("每千名儿童可达托位"));
        QCOMPARE(accessValueText(shared, CostKind::Time, 0.0452), QStringLiteral("45.2"));
        const AccessOptions second{.method = AccessMethod::Nearest, .nearestCount = 2};
        QCOMPARE(accessValueName(second, CostKind::Time, SupplyWord::Amount),
                 QStringLiteral("到第 2 近设施的时间"));
        QVERIFY(accessValueText(second, CostKind::Time, 7.25).startsWith(QLatin1String("7.3")));
        QVERIFY(
            accessValueText(second, CostKind::Distance, 1240).startsWith(QLatin1String("1,240")));
    }

    void theMethodNamesItsZones()
    {
        const QString text = accessMethodText({}, CostKind::Time);
        QVERIFY2(text.contains(QLatin1String("E2SFCA")) && text.contains(QLatin1String("0.68")),
                 qPrintable(text));
        const AccessOptions nearest{.method = AccessMethod::Nearest, .decay = {}};
        QVERIFY(accessMethodText(nearest, CostKind::Time).contains(QStringLiteral("不设界限")));
    }

    void theSumIsSaidToHoldOnlyWhenItDoes()
    {
        AccessResult result{.supplyTotal = 60, .supplyReached = 50};
        QVERIFY(!supplyText(result).contains(QStringLiteral("一致")));
        result.sum = SumCheck{60, 50, 50};
        QVERIFY(supplyText(result).contains(QStringLiteral("一致")));
        result.sum = SumCheck{60, 50, 49};
        QVERIFY(supplyText(result).contains(QStringLiteral("不符")));
    }

    void figuresThatAreNotThereAreNotSaid()
    {
        QVERIFY(equityText({}, Better::More, plain).isEmpty());
        EquityFigures figures{.children = 10, .unreached = 3, .mean = 4.0};
        figures.below = BelowStandard{.standard = 5, .children = 7, .share = 0.7};
        const QString text = equityText(figures, Better::Less, plain);
        QVERIFY(text.contains(QStringLiteral("超过标准（5）的儿童 7 名")));
        QVERIFY(text.contains(QStringLiteral("另有 3 名儿童")));
        QVERIFY(text.contains(QStringLiteral("—"))); // no Gini, no gap
    }
};

QTEST_GUILESS_MAIN(TestAccessText)
#include "tst_access_text.moc"
