// SPDX-License-Identifier: GPL-3.0-or-later
// How the map follows the hand: what painting costs the window's thread while it is dragged and
// zoomed. YIMI_TEST_PROJECT=/path/of.yimi takes another project and says the figures.
#include "project/document_scene.h"
#include "project/project_file.h"
#include "small_city.h"
#include "ui/look/look.h"
#include "ui/map/map_canvas.h"

#include <QElapsedTimer>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace yimi;
using namespace yimi::test;

namespace {

class TimedCanvas : public MapCanvas
{
public:
    using MapCanvas::MapCanvas;

    std::vector<double> paints; ///< ms

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QElapsedTimer timer;
        timer.start();
        MapCanvas::paintEvent(event);
        paints.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
};

ProjectContents shownProject()
{
    const QByteArray path = qgetenv("YIMI_TEST_PROJECT");
    if (path.isEmpty())
        return smallCity();
    auto opened = openProject(path.toStdString());
    if (!opened)
        qFatal("%s does not open", path.constData());
    return std::move(opened->contents);
}

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

struct Shown
{
    Shown() : canvas(jobs, look)
    {
        const ProjectContents city = shownProject();
        canvas.setHome(homeExtent(city.layers));
        canvas.resize(1920, 1080);
        canvas.show();
        canvas.setScene(buildScene(city, Appearance::Light, cache).value());
        canvas.fitHome();
        QTRY_VERIFY_WITH_TIMEOUT(canvas.upToDate(), 60000);
        QObject::connect(&canvas, &MapCanvas::frameShown, &canvas, [this] { ++frames; });
    }

    void say(const char* doing)
    {
        if (qEnvironmentVariableIsSet("YIMI_TEST_PROJECT"))
            qInfo("%s: %zu paints, median %.2f ms, 99 %% %.2f ms, largest %.2f ms; %d new frames",
                  doing,
                  canvas.paints.size(),
                  quantile(canvas.paints, 0.5),
                  quantile(canvas.paints, 0.99),
                  quantile(canvas.paints, 1),
                  frames);
    }

    Look look{Appearance::Light};
    DisplayCache cache;
    JobRunner jobs;
    TimedCanvas canvas;
    int frames = 0;
};

} // namespace

class TestMapDrag : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void draggingForTwoSeconds()
    {
        Shown shown;
        shown.canvas.paints.clear();
        QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, {900, 500});
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; timer.elapsed() < 2000; ++i) {
            const QPoint at(900 + static_cast<int>(400 * std::sin(i * 0.06)),
                            500 + static_cast<int>(200 * std::sin(i * 0.043)));
            QTest::mouseMove(&shown.canvas, at);
            QTest::qWait(14);
        }
        QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, {900, 500});
        QTRY_VERIFY_WITH_TIMEOUT(shown.canvas.upToDate(), 20000);
        shown.say("drag");
        QVERIFY(shown.canvas.paints.size() > 40);
        QVERIFY(shown.frames > 0);
        QVERIFY2(quantile(shown.canvas.paints, 0.5) <= 16.7,
                 qPrintable(QString::number(quantile(shown.canvas.paints, 0.5))));
    }

    void zoomingWithTheWheel()
    {
        Shown shown;
        shown.canvas.paints.clear();
        for (int i = 0; i < 24; ++i) {
            const int notch = i < 12 ? 120 : -120;
            QWheelEvent event({700, 400},
                              shown.canvas.mapToGlobal(QPointF(700, 400)),
                              {},
                              {0, notch},
                              Qt::NoButton,
                              Qt::NoModifier,
                              Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(&shown.canvas, &event);
            QTest::qWait(60);
        }
        QTRY_VERIFY_WITH_TIMEOUT(shown.canvas.upToDate(), 20000);
        shown.say("wheel");
        QVERIFY2(quantile(shown.canvas.paints, 0.5) <= 16.7,
                 qPrintable(QString::number(quantile(shown.canvas.paints, 0.5))));
    }
};

QTEST_MAIN(TestMapDrag)
#include "tst_map_drag.moc"
