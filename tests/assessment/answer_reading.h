// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of an answer, by the names they have in it.
#pragma once

#include "made_town.h"

namespace yimi::test {

inline const Indicator& headline(const AnalysisAnswer& answer, const char* id)
{
    return indicatorById(answer.headline, id);
}

/// A number of a table; -1e9 where there is none.
inline double
cell(const AnalysisAnswer& answer, const char* table, std::size_t row, const char* field)
{
    const Column* const column = tableOf(answer, table).table.column(field);
    if (column == nullptr)
        qFatal("no field %s", field);
    return column->number(row).value_or(-1e9);
}

inline bool listed(const AnalysisAnswer& answer, FindingCode code)
{
    return std::ranges::find(answer.findings, code, &Finding::code) != answer.findings.end();
}

} // namespace yimi::test
