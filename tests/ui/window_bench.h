// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over a small city, for tests that drive it the way a planner does.
#pragma once

#include "project/project_file.h"
#include "settings/settings.h"
#include "small_city.h"
#include "ui/look/language.h"
#include "ui/look/look.h"
#include "ui/map/map_canvas.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace yimi::test {

/// A window over a folder of its own; nothing of the user's settings is touched.
struct Bench
{
    Bench() : settings(dir.filePath("settings.ini"))
    {
        language.set("zh");
        look.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));
        window = std::make_unique<MainWindow>(settings, look, language, dir.filePath("recovery"));
        window->resize(1366, 768);
        window->show();
    }

    ~Bench() { window.reset(); }

    void open(const ProjectContents& contents = smallCity())
    {
        const QString path = dir.filePath("city.yimi");
        QVERIFY(saveProject(contents, path.toStdString()));
        window->takeFiles({path});
        QTRY_COMPARE(window->document().layers().size(), contents.layers.size());
        QTRY_VERIFY(window->canvas().upToDate());
    }

    void runCoverage()
    {
        action("runCoverage").trigger();
        QTRY_VERIFY(window->document().coverage());
    }

    template <typename Widget = QWidget>
    Widget& find(const char* name)
    {
        auto* found = window->findChild<Widget*>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return *found;
    }

    QAction& action(const char* name) { return find<QAction>(name); }

    const Coverage& coverage() { return *window->document().coverage()->coverage; }

    QTemporaryDir dir;
    Settings settings;
    Look look{Appearance::Light};
    Language language;
    std::unique_ptr<MainWindow> window;
};

} // namespace yimi::test
