// SPDX-License-Identifier: GPL-3.0-or-later
// Files made for one test, in a folder that goes with it.
#pragma once

#include "io/encoding.h"
#include "io/read.h"
#include "io/write.h"

#include <cpl_error.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <memory>
#include <string>
#include <vector>

namespace yimi::test {

/// A folder for one test; `path("x.gpkg")` is a place in it.
class Folder
{
public:
    Folder()
    {
        if (!m_folder.isValid())
            qFatal("no temporary folder");
    }

    [[nodiscard]] std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }

    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    /// Writes a file with this content and gives its path.
    std::string made(const std::string& name, const std::string& content) const
    {
        QFile file(QString::fromStdString(path(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(content)) < 0)
            qFatal("%s not written", name.c_str());
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

inline QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline FeatureTable
pointTable(const std::string& name, std::size_t rows, const Crs& crs = defaultAnalysisCrs())
{
    FeatureTable table;
    table.name = name;
    table.crs = crs;
    table.addColumn("name", FieldType::Text);
    table.addColumn("pop", FieldType::Integer);
    for (std::size_t i = 0; i < rows; ++i) {
        const auto number = static_cast<std::int64_t>(i);
        appendRow(table,
                  number + 1,
                  Points{{495000.0 + static_cast<double>(i), 3517000.0}},
                  {"社区" + std::to_string(i), number * 10});
    }
    return table;
}

/// A file written by the project itself, kinds taken from the tables.
inline std::string
geoPackage(const Folder& folder, const std::string& name, const std::vector<FeatureTable>& tables)
{
    std::vector<LayerToWrite> layers;
    layers.reserve(tables.size());
    for (const FeatureTable& table : tables)
        layers.push_back({.table = &table, .kind = table.geometryKind()});
    if (const auto written = writeGeoPackage(folder.path(name), layers); !written)
        qFatal("%s not written: %s", name.c_str(), written.error().detail.c_str());
    return folder.path(name);
}

/// Well-known text has no word for what is no number: ±7777 stand for it, and for infinity.
constexpr double kNanMark = 7777;
constexpr double kInfinityMark = -7777;

inline void setMarked(OGRGeometry& geometry)
{
    if (wkbFlatten(geometry.getGeometryType()) != wkbLineString)
        return;
    OGRLineString& line = *geometry.toLineString();
    for (int i = 0; i < line.getNumPoints(); ++i) {
        if (line.getX(i) == kNanMark)
            line.setPoint(i, std::numeric_limits<double>::quiet_NaN(), line.getY(i));
        if (line.getX(i) == kInfinityMark)
            line.setPoint(i, std::numeric_limits<double>::infinity(), line.getY(i));
    }
}

/// What GDAL is told to write: one row per WKT (empty: NULL), with the row's number as «id» and
/// texts as raw bytes.
struct ForeignLayer
{
    std::string driver = "GPKG";
    OGRwkbGeometryType type = wkbUnknown;
    std::string crs = "EPSG:4549"; ///< empty: none
    std::vector<std::string> wkts = {};
    std::string textField = {}; ///< empty: no field of text
    std::vector<std::string> texts = {};
    std::vector<std::string> layerOptions = {};
};

inline std::string
foreignFile(const Folder& folder, const std::string& name, const ForeignLayer& made)
{
    GDALAllRegister();
    std::string path = folder.path(name);
    const std::unique_ptr<GDALDataset> dataset(
        GetGDALDriverManager()
            ->GetDriverByName(made.driver.c_str())
            ->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset)
        qFatal("%s not made", name.c_str());
    OGRSpatialReference reference;
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (!made.crs.empty())
        reference.SetFromUserInput(made.crs.c_str());
    CPLStringList options;
    for (const std::string& option : made.layerOptions)
        options.AddString(option.c_str());
    OGRLayer* const layer = dataset->CreateLayer(
        "made", made.crs.empty() ? nullptr : &reference, made.type, options.List());
    OGRFieldDefn id("id", OFTInteger);
    layer->CreateField(&id);
    if (!made.textField.empty()) {
        OGRFieldDefn text(made.textField.c_str(), OFTString);
        text.SetWidth(80);
        layer->CreateField(&text);
    }
    for (std::size_t i = 0; i < made.wkts.size(); ++i) {
        const std::unique_ptr<OGRFeature, decltype(&OGRFeature::DestroyFeature)> feature(
            OGRFeature::CreateFeature(layer->GetLayerDefn()), &OGRFeature::DestroyFeature);
        feature->SetField(0, static_cast<int>(i));
        if (i < made.texts.size())
            feature->SetField(1, made.texts[i].c_str());
        OGRGeometry* geometry = nullptr;
        if (!made.wkts[i].empty()
            && OGRGeometryFactory::createFromWkt(made.wkts[i].c_str(), nullptr, &geometry)
                   != OGRERR_NONE)
            qFatal("WKT: %s", made.wkts[i].c_str());
        if (geometry != nullptr)
            setMarked(*geometry);
        feature->SetGeometryDirectly(geometry);
        if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
            qFatal("row %zu not written", i);
    }
    return path;
}

/// The finding of a code; one with count 0 when there is none.
inline Finding findingOf(const std::vector<Finding>& findings, FindingCode code)
{
    for (const Finding& finding : findings) {
        if (finding.code == code)
            return finding;
    }
    return {.code = code};
}

} // namespace yimi::test
