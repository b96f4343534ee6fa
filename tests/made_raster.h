// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures made for one test, through GDAL.
#pragma once

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <QtGlobal>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yimi::test {

struct RasterSpec
{
    int width = 10;
    int height = 10;
    double west = 0; ///< of the upper left corner
    double north = 0;
    double pixel = 1;
    std::string crs; ///< empty: none
    int bands = 3;
    std::function<std::array<int, 4>(int x, int y)> colour;
    std::optional<double> noData = {};
    std::vector<std::array<short, 3>> palette = {};
    GDALDataType type = GDT_Byte;
};

inline void fillBands(GDALDataset& dataset, const RasterSpec& spec)
{
    for (int band = 0; band < spec.bands; ++band) {
        std::vector<int> values;
        for (int y = 0; y < spec.height; ++y) {
            for (int x = 0; x < spec.width; ++x)
                values.push_back(spec.colour(x, y)[static_cast<std::size_t>(band)]);
        }
        GDALRasterBand& one = *dataset.GetRasterBand(band + 1);
        if (spec.noData)
            one.SetNoDataValue(*spec.noData);
        if (band == 3)
            one.SetColorInterpretation(GCI_AlphaBand);
        if (!spec.palette.empty()) {
            GDALColorTable table;
            for (std::size_t i = 0; i < spec.palette.size(); ++i) {
                const GDALColorEntry entry{
                    spec.palette[i][0], spec.palette[i][1], spec.palette[i][2], 255};
                table.SetColorEntry(static_cast<int>(i), &entry);
            }
            one.SetColorTable(&table);
        }
        if (one.RasterIO(GF_Write,
                         0,
                         0,
                         spec.width,
                         spec.height,
                         values.data(),
                         spec.width,
                         spec.height,
                         GDT_Int32,
                         0,
                         0,
                         nullptr)
            != CE_None)
            qFatal("raster not written");
    }
}

/// A GeoTIFF; gives its path.
inline std::string madeRaster(const std::string& path, const RasterSpec& spec)
{
    GDALAllRegister();
    const std::unique_ptr<GDALDataset> dataset(
        GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
            path.c_str(), spec.width, spec.height, spec.bands, spec.type, nullptr));
    if (!dataset)
        qFatal("%s not made", path.c_str());
    double place[6] = {spec.west, spec.pixel, 0, spec.north, 0, -spec.pixel};
    dataset->SetGeoTransform(place);
    if (!spec.crs.empty()) {
        OGRSpatialReference reference;
        reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        reference.SetFromUserInput(spec.crs.c_str());
        dataset->SetSpatialRef(&reference);
    }
    fillBands(*dataset, spec);
    return path;
}

inline std::string copiedRaster(const std::string& from, const std::string& to, const char* driver)
{
    GDALAllRegister();
    const std::unique_ptr<GDALDataset> source(GDALDataset::Open(from.c_str(), GDAL_OF_RASTER));
    const std::unique_ptr<GDALDataset> copy(
        GetGDALDriverManager()->GetDriverByName(driver)->CreateCopy(
            to.c_str(), source.get(), FALSE, nullptr, nullptr, nullptr));
    if (!copy)
        qFatal("%s not made", to.c_str());
    return to;
}

inline void addOverviews(const std::string& path)
{
    const std::unique_ptr<GDALDataset> dataset(
        GDALDataset::Open(path.c_str(), GDAL_OF_RASTER | GDAL_OF_UPDATE));
    const int levels[] = {2, 4};
    if (!dataset
        || dataset->BuildOverviews(
               "AVERAGE", 2, const_cast<int*>(levels), 0, nullptr, nullptr, nullptr)
               != CE_None)
        qFatal("%s has no overviews", path.c_str());
}

} // namespace yimi::test
