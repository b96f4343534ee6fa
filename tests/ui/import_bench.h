// SPDX-License-Identifier: GPL-3.0-or-later
// The import dialog over a town, as a planner has it.
#pragma once

#include "intake/made_city.h"
#include "ui/import/import_model.h"
#include "ui/window_bench.h"

#include <QComboBox>
#include <QDialog>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <functional>

namespace yimi::test {

inline std::string gbk(const std::string& text)
{
    return *fromUtf8(text, "GB18030");
}

inline std::string pointsCsv()
{
    std::string text = "编号,名称,托位数,经度,纬度\n";
    std::size_t number = 0;
    for (const Coordinate place : besideStreets(60)) {
        const Coordinate c = fromWgs84(place, MapOffset::Bd09);
        ++number;
        text += "T" + std::to_string(number) + ",托育点" + std::to_string(number) + ",30,"
                + QString::number(c.x, 'f', 8).toStdString() + ","
                + QString::number(c.y, 'f', 8).toStdString() + "\n";
    }
    return text;
}

/// The town as it arrives on a stick, and a file that cannot be read.
inline void makeTown(const Folder& folder)
{
    geoPackage(folder, "道路.gpkg", {townStreets()});
    geoPackage(folder, "界线.gpkg", {townCommunities()});
    folder.made("托育机构.csv", gbk(pointsCsv()));
    folder.made("分年龄人口.csv",
                gbk("街道,社区,0-2岁,3-5岁\n兰陵街道,九洲社区居委会,10,20\n"
                    "兰陵街道,朝阳社区,11,21\n兰陵街道,清谭社区,12,22\n兰陵街道,丽华社区,13,23\n"
                    "兰陵街道,外地社区,99,99\n"));
    folder.made("破损.shp", "hello");
}

/// The dialog over a town, as a planner has it.
struct Import
{
    explicit Import(const std::function<void(Folder&)>& more = {})
    {
        makeTown(folder);
        if (more)
            more(folder);
        open();
    }

    void open()
    {
        bench.window->takeFiles({QString::fromStdString(folder.path(""))});
        waitForDialog();
    }

    void waitForDialog()
    {
        QTRY_VERIFY_WITH_TIMEOUT(bench.window->findChild<QDialog*>("importDialog"), 20000);
        table = bench.window->findChild<QTableView*>("importLayers");
        QTRY_VERIFY(table->isVisible());
    }

    [[nodiscard]] QModelIndex cell(const QString& name, int column) const
    {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, ImportModel::Name);
            if (index.data().toString() == name)
                return index.siblingAtColumn(column);
        }
        qFatal("no layer %s", qPrintable(name));
    }

    /// Opens the cell's list and takes the choice of this value.
    void choose(const QString& name, int column, const QString& value) const
    {
        const QModelIndex index = cell(name, column);
        table->setCurrentIndex(index);
        table->edit(index);
        auto* box = table->findChild<QComboBox*>("importChoice");
        QVERIFY(box);
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
        QTRY_VERIFY(!table->findChild<QComboBox*>("importChoice"));
    }

    /// Null when no layer of this title came in.
    [[nodiscard]] const DocumentLayer* imported(const QString& title) const
    {
        const auto& layers = bench.window->document().layers();
        const auto found = std::ranges::find(layers, title, &DocumentLayer::title);
        return found == layers.end() ? nullptr : &*found;
    }

    /// Until nothing is read or joined any more.
    void wait() { QTRY_VERIFY_WITH_TIMEOUT(!bench.find("cancelReading").isVisible(), 20000); }

    void tick(const QString& name, bool taken) const
    {
        table->model()->setData(
            cell(name, ImportModel::Name), taken ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }

    void select(const QString& name) const { table->setCurrentIndex(cell(name, 0)); }

    void accept()
    {
        wait();
        bench.find<QPushButton>("importNow").click();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window->document().layers().empty(), 20000);
    }

    Folder folder;
    Bench bench;
    QTableView* table = nullptr;
};

} // namespace yimi::test
