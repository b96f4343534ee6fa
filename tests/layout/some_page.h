// SPDX-License-Identifier: GPL-3.0-or-later
// A small page with a map, for tests of what is done with pages.
#pragma once

#include "layout/page.h"

#include <QFile>

#include <cmath>

namespace yimi::test {

inline std::shared_ptr<const DisplayLayer> someAreas()
{
    auto table = std::make_shared<FeatureTable>();
    table->addColumn("state", FieldType::Text);
    table->addColumn("name", FieldType::Text);
    const char* states[] = {"served", "short_of_capacity", "out_of_range"};
    for (int i = 0; i < 3; ++i) {
        const double x = 490000 + 8000 * i;
        const Ring ring{
            {x, 3510000}, {x + 8000, 3510000}, {x + 8000, 3530000}, {x, 3530000}, {x, 3510000}};
        appendRow(
            *table, i + 1, Polygons{{ring, {}}}, {std::string(states[i]), std::string("儿童社区")});
    }
    return prepareLayer(table, coverageStyle());
}

inline Page somePage()
{
    Page page;
    page.name = QStringLiteral("coverage");
    page.title = QStringLiteral("托育设施覆盖缺口图");
    page.subtitle = QStringLiteral("儿童友好 · 15 分钟");
    page.scene.background = mapBackground(Appearance::Light);
    page.scene.layers = {{.display = someAreas()}};
    page.extent = {{490000, 3510000}, {514000, 3530000}};
    page.legend = {{QStringLiteral("社区"),
                    {{QStringLiteral("有服务"),
                      QStringLiteral("612"),
                      coverageStyle().rules[0].fill,
                      {},
                      {}}}}};
    page.indicators = {{QStringLiteral("可达覆盖率"),
                        QStringLiteral("52.3 %"),
                        QStringLiteral("目标 60 %"),
                        0.523,
                        0.6}};
    page.bars = {{QStringLiteral("天宁区"), QStringLiteral("81 %"), 0.81}};
    page.source = QStringLiteral("示例");
    page.date = QStringLiteral("2026-11-23");
    page.unitLabel = QStringLiteral("编制单位");
    page.unit = QStringLiteral("规划局");
    return page;
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool sameColour(QRgb a, Colour b, int tolerance)
{
    return std::abs(qRed(a) - b.r) <= tolerance && std::abs(qGreen(a) - b.g) <= tolerance
           && std::abs(qBlue(a) - b.b) <= tolerance;
}

} // namespace yimi::test
