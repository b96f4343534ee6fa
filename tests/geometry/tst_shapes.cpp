// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn_shapes.h"

#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestShapes : public QObject
{
    Q_OBJECT

private slots:
    void boxesHoldAllPartsOfEachKind();
    void nothingHasAnEmptyBox();
    void emptyBoxesMeetNothing();
    void touchingBoxesIntersect();
    void kindsAreToldApart();
};

void TestShapes::boxesHoldAllPartsOfEachKind()
{
    QVERIFY((boxOf(Geometry(Points{{3, 1}, {-2, 5}})) == Box{{-2, 1}, {3, 5}}));
    QVERIFY((boxOf(Geometry(Lines{{{0, 0}, {1, 1}}, {{7, -4}, {2, 2}}})) == Box{{0, -4}, {7, 2}}));
    QVERIFY((boxOf(Geometry(Polygons{square(0, 0, 1), square(5, 5, 2)})) == Box{{0, 0}, {7, 7}}));
}

void TestShapes::nothingHasAnEmptyBox()
{
    QVERIFY(boxOf(Geometry()).empty());
    QVERIFY(boxOf(Geometry(Polygons{})).empty());
    QCOMPARE(Box().width(), 0.0);
    QVERIFY(Box().grownBy(5).empty());
}

void TestShapes::emptyBoxesMeetNothing()
{
    const Box all{{-1e9, -1e9}, {1e9, 1e9}};
    QVERIFY(!Box().intersects(all) && !all.intersects(Box()));
    Box box{{0, 0}, {1, 1}};
    box.include(Box());
    QVERIFY((box == Box{{0, 0}, {1, 1}}));
}

void TestShapes::touchingBoxesIntersect()
{
    const Box left{{0, 0}, {1, 1}};
    QVERIFY(left.intersects({{1, 1}, {2, 2}}));
    QVERIFY(!left.intersects({{1.001, 0}, {2, 1}}));
    QVERIFY(left.grownBy(0.5).contains({1.5, -0.5}) && !left.contains({1.5, 0}));
}

void TestShapes::kindsAreToldApart()
{
    QVERIFY(kindOf(Geometry()) == GeometryKind::None);
    QVERIFY(kindOf(Geometry(Points{{0, 0}})) == GeometryKind::Point);
    QVERIFY(kindOf(Geometry(Lines{{{0, 0}, {1, 1}}})) == GeometryKind::Line);
    QVERIFY(kindOf(Geometry(Polygons{square(0, 0, 1)})) == GeometryKind::Polygon);
}

QTEST_GUILESS_MAIN(TestShapes)
#include "tst_shapes.moc"
