// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/population_table.h"
#include "intake/join_tables.h"
#include "intake/look_at_layer.h"
#include "intake/planned_table.h"

#include <algorithm>
#include <map>

namespace yimi {

namespace {

/// More rows than this are no list of places.
constexpr std::int64_t kMostRows = 50'000;
constexpr std::int64_t kMostPlaces = 20'000;

bool wantsPlace(const PlannedLayer& layer)
{
    return layer.take && layer.geometry == GeometryKind::None && layer.kind != PlannedKind::Raster
           && layer.featureCount <= kMostRows;
}

bool offersPlaces(const PlannedLayer& layer)
{
    return layer.take && layer.geometry != GeometryKind::None
           && layer.geometry != GeometryKind::Line && layer.featureCount <= kMostPlaces;
}

class JoinPlanner
{
public:
    JoinPlanner(ImportPlan& plan, const TaskContext& task) : m_plan(plan), m_task(task) {}

    Result<void> run()
    {
        for (PlannedLayer& layer : m_plan.layers) {
            if (auto outcome = plan(layer); !outcome)
                return outcome;
        }
        return {};
    }

    Result<void> runAround(std::size_t changed)
    {
        for (std::size_t i = 0; i < m_plan.layers.size(); ++i) {
            PlannedLayer& layer = m_plan.layers[i];
            if (i != changed && (!layer.join || layer.join->onto != changed))
                continue;
            layer.join.reset();
            std::erase_if(layer.findings, isJoinFinding);
            if (auto outcome = plan(layer); !outcome)
                return outcome;
        }
        return {};
    }

private:
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
        if (!wantsPlace(layer))
            return {};
        auto read = readPlanned(layer, 0, {.stop = m_task.stop});
        if (!read)
            return {};
        const bool population = populationShape(read->table).has_value();
        std::vector<Finding> gathered;
        const FeatureTable rows = rowsToJoin(read->table, population, gathered);
        std::size_t most = 0;
        for (std::size_t i = 0; i < m_plan.layers.size(); ++i) {
            if (m_task.cancelled())
                return cancelledError();
            if (!offersPlaces(m_plan.layers[i]))
                continue;
            const FeatureTable* const places = placesOf(i);
            if (places == nullptr)
                continue;
            auto choice = proposeJoin(rows, *places, m_task);
            if (!choice)
                return tl::unexpected(choice.error());
            if (!*choice)
                continue;
            // Children belong to communities before anything else of the same name.
            const bool favoured = population && m_plan.layers[i].theme.theme == Theme::Community;
            const std::size_t matched = matchedRows((*choice)->matches) * 2 + (favoured ? 1 : 0);
            if (matched <= most)
                continue;
            most = matched;
            (*choice)->onto = i;
            (*choice)->population = population;
            layer.join = std::move(**choice);
        }
        if (layer.join) {
            for (const Finding& finding : gathered) {
                if (std::ranges::find(layer.findings, finding) == layer.findings.end())
                    layer.findings.push_back(finding);
            }
            const auto findings =
                joinFindings(*layer.join, layer.name, m_plan.layers[layer.join->onto].name);
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

Result<ImportPlan> withJoinsAgain(ImportPlan plan, std::size_t layer, const TaskContext& task)
{
    if (auto outcome = JoinPlanner(plan, task).runAround(layer); !outcome)
        return tl::unexpected(outcome.error());
    return plan;
}

} // namespace yimi
