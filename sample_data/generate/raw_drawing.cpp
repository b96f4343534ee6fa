// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_drawing.h"

#include "io/encoding.h"

#include <array>
#include <cstdio>
#include <set>

namespace yimi::sample {

namespace {

void add(std::string& drawing, int group, const std::string& value)
{
    drawing += std::to_string(group) + "\r\n" + value + "\r\n";
}

void add(std::string& drawing, int group, double value)
{
    std::array<char, 40> text{};
    (void)std::snprintf(text.data(), text.size(), "%.4f", value);
    add(drawing, group, std::string(text.data()));
}

void addLine(std::string& drawing, const std::string& layer, const LineString& line)
{
    add(drawing, 0, "LWPOLYLINE");
    add(drawing, 8, layer);
    add(drawing, 90, std::to_string(line.size()));
    add(drawing, 70, "0");
    for (const Coordinate c : line) {
        add(drawing, 10, c.x);
        add(drawing, 20, c.y);
    }
}

void addText(std::string& drawing, const std::string& text, Coordinate at)
{
    add(drawing, 0, "TEXT");
    add(drawing, 8, "道路注记");
    add(drawing, 10, at.x);
    add(drawing, 20, at.y);
    add(drawing, 40, 20.0);
    add(drawing, 1, text);
}

} // namespace

Result<std::string> roadDrawing(const FeatureTable& roads)
{
    std::string drawing;
    const auto section = [&](const char* name) {
        add(drawing, 0, "SECTION");
        add(drawing, 2, name);
    };
    section("HEADER");
    add(drawing, 9, "$ACADVER");
    add(drawing, 1, "AC1015");
    add(drawing, 9, "$DWGCODEPAGE");
    add(drawing, 3, "ANSI_936");
    add(drawing, 0, "ENDSEC");
    section("ENTITIES");
    const Column* const classes = roads.column("道路等级");
    const Column* const names = roads.column("道路名称");
    std::set<std::string> written;
    for (std::size_t row = 0; row < roads.rowCount(); ++row) {
        const auto* const lines = std::get_if<Lines>(&roads.geometries[row]);
        if (lines == nullptr)
            continue;
        for (const LineString& line : *lines)
            addLine(drawing, "道路_" + (classes ? classes->text(row) : ""), line);
        const std::string name = names ? names->text(row) : std::string();
        if (!name.empty() && written.insert(name).second)
            addText(drawing, name, lines->front()[lines->front().size() / 2]);
    }
    add(drawing, 0, "ENDSEC");
    add(drawing, 0, "EOF");
    auto bytes = fromUtf8(drawing, "CP936");
    if (!bytes)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .layer = roads.name,
                        .field = "encoding",
                        .detail = "CP936"});
    return std::move(*bytes);
}

} // namespace yimi::sample
