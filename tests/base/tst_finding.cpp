// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/finding.h"

#include <QTest>

using namespace yimi;

class TestFinding : public QObject
{
    Q_OBJECT

private slots:
    void sameKindIsOneFindingWithAllIdsInOrder();
    void anotherCodeLayerFieldOrDetailIsAnotherFinding();
    void countsWithoutIdsAddUp();
};

void TestFinding::sameKindIsOneFindingWithAllIdsInOrder()
{
    std::vector<Finding> findings;
    for (const char* id : {"7", "3", "9"}) {
        addFinding(findings,
                   {.code = FindingCode::GeometryNull, .layer = "road", .count = 1, .ids = {id}});
    }
    QCOMPARE(findings.size(), 1U);
    QCOMPARE(findings.front().count, 3U);
    QVERIFY(findings.front().ids == (std::vector<std::string>{"7", "3", "9"}));
}

void TestFinding::anotherCodeLayerFieldOrDetailIsAnotherFinding()
{
    const Finding first{
        .code = FindingCode::ValueMissing, .layer = "a", .field = "f", .detail = "d", .count = 1};
    Finding code = first;
    code.code = FindingCode::ValueNegative;
    Finding layer = first;
    layer.layer = "b";
    Finding field = first;
    field.field = "g";
    Finding detail = first;
    detail.detail = "e";
    std::vector<Finding> findings;
    for (const Finding& one : {first, code, layer, field, detail, first})
        addFinding(findings, one);
    QCOMPARE(findings.size(), 5U);
    QCOMPARE(findings.front().count, 2U);
    QVERIFY(findings[3] == field);
}

void TestFinding::countsWithoutIdsAddUp()
{
    std::vector<Finding> findings;
    addFinding(findings, {.code = FindingCode::HeightDropped, .layer = "a", .count = 40});
    addFinding(findings, {.code = FindingCode::HeightDropped, .layer = "a", .count = 2});
    QCOMPARE(findings.front().count, 42U);
    QVERIFY(findings.front().ids.empty());
}

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
