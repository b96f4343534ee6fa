// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/feature_table.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <system_error>

namespace yimi {

namespace {

constexpr double kInt64End = 9223372036854775808.0;   // 2^63
constexpr double kExactIntegers = 9007199254740992.0; // 2^53

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return lower(x) == lower(y);
    });
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n";
    const auto first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

template <typename Number>
std::optional<Number> parsed(std::string_view text)
{
    text = trimmed(text);
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// from_chars also reads "inf" and "nan", which are no numbers to people.
std::optional<double> parsedReal(std::string_view text)
{
    const auto number = parsed<double>(text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::string realText(double number)
{
    std::array<char, 32> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init)
    const bool integral = std::abs(number) < kExactIntegers && std::trunc(number) == number;
    if (integral)
        return std::to_string(static_cast<std::int64_t>(number));
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    assert(error == std::errc());
    return {buffer.data(), end};
}

std::optional<std::int64_t> integerFrom(double number)
{
    if (std::trunc(number) != number || number < -kInt64End || number >= kInt64End)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<std::int64_t> integerFrom(const Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return *integer;
    if (const auto* real = std::get_if<double>(&value))
        return integerFrom(*real);
    const auto* text = std::get_if<std::string>(&value);
    if (!text)
        return std::nullopt;
    if (const auto integer = parsed<std::int64_t>(*text))
        return integer;
    const auto real = parsedReal(*text);
    return real ? integerFrom(*real) : std::nullopt;
}

std::optional<double> realFrom(const Value& value)
{
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*integer);
    const auto* text = std::get_if<std::string>(&value);
    return text ? parsedReal(*text) : std::nullopt;
}

std::optional<std::string> textFrom(const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    const auto* real = std::get_if<double>(&value);
    return real ? std::optional(realText(*real)) : std::nullopt;
}

void convert(const Value& value, std::optional<std::int64_t>& to)
{
    to = integerFrom(value);
}

void convert(const Value& value, std::optional<double>& to)
{
    to = realFrom(value);
}

void convert(const Value& value, std::optional<std::string>& to)
{
    to = textFrom(value);
}

} // namespace

Column::Column(std::string name, FieldType type) : m_name(std::move(name)), m_type(type)
{
    switch (type) {
    case FieldType::Integer:
        m_values = std::vector<std::int64_t>();
        break;
    case FieldType::Real:
        m_values = std::vector<double>();
        break;
    case FieldType::Text:
        m_values = std::vector<std::string>();
        break;
    }
}

Value Column::value(std::size_t row) const
{
    if (isNull(row))
        return {};
    return std::visit([row](const auto& values) { return Value(values[row]); }, m_values);
}

std::optional<double> Column::number(std::size_t row) const
{
    if (isNull(row))
        return std::nullopt;
    if (const auto* integers = std::get_if<std::vector<std::int64_t>>(&m_values))
        return static_cast<double>((*integers)[row]);
    if (const auto* reals = std::get_if<std::vector<double>>(&m_values))
        return (*reals)[row];
    return parsedReal(std::get<std::vector<std::string>>(m_values)[row]);
}

std::string Column::text(std::size_t row) const
{
    if (isNull(row))
        return {};
    if (const auto* texts = std::get_if<std::vector<std::string>>(&m_values))
        return (*texts)[row];
    if (const auto* reals = std::get_if<std::vector<double>>(&m_values))
        return realText((*reals)[row]);
    return std::to_string(std::get<std::vector<std::int64_t>>(m_values)[row]);
}

void Column::reserve(std::size_t rows)
{
    m_present.reserve(rows);
    std::visit([rows](auto& values) { values.reserve(rows); }, m_values);
}

void Column::appendNull()
{
    m_present.push_back(false);
    std::visit([](auto& values) { values.emplace_back(); }, m_values);
}

bool Column::append(const Value& value)
{
    appendNull();
    return set(size() - 1, value);
}

void Column::appendInteger(std::int64_t number)
{
    std::get<std::vector<std::int64_t>>(m_values).push_back(number);
    m_present.push_back(true);
}

void Column::appendReal(double number)
{
    std::get<std::vector<double>>(m_values).push_back(number);
    m_present.push_back(true);
}

void Column::appendText(std::string_view text)
{
    std::get<std::vector<std::string>>(m_values).emplace_back(text);
    m_present.push_back(true);
}

bool Column::set(std::size_t row, const Value& value)
{
    return std::visit(
        [&]<typename T>(std::vector<T>& values) {
            std::optional<T> converted;
            convert(value, converted);
            m_present[row] = converted.has_value();
            values[row] = converted ? std::move(*converted) : T();
            return converted.has_value() || std::holds_alternative<std::monostate>(value);
        },
        m_values);
}

const Column* FeatureTable::column(std::string_view columnName) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const Column& one) {
        return sameName(one.name(), columnName);
    });
    return found == columns.end() ? nullptr : &*found;
}

Column* FeatureTable::column(std::string_view columnName)
{
    return const_cast<Column*>(std::as_const(*this).column(columnName));
}

const Column* FeatureTable::firstColumn(std::initializer_list<std::string_view> names) const
{
    for (const std::string_view one : names) {
        if (const Column* found = column(one))
            return found;
    }
    return nullptr;
}

Column& FeatureTable::addColumn(std::string columnName, FieldType type)
{
    Column& added = columns.emplace_back(std::move(columnName), type);
    added.reserve(rowCount());
    for (std::size_t row = 0; row < rowCount(); ++row)
        added.appendNull();
    return added;
}

GeometryKind FeatureTable::geometryKind() const
{
    const auto first = std::find_if(geometries.begin(), geometries.end(), [](const Geometry& one) {
        return kindOf(one) != GeometryKind::None;
    });
    return first == geometries.end() ? GeometryKind::None : kindOf(*first);
}

Box FeatureTable::extent() const
{
    Box box;
    for (const Geometry& one : geometries)
        box.include(boxOf(one));
    return box;
}

void appendRow(FeatureTable& table,
               std::int64_t featureId,
               Geometry geometry,
               const std::vector<Value>& values)
{
    assert(values.size() == table.columns.size());
    table.featureIds.push_back(featureId);
    table.geometries.push_back(std::move(geometry));
    for (std::size_t i = 0; i < values.size(); ++i)
        table.columns[i].append(values[i]);
}

} // namespace yimi
