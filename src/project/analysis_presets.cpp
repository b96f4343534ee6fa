// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/analysis_presets.h"

#include <array>
#include <charconv>

namespace yimi {

namespace {

std::string plain(double number)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

const char* flagText(bool flag)
{
    return flag ? "yes" : "no";
}

} // namespace

ParameterTexts projectPresets(const DocumentSettings& settings, std::string_view analysis)
{
    if (analysis != "childcare")
        return {};
    const CoverageOptions& own = settings.coverage;
    ParameterTexts texts{
        {"ages", own.ages.id()},
        {"profile", own.profile.id},
        {"assignment",
         own.assignment == AssignmentRule::NearestFirst ? "nearest-first" : "minimum-cost-flow"},
        {"inclusive_only", flagText(own.inclusiveOnly)},
        {"take_up", plain(own.takeUp)},
        {"direction", own.direction == Direction::FromFacilities ? "from" : "toward"},
        {"snap", plain(own.snapLimit.value)},
        {"connectors", flagText(own.connectors)}};
    if (const auto* metres = std::get_if<Metres>(&own.cutoff))
        texts["metres"] = plain(metres->value);
    else
        texts["minutes"] = plain(seconds(std::get<Milliseconds>(own.cutoff)) / 60.0);
    return texts;
}

} // namespace yimi
