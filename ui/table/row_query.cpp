// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/row_query.h"

#include "wording/assessment_text.h"

#include <QCollator>

#include <algorithm>
#include <unordered_map>

namespace yimi {

namespace {

using Rows = std::vector<std::uint32_t>;

constexpr std::size_t kLook = 4096;

bool lookedEnough(std::size_t i, const TaskContext& task)
{
    return i % kLook == 0 && task.cancelled();
}

Rows rowsToStart(const FeatureTable& table, const RowQuery& query)
{
    if (query.show == RowQuery::Show::Selected)
        return query.selected;
    Rows rows;
    rows.reserve(table.rowCount());
    for (std::uint32_t row = 0; row < table.rowCount(); ++row) {
        if (query.show == RowQuery::Show::All
            || boxOf(table.geometries[row]).intersects(query.view))
            rows.push_back(row);
    }
    return rows;
}

/// Whether rows have cells with a text in them. Cells of results are read in their words, each
/// different one once; others as they stand, letter by letter without a copy.
class Containing
{
public:
    Containing(const FeatureTable& table, const RowQuery& query)
        : m_table(table)
        , m_query(query)
        , m_wanted(query.contains.toStdString())
        , m_known(table.columns.size())
    {
        std::ranges::transform(m_wanted, m_wanted.begin(), lower);
    }

    bool holds(std::uint32_t row)
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const Column& cells = m_table.columns[i];
            if (!cells.isNull(row)
                && (standsIn(cells.text(row)) || (m_query.codesInWords && wordHolds(i, row))))
                return true;
        }
        return false;
    }

private:
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

    [[nodiscard]] bool standsIn(std::string_view text) const
    {
        return !std::ranges::search(text, m_wanted, {}, lower).empty();
    }

    bool wordHolds(std::size_t column, std::uint32_t row)
    {
        const Column& cells = m_table.columns[column];
        const auto [known, added] = m_known[column].try_emplace(cells.text(row), false);
        if (added)
            known->second =
                featureCellText(cells, row, true).contains(m_query.contains, Qt::CaseInsensitive);
        return known->second;
    }

    const FeatureTable& m_table;
    const RowQuery& m_query;
    std::string m_wanted; ///< in small letters
    std::vector<std::unordered_map<std::string, bool>> m_known;
};

Result<Rows>
filtered(Rows rows, const FeatureTable& table, const RowQuery& query, const TaskContext& task)
{
    if (query.contains.isEmpty() && !query.condition)
        return rows;
    Containing containing(table, query);
    Rows kept;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (lookedEnough(i, task))
            return cancelledError();
        const bool meant = (!query.condition || query.condition->holds(rows[i]))
                           && (query.contains.isEmpty() || containing.holds(rows[i]));
        if (meant)
            kept.push_back(rows[i]);
    }
    return kept;
}

QCollator pinyinCollator()
{
    QCollator collator(QLocale(QLocale::Chinese, QLocale::China));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

/// The place of each row's cell among all texts; the same for texts that sort alike.
Result<std::vector<std::uint32_t>>
ranksOfTexts(const Column& column, const Rows& rows, bool codesInWords, const TaskContext& task)
{
    std::unordered_map<std::string, std::uint32_t> ranks;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (lookedEnough(i, task))
            return cancelledError();
        ranks.try_emplace(column.text(rows[i]), 0);
    }
    const QCollator collator = pinyinCollator();
    std::vector<std::pair<QCollatorSortKey, std::uint32_t*>> order;
    order.reserve(ranks.size());
    for (auto& [text, rank] : ranks) {
        const QString shown =
            codesInWords ? cellText(column.name(), text) : QString::fromStdString(text);
        order.emplace_back(collator.sortKey(shown), &rank);
    }
    std::ranges::sort(order, [](const auto& a, const auto& b) { return a.first < b.first; });
    if (task.cancelled())
        return cancelledError();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool same = i > 0 && order[i - 1].first.compare(order[i].first) == 0;
        *order[i].second = same ? *order[i - 1].second : static_cast<std::uint32_t>(i);
    }
    std::vector<std::uint32_t> ofRows;
    ofRows.reserve(rows.size());
    for (const std::uint32_t row : rows)
        ofRows.push_back(ranks.at(column.text(row)));
    return ofRows;
}

/// Rows by a key each, in the order asked for, those without one last.
template <typename Key>
Rows sortedBy(const Rows& rows, const std::vector<std::optional<Key>>& keys, bool descending)
{
    std::vector<std::uint32_t> order(rows.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        if (!keys[a] || !keys[b])
            return keys[a].has_value() && !keys[b];
        return descending ? *keys[b] < *keys[a] : *keys[a] < *keys[b];
    });
    Rows sorted;
    sorted.reserve(rows.size());
    for (const std::uint32_t i : order)
        sorted.push_back(rows[i]);
    return sorted;
}

Result<Rows>
sorted(const Rows& rows, const Column& column, const RowQuery& query, const TaskContext& task)
{
    if (column.type() != FieldType::Text) {
        std::vector<std::optional<double>> numbers;
        numbers.reserve(rows.size());
        for (const std::uint32_t row : rows)
            numbers.push_back(column.number(row));
        return sortedBy(rows, numbers, query.descending);
    }
    const auto ranks = ranksOfTexts(column, rows, query.codesInWords, task);
    if (!ranks)
        return tl::unexpected(ranks.error());
    std::vector<std::optional<std::uint32_t>> keys(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!column.text(rows[i]).empty())
            keys[i] = (*ranks)[i];
    }
    return sortedBy(rows, keys, query.descending);
}

} // namespace

Result<std::vector<std::uint32_t>>
shownRows(const FeatureTable& table, const RowQuery& query, const TaskContext& task)
{
    auto rows = filtered(rowsToStart(table, query), table, query, task);
    if (!rows || !query.sortColumn || *query.sortColumn >= table.columns.size())
        return rows;
    return sorted(*rows, table.columns[*query.sortColumn], query, task);
}

QString featureCellText(const Column& column, std::size_t row, bool result)
{
    return result ? cellText(column, row) : QString::fromStdString(column.text(row));
}

QString fieldHeading(const Column& column, bool result)
{
    return result ? columnName(column.name()) : QString::fromStdString(column.name());
}

} // namespace yimi
