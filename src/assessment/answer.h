// SPDX-License-Identifier: GPL-3.0-or-later
// What every ready-made analysis gives: a headline, a gap list, tables and layers, a method sheet.
// All of them read the same values.
#pragma once

#include "analysis/indicator.h"
#include "assessment/gap.h"
#include "assessment/parameters.h"

#include <map>
#include <string>
#include <vector>

namespace yimi {

/// How a table wants to be drawn.
enum class TableLook : std::uint8_t {
    None,       ///< a table without a place on the map
    States,     ///< by its field "state": served, short_of_capacity, out_of_range, no_data
    Graduated,  ///< in classes of the number in `lookField`
    Bands,      ///< nested areas, by the number in `lookField`, the smallest on top
    PointMarks, ///< places, by "state" where there is one
    LineWidths, ///< streets or ways, as wide as the number in `lookField`
};

struct AnswerTable
{
    std::string id; ///< "communities", "towns", "schools", …; name of the layer in files
    FeatureTable table;
    TableLook look = TableLook::None;
    std::string lookField;
};

/// One line of the method sheet. Words are data or stable ids that `wording` knows.
struct MethodLine
{
    std::string key;   ///< "crs", "profile", "minutes", "demand", …
    std::string value; ///< as text
    std::string unit;
    std::string clause; ///< of the standard it is from; empty: none
    bool customised = false;

    bool operator==(const MethodLine&) const = default;
};

struct AnalysisAnswer
{
    std::string analysis;            ///< id
    std::vector<Indicator> headline; ///< the most telling first
    std::vector<Gap> gaps;           ///< ranked
    std::vector<AnswerTable> tables; ///< the chief one, with one row a community, first
    std::vector<MethodLine> method;
    std::vector<Finding> findings;
    std::map<std::string, double> timings; ///< stage → ms
};

} // namespace yimi
