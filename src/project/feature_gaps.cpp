// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/feature_gaps.h"

#include "city/places_from_tables.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr std::string_view kCommunities = "communities";

/// «hospital» of «hospital_communities»; empty where the table is about all that is asked for.
std::string themeOfTable(const std::string& table)
{
    for (std::size_t at = table.find('_'); at != std::string::npos; at = table.find('_', at + 1)) {
        if (themeFromId(table.substr(0, at)))
            return table.substr(0, at);
    }
    return {};
}

/// Facilities of two themes may have one id, hardly one id and one name.
bool isNamed(const Gap& gap, const FeatureTable& table, std::size_t row)
{
    const Column* const names = nameColumn(table);
    const std::string name = names != nullptr ? names->text(row) : std::string();
    return gap.name.empty() || gap.name == name || (name.empty() && gap.name == gap.id);
}

} // namespace

FeatureGaps::FeatureGaps(const ProjectContents& contents)
{
    for (const auto& [id, result] : contents.analyses) {
        if (!result.answer || (id == "childcare" && contents.coverage))
            continue;
        const AnalysisAnswer& answer = *m_answers.emplace_back(result.answer);
        for (const Gap& gap : answer.gaps) {
            ById& own = gap.subject == GapSubject::Community ? m_communities : m_facilities;
            own.emplace(gap.id, FeatureGap{&answer, &gap});
        }
        for (std::size_t t = 0; t < result.layers.size(); ++t) {
            const std::string& table = answer.tables[t].id;
            const bool communities = table.ends_with(kCommunities);
            if (!result.layers[t].isEmpty())
                m_layers[result.layers[t]] = {id,
                                              communities ? GapSubject::Community
                                                          : GapSubject::Facility,
                                              communities ? themeOfTable(table) : std::string()};
        }
    }
}

/// By analysis, then as ranked: gaps of one answer stand in one array.
std::vector<FeatureGap> FeatureGaps::inOrder(const ById& gaps, const std::string& id)
{
    std::vector<FeatureGap> found;
    const auto [first, last] = gaps.equal_range(id);
    for (auto one = first; one != last; ++one)
        found.push_back(one->second);
    std::ranges::sort(found, [](const FeatureGap& a, const FeatureGap& b) {
        return a.answer != b.answer ? a.analysis() < b.analysis() : a.gap < b.gap;
    });
    return found;
}

std::vector<FeatureGap> FeatureGaps::ofCommunity(const std::string& id) const
{
    return inOrder(m_communities, id);
}

std::vector<FeatureGap> FeatureGaps::ofRow(const DocumentLayer& layer, std::size_t row) const
{
    const FeatureTable& table = *layer.table;
    if (layer.role == LayerRole::Input) {
        const std::string id = rowId(table, idColumn(table), row);
        if (layer.theme == Theme::Community)
            return ofCommunity(id);
        std::vector<FeatureGap> found = inOrder(m_facilities, id);
        std::erase_if(found, [&](const FeatureGap& one) { return !isNamed(*one.gap, table, row); });
        return found;
    }
    const auto shown = m_layers.find(layer.id);
    const Column* const ids = table.column("id");
    if (shown == m_layers.end() || ids == nullptr)
        return {};
    const Shown& as = shown->second;
    const bool community = as.subject == GapSubject::Community;
    std::vector<FeatureGap> found =
        inOrder(community ? m_communities : m_facilities, ids->text(row));
    std::erase_if(found, [&](const FeatureGap& one) {
        return one.analysis() != as.analysis || (!as.theme.empty() && one.gap->theme != as.theme)
               || (!community && !isNamed(*one.gap, table, row));
    });
    return found;
}

const std::string& FeatureGaps::analysisOf(const LayerId& layer) const
{
    static const std::string kNone;
    const auto shown = m_layers.find(layer);
    return shown != m_layers.end() ? shown->second.analysis : kNone;
}

} // namespace yimi
