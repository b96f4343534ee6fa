// SPDX-License-Identifier: GPL-3.0-or-later
// Small layers for pictures, and what is seen in them.
#pragma once

#include "render/scene.h"

#include <cmath>

namespace yimi::test {

/// Far from zero, as real coordinates are.
inline constexpr Coordinate kOrigin{495000, 3517000};

inline Coordinate at(double x, double y)
{
    return {kOrigin.x + x, kOrigin.y + y};
}

inline Ring square(double x, double y, double side)
{
    return {at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)};
}

struct NamedShape
{
    Geometry geometry;
    std::string name;
};

inline std::shared_ptr<const FeatureTable> namedTable(const std::vector<NamedShape>& shapes)
{
    auto table = std::make_shared<FeatureTable>();
    table->name = "drawn";
    table->addColumn("name", FieldType::Text);
    for (const NamedShape& shape : shapes)
        appendRow(
            *table, static_cast<std::int64_t>(table->rowCount()) + 1, shape.geometry, {shape.name});
    return table;
}

inline Scene sceneOf(std::vector<std::shared_ptr<const DisplayLayer>> layers)
{
    Scene scene;
    scene.background = {255, 255, 255, 255};
    for (auto& layer : layers)
        scene.layers.push_back({.display = std::move(layer)});
    return scene;
}

/// Black on white, shown at every scale.
inline LayerStyle lettered(LayerStyle style)
{
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 1e9;
    style.label.size = 12;
    style.label.colour = {0, 0, 0, 255};
    style.label.halo = {255, 255, 255, 255};
    return style;
}

inline int inkedDots(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qGray(image.pixel(x, y)) < 100 ? 1 : 0;
    }
    return count;
}

inline int largestDifference(const QImage& a, const QImage& b)
{
    int largest = a.size() == b.size() ? 0 : 255;
    for (int y = 0; largest < 255 && y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            largest = std::max({largest,
                                std::abs(qRed(p) - qRed(q)),
                                std::abs(qGreen(p) - qGreen(q)),
                                std::abs(qBlue(p) - qBlue(q))});
        }
    }
    return largest;
}

} // namespace yimi::test
