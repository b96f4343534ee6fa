// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs read of a page's file.
#pragma once

#include "layout/frame_place.h"
#include "other_programs.h"
#include "some_page.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <QTest>

#include <memory>
#include <optional>
#include <string>

namespace yimi::test {

/// What GDAL reads of a file: the ground under the middle of the picture, and its system.
struct Read
{
    Coordinate middle;
    double dot = 0;
    std::string projection;
    QSize size;
};

inline std::optional<Read> readByGdal(const QString& path)
{
    GDALAllRegister();
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(path.toUtf8().constData()));
    double t[6];
    if (!dataset || dataset->GetGeoTransform(t) != CE_None)
        return std::nullopt;
    const double x = dataset->GetRasterXSize() / 2.0;
    const double y = dataset->GetRasterYSize() / 2.0;
    const OGRSpatialReference* reference = dataset->GetSpatialRef();
    return Read{{t[0] + x * t[1] + y * t[2], t[3] + x * t[4] + y * t[5]},
                t[1],
                reference != nullptr && reference->GetName() != nullptr ? reference->GetName() : "",
                {dataset->GetRasterXSize(), dataset->GetRasterYSize()}};
}

/// The middle of the picture is the middle of the sheet; the map frame's is the extent's.
inline void checkMiddle(Coordinate middle, double dot)
{
    const auto place = framePlace(somePage());
    QVERIFY(place);
    const QSizeF sheet = somePage().sizeMillimetres;
    const Coordinate wanted = place->groundAt({sheet.width() / 2, sheet.height() / 2});
    QVERIFY2(std::abs(middle.x - wanted.x) <= dot && std::abs(middle.y - wanted.y) <= dot,
             qPrintable(QStringLiteral("%1 %2").arg(middle.x - wanted.x).arg(middle.y - wanted.y)));
    const Coordinate centre = place->groundAt(place->frame.center());
    QVERIFY(std::abs(centre.x - 502000) < 1e-6 && std::abs(centre.y - 3520000) < 1e-6);
}

} // namespace yimi::test
