// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "geometry/measures.h"
#include "table/expression_operand.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

using Evaluate = Expression::Evaluate;
using Outcome = tl::expected<Operand, ExpressionProblem>;

Operand number(Evaluate evaluate, bool whole = false)
{
    return {.evaluate = std::move(evaluate), .kind = OperandKind::Number, .whole = whole};
}

Operand text(Evaluate evaluate)
{
    return {.evaluate = std::move(evaluate), .kind = OperandKind::Text};
}

std::optional<double> realOf(const Value& value)
{
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    const auto* real = std::get_if<double>(&value);
    return real != nullptr ? std::optional(*real) : std::nullopt;
}

template <typename Function>
Operand ofNumber(Operand argument, Function function)
{
    return number([of = asNumber(std::move(argument)).evaluate, function](std::size_t row) {
        const auto real = realOf(of(row));
        return real ? Value(function(*real)) : Value();
    });
}

template <typename Function>
Operand ofText(Operand argument, Function function)
{
    return text([of = asText(std::move(argument)).evaluate, function](std::size_t row) -> Value {
        const Value value = of(row);
        const auto* words = std::get_if<std::string>(&value);
        return words != nullptr ? Value(function(*words)) : Value();
    });
}

std::string inCase(std::string words, char first, char last, int shift)
{
    for (char& c : words)
        c = c >= first && c <= last ? static_cast<char>(c + shift) : c;
    return words;
}

Operand rounded(std::vector<Operand> arguments)
{
    Evaluate decimals = [](std::size_t) { return Value(std::int64_t{0}); };
    if (arguments.size() > 1)
        decimals = asNumber(arguments[1]).evaluate;
    return number([of = asNumber(arguments[0]).evaluate, decimals](std::size_t row) -> Value {
        const auto real = realOf(of(row));
        const auto places = realOf(decimals(row));
        if (!real || !places)
            return {};
        const double scale = std::pow(10.0, std::clamp(std::trunc(*places), -15.0, 15.0));
        const double result = std::round(*real * scale) / scale;
        return std::isfinite(result) ? Value(result) : Value();
    });
}

Operand substring(std::vector<Operand> arguments)
{
    Evaluate count = [](std::size_t) { return Value(1e15); };
    if (arguments.size() > 2)
        count = asNumber(arguments[2]).evaluate;
    return text([of = asText(arguments[0]).evaluate, from = asNumber(arguments[1]).evaluate, count](
                    std::size_t row) -> Value {
        const Value words = of(row);
        const auto first = realOf(from(row));
        const auto length = realOf(count(row));
        if (!std::holds_alternative<std::string>(words) || !first || !length)
            return {};
        const std::u32string chars = codePoints(std::get<std::string>(words));
        const double size = static_cast<double>(chars.size());
        const double begin = std::clamp(std::trunc(*first) - 1, 0.0, size);
        const double end = std::clamp(std::trunc(*first) - 1 + std::trunc(*length), begin, size);
        return toUtf8(std::u32string_view(chars).substr(static_cast<std::size_t>(begin),
                                                        static_cast<std::size_t>(end - begin)));
    });
}

Operand characters(Operand argument)
{
    return number(
        [of = asText(std::move(argument)).evaluate](std::size_t row) -> Value {
            const Value value = of(row);
            const auto* words = std::get_if<std::string>(&value);
            return words != nullptr ? Value(static_cast<std::int64_t>(codePoints(*words).size()))
                                    : Value();
        },
        true);
}

Operand firstFilled(std::vector<Operand> arguments)
{
    const bool texts = std::ranges::any_of(
        arguments, [](const Operand& one) { return one.kind == OperandKind::Text; });
    Operand first = texts ? text({}) : number({});
    std::vector<Evaluate> parts;
    for (Operand& one : arguments)
        parts.push_back(texts ? asText(std::move(one)).evaluate : std::move(one.evaluate));
    first.evaluate = [parts = std::move(parts)](std::size_t row) -> Value {
        for (const Evaluate& part : parts) {
            if (Value value = part(row); !std::holds_alternative<std::monostate>(value))
                return value;
        }
        return {};
    };
    return first;
}

/// A measure of the row's geometry; NULL where there is none.
template <typename Measure>
Operand ofGeometry(const FeatureTable& table, Measure measure)
{
    return number([&table, measure](std::size_t row) -> Value {
        const Geometry& geometry = table.geometries[row];
        return kindOf(geometry) == GeometryKind::None ? Value() : Value(measure(geometry));
    });
}

double areaOf(const Geometry& geometry)
{
    const auto* polygons = std::get_if<Polygons>(&geometry);
    return polygons != nullptr ? area(*polygons) : 0.0;
}

double lengthOf(const Geometry& geometry)
{
    double sum = 0;
    if (const auto* lines = std::get_if<Lines>(&geometry)) {
        for (const LineString& line : *lines)
            sum += length(line);
    }
    if (const auto* polygons = std::get_if<Polygons>(&geometry)) {
        for (const Polygon& polygon : *polygons) {
            sum += length(polygon.outer);
            for (const Ring& hole : polygon.holes)
                sum += length(hole);
        }
    }
    return sum;
}

using Make = Operand (*)(std::vector<Operand> arguments, const FeatureTable& table);

struct FunctionOfExpressions
{
    std::string_view name;
    std::size_t least;
    std::size_t most;
    Make make;
};

constexpr std::array<FunctionOfExpressions, 13> kFunctions{{
    {"abs",
     1,
     1,
     [](auto a, const auto&) { return ofNumber(a[0], [](double x) { return std::abs(x); }); }},
    {"floor",
     1,
     1,
     [](auto a, const auto&) { return ofNumber(a[0], [](double x) { return std::floor(x); }); }},
    {"ceil",
     1,
     1,
     [](auto a, const auto&) { return ofNumber(a[0], [](double x) { return std::ceil(x); }); }},
    {"round", 1, 2, [](auto a, const auto&) { return rounded(std::move(a)); }},
    {"lower",
     1,
     1,
     [](auto a, const auto&) {
         return ofText(a[0], [](const std::string& t) { return inCase(t, 'A', 'Z', 32); });
     }},
    {"upper",
     1,
     1,
     [](auto a, const auto&) {
         return ofText(a[0], [](const std::string& t) { return inCase(t, 'a', 'z', -32); });
     }},
    {"length", 1, 1, [](auto a, const auto&) { return characters(a[0]); }},
    {"substr", 2, 3, [](auto a, const auto&) { return substring(std::move(a)); }},
    {"coalesce", 1, 100, [](auto a, const auto&) { return firstFilled(std::move(a)); }},
    {"area", 0, 0, [](auto, const auto& table) { return ofGeometry(table, areaOf); }},
    {"length_m", 0, 0, [](auto, const auto& table) { return ofGeometry(table, lengthOf); }},
    {"x",
     0,
     0,
     [](auto, const auto& table) {
         return ofGeometry(table, [](const Geometry& g) { return boxOf(g).centre().x; });
     }},
    {"y",
     0,
     0,
     [](auto, const auto& table) {
         return ofGeometry(table, [](const Geometry& g) { return boxOf(g).centre().y; });
     }},
}};

} // namespace

std::optional<Outcome> calledFunction(const std::string& name,
                                      std::vector<Operand> arguments,
                                      const FeatureTable& table,
                                      std::size_t at,
                                      std::size_t length)
{
    const auto* const found =
        std::ranges::find_if(kFunctions, [&](const auto& one) { return one.name == name; });
    if (found == kFunctions.end())
        return std::nullopt;
    if (arguments.size() < found->least || arguments.size() > found->most)
        return tl::unexpected(ExpressionProblem{ExpressionFault::ArgumentCount, at, length, name});
    Operand called = found->make(std::move(arguments), table);
    called.at = at;
    called.length = length;
    return called;
}

} // namespace yimi
