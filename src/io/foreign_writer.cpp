// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/foreign_writer.h"

#include "io/feature_fields.h"
#include "io/file.h"
#include "io/geometry_reader.h"

namespace yimi {

namespace {

const char* driverOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::GeoPackage:
        return "GPKG";
    case ExportFormat::Shapefile:
        return "ESRI Shapefile";
    case ExportFormat::GeoJson:
        return "GeoJSON";
    case ExportFormat::FlatGeobuf:
        return "FlatGeobuf";
    case ExportFormat::Kml:
        return "LIBKML";
    case ExportFormat::Dxf:
        return "DXF";
    case ExportFormat::Xlsx:
        return "XLSX";
    case ExportFormat::Csv:
        return "CSV";
    }
    return "";
}

class ForeignWriter
{
public:
    ForeignWriter(const FeatureTable& table, const ForeignFile& file)
        : m_table(table), m_file(file), m_format(file.format)
    {
        const bool cells = m_format == ExportFormat::Xlsx;
        m_kind = cells ? GeometryKind::None : table.geometryKind();
    }

    Result<void> write(const TaskContext& task)
    {
        GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName(driverOf(m_format));
        if (driver == nullptr)
            return failure({.code = ErrorCode::LibraryFailed, .detail = driverOf(m_format)});
        m_dataset.reset(driver->Create(m_file.path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRLayer* const layer = m_dataset ? createLayer() : nullptr;
        if (layer == nullptr || !createFields(*layer))
            return problem();
        for (std::size_t row = 0; row < m_table.rowCount(); ++row) {
            if (row % 1000 == 0) {
                if (task.cancelled())
                    return cancelledError();
                task.report(Stage::Write,
                            static_cast<double>(row) / static_cast<double>(m_table.rowCount()));
            }
            const auto written =
                m_format == ExportFormat::Dxf ? writeParts(*layer, row) : writeRow(*layer, row);
            if (!written)
                return problem();
        }
        m_session.forget();
        m_dataset.reset();
        return m_session.lastError().empty() ? Result<void>() : problem();
    }

private:
    OGRLayer* createLayer()
    {
        OGRSpatialReference reference;
        reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const bool placed =
            m_kind != GeometryKind::None && m_table.crs.known()
            && reference.SetFromUserInput(m_table.crs.definition.c_str()) == OGRERR_NONE;
        CPLStringList options;
        if (m_format == ExportFormat::Shapefile)
            options.SetNameValue("ENCODING", m_file.encoding.c_str());
        if (m_format == ExportFormat::GeoJson)
            options.SetNameValue("RFC7946", "YES");
        // An index would put the rows into its own order.
        if (m_format == ExportFormat::FlatGeobuf)
            options.SetNameValue("SPATIAL_INDEX", "NO");
        return m_dataset->CreateLayer(m_format == ExportFormat::Dxf ? "entities"
                                                                    : m_table.name.c_str(),
                                      placed ? &reference : nullptr,
                                      ogrType(m_kind),
                                      options.List());
    }

    bool createFields(OGRLayer& layer) const
    {
        for (std::size_t i = 0; m_format != ExportFormat::Dxf && i < m_file.names.size(); ++i) {
            OGRFieldDefn field(m_file.names[i].c_str(), ogrType(m_table.columns[i].type()));
            if (layer.CreateField(&field) != OGRERR_NONE)
                return false;
        }
        return true;
    }

    /// A drawing has no shapes of many parts.
    bool writeParts(OGRLayer& layer, std::size_t row) const
    {
        const auto geometry = geometryTo(m_table.geometries[row]);
        if (!geometry)
            return true;
        for (const OGRGeometry* part : *geometry->toGeometryCollection()) {
            const Feature feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
            feature->SetGeometry(part);
            feature->SetField("Layer", m_table.name.c_str());
            if (layer.CreateFeature(feature.get()) != OGRERR_NONE)
                return false;
        }
        return true;
    }

    bool writeRow(OGRLayer& layer, std::size_t row) const
    {
        const Feature feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
        fillFeature(*feature, m_table, row, m_kind);
        return layer.CreateFeature(feature.get()) == OGRERR_NONE;
    }

    [[nodiscard]] tl::unexpected<Error> problem() const
    {
        return failure(writeError(m_file.path, 0, m_session.lastMessage()));
    }

    GdalSession m_session;
    const FeatureTable& m_table;
    const ForeignFile& m_file;
    ExportFormat m_format;
    GeometryKind m_kind = GeometryKind::None;
    Dataset m_dataset;
};

} // namespace

Result<void>
writeForeign(const FeatureTable& table, const ForeignFile& file, const TaskContext& task)
{
    return ForeignWriter(table, file).write(task);
}

} // namespace yimi
