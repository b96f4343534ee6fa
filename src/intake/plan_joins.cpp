// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/population_table.h"
#include "intake/join_tables.h"
#include "intake/look_at_layer.h"
#include "intake/planned_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace yimi {

namespace {

/// More rows than this are no list of places.
constexpr std::int64_t kMostRows = 50'000;
constexpr std::size_t kMostPlaces = 20'000;

bool wantsPlace(const PlannedLayer& layer)
{
    return layer.take && !layer.alone && layer.geometry == GeometryKind::None
           && layer.kind != PlannedKind::Raster && layer.featureCount <= kMostRows;
}

bool offersPlaces(const PlannedLayer& layer)
{
    return layer.take && layer.geometry != GeometryKind::None
           && layer.geometry != GeometryKind::Line
           && layer.featureCount <= static_cast<std::int64_t>(kMostPlaces);
}

/// What planning a join found, and planning it again finds again.
bool comesWithJoin(const Finding& finding)
{
    using enum FindingCode;
    return isJoinFinding(finding) || finding.code == AgeBandsSplit || finding.code == ValueMissing
           || finding.code == ValueNegative || finding.code == ValueNotNumeric;
}

/// The only one of this name; nothing when there are several.
std::optional<std::size_t> onlyOne(const std::vector<std::string>& names, const std::string& name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end() || std::ranges::count(names, name) > 1)
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

/// Matches that somebody confirmed before, by the names of row and feature.
ImportPlan withConfirmed(ImportPlan plan, std::size_t layer, const JoinChoice& before)
{
    for (std::size_t row = 0; row < before.matches.size(); ++row) {
        const RowMatch& match = before.matches[row];
        if (match.kind != MatchKind::Confirmed)
            continue;
        const JoinChoice& now = *plan.layers[layer].join;
        const auto sameRow = onlyOne(now.rows, before.rows[row]);
        const auto samePlace = onlyOne(now.places, before.places[*match.place]);
        if (sameRow && samePlace)
            plan = withMatch(std::move(plan), layer, *sameRow, samePlace);
    }
    return plan;
}

class JoinPlanner
{
public:
    JoinPlanner(ImportPlan& plan, const TaskContext& task) : m_plan(plan), m_task(task) {}

    Result<void> run()
    {
        for (PlannedLayer& layer : m_plan.layers) {
            if (!wantsPlace(layer))
                continue;
            if (auto outcome = plan(layer); !outcome)
                return outcome;
        }
        return {};
    }

private:
    struct Target
    {
        std::size_t index = 0;
        bool existing = false;
        Theme theme = Theme::Backdrop;
    };

    /// Layers of the plan, then those of the project: of two that match as well the newer one is
    /// meant.
    [[nodiscard]] std::vector<Target> targets() const
    {
        std::vector<Target> targets;
        for (std::size_t i = 0; i < m_plan.layers.size(); ++i) {
            if (offersPlaces(m_plan.layers[i]))
                targets.push_back({i, false, m_plan.layers[i].theme.theme});
        }
        for (std::size_t i = 0; i < m_plan.existing.size(); ++i) {
            if (m_plan.existing[i].table->rowCount() <= kMostPlaces)
                targets.push_back({i, true, m_plan.existing[i].theme});
        }
        return targets;
    }

    const FeatureTable* placesOf(const Target& target)
    {
        return target.existing ? m_plan.existing[target.index].table.get() : placesOf(target.index);
    }

    /// Read once each; nothing when a layer cannot be read, which is said when it is brought in.
    const FeatureTable* placesOf(std::size_t index)
    {
        const auto [found, isNew] = m_places.try_emplace(index);
        if (isNew) {
            auto read = readPlanned(m_plan.layers[index], 0, {.stop = m_task.stop});
            if (read)
                found->second = std::move(read->table);
        }
        return found->second ? &*found->second : nullptr;
    }

    Result<void> plan(PlannedLayer& layer)
    {
        auto read = readPlanned(layer, 0, {.stop = m_task.stop});
        if (!read)
            return {};
        const bool population = populationShape(read->table).has_value();
        std::vector<Finding> gathered;
        const FeatureTable rows = rowsToJoin(read->table, population, gathered);
        std::size_t most = 0;
        for (const Target& target : targets()) {
            if (m_task.cancelled())
                return cancelledError();
            const FeatureTable* const places = placesOf(target);
            if (places == nullptr)
                continue;
            auto choice = proposeJoin(rows, *places, m_task);
            if (!choice)
                return tl::unexpected(choice.error());
            if (!*choice)
                continue;
            // Children belong to communities before anything else of the same name.
            const bool favoured = population && target.theme == Theme::Community;
            const std::size_t matched = matchedRows((*choice)->matches) * 2 + (favoured ? 1 : 0);
            if (matched <= most)
                continue;
            most = matched;
            (*choice)->onto = target.index;
            (*choice)->existing = target.existing;
            (*choice)->population = population;
            layer.join = std::move(**choice);
        }
        if (layer.join) {
            layer.findings.insert(layer.findings.end(), gathered.begin(), gathered.end());
            const auto findings =
                joinFindings(*layer.join, layer.name, joinTarget(m_plan, *layer.join));
            layer.findings.insert(layer.findings.end(), findings.begin(), findings.end());
        }
        return {};
    }

    ImportPlan& m_plan;
    const TaskContext& m_task;
    std::map<std::size_t, std::optional<FeatureTable>> m_places;
};

} // namespace

Result<void> proposeJoins(ImportPlan& plan, const TaskContext& task)
{
    return JoinPlanner(plan, task).run();
}

Result<void> joinAgain(ImportPlan& plan, const TaskContext& task)
{
    std::vector<std::optional<JoinChoice>> before;
    for (PlannedLayer& layer : plan.layers) {
        if (layer.join)
            std::erase_if(layer.findings, comesWithJoin);
        std::erase_if(layer.findings, isJoinFinding); // of a join that is no more
        before.push_back(std::exchange(layer.join, std::nullopt));
    }
    if (auto outcome = proposeJoins(plan, task); !outcome)
        return outcome;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto& now = plan.layers[i].join;
        if (before[i] && now && before[i]->onto == now->onto
            && before[i]->existing == now->existing)
            plan = withConfirmed(std::move(plan), i, *before[i]);
    }
    return {};
}

} // namespace yimi
