// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/change_table.h"

#include "base/utf8.h"

namespace yimi {

namespace {

/// Errors: ParameterInvalid when the name is empty or another field's.
Result<void> freeName(const FeatureTable& table, const std::string& name, const Column* own)
{
    const Column* const other = table.column(name);
    if (trimmed(name).empty() || (other != nullptr && other != own))
        return failure({.code = ErrorCode::ParameterInvalid, .layer = table.name, .field = name});
    return {};
}

} // namespace

std::optional<Value> valueFrom(std::string_view typed, FieldType type)
{
    const std::string bare = trimmed(typed);
    if (bare.empty())
        return Value();
    if (type == FieldType::Text)
        return Value(std::string(typed));
    Column cell("", type);
    if (!cell.append(halfWidth(bare)))
        return std::nullopt;
    return cell.value(0);
}

FeatureTable withCells(FeatureTable table, std::span<const CellChange> changes)
{
    for (const CellChange& change : changes)
        table.columns[change.column].set(change.row, change.value);
    return table;
}

Result<FeatureTable> withField(FeatureTable table, const std::string& name, FieldType type)
{
    if (const auto free = freeName(table, name, nullptr); !free)
        return tl::unexpected(free.error());
    table.addColumn(trimmed(name), type);
    return table;
}

Result<FeatureTable>
withFieldRenamed(FeatureTable table, std::size_t column, const std::string& name)
{
    Column& old = table.columns[column];
    if (const auto free = freeName(table, name, &old); !free)
        return tl::unexpected(free.error());
    Column renamed(trimmed(name), old.type());
    renamed.reserve(old.size());
    for (std::size_t row = 0; row < old.size(); ++row)
        renamed.append(old.value(row));
    old = std::move(renamed);
    return table;
}

FeatureTable withoutField(FeatureTable table, std::size_t column)
{
    table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(column));
    return table;
}

Result<ComputedField> withComputed(FeatureTable table,
                                   std::size_t column,
                                   const Expression& expression,
                                   std::span<const std::uint32_t> rows,
                                   const TaskContext& task)
{
    constexpr std::size_t kLook = 4096;
    ComputedField done{std::move(table), 0};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kLook == 0 && task.cancelled())
            return cancelledError();
        if (!done.table.columns[column].set(rows[i], expression.value(rows[i])))
            ++done.unfit;
    }
    return done;
}

} // namespace yimi
