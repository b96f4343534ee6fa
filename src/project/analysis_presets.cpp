// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/analysis_presets.h"

#include "assessment/plain_number.h"

namespace yimi {

namespace {

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
        {"take_up", plainNumber(own.takeUp)},
        {"direction", own.direction == Direction::FromFacilities ? "from" : "toward"},
        {"snap", plainNumber(own.snapLimit.value)},
        {"connectors", flagText(own.connectors)}};
    if (const auto* metres = std::get_if<Metres>(&own.cutoff))
        texts["metres"] = plainNumber(metres->value);
    else
        texts["minutes"] = plainNumber(seconds(std::get<Milliseconds>(own.cutoff)) / 60.0);
    return texts;
}

ParameterTexts projectParameters(const DocumentSettings& settings, const std::string& analysis)
{
    ParameterTexts texts = projectPresets(settings, analysis);
    const auto set = settings.analyses.find(analysis);
    if (set == settings.analyses.end())
        return texts;
    // A cutoff is one thing, in minutes or in metres.
    if (set->second.contains("minutes") || set->second.contains("metres")) {
        texts.erase("minutes");
        texts.erase("metres");
    }
    for (const auto& [key, text] : set->second)
        texts[key] = text;
    return texts;
}

} // namespace yimi
