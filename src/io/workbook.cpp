// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/workbook.h"

#include "io/archive.h"
#include "io/gdal_session.h"
#include "io/workbook_marks.h"

#include <cpl_conv.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace yimi {

namespace {

std::string lowerEnding(const std::string& path)
{
    std::string ending = std::filesystem::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return ending;
}

Result<std::string> headOf(const std::string& path, std::size_t count)
{
    errno = 0;
    VSILFILE* const file = VSIFOpenL(path.c_str(), "rb");
    if (file == nullptr)
        return failure(
            {.code = errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
             .file = path,
             .detail = std::strerror(errno)});
    std::string head(count, '\0');
    head.resize(VSIFReadL(head.data(), 1, count, file));
    VSIFCloseL(file);
    return head;
}

bool isWebPage(std::string head)
{
    std::ranges::transform(head, head.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return head.find("<html") != std::string::npos || head.find("<table") != std::string::npos
           || head.find("<?mso-application") != std::string::npos;
}

/// A workbook is itself a zip, and may be as wicked as one.
Result<SheetFormat> zippedFormat(const std::string& path)
{
    if (auto listing = listArchive(path); !listing)
        return tl::unexpected(listing.error());
    const bool ods = !workbookPart(path, "content.xml").empty();
    const bool xlsx = !workbookPart(path, "xl/workbook.xml").empty();
    if (!ods && !xlsx)
        return failure({.code = ErrorCode::FileDamaged, .file = path, .detail = "workbook"});
    return ods ? SheetFormat::Ods : SheetFormat::Xlsx;
}

/// Config options of this thread, put back when it is over.
class ThreadOptions
{
public:
    ThreadOptions()
    {
        for (const auto& [key, value] : kOptions)
            CPLSetThreadLocalConfigOption(key, value);
    }

    ~ThreadOptions()
    {
        for (const auto& [key, value] : kOptions)
            CPLSetThreadLocalConfigOption(key, nullptr);
    }

    ThreadOptions(const ThreadOptions&) = delete;
    ThreadOptions& operator=(const ThreadOptions&) = delete;

private:
    static constexpr std::array<std::pair<const char*, const char*>, 6> kOptions = {{
        {"OGR_XLSX_HEADERS", "DISABLE"},
        {"OGR_XLSX_FIELD_TYPES", "STRING"},
        {"OGR_ODS_HEADERS", "DISABLE"},
        {"OGR_ODS_FIELD_TYPES", "STRING"},
        {"OGR_XLS_HEADERS", "DISABLE"},
        {"OGR_XLS_FIELD_TYPES", "STRING"},
    }};
};

/// The drivers of workbooks do not look into a zip inside a zip: those are copied into memory.
class OnItsOwn
{
public:
    explicit OnItsOwn(const std::string& path) : m_path(path)
    {
        if (!path.starts_with("/vsi"))
            return;
        static std::atomic<std::uint64_t> number = 0;
        m_copy = "/vsimem/yimi-" + std::to_string(++number) + lowerEnding(path);
        if (CPLCopyFile(m_copy.c_str(), path.c_str()) == 0)
            m_path = m_copy;
    }

    ~OnItsOwn()
    {
        if (!m_copy.empty())
            VSIUnlink(m_copy.c_str());
    }

    OnItsOwn(const OnItsOwn&) = delete;
    OnItsOwn& operator=(const OnItsOwn&) = delete;

    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
    std::string m_copy;
};

const char* driverOf(SheetFormat format)
{
    switch (format) {
    case SheetFormat::Xlsx:
        return "XLSX";
    case SheetFormat::Xls:
        return "XLS";
    case SheetFormat::Ods:
        return "ODS";
    case SheetFormat::Text:
        break;
    }
    return "CSV";
}

void addMarks(SheetNotes& notes, const std::string& path, SheetFormat format)
{
    WorkbookMarks marks;
    if (format == SheetFormat::Xlsx)
        marks = marksOfWorksheet(workbookPart(path, worksheetPart(path, notes.name)));
    else if (format == SheetFormat::Ods)
        marks = marksOfSpreadsheet(workbookPart(path, "content.xml"), notes.name);
    notes.mergedRanges = marks.mergedRanges;
    notes.formulasWithoutValue = marks.formulasWithoutValue;
}

std::vector<std::string> namesIn(GDALDataset& dataset)
{
    std::vector<std::string> names;
    for (int i = 0; i < dataset.GetLayerCount(); ++i)
        names.emplace_back(dataset.GetLayer(i)->GetName());
    return names;
}

Result<OGRLayer*> sheetOf(GDALDataset& dataset, const Source& source)
{
    std::string names;
    for (int i = 0; i < dataset.GetLayerCount(); ++i) {
        OGRLayer* const layer = dataset.GetLayer(i);
        if (source.layer == layer->GetName()
            || (source.layer.empty() && dataset.GetLayerCount() == 1))
            return layer;
        names += (names.empty() ? "" : ", ") + std::string(layer->GetName());
    }
    return failure({.code = ErrorCode::LayerNotFound,
                    .file = source.path,
                    .layer = source.layer,
                    .detail = names});
}

/// What Excel shows where a formula cannot be calculated.
bool isErrorValue(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> kErrors = {
        "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA"};
    return text.starts_with('#') && std::ranges::find(kErrors, text) != kErrors.end();
}

} // namespace

Result<SheetFormat> sheetFormatOf(const std::string& path)
{
    const GdalSession session;
    const auto head = headOf(path, 4096);
    if (!head)
        return tl::unexpected(head.error());
    if (head->empty())
        return failure({.code = ErrorCode::FileEmpty, .file = path});
    const std::string ending = lowerEnding(path);
    if (head->starts_with("PK"))
        return zippedFormat(path);
    if (head->starts_with("\xD0\xCF\x11\xE0")) {
        // Office wraps an encrypted .xlsx into the old container.
        if (ending != ".xls")
            return failure({.code = ErrorCode::FileEncrypted, .file = path});
        return SheetFormat::Xls;
    }
    if (ending == ".xlsx" || ending == ".xlsm" || ending == ".ods")
        return failure({.code = ErrorCode::FileDamaged, .file = path, .detail = "zip"});
    if (ending == ".xls" && isWebPage(*head))
        return failure({.code = ErrorCode::FormatUnsupported, .file = path, .detail = "HTML"});
    return SheetFormat::Text;
}

namespace {

/// Opened so that every cell is text and no row is taken for a header.
Result<Dataset> openWorkbook(const std::string& path, SheetFormat format, GdalSession& session)
{
    const ThreadOptions options;
    const char* const driver = driverOf(format);
    const std::array<const char*, 2> drivers = {driver, nullptr};
    session.forget();
    // The driver goes by the ending; its prefix makes it take any.
    const std::string named = format == SheetFormat::Xlsx ? "XLSX:" + path : path;
    Dataset dataset(GDALDataset::Open(
        named.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
    if (!dataset)
        dataset.reset(GDALDataset::Open(
            path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(), nullptr, nullptr));
    if (dataset)
        return dataset;
    const bool locked = session.lastMessage().find("password") != std::string::npos
                        || session.lastMessage().find("crypt") != std::string::npos;
    return failure({.code = locked ? ErrorCode::FileEncrypted : ErrorCode::FileDamaged,
                    .file = path,
                    .detail = session.lastMessage()});
}

} // namespace

Result<std::vector<std::string>> listWorkbookSheets(const std::string& path, SheetFormat format)
{
    GdalSession session;
    const OnItsOwn file(path);
    const auto dataset = openWorkbook(file.path(), format, session);
    if (dataset)
        return namesIn(**dataset);
    Error error = dataset.error();
    error.file = path;
    return failure(std::move(error));
}

Result<SheetNotes> readWorkbookSheet(const Source& source,
                                     SheetFormat format,
                                     const SheetOptions& options,
                                     const SheetVisitor& visit,
                                     const TaskContext& task)
{
    GdalSession session;
    const OnItsOwn file(source.path);
    const auto dataset = openWorkbook(file.path(), format, session);
    if (!dataset) {
        Error error = dataset.error();
        error.file = source.path;
        return failure(std::move(error));
    }
    // These drivers look at the cells when the layer is asked for the first time.
    const ThreadOptions threadOptions;
    const auto layer = sheetOf(**dataset, source);
    if (!layer)
        return tl::unexpected(layer.error());
    SheetNotes notes{.name = (*layer)->GetName(),
                     .driver = driverOf(format),
                     .encoding = "UTF-8",
                     .encodingSource = "declared"};
    addMarks(notes, file.path(), format);
    const int width = (*layer)->GetLayerDefn()->GetFieldCount();
    const auto total = static_cast<double>(std::max<GIntBig>(1, (*layer)->GetFeatureCount()));
    (*layer)->ResetReading();
    for (std::size_t number = 1; options.maxRows == 0 || number <= options.maxRows; ++number) {
        if (number % 1000 == 0 && task.cancelled())
            return cancelledError();
        if (number % 1000 == 0)
            task.report(Stage::Read, static_cast<double>(number) / total);
        const Feature feature((*layer)->GetNextFeature());
        if (!feature)
            break;
        std::vector<std::string> cells(static_cast<std::size_t>(width));
        for (int i = 0; i < width; ++i) {
            std::string& cell = cells[static_cast<std::size_t>(i)];
            if (feature->IsFieldSetAndNotNull(i))
                cell = feature->GetFieldAsString(i);
            if (isErrorValue(cell)) {
                cell.clear();
                ++notes.formulasWithoutValue;
            }
        }
        if (!visit(number, cells))
            break;
    }
    if (!session.lastError().empty())
        return failure({.code = ErrorCode::FileDamaged,
                        .file = source.path,
                        .layer = notes.name,
                        .detail = session.lastError()});
    return notes;
}

} // namespace yimi
