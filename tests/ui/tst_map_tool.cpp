// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets the pointer: the tool or the map.
#include "ui/look/look.h"
#include "ui/map/map_canvas.h"
#include "ui/map/tool_box.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

namespace yimi {

namespace {

/// Writes down what reaches it.
class NotingTool : public MapTool
{
public:
    QStringList notes;
    bool takesPress = false;
    bool takesClick = true;

    void activate() override { notes << QStringLiteral("activate"); }

    void deactivate() override { notes << QStringLiteral("deactivate"); }

    bool press(const MapPointer& /*pointer*/) override
    {
        notes << QStringLiteral("press");
        return takesPress;
    }

    void drag(const MapPointer& /*pointer*/) override { notes << QStringLiteral("drag"); }

    void release(const MapPointer& /*pointer*/) override { notes << QStringLiteral("release"); }

    bool click(const MapPointer& pointer) override
    {
        notes << QStringLiteral("click");
        clickedAt = pointer.place;
        return takesClick;
    }

    void hover(const MapPointer& /*pointer*/) override { notes << QStringLiteral("hover"); }

    Coordinate clickedAt;
};

struct Shown
{
    Shown()
    {
        canvas.resize(800, 600);
        canvas.show();
        canvas.setView({.centre = {1000, 2000}, .metresPerPixel = 2, .size = {800, 600}});
        pan.setCheckable(true);
        one.setCheckable(true);
        two.setCheckable(true);
        box.add(one, first);
        box.add(two, second);
    }

    JobRunner jobs;
    Look look{Appearance::Light};
    QAction pan, one, two;
    NotingTool first, second;
    MapCanvas canvas{jobs, look};
    ToolBox box{canvas, pan};
};

} // namespace

class TestMapTool : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void oneToolAtATime()
    {
        Shown shown;
        QVERIFY(shown.pan.isChecked());
        shown.one.trigger();
        QCOMPARE(shown.box.active(), &shown.first);
        QVERIFY(!shown.pan.isChecked());
        shown.two.trigger();
        QCOMPARE(shown.box.active(), &shown.second);
        QVERIFY(!shown.one.isChecked());
        QCOMPARE(shown.first.notes,
                 QStringList({QStringLiteral("activate"), QStringLiteral("deactivate")}));
        shown.two.trigger();
        QVERIFY(!shown.box.active());
        QVERIFY(shown.pan.isChecked());
    }

    void escapeEndsTheTool()
    {
        Shown shown;
        shown.one.trigger();
        QTest::keyClick(&shown.canvas, Qt::Key_Escape);
        QVERIFY(!shown.box.active());
        QVERIFY(!shown.one.isChecked());
    }

    void aToolThatIsDoneGivesThePointerBack()
    {
        Shown shown;
        shown.one.trigger();
        Q_EMIT shown.second.finished();
        QCOMPARE(shown.box.active(), &shown.first);
        Q_EMIT shown.first.finished();
        QVERIFY(!shown.box.active());
    }

    void panCanBeChosenButNotLeft()
    {
        Shown shown;
        shown.pan.trigger();
        QVERIFY(shown.pan.isChecked());
    }

    void clicksReachTheToolAndOnlyThoseItLeavesTheMap()
    {
        Shown shown;
        QSignalSpy clicked(&shown.canvas, &MapCanvas::clicked);
        shown.one.trigger();
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {500, 300});
        QCOMPARE(shown.first.clickedAt.x, 1200.0);
        QCOMPARE(shown.first.clickedAt.y, 2000.0);
        QCOMPARE(clicked.size(), 0);
        shown.first.takesClick = false;
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, {500, 300});
        QCOMPARE(clicked.size(), 1);
    }

    void aDragPansUnlessTheToolTookThePress()
    {
        Shown shown;
        shown.one.trigger();
        const auto drag = [&] {
            QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, {300, 200});
            QTest::mouseMove(&shown.canvas, {340, 230});
            QTest::mouseMove(&shown.canvas, {400, 200});
            QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, {400, 200});
        };
        drag();
        QCOMPARE(shown.canvas.view().centre.x, 800.0);
        QVERIFY(!shown.first.notes.contains(QStringLiteral("click")));
        shown.first.takesPress = true;
        shown.first.notes.clear();
        drag();
        QCOMPARE(shown.canvas.view().centre.x, 800.0);
        QCOMPARE(shown.first.notes.first(), QStringLiteral("press"));
        QCOMPARE(shown.first.notes.last(), QStringLiteral("release"));
        QVERIFY(shown.first.notes.contains(QStringLiteral("drag")));
    }

    void theMiddleButtonAlwaysPans()
    {
        Shown shown;
        shown.first.takesPress = true;
        shown.one.trigger();
        QTest::mousePress(&shown.canvas, Qt::MiddleButton, {}, {300, 200});
        QTest::mouseMove(&shown.canvas, {340, 230});
        QTest::mouseMove(&shown.canvas, {400, 200});
        QTest::mouseRelease(&shown.canvas, Qt::MiddleButton, {}, {400, 200});
        QCOMPARE(shown.canvas.view().centre.x, 800.0);
    }
};

} // namespace yimi

QTEST_MAIN(yimi::TestMapTool)
#include "tst_map_tool.moc"
