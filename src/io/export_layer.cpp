// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/export_layer.h"

#include "io/encoding.h"
#include "io/file.h"
#include "io/foreign_writer.h"
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

bool inDegrees(ExportFormat format)
{
    return format == ExportFormat::GeoJson || format == ExportFormat::Kml;
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

/// What an encoding lacks GDAL would write as «?», without a word that reaches anybody.
Result<void> everyTextFits(const FeatureTable& table, const std::string& encoding)
{
    const auto lacking = [&](const std::string& field, const std::string& text) {
        return failure({.code = ErrorCode::ParameterInvalid,
                        .layer = table.name,
                        .field = field,
                        .detail = text + " ∉ " + encoding});
    };
    if (!isKnownEncoding(encoding))
        return lacking("encoding", encoding);
    for (const Column& column : table.columns) {
        if (!fromUtf8(column.name(), encoding))
            return lacking(column.name(), column.name());
        for (std::size_t row = 0; column.type() == FieldType::Text && row < column.size(); ++row) {
            if (std::string text = column.text(row); !fromUtf8(text, encoding))
                return lacking(column.name(), text);
        }
    }
    return {};
}

/// The names that a format's files can hold; what had to change goes into `exported`.
std::vector<std::string>
fieldNamesFor(const FeatureTable& table, const std::string& encoding, Exported& exported)
{
    std::vector<std::string> names;
    for (const Column& column : table.columns)
        names.push_back(column.name());
    const std::vector<std::string> shortNames = shortFieldNames(names, 10, encoding);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] != shortNames[i])
            exported.shortened.emplace_back(names[i], shortNames[i]);
    }
    return shortNames;
}

Result<Exported> exportForeign(const FeatureTable& table,
                               ExportFormat format,
                               const std::string& path,
                               const TaskContext& task,
                               const ExportOptions& options = {})
{
    const auto target = writableFile(path);
    if (!target)
        return tl::unexpected(target.error());
    const fs::path place(*target);
    const WorkFolder folder(place);
    Exported exported;
    std::vector<std::string> names;
    if (format == ExportFormat::Shapefile) {
        names = fieldNamesFor(table, options.encoding, exported);
    } else {
        for (const Column& column : table.columns)
            names.push_back(column.name());
    }
    const fs::path inside = folder.path() / place.filename();
    const ForeignFile file{format, inside.string(), options.encoding, names};
    if (auto outcome = writeForeign(table, file, task); !outcome) {
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
                             const TaskContext& task,
                             const ExportOptions& options)
{
    const GeometryKind kind = table.geometryKind();
    if (format == ExportFormat::GeoPackage) {
        const LayerToWrite layer{.table = &table, .kind = kind, .look = options.look};
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
    if (format == ExportFormat::Shapefile) {
        if (options.encoding != "UTF-8") {
            if (auto fits = everyTextFits(table, options.encoding); !fits)
                return tl::unexpected(fits.error());
        }
        return exportForeign(table, format, path, task, options);
    }
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
