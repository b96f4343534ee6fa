// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over a small city, with a hand that draws and corrects features.
#pragma once

#include "ui/window_bench.h"

#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>

#include <algorithm>

namespace yimi::test {

struct EditBench : Bench
{
    explicit EditBench(const ProjectContents& contents = smallCity())
    {
        open(contents);
        look(cityPlace(450, 450), 1.5);
    }

    MapCanvas& canvas() { return window->canvas(); }

    void look(Coordinate centre, double metresPerPixel)
    {
        MapView view = canvas().view();
        view.centre = centre;
        view.metresPerPixel = metresPerPixel;
        canvas().setView(view);
    }

    QPoint at(Coordinate place) { return canvas().view().mapToScreen(place).toPoint(); }

    /// The place of the pixel: what a click there means.
    Coordinate placeAt(Coordinate place) { return canvas().view().screenToMap(QPointF(at(place))); }

    void edit(const char* layer, const char* tool = "editFeatures")
    {
        if (!action(tool).isChecked())
            action(tool).trigger();
        auto& list = find<QComboBox>("editLayer");
        const int position = list.findData(QString::fromUtf8(layer));
        QVERIFY(position >= 0);
        list.setCurrentIndex(position);
        Q_EMIT list.activated(position);
    }

    void click(Coordinate place, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mouseClick(&canvas(), Qt::LeftButton, keys, at(place));
    }

    void doubleClick(Coordinate place)
    {
        click(place);
        QTest::mouseDClick(&canvas(), Qt::LeftButton, Qt::NoModifier, at(place));
    }

    void drag(Coordinate from, Coordinate to, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mousePress(&canvas(), Qt::LeftButton, keys, at(from));
        for (const double share : {0.5, 1.0}) {
            const QPoint there =
                at({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
            QMouseEvent move(QEvent::MouseMove,
                             QPointF(there),
                             canvas().mapToGlobal(QPointF(there)),
                             Qt::NoButton,
                             Qt::LeftButton,
                             keys);
            QApplication::sendEvent(&canvas(), &move);
        }
        QTest::mouseRelease(&canvas(), Qt::LeftButton, keys, at(to));
    }

    void key(Qt::Key which) { QTest::keyClick(&canvas(), which); }

    const FeatureTable& table(const char* id)
    {
        return *layerById(window->document().layers(), QString::fromUtf8(id))->table;
    }

    void keepForm() { QTest::mouseClick(&find<QPushButton>("featureKeep"), Qt::LeftButton); }

    bool formShown() { return find<QWidget>("featureForm").isVisible(); }

    QString hint() { return find<QLabel>("editHint").text(); }

    void undo() { action("undo").trigger(); }
};

inline Ring outerOf(const FeatureTable& table, std::size_t row)
{
    return std::get<Polygons>(table.geometries[row])[0].outer;
}

inline bool has(const Ring& ring, Coordinate at)
{
    return std::ranges::find(ring, at) != ring.end();
}

} // namespace yimi::test
