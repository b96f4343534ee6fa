// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/likely_column.h"

#include <algorithm>
#include <set>

namespace yimi {

namespace {

constexpr std::size_t kLookedAt = 2000; ///< rows
constexpr std::size_t kFewTexts = 12;

/// Different texts of the first rows; one more than `most` where there are more.
std::size_t differentTexts(const Column& column, std::size_t most)
{
    std::set<std::string> texts;
    for (std::size_t row = 0; row < std::min(column.size(), kLookedAt); ++row) {
        if (!column.isNull(row))
            texts.insert(column.text(row));
        if (texts.size() > most)
            break;
    }
    return texts.size();
}

bool isIdentifier(const Column& column)
{
    std::string name = column.name();
    for (char& c : name)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name == "fid" || name == "id" || name.ends_with("_id") || name.ends_with("objectid")
           || name.ends_with("编号") || name.ends_with("编码") || name.ends_with("代码");
}

} // namespace

bool holdsNumbers(const Column& column)
{
    if (column.type() != FieldType::Text)
        return true;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!column.text(row).empty())
            return column.number(row).has_value();
    }
    return false;
}

const Column* likelyColumn(const FeatureTable& table, StyleKind kind)
{
    const bool kinds = kind == StyleKind::Categorised;
    const auto fits = [kinds](const Column& column) {
        if (isIdentifier(column) || (!kinds && !holdsNumbers(column)))
            return false;
        const std::size_t different = differentTexts(column, kFewTexts);
        return different > 1 && (!kinds || different <= kFewTexts);
    };
    const auto found = std::ranges::find_if(table.columns, fits);
    return found == table.columns.end() ? nullptr : &*found;
}

} // namespace yimi
