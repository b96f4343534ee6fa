// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sheet_table.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace yimi {

namespace {

constexpr std::size_t kHeadRows = 60;
/// SQLite holds 2,000 columns a table; some are the file's own.
constexpr std::size_t kMostColumns = 1'900;

/// What all cells of a column have in common.
struct ColumnTrial
{
    std::size_t filled = 0;
    bool allWhole = true;
    bool allNumbers = true;

    void add(std::string_view cell)
    {
        if (trimmed(cell).empty())
            return;
        ++filled;
        if (!allNumbers)
            return;
        const std::string number = numberText(cell);
        const bool leadingZero = number.size() > 1 && number[0] == '0' && number[1] != '.';
        // Sixteen digits are no quantity, and a double would not hold them.
        const bool isCode =
            leadingZero || (number.size() > 15 && number.find('.') == std::string::npos);
        allNumbers = !number.empty() && !isCode;
        allWhole = allWhole && number.find_first_of(".eE") == std::string::npos;
    }

    [[nodiscard]] FieldType type() const
    {
        if (filled == 0 || !allNumbers)
            return FieldType::Text;
        return allWhole ? FieldType::Integer : FieldType::Real;
    }
};

Value valueOf(const std::string& cell, FieldType type)
{
    std::string text = trimmed(cell);
    if (text.empty())
        return {};
    if (type == FieldType::Text)
        return text;
    text = numberText(text);
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    if (type == FieldType::Integer)
        return static_cast<std::int64_t>(number);
    return number;
}

class SheetTableReader
{
public:
    SheetTableReader(const Source& source,
                     const SheetTableOptions& options,
                     const TaskContext& task)
        : m_source(source), m_options(options), m_task(task)
    {
    }

    Result<SheetTable> run()
    {
        for (auto step :
             {&SheetTableReader::findShape, &SheetTableReader::judge, &SheetTableReader::fill}) {
            if (auto outcome = (this->*step)(); !outcome)
                return tl::unexpected(outcome.error());
        }
        listNotes();
        return std::move(m_read);
    }

private:
    Result<SheetNotes> pass(std::size_t maxRows, const SheetVisitor& visit, double from, double to)
    {
        TaskContext part = m_task;
        if (m_task.progress) {
            part.progress = [&, from, to](Progress progress) {
                m_task.report(progress.stage, from + (to - from) * progress.fraction);
            };
        }
        return readSheet(
            m_source, {.encoding = m_options.encoding, .maxRows = maxRows}, visit, part);
    }

    Result<void> findShape()
    {
        std::vector<SheetRow> head;
        const auto keep = [&](std::size_t, SheetRow& cells) {
            head.push_back(std::move(cells));
            return true;
        };
        const auto notes = pass(kHeadRows, keep, 0, 0);
        if (!notes)
            return tl::unexpected(notes.error());
        m_read.shape = shapeOfSheet(head, m_options.headerRow);
        m_trials.resize(m_read.shape.names.size());
        return {};
    }

    /// Types, count, and what is no record.
    Result<void> judge()
    {
        const auto look = [&](std::size_t number, const SheetRow& cells) {
            if (number < m_read.shape.firstRecord()) {
                if (number < m_read.shape.headerRow)
                    list(FindingCode::RowsLeftOut, number, Severity::Info);
                return true;
            }
            if (isNoRecord(cells)) {
                list(FindingCode::RowsLeftOut, number, Severity::Info);
                return true;
            }
            ++m_read.recordCount;
            for (std::size_t i = 0; i < std::min(cells.size(), m_trials.size()); ++i)
                m_trials[i].add(cells[i]);
            const bool more =
                cells.size() > m_trials.size()
                && std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(m_trials.size()),
                               cells.end(),
                               [](const std::string& cell) { return !cell.empty(); });
            if (more)
                list(FindingCode::RowTooLong, number, Severity::Warning);
            return true;
        };
        auto notes = pass(0, look, 0, 0.5);
        if (!notes)
            return tl::unexpected(notes.error());
        m_read.notes = std::move(*notes);
        if (m_read.recordCount == 0)
            return failure(
                {.code = ErrorCode::LayerEmpty, .file = m_source.path, .layer = m_read.notes.name});
        return {};
    }

    void chooseColumns()
    {
        std::size_t leftOut = 0;
        for (std::size_t i = 0; i < m_trials.size(); ++i) {
            if (m_trials[i].filled == 0 || m_columns.size() == kMostColumns) {
                ++leftOut;
                continue;
            }
            m_columns.push_back(i);
            m_read.table.addColumn(m_read.shape.names[i], m_trials[i].type());
        }
        if (leftOut > 0)
            addFinding(
                m_read.findings,
                {.code = FindingCode::ColumnsLeftOut,
                 .severity = m_columns.size() == kMostColumns ? Severity::Warning : Severity::Info,
                 .layer = m_read.notes.name,
                 .count = leftOut});
    }

    Result<void> fill()
    {
        FeatureTable& table = m_read.table;
        table.name = m_read.notes.name;
        chooseColumns();
        const std::size_t wanted = m_options.keepRows == 0
                                       ? m_read.recordCount
                                       : std::min(m_options.keepRows, m_read.recordCount);
        for (Column& column : table.columns)
            column.reserve(wanted);
        table.featureIds.reserve(wanted);
        table.geometries.reserve(wanted);
        const auto take = [&](std::size_t number, const SheetRow& cells) {
            if (number < m_read.shape.firstRecord() || isNoRecord(cells))
                return true;
            table.featureIds.push_back(static_cast<std::int64_t>(number));
            table.geometries.emplace_back();
            for (std::size_t i = 0; i < m_columns.size(); ++i) {
                Column& column = table.columns[i];
                if (m_columns[i] < cells.size())
                    column.append(valueOf(cells[m_columns[i]], column.type()));
                else
                    column.appendNull();
            }
            return table.rowCount() < wanted;
        };
        const auto notes = pass(0, take, 0.5, 1);
        if (!notes)
            return tl::unexpected(notes.error());
        return {};
    }

    void list(FindingCode code, std::size_t row, Severity severity)
    {
        addFinding(m_read.findings,
                   {.code = code, .severity = severity, .count = 1, .ids = {std::to_string(row)}});
    }

    void listNotes()
    {
        const SheetNotes& notes = m_read.notes;
        for (const std::size_t row : notes.rowsWithNul)
            list(FindingCode::NulInText, row, Severity::Warning);
        for (const std::size_t row : notes.garbledRows)
            list(FindingCode::TextGarbled, row, Severity::Warning);
        if (notes.mergedRanges > 0)
            addFinding(m_read.findings,
                       {.code = FindingCode::CellsMerged,
                        .severity = Severity::Info,
                        .count = notes.mergedRanges});
        if (notes.formulasWithoutValue > 0)
            addFinding(
                m_read.findings,
                {.code = FindingCode::FormulaWithoutValue, .count = notes.formulasWithoutValue});
        if (notes.encodingSource == "guessed")
            addFinding(m_read.findings,
                       {.code = FindingCode::EncodingGuessed,
                        .severity = Severity::Info,
                        .detail = notes.encoding,
                        .count = 1});
        for (Finding& finding : m_read.findings)
            finding.layer = notes.name;
    }

    const Source& m_source;
    const SheetTableOptions& m_options;
    const TaskContext& m_task;
    SheetTable m_read;
    std::vector<ColumnTrial> m_trials;
    std::vector<std::size_t> m_columns; ///< of the sheet, one a column of the table
};

} // namespace

Result<SheetTable>
readSheetTable(const Source& source, const SheetTableOptions& options, const TaskContext& task)
{
    return SheetTableReader(source, options, task).run();
}

} // namespace yimi
