// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/write.h"

#include "io/csv_file.h"
#include "io/file.h"
#include "io/geometry_reader.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <unistd.h>

namespace yimi {

namespace {

OGRwkbGeometryType typeOf(GeometryKind kind)
{
    switch (kind) {
    case GeometryKind::None:
        return wkbNone;
    case GeometryKind::Point:
        return wkbMultiPoint;
    case GeometryKind::Line:
        return wkbMultiLineString;
    case GeometryKind::Polygon:
        return wkbMultiPolygon;
    }
    return wkbNone;
}

OGRFieldType typeOf(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
        return OFTInteger64;
    case FieldType::Real:
        return OFTReal;
    case FieldType::Text:
        return OFTString;
    }
    return OFTString;
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// A name that SQLite, which takes no notice of the case of ASCII letters, has not got yet; then
/// taken.
std::string freeName(const std::string& wanted, std::set<std::string>& taken)
{
    for (int i = 1;; ++i) {
        std::string name = i == 1 ? wanted : wanted + "_" + std::to_string(i);
        std::string key = name;
        std::ranges::transform(key, key.begin(), asciiLower);
        if (taken.insert(key).second)
            return name;
    }
}

/// Writes into a file of a temporary name.
class GeoPackageWriter
{
public:
    GeoPackageWriter(std::string path, std::string temporary)
        : m_path(std::move(path)), m_temporary(std::move(temporary))
    {
    }

    Result<void> write(std::span<const LayerToWrite> layers, const TaskContext& task)
    {
        // The same content gives the same file: no clock.
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", "2026-01-01T00:00:00.000Z");
        // The temporary file is synced once, when it is whole.
        CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF");
        // In megabytes: the spatial index of a city is built all over the file.
        CPLSetThreadLocalConfigOption("OGR_SQLITE_CACHE", "256");
        Result<void> outcome = writeAll(layers, task);
        CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr);
        CPLSetThreadLocalConfigOption("OGR_SQLITE_SYNCHRONOUS", nullptr);
        CPLSetThreadLocalConfigOption("OGR_SQLITE_CACHE", nullptr);
        return outcome;
    }

private:
    Result<void> writeAll(std::span<const LayerToWrite> layers, const TaskContext& task)
    {
        GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("GPKG");
        if (driver == nullptr)
            return failure({.code = ErrorCode::LibraryFailed, .file = m_path, .detail = "GPKG"});
        m_dataset.reset(driver->Create(m_temporary.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!m_dataset || m_dataset->StartTransaction() != OGRERR_NONE)
            return failure(problem());
        m_session.forget(); // a remark about the file's ending is no failure
        std::size_t total = 1;
        for (const LayerToWrite& layer : layers)
            total += layer.table->rowCount();
        std::size_t done = 0;
        for (const LayerToWrite& layer : layers) {
            if (auto outcome = writeLayer(layer, total, done, task); !outcome)
                return outcome;
        }
        if (m_dataset->CommitTransaction() != OGRERR_NONE)
            return failure(problem());
        // Closing writes the indices; its failures are only told to the session.
        m_dataset.reset();
        if (!m_session.lastError().empty())
            return failure(problem());
        return {};
    }

    Result<void> writeLayer(const LayerToWrite& toWrite,
                            std::size_t total,
                            std::size_t& done,
                            const TaskContext& task)
    {
        const FeatureTable& table = *toWrite.table;
        OGRLayer* const layer = createLayer(toWrite);
        if (layer == nullptr)
            return failure(problem());
        OGRFeatureDefn* const definition = layer->GetLayerDefn();
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (row % 1000 == 0) {
                if (task.cancelled())
                    return cancelledError();
                task.report(Stage::Write,
                            static_cast<double>(done + row) / static_cast<double>(total));
            }
            const Feature feature(OGRFeature::CreateFeature(definition));
            fillFeature(*feature, table, row, toWrite.kind);
            if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
                return failure(problem());
        }
        done += table.rowCount();
        return {};
    }

    OGRLayer* createLayer(const LayerToWrite& toWrite)
    {
        OGRSpatialReference reference;
        reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        const bool placed =
            toWrite.kind != GeometryKind::None && toWrite.table->crs.known()
            && reference.SetFromUserInput(toWrite.table->crs.definition.c_str()) == OGRERR_NONE;
        std::set<std::string> taken;
        std::vector<std::string> names;
        for (const Column& column : toWrite.table->columns)
            names.push_back(freeName(column.name(), taken));
        CPLStringList options;
        options.SetNameValue("GEOMETRY_NAME", freeName("geom", taken).c_str());
        options.SetNameValue("FID", freeName("fid", taken).c_str());
        options.SetNameValue("SPATIAL_INDEX", toWrite.spatialIndex ? "YES" : "NO");
        if (!toWrite.description.empty())
            options.SetNameValue("DESCRIPTION", toWrite.description.c_str());
        OGRLayer* const layer = m_dataset->CreateLayer(toWrite.table->name.c_str(),
                                                       placed ? &reference : nullptr,
                                                       typeOf(toWrite.kind),
                                                       options.List());
        if (layer == nullptr)
            return nullptr;
        for (std::size_t i = 0; i < names.size(); ++i) {
            OGRFieldDefn field(names[i].c_str(), typeOf(toWrite.table->columns[i].type()));
            if (layer->CreateField(&field) != OGRERR_NONE)
                return nullptr;
        }
        return layer;
    }

    static void
    fillFeature(OGRFeature& feature, const FeatureTable& table, std::size_t row, GeometryKind kind)
    {
        feature.SetFID(table.featureIds[row]);
        if (kind != GeometryKind::None) {
            if (auto geometry = geometryTo(table.geometries[row]))
                feature.SetGeometryDirectly(geometry.release());
        }
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Value value = table.columns[i].value(row);
            const auto field = static_cast<int>(i);
            if (const auto* whole = std::get_if<std::int64_t>(&value))
                feature.SetField(field, static_cast<GIntBig>(*whole));
            else if (const auto* real = std::get_if<double>(&value))
                feature.SetField(field, *real);
            else if (const auto* text = std::get_if<std::string>(&value))
                feature.SetField(field, text->c_str());
            else
                feature.SetFieldNull(field);
        }
    }

    [[nodiscard]] Error problem() const
    {
        const std::string& message =
            m_session.lastError().empty() ? m_session.lastMessage() : m_session.lastError();
        const bool full = message.find("disk is full") != std::string::npos;
        // GDAL does not hand on the system's error number.
        return writeError(m_path, full ? ENOSPC : whyNoMoreFits(m_temporary), message);
    }

    GdalSession m_session;
    std::string m_path;
    std::string m_temporary;
    Dataset m_dataset;
};

std::vector<std::string> coordinateCells(const Geometry& geometry)
{
    const auto* points = std::get_if<Points>(&geometry);
    if (points == nullptr || points->empty())
        return {"", ""};
    Column plain("", FieldType::Real);
    plain.append(Value{points->front().x});
    plain.append(Value{points->front().y});
    return {plain.text(0), plain.text(1)};
}

} // namespace

Result<void> writeGeoPackage(const std::string& path,
                             std::span<const LayerToWrite> layers,
                             const TaskContext& task)
{
    const auto target = writableFile(path);
    if (!target)
        return tl::unexpected(target.error());
    const std::string temporary = temporaryPathFor(*target);
    ::unlink(temporary.c_str()); // left over from a process that died
    Result<void> outcome = GeoPackageWriter(path, temporary).write(layers, task);
    if (!outcome) {
        ::unlink(temporary.c_str());
        ::unlink((temporary + "-journal").c_str());
        return outcome;
    }
    return finishFile(temporary, *target);
}

Result<void>
writeCsv(const std::string& path, const FeatureTable& table, bool withCoordinates, CsvReader reader)
{
    const bool coordinates = withCoordinates && table.geometryKind() == GeometryKind::Point;
    std::string csv = reader == CsvReader::Excel ? "\xEF\xBB\xBF" : "";
    std::vector<std::string> cells;
    for (const Column& column : table.columns)
        cells.push_back(column.name());
    if (coordinates)
        cells.insert(cells.end(), {"x", "y"});
    appendCsvRow(csv, cells);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        cells.clear();
        for (const Column& column : table.columns)
            cells.push_back(column.text(row));
        if (coordinates) {
            const auto place = coordinateCells(table.geometries[row]);
            cells.insert(cells.end(), place.begin(), place.end());
        }
        appendCsvRow(csv, cells);
    }
    return writeFile(path, csv);
}

} // namespace yimi
