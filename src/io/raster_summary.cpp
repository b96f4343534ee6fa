// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/raster_summary.h"

#include "io/open_dataset.h"
#include "io/zip_names.h"

namespace yimi {

namespace {

Box extentOf(GDALDataset& dataset)
{
    double transform[6] = {};
    if (dataset.GetGeoTransform(transform) != CE_None)
        return {};
    Box extent;
    for (const double column : {0.0, static_cast<double>(dataset.GetRasterXSize())}) {
        for (const double row : {0.0, static_cast<double>(dataset.GetRasterYSize())})
            extent.include(Coordinate{transform[0] + column * transform[1] + row * transform[2],
                                      transform[3] + column * transform[4] + row * transform[5]});
    }
    return extent;
}

} // namespace

Result<RasterSummary> describeRaster(const std::string& path)
{
    GdalSession session;
    const ZipNames names(path);
    if (!names.checked())
        return tl::unexpected(names.checked().error());
    const Dataset dataset(GDALDataset::Open(
        path.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, nullptr, nullptr, nullptr));
    if (!dataset)
        return failure(
            {.code = ErrorCode::FileDamaged, .file = path, .detail = session.lastMessage()});
    return RasterSummary{.path = path,
                         .driver = dataset->GetDriverName(),
                         .width = dataset->GetRasterXSize(),
                         .height = dataset->GetRasterYSize(),
                         .bands = dataset->GetRasterCount(),
                         .crs = crsOf(dataset->GetSpatialRef()),
                         .extent = extentOf(*dataset)};
}

} // namespace yimi
