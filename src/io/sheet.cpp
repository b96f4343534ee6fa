// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/sheet.h"

#include "io/delimited_text.h"
#include "io/encoding.h"
#include "io/text_blocks.h"
#include "io/workbook.h"
#include "io/zip_names.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace yimi {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";

std::string stemOf(const std::string& path)
{
    return std::filesystem::path(path).stem().string();
}

/// Cells of one row without NUL bytes; the row is noted when there were some, or when it has bytes
/// that could not be read.
void noteRow(SheetNotes& notes, std::size_t number, std::vector<std::string>& cells)
{
    bool nul = false;
    bool garbled = false;
    for (std::string& cell : cells) {
        nul = std::erase(cell, '\0') > 0 || nul;
        garbled = garbled || cell.find(kReplacement) != std::string::npos;
    }
    if (nul)
        notes.rowsWithNul.push_back(number);
    if (garbled)
        notes.garbledRows.push_back(number);
}

Result<TextEncoding>
encodingOf(const std::string& path, const SheetOptions& options, const TaskContext& task)
{
    if (!options.encoding.empty() && !isKnownEncoding(options.encoding))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .file = path,
                        .field = "encoding",
                        .detail = options.encoding});
    auto found = textEncodingOf(path, task);
    if (!found || options.encoding.empty())
        return found;
    found->encoding = options.encoding;
    found->source = "option";
    return found;
}

Result<SheetNotes> readText(const Source& source,
                            const SheetOptions& options,
                            const SheetVisitor& visit,
                            const TaskContext& task)
{
    const auto encoding = encodingOf(source.path, options, task);
    if (!encoding)
        return tl::unexpected(encoding.error());
    SheetNotes notes{.name = stemOf(source.path),
                     .driver = "CSV",
                     .encoding = encoding->encoding,
                     .encodingSource = encoding->source,
                     .delimiter = likelyDelimiter(encoding->head)};
    bool stopped = false;
    RowSplitter splitter(notes.delimiter, [&](std::vector<std::string>& cells) {
        const std::size_t number = splitter.rowCount();
        noteRow(notes, number, cells);
        stopped = !visit(number, cells) || number == options.maxRows;
        return !stopped;
    });
    const auto feed = [&](const TextBlock& block) {
        task.report(Stage::Read, block.fraction);
        return splitter.feed(block.text);
    };
    if (auto outcome = eachTextBlock(source.path, *encoding, feed, task); !outcome)
        return tl::unexpected(outcome.error());
    if (splitter.runaway())
        return failure({.code = ErrorCode::FileDamaged,
                        .file = source.path,
                        .feature = std::to_string(splitter.rowCount() + 1),
                        .detail = "\" … EOF"});
    if (!stopped)
        splitter.finish();
    return notes;
}

} // namespace

bool isSheetFile(const std::string& path)
{
    static constexpr std::array<std::string_view, 7> kEndings = {
        ".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods"};
    std::string ending = std::filesystem::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

Result<std::vector<std::string>> listSheets(const std::string& path)
{
    const ZipNames zip(path);
    if (!zip.checked())
        return tl::unexpected(zip.checked().error());
    const auto format = sheetFormatOf(path);
    if (!format)
        return tl::unexpected(format.error());
    if (*format == SheetFormat::Text)
        return std::vector<std::string>{stemOf(path)};
    return listWorkbookSheets(path, *format);
}

Result<SheetNotes> readSheet(const Source& source,
                             const SheetOptions& options,
                             const SheetVisitor& visit,
                             const TaskContext& task)
{
    const ZipNames zip(source.path);
    if (!zip.checked())
        return tl::unexpected(zip.checked().error());
    const auto format = sheetFormatOf(source.path);
    if (!format)
        return tl::unexpected(format.error());
    auto notes = *format == SheetFormat::Text
                     ? readText(source, options, visit, task)
                     : readWorkbookSheet(source, *format, options, visit, task);
    return notes;
}

} // namespace yimi
