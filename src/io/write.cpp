// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/write.h"

#include "io/csv_file.h"
#include "io/feature_writer.h"
#include "io/file.h"
#include "io/layer_styles.h"

#include <cerrno>
#include <unistd.h>

namespace yimi {

namespace {

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
        FeatureWriter writer(*m_dataset, layers);
        for (const LayerToWrite& layer : layers) {
            const auto outcome = writer.write(layer, making(layer), task);
            if (!outcome)
                return outcome.error().code == ErrorCode::Cancelled ? outcome : failure(problem());
        }
        if (!writeLayerStyles(*m_dataset, layers))
            return failure(problem());
        if (m_dataset->CommitTransaction() != OGRERR_NONE)
            return failure(problem());
        // Closing writes the indices; its failures are only told to the session.
        m_dataset.reset();
        if (!m_session.lastError().empty())
            return failure(problem());
        return {};
    }

    static LayerMaking making(const LayerToWrite& layer)
    {
        LayerMaking making{.name = layer.table->name};
        making.options.SetNameValue("SPATIAL_INDEX", layer.spatialIndex ? "YES" : "NO");
        if (!layer.description.empty())
            making.options.SetNameValue("DESCRIPTION", layer.description.c_str());
        return making;
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
