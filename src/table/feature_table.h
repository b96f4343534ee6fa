// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crs/crs.h"
#include "geometry/shapes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace yimi {

/// One cell. monostate is NULL.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

enum class FieldType { Integer, Real, Text };

/// One field with the values of all rows. A variant of typed arrays, so that a million numbers stay
/// numbers.
class Column
{
public:
    Column(std::string name, FieldType type);

    [[nodiscard]] const std::string& name() const { return m_name; }

    [[nodiscard]] FieldType type() const { return m_type; }

    [[nodiscard]] std::size_t size() const { return m_present.size(); }

    [[nodiscard]] bool isNull(std::size_t row) const { return !m_present[row]; }

    /// NULL when absent. Integer and Real columns never hold text.
    [[nodiscard]] Value value(std::size_t row) const;

    /// Number of an Integer or Real cell, or of a Text cell that is wholly a number; else nothing.
    [[nodiscard]] std::optional<double> number(std::size_t row) const;

    /// Text as people would write it; "" for NULL. Integral reals carry no decimals.
    [[nodiscard]] std::string text(std::size_t row) const;

    void reserve(std::size_t rows);
    void appendNull();
    /// The value is converted to the column's type; what cannot be converted becomes NULL and gives
    /// false.
    bool append(const Value& value);
    /// For readers of many rows. Precondition: the column is of this type.
    void appendInteger(std::int64_t number);
    void appendReal(double number);
    void appendText(std::string_view text);
    bool set(std::size_t row, const Value& value);

    bool operator==(const Column&) const = default;

private:
    std::string m_name;
    FieldType m_type;
    std::vector<bool> m_present;
    std::variant<std::vector<std::int64_t>, std::vector<double>, std::vector<std::string>> m_values;
};

/// One layer in memory: rows with a feature id, a geometry and columns. All arrays have the same
/// length. A value: copied when a scenario needs its own, otherwise shared as
/// `std::shared_ptr<const FeatureTable>`.
struct FeatureTable
{
    std::string name; ///< layer name
    Crs crs;          ///< of `geometries`
    std::vector<std::int64_t> featureIds;
    std::vector<Geometry> geometries;
    std::vector<Column> columns;

    bool operator==(const FeatureTable&) const = default;

    [[nodiscard]] std::size_t rowCount() const { return featureIds.size(); }

    /// Case-insensitive for ASCII letters; the first match in column order.
    [[nodiscard]] const Column* column(std::string_view columnName) const;
    [[nodiscard]] Column* column(std::string_view columnName);

    /// The first of several names that exists.
    [[nodiscard]] const Column* firstColumn(std::initializer_list<std::string_view> names) const;

    Column& addColumn(std::string columnName, FieldType type);

    /// Kind of the first non-null geometry; None when there is none.
    [[nodiscard]] GeometryKind geometryKind() const;
    [[nodiscard]] Box extent() const;
};

/// One row to append: values in column order.
void appendRow(FeatureTable& table,
               std::int64_t featureId,
               Geometry geometry,
               const std::vector<Value>& values);

} // namespace yimi
