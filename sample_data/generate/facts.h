// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crs/crs.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yimi::sample {

/// What the gazetteers say, in the generator's metres (EPSG:4549).
struct DistrictFact
{
    std::string name;
    std::string code;
    Box box;
    double area = 0.0; ///< square metres
    std::int64_t population = 0;
};

struct TownFact
{
    std::string code;
    std::string name;
    std::string kind; ///< 街道 or 镇
    std::size_t district = 0;
    bool inFunctionalArea = false; ///< in 常州经开区
    Coordinate centre;             ///< about the centroid of its land
    std::vector<Coordinate> lobes; ///< further middles of its land, over lakes
    Coordinate seat;               ///< about the middle of its built-up part
    double area = 0.0;             ///< square metres, target
    std::int64_t population = 0;   ///< sums exactly to the district's census figure
};

struct PlaceFact
{
    std::string name;
    std::string kind; ///< the gazetteer's word, 综合公园 …
    Coordinate at;
    double area = 0.0; ///< square metres; 0 when not given
};

struct CourseFact
{
    std::string name;
    std::string kind;
    LineString points;
};

struct Facts
{
    std::vector<DistrictFact> districts; ///< the six units, in the gazetteer's order
    std::string functionalArea;
    std::vector<TownFact> towns;
    std::vector<PlaceFact> places; ///< parks, lakes, hills
    std::vector<CourseFact> rivers;
    std::vector<CourseFact> arterials; ///< roads and railways
};

/// Reads the gazetteers that were built into the program.
/// Errors: TransformFailed, FileDamaged (a gazetteer that was edited wrongly).
[[nodiscard]] Result<Facts> readFacts(const Transformer& toMetres);

/// WGS84 longitude and latitude → the generator's metres. Errors: TransformFailed.
[[nodiscard]] Result<LineString> inMetres(const Transformer& toMetres,
                                          const std::vector<Coordinate>& lonLat);

} // namespace yimi::sample
