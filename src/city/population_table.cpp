// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/population_table.h"

#include "base/utf8.h"
#include "city/band_counts.h"
#include "city/place_columns.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace yimi {

namespace {

constexpr int kAdult = 18;

bool ofChildren(const AgeBand& band)
{
    return band.from < kAdult && band.to != AgeBand::kOpenEnd;
}

bool nameIsOneOf(const std::string& name, std::span<const std::string_view> words)
{
    const std::string plain = trimmed(halfWidth(name));
    return std::ranges::find(words, plain) != words.end();
}

PopulationShape wideShape(const FeatureTable& table)
{
    PopulationShape shape;
    for (const bool plainNumbers : {false, true}) {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const auto band = parseAgeBand(table.columns[i].name(), plainNumbers);
            if (band && (!plainNumbers || band->endIsWritten)) {
                shape.bandColumns.push_back(i);
                shape.bands.push_back(*band);
            }
        }
        if (!shape.bands.empty())
            break;
    }
    return shape;
}

/// The share of a column's cells that are bands.
double bandShare(const Column& column)
{
    std::size_t bands = 0;
    std::size_t filled = 0;
    for (std::size_t row = 0; row < column.size(); ++row) {
        const std::string text = column.text(row);
        if (text.empty())
            continue;
        ++filled;
        bands += parseAgeBand(text, true) ? 1U : 0U;
    }
    return filled == 0 ? 0.0 : static_cast<double>(bands) / static_cast<double>(filled);
}

std::optional<PopulationShape> longShape(const FeatureTable& table)
{
    static constexpr std::array<std::string_view, 6> kAge = {
        "年龄", "年龄段", "年龄组", "age", "Age", "age_group"};
    static constexpr std::array<std::string_view, 7> kCount = {
        "人数", "人口", "人口数", "数量", "合计", "count", "population"};
    static constexpr std::array<std::string_view, 3> kSex = {"性别", "sex", "gender"};
    PopulationShape shape;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column& column = table.columns[i];
        if (!shape.ageColumn && nameIsOneOf(column.name(), kAge) && bandShare(column) > 0.8)
            shape.ageColumn = i;
        else if (!shape.countColumn && nameIsOneOf(column.name(), kCount))
            shape.countColumn = i;
        else if (!shape.sexColumn && nameIsOneOf(column.name(), kSex))
            shape.sexColumn = i;
    }
    if (!shape.ageColumn || !shape.countColumn)
        return std::nullopt;
    return shape;
}

bool numbersEveryRow(const Column& column)
{
    std::set<std::string> seen;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!seen.insert(column.text(row)).second)
            return false;
    }
    return true;
}

/// The columns that tell one place of a long table from another. Numbers of rows, remarks and
/// other figures would make each row a place of its own.
std::vector<std::size_t> placeKeys(const FeatureTable& table, const std::vector<std::size_t>& kept)
{
    const auto named = [&](std::size_t i) { return saysName(table.columns[i].name()); };
    std::vector<std::size_t> keys;
    const bool hasName = std::ranges::any_of(kept, named);
    for (const std::size_t i : kept) {
        const Column& column = table.columns[i];
        const bool code = saysCode(column.name()) && !numbersEveryRow(column);
        if (named(i) || code || saysWithin(column.name()))
            keys.push_back(i);
    }
    if (hasName || std::ranges::any_of(keys, [&](std::size_t i) {
            return saysCode(table.columns[i].name());
        }))
        return keys;
    // Neither name nor code: whatever is not a number of the row.
    keys.clear();
    for (const std::size_t i : kept) {
        const Column& column = table.columns[i];
        if (!saysNumberOrNote(column.name())
            && (column.type() == FieldType::Text || saysCode(column.name())))
            keys.push_back(i);
    }
    return keys;
}

class Gatherer
{
public:
    Gatherer(const FeatureTable& table, const PopulationShape& shape)
        : m_table(table), m_shape(shape)
    {
        std::vector<std::size_t> used = shape.bandColumns;
        for (const auto& column : {shape.ageColumn, shape.sexColumn, shape.countColumn}) {
            if (column)
                used.push_back(*column);
        }
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (std::ranges::find(used, i) == used.end())
                m_kept.push_back(i);
        }
    }

    PopulationRead run()
    {
        if (m_shape.isLong())
            gatherLong();
        else
            gatherWide();
        return finished();
    }

private:
    struct Place
    {
        std::size_t row = 0; ///< its first row
        BandedChildren told;
    };

    void list(FindingCode code, std::size_t row, const std::string& field)
    {
        addFinding(m_findings,
                   {.code = code,
                    .layer = m_table.name,
                    .field = field,
                    .count = 1,
                    .ids = {std::to_string(m_table.featureIds[row])}});
    }

    /// People in a cell; nothing and listed when there is no usable number.
    std::optional<std::int64_t> people(std::size_t row, std::size_t column)
    {
        const Column& cells = m_table.columns[column];
        const auto number = cells.number(row);
        if (number && *number >= 0)
            return std::llround(*number);
        if (number)
            list(FindingCode::ValueNegative, row, cells.name());
        else
            list(cells.text(row).empty() ? FindingCode::ValueMissing : FindingCode::ValueNotNumeric,
                 row,
                 cells.name());
        return std::nullopt;
    }

    void gatherWide()
    {
        const BandPlan plan(m_shape.bands);
        for (std::size_t row = 0; row < m_table.rowCount(); ++row)
            m_places.push_back({row, plan.children([&](std::size_t i) {
                                    return people(row, m_shape.bandColumns[i]);
                                })});
    }

    std::optional<AgeBand> bandOfRow(std::size_t row) const
    {
        auto band = parseAgeBand(m_table.columns[*m_shape.ageColumn].text(row), true);
        if (band && m_shape.sexColumn) {
            const std::string sex = m_table.columns[*m_shape.sexColumn].text(row);
            band->sex = sex.find("男") != std::string::npos   ? Sex::Male
                        : sex.find("女") != std::string::npos ? Sex::Female
                                                              : Sex::Both;
        }
        return band;
    }

    void gatherLong()
    {
        const std::vector<std::size_t> keys = placeKeys(m_table, m_kept);
        std::map<std::vector<std::string>, std::vector<std::size_t>> rowsOf;
        std::vector<const std::vector<std::string>*> order;
        for (std::size_t row = 0; row < m_table.rowCount(); ++row) {
            std::vector<std::string> key;
            for (const std::size_t i : keys)
                key.push_back(m_table.columns[i].text(row));
            const auto [place, isNew] = rowsOf.try_emplace(std::move(key));
            if (isNew)
                order.push_back(&place->first);
            place->second.push_back(row);
        }
        for (const auto* key : order)
            m_places.push_back(gathered(rowsOf[*key]));
    }

    Place gathered(const std::vector<std::size_t>& rows)
    {
        std::vector<AgeBand> bands;
        std::vector<std::size_t> rowOf;
        for (const std::size_t row : rows) {
            if (const auto band = bandOfRow(row)) {
                bands.push_back(*band);
                rowOf.push_back(row);
            } else {
                list(FindingCode::ValueNotNumeric, row, m_table.columns[*m_shape.ageColumn].name());
            }
        }
        const BandPlan plan(std::move(bands));
        return {rows.front(), plan.children([&](std::size_t i) {
                    return people(rowOf[i], *m_shape.countColumn);
                })};
    }

    PopulationRead finished()
    {
        PopulationRead read;
        read.table.name = m_table.name;
        for (const std::size_t i : m_kept)
            read.table.addColumn(m_table.columns[i].name(), m_table.columns[i].type());
        for (const AgeGroup group : kAgeGroups)
            read.table.addColumn(std::string(ageGroupId(group)), FieldType::Integer);
        for (const Place& place : m_places) {
            std::vector<Value> values;
            for (const std::size_t i : m_kept)
                values.push_back(m_table.columns[i].value(place.row));
            for (const auto& count : place.told.children) {
                values.emplace_back();
                if (count)
                    values.back() = *count;
            }
            appendRow(read.table, m_table.featureIds[place.row], {}, values);
            if (place.told.split)
                list(FindingCode::AgeBandsSplit, place.row, {});
        }
        read.findings = std::move(m_findings);
        return read;
    }

    const FeatureTable& m_table;
    const PopulationShape& m_shape;
    std::vector<std::size_t> m_kept;
    std::vector<Place> m_places;
    std::vector<Finding> m_findings;
};

} // namespace

std::optional<PopulationShape> populationShape(const FeatureTable& table)
{
    if (auto found = longShape(table))
        return found;
    PopulationShape shape = wideShape(table);
    const auto children = std::ranges::count_if(shape.bands, ofChildren);
    const bool own = std::ranges::any_of(shape.bandColumns, [&](std::size_t i) {
        return std::ranges::any_of(kAgeGroups, [&](AgeGroup group) {
            return table.columns[i].name() == ageGroupId(group);
        });
    });
    if (children < 2 && !own)
        return std::nullopt;
    return shape;
}

PopulationRead childrenByPlace(const FeatureTable& table, const PopulationShape& shape)
{
    return Gatherer(table, shape).run();
}

} // namespace yimi
