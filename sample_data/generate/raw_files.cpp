// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_files.h"

#include "io/csv_file.h"
#include "io/encoding.h"
#include "io/export_layer.h"
#include "io/write.h"
#include "raw_drawing.h"
#include "raw_tables.h"

#include <filesystem>

namespace yimi::sample {

namespace {

namespace fs = std::filesystem;

/// A shapefile whose companions were lost on the way: `lost` are their endings.
Result<void> writeShapefile(const FeatureTable& table,
                            const fs::path& path,
                            const std::string& encoding,
                            std::initializer_list<const char*> lost)
{
    const auto exported =
        exportLayer(table, ExportFormat::Shapefile, path.string(), {}, {.encoding = encoding});
    if (!exported)
        return tl::unexpected(exported.error());
    for (const char* ending : lost) {
        std::error_code problem;
        fs::remove(fs::path(path).replace_extension(ending), problem);
        if (problem)
            return failure({.code = ErrorCode::FileUnwritable,
                            .file = path.string(),
                            .detail = problem.message()});
    }
    return {};
}

Result<void> writeWorkbook(const FeatureTable& table, const fs::path& path)
{
    const auto exported = exportLayer(table, ExportFormat::Xlsx, path.string());
    if (!exported)
        return tl::unexpected(exported.error());
    return {};
}

/// CSV as a Chinese Excel saves it: GBK without a mark.
Result<void> writeGbkCsv(const FeatureTable& table, const fs::path& path)
{
    std::string csv;
    std::vector<std::string> cells;
    for (const Column& column : table.columns)
        cells.push_back(column.name());
    appendCsvRow(csv, cells);
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        cells.clear();
        for (const Column& column : table.columns)
            cells.push_back(column.text(row));
        appendCsvRow(csv, cells);
    }
    const auto bytes = fromUtf8(csv, "CP936");
    if (!bytes)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .file = path.string(),
                        .field = "encoding",
                        .detail = "CP936"});
    return writeFile(path.string(), *bytes);
}

Result<void> writeTables(const RawTables& tables, const fs::path& place)
{
    const auto drawing = roadDrawing(tables.roads);
    if (!drawing)
        return tl::unexpected(drawing.error());
    for (const Result<void>& written :
         {writeShapefile(
              tables.communities, place / "界线" / "社区界线.shp", "CP936", {".cpg", ".prj"}),
          writeShapefile(tables.residences, place / "居住" / "居住小区.shp", "UTF-8", {".prj"}),
          writeShapefile(tables.roads, place / "道路" / "道路.shp", "CP936", {".cpg"}),
          writeFile((place / "道路" / "道路中心线.dxf").string(), *drawing),
          writeWorkbook(tables.childcare, place / "表格" / "托育机构.xlsx"),
          writeWorkbook(tables.census, place / "表格" / "分年龄人口.xlsx"),
          writeGbkCsv(tables.nursingRooms, place / "表格" / "母婴室.csv")}) {
        if (!written)
            return written;
    }
    return {};
}

} // namespace

Result<void> writeRawFiles(const std::vector<SampleLayer>& layers, const std::string& folder)
{
    const auto tables = rawTables(layers);
    if (!tables)
        return tl::unexpected(tables.error());
    for (const char* part : {"界线", "居住", "道路", "表格"}) {
        std::error_code problem;
        fs::create_directories(fs::path(folder) / part, problem);
        if (problem)
            return failure(
                {.code = ErrorCode::FileUnwritable, .file = folder, .detail = problem.message()});
    }
    return writeTables(*tables, folder);
}

} // namespace yimi::sample
