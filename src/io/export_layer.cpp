// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/export_layer.h"

#include "io/drawing_encoding.h"
#include "io/file.h"
#include "io/fit_to_format.h"
#include "io/foreign_writer.h"
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

Result<Exported> exportForeign(const FeatureTable& table,
                               const FittedLayer& fitted,
                               ExportFormat format,
                               const std::string& path,
                               const TaskContext& task,
                               const ExportOptions& options)
{
    const auto target = writableFile(path);
    if (!target)
        return tl::unexpected(target.error());
    const fs::path place(*target);
    const WorkFolder folder(place);
    Exported exported{.shortened = fitted.shortened};
    std::vector<std::string> names = fitted.fieldNames;
    for (std::size_t i = names.size(); i < table.columns.size(); ++i)
        names.push_back(table.columns[i].name()); // coordinates as columns
    const fs::path inside = folder.path() / place.filename();
    const ForeignFile file{format, inside.string(), options.encoding, names};
    Result<void> outcome = writeForeign(table, file, task);
    if (outcome && format == ExportFormat::Dxf)
        outcome = sayEncodingOfDrawing(inside.string());
    if (!outcome) {
        Error error = outcome.error();
        error.file = path;
        return failure(std::move(error));
    }
    if (!exported.shortened.empty()) {
        const fs::path list = folder.path() / (place.stem().string() + std::string(kNamesEnding));
        if (auto listed = writeNames(list, exported.shortened); !listed)
            return tl::unexpected(listed.error());
    }
    auto files = moveAll(folder.path(), place);
    if (!files)
        return tl::unexpected(files.error());
    exported.files = std::move(*files);
    return exported;
}

/// The layer as it fits, in the coordinates of the format.
Result<Exported> exportFitted(const FeatureTable& table,
                              const FittedLayer& fitted,
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
        return Exported{.files = {path}};
    }
    if (format == ExportFormat::Csv) {
        if (auto written = writeCsv(path, table, kind == GeometryKind::Point); !written)
            return tl::unexpected(written.error());
        return Exported{.files = {path}};
    }
    if (format == ExportFormat::Xlsx && kind == GeometryKind::Point)
        return exportForeign(withCoordinates(table), fitted, format, path, task, options);
    if (!inDegrees(format) || kind == GeometryKind::None)
        return exportForeign(table, fitted, format, path, task, options);
    const auto moved = inWgs84(table);
    if (!moved)
        return tl::unexpected(moved.error());
    return exportForeign(*moved, fitted, format, path, task, options);
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

Result<std::vector<Finding>>
exportFindings(const FeatureTable& table, ExportFormat format, const ExportOptions& options)
{
    auto fitted = fitToFormat(table, format, options);
    if (!fitted)
        return tl::unexpected(fitted.error());
    return std::move(fitted->findings);
}

Result<Exported> exportLayer(const FeatureTable& table,
                             ExportFormat format,
                             const std::string& path,
                             const TaskContext& task,
                             const ExportOptions& options)
{
    auto fitted = fitToFormat(table, format, options);
    if (!fitted)
        return tl::unexpected(fitted.error());
    auto exported = exportFitted(fitted->of(table), *fitted, format, path, task, options);
    if (exported)
        exported->findings = std::move(fitted->findings);
    return exported;
}

} // namespace yimi
