// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over a small city, with a tool of the map in the hand.
#pragma once

#include "ui/tools/map_tools.h"
#include "ui/tools/measure_tool.h"
#include "ui/tools/probe_tool.h"
#include "ui/window_bench.h"

#include <QMouseEvent>

namespace yimi::test {

struct ToolBench : Bench
{
    explicit ToolBench(const char* tool, const ProjectContents& contents = smallCity())
    {
        open(contents);
        action(tool).trigger();
    }

    MapCanvas& canvas() { return window->canvas(); }

    MeasureTool& measure() { return window->mapTools().measure(); }

    ProbeTool& probe() { return window->mapTools().probe(); }

    QPoint at(Coordinate place) { return canvas().view().mapToScreen(place).toPoint(); }

    /// The place that the nearest pixel stands for.
    Coordinate seen(Coordinate place)
    {
        return canvas().view().screenToMap(canvas().view().mapToScreen(place).toPoint());
    }

    void click(Coordinate place)
    {
        QTest::mouseClick(&canvas(), Qt::LeftButton, Qt::NoModifier, at(place));
    }

    void moveTo(Coordinate place)
    {
        const QPointF point = at(place);
        QMouseEvent move(QEvent::MouseMove,
                         point,
                         canvas().mapToGlobal(point),
                         Qt::NoButton,
                         Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&canvas(), &move);
    }

    void settle() { QTRY_VERIFY(!window->mapTools().busy()); }
};

} // namespace yimi::test
