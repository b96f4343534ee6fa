// SPDX-License-Identifier: GPL-3.0-or-later
// The real window with 等时圈 in front.
#pragma once

#include "ui/analysis/service_area_controller.h"
#include "ui/window_bench.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace yimi::test {

struct AreaBench : Bench
{
    void ask(const char* cutoffs = "2, 4")
    {
        action("serviceAreas").trigger();
        auto& field = find<QLineEdit>("areaCutoffs");
        field.setText(QString::fromUtf8(cutoffs));
        Q_EMIT field.textEdited(field.text());
    }

    void runAreas()
    {
        find<QPushButton>("areaRun").click();
        QTRY_VERIFY(!window->serviceAreas().running());
        QVERIFY(window->document().serviceAreas());
    }

    /// Clicks and waits for the answer in its new shape.
    void reshape(const char* button)
    {
        const auto before = window->document().serviceAreas();
        find<QAbstractButton>(button).click();
        QTRY_VERIFY(!window->serviceAreas().running());
        QVERIFY(window->document().serviceAreas() != before);
    }

    const ServiceAreaSummary& summary() { return *window->document().serviceAreas()->summary; }

    const DocumentLayer* areas()
    {
        return layerById(window->document().layers(), window->document().serviceAreas()->areas);
    }

    QString text(const char* label) { return find<QLabel>(label).text(); }
};

} // namespace yimi::test
