// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/export_layer.h"

#include "io/file.h"
#include "io/geometry_reader.h"
#include "io/short_names.h"
#include "io/write.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <unistd.h>

namespace yimi {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> kIds = {
    "gpkg", "shp", "geojson", "fgb", "kml", "dxf", "xlsx", "csv"};

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

bool inDegrees(ExportFormat format)
{
    return format == ExportFormat::GeoJson || format == ExportFormat::Kml;
}

OGRwkbGeometryType typeOf(GeometryKind kind)
{
    constexpr std::array kTypes = {wkbNone, wkbMultiPoint, wkbMultiLineString, wkbMultiPolygon};
    return kTypes[static_cast<std::size_t>(kind)];
}

OGRFieldType typeOf(FieldType type)
{
    constexpr std::array kTypes = {OFTInteger64, OFTReal, OFTString};
    return kTypes[static_cast<std::size_t>(type)];
}

Result<FeatureTable> inWgs84(const FeatureTable& table)
{
    FeatureTable moved = table;
    const auto transformer = Transformer::create(table.crs, wgs84());
    if (!transformer)
        return tl::unexpected(transformer.error());
    for (Geometry& geometry : moved.geometries) {
        if (auto outcome = transformer->apply(geometry); !outcome)
            return tl::unexpected(outcome.error());
    }
    moved.crs = wgs84();
    return moved;
}

/// Points as columns, for tables of cells.
FeatureTable withCoordinates(const FeatureTable& table)
{
    FeatureTable cells = table;
    Column& x = cells.addColumn("x", FieldType::Real);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (const auto* points = std::get_if<Points>(&table.geometries[row]))
            x.set(row, points->front().x);
    }
    Column& y = cells.addColumn("y", FieldType::Real);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (const auto* points = std::get_if<Points>(&table.geometries[row]))
            y.set(row, points->front().y);
    }
    return cells;
}

/// One layer through a driver of GDAL, into files that are not yet where they belong.
class ForeignWriter
{
public:
    ForeignWriter(const FeatureTable& table, ExportFormat format, std::string path)
        : m_table(table), m_format(format), m_path(std::move(path))
    {
        const bool cells = format == ExportFormat::Xlsx;
        m_kind = cells ? GeometryKind::None : table.geometryKind();
    }

    Result<void> write(const std::vector<std::string>& names, const TaskContext& task)
    {
        GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName(driverOf(m_format));
        if (driver == nullptr)
            return failure({.code = ErrorCode::LibraryFailed, .detail = driverOf(m_format)});
        m_dataset.reset(driver->Create(m_path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        OGRLayer* const layer = m_dataset ? createLayer() : nullptr;
        if (layer == nullptr || !createFields(*layer, names))
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
            options.SetNameValue("ENCODING", "UTF-8");
        if (m_format == ExportFormat::GeoJson)
            options.SetNameValue("RFC7946", "YES");
        // An index would put the rows into its own order.
        if (m_format == ExportFormat::FlatGeobuf)
            options.SetNameValue("SPATIAL_INDEX", "NO");
        return m_dataset->CreateLayer(m_format == ExportFormat::Dxf ? "entities"
                                                                    : m_table.name.c_str(),
                                      placed ? &reference : nullptr,
                                      typeOf(m_kind),
                                      options.List());
    }

    bool createFields(OGRLayer& layer, const std::vector<std::string>& names)
    {
        for (std::size_t i = 0; m_format != ExportFormat::Dxf && i < names.size(); ++i) {
            OGRFieldDefn field(names[i].c_str(), typeOf(m_table.columns[i].type()));
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
        fill(*feature, row);
        return layer.CreateFeature(feature.get()) == OGRERR_NONE;
    }

    void fill(OGRFeature& feature, std::size_t row) const
    {
        if (m_kind != GeometryKind::None) {
            if (auto geometry = geometryTo(m_table.geometries[row]))
                feature.SetGeometryDirectly(geometry.release());
        }
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const Value value = m_table.columns[i].value(row);
            const auto field = static_cast<int>(i);
            if (const auto* whole = std::get_if<std::int64_t>(&value))
                feature.SetField(field, static_cast<GIntBig>(*whole));
            else if (const auto* real = std::get_if<double>(&value))
                feature.SetField(field, *real);
            else if (const auto* text = std::get_if<std::string>(&value))
                feature.SetField(field, text->c_str());
        }
    }

    [[nodiscard]] tl::unexpected<Error> problem() const
    {
        return failure(writeError(m_path, 0, m_session.lastMessage()));
    }

    GdalSession m_session;
    const FeatureTable& m_table;
    ExportFormat m_format;
    std::string m_path;
    GeometryKind m_kind;
    Dataset m_dataset;
};

/// A folder beside the target that is gone when this is.
class WorkFolder
{
public:
    explicit WorkFolder(const fs::path& target)
        // Without the ending: GDAL takes a folder of that name for the zip that an .xlsx is.
        : m_path(target.parent_path()
                 / ("." + target.stem().string() + "." + std::to_string(::getpid()) + "-"
                    + std::to_string(s_count++) + ".tmp"))
    {
        std::error_code problem;
        fs::remove_all(m_path, problem); // left over from a process that died
        fs::create_directory(m_path, problem);
    }

    ~WorkFolder()
    {
        std::error_code problem;
        fs::remove_all(m_path, problem);
    }

    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    static inline std::atomic<unsigned> s_count = 0; ///< two at once have two

    fs::path m_path;
};

/// What an earlier file of the name left beside it would be taken for the new one's: its CRS, its
/// encoding, an index that hides features.
void removeOldCompanions(const fs::path& target, const std::vector<fs::path>& files)
{
    if (target.extension() != ".shp")
        return;
    for (const char* ending :
         {".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx", ".idm", ".ind", ".shp.xml"}) {
        const fs::path companion = target.parent_path() / (target.stem().string() + ending);
        const bool written = std::ranges::any_of(
            files, [&](const fs::path& file) { return file.filename() == companion.filename(); });
        std::error_code problem; // one that is not there is as good as removed
        if (!written)
            fs::remove(companion, problem);
    }
}

/// Moves all finished files to where they belong, the chief one last: it is there only when its
/// companions are.
Result<std::vector<std::string>> moveAll(const fs::path& from, const fs::path& target)
{
    std::vector<fs::path> files;
    std::error_code problem;
    for (fs::directory_iterator walk(from, problem), end; !problem && walk != end;
         walk.increment(problem))
        files.push_back(walk->path());
    std::ranges::sort(files, [&](const fs::path& a, const fs::path& b) {
        const bool chiefA = a.filename() == target.filename();
        const bool chiefB = b.filename() == target.filename();
        return chiefA != chiefB ? chiefB : a < b;
    });
    removeOldCompanions(target, files);
    std::vector<std::string> written;
    for (const fs::path& file : files) {
        const fs::path place = target.parent_path() / file.filename();
        if (auto outcome = finishFile(file.string(), place.string()); !outcome)
            return tl::unexpected(outcome.error());
        written.insert(written.begin(), place.string());
    }
    return written;
}

/// The table of long and short names, in the same folder as the rest.
Result<void> writeNames(const fs::path& file,
                        const std::vector<std::pair<std::string, std::string>>& shortened)
{
    FeatureTable table;
    table.addColumn("字段", FieldType::Text);
    table.addColumn("原名", FieldType::Text);
    std::int64_t id = 0;
    for (const auto& [longName, shortName] : shortened)
        appendRow(table, ++id, {}, {shortName, longName});
    return writeCsv(file.string(), table);
}

Result<Exported> exportForeign(const FeatureTable& table,
                               ExportFormat format,
                               const std::string& path,
                               const TaskContext& task)
{
    const auto target = writableFile(path);
    if (!target)
        return tl::unexpected(target.error());
    const fs::path place(*target);
    const WorkFolder folder(place);
    Exported exported;
    std::vector<std::string> names;
    for (const Column& column : table.columns)
        names.push_back(column.name());
    if (format == ExportFormat::Shapefile) {
        const std::vector<std::string> shortNames = shortFieldNames(names);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i] != shortNames[i])
                exported.shortened.emplace_back(names[i], shortNames[i]);
        }
        names = shortNames;
    }
    const fs::path inside = folder.path() / place.filename();
    if (auto outcome = ForeignWriter(table, format, inside.string()).write(names, task); !outcome) {
        Error error = outcome.error();
        error.file = path;
        return failure(std::move(error));
    }
    if (!exported.shortened.empty()) {
        const fs::path list = folder.path() / (place.stem().string() + "_字段对照表.csv");
        if (auto outcome = writeNames(list, exported.shortened); !outcome)
            return tl::unexpected(outcome.error());
    }
    auto files = moveAll(folder.path(), place);
    if (!files)
        return tl::unexpected(files.error());
    exported.files = std::move(*files);
    return exported;
}

} // namespace

std::string_view exportFormatId(ExportFormat format)
{
    return kIds[static_cast<std::size_t>(format)];
}

std::optional<ExportFormat> exportFormatFromId(std::string_view id)
{
    const auto* const found = std::ranges::find(kIds, id);
    if (found == kIds.end())
        return std::nullopt;
    return static_cast<ExportFormat>(found - kIds.begin());
}

Result<Exported> exportLayer(const FeatureTable& table,
                             ExportFormat format,
                             const std::string& path,
                             const TaskContext& task)
{
    const GeometryKind kind = table.geometryKind();
    if (format == ExportFormat::GeoPackage) {
        const LayerToWrite layer{.table = &table, .kind = kind};
        if (auto written = writeGeoPackage(path, {&layer, 1}, task); !written)
            return tl::unexpected(written.error());
        return Exported{{path}, {}};
    }
    if (format == ExportFormat::Csv) {
        if (auto written = writeCsv(path, table, kind == GeometryKind::Point); !written)
            return tl::unexpected(written.error());
        return Exported{{path}, {}};
    }
    const bool needsShape = format == ExportFormat::Dxf || format == ExportFormat::Kml;
    if (needsShape && kind == GeometryKind::None)
        return failure(
            {.code = ErrorCode::GeometryWrongType, .layer = table.name, .detail = "none"});
    if (format == ExportFormat::Xlsx && kind == GeometryKind::Point)
        return exportForeign(withCoordinates(table), format, path, task);
    if (!inDegrees(format) || kind == GeometryKind::None)
        return exportForeign(table, format, path, task);
    const auto moved = inWgs84(table);
    if (!moved)
        return tl::unexpected(moved.error());
    return exportForeign(*moved, format, path, task);
}

} // namespace yimi
