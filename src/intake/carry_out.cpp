// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/carry_out.h"

#include "base/utf8.h"
#include "intake/garbled_text.h"
#include "intake/join_tables.h"
#include "intake/planned_table.h"

#include <algorithm>
#include <map>
#include <set>

namespace yimi {

namespace {

constexpr std::size_t kMostColumns = 1'900;

void append(std::vector<Finding>& to, const std::vector<Finding>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

Column renamed(const Column& column, const std::string& name)
{
    Column result(name, column.type());
    result.reserve(column.size());
    for (std::size_t row = 0; row < column.size(); ++row)
        result.append(column.value(row));
    return result;
}

/// A field's name as it will be.
std::string newName(const PlannedLayer& layer, const std::string& name)
{
    const auto field = std::ranges::find(layer.fields, name, &FieldChoice::name);
    return field != layer.fields.end() && !field->rename.empty() ? field->rename : name;
}

/// All at once, so that names can change places; a name that another field has gets a number.
void renameFields(FeatureTable& table, const PlannedLayer& layer)
{
    std::set<std::string> taken;
    for (Column& column : table.columns) {
        const std::string wanted = newName(layer, column.name());
        std::string name = wanted;
        for (int n = 2; !taken.insert(name).second; ++n)
            name = wanted + "_" + std::to_string(n);
        if (name != column.name())
            column = renamed(column, name);
    }
}

/// Fields under their new names; no more of them than a file holds.
void applyFields(PlannedTable& read, const PlannedLayer& layer)
{
    renameFields(read.table, layer);
    auto& columns = read.table.columns;
    if (columns.size() <= kMostColumns)
        return;
    addFinding(read.findings,
               {.code = FindingCode::ColumnsLeftOut,
                .layer = layer.name,
                .count = columns.size() - kMostColumns});
    columns.erase(columns.begin() + kMostColumns, columns.end());
}

/// «数据.zip/道路.shp|道路 (EPSG:4528, GB18030)»
std::string sourceWords(const PlannedLayer& layer)
{
    std::string words = layer.shown;
    if (!layer.source.layer.empty())
        words += "|" + layer.source.layer;
    if (layer.geometry == GeometryKind::None)
        return words;
    words += " (" + toUtf8(codePoints(layer.crs.crs.definition).substr(0, 60));
    if (layer.crs.offset != MapOffset::None)
        words += ", " + std::string(mapOffsetId(layer.crs.offset));
    return words + ", " + layer.encoding.encoding + ")";
}

class Carrier
{
public:
    Carrier(const ImportPlan& plan, const TaskContext& task) : m_plan(plan), m_task(task)
    {
        m_outcome.errors = plan.errors;
        m_outcome.findings = plan.findings;
        for (const PlannedLayer& layer : plan.layers) {
            if (comesIn(layer))
                m_weight += weightOf(layer);
        }
    }

    Result<ImportOutcome> run()
    {
        for (const bool joins : {false, true}) {
            for (std::size_t i = 0; i < m_plan.layers.size(); ++i) {
                if (m_task.cancelled())
                    return cancelledError();
                const PlannedLayer& layer = m_plan.layers[i];
                if (!comesIn(layer) || isJoin(layer) != joins)
                    continue;
                m_task.report(Stage::Read, m_done / m_weight);
                if (auto outcome = joins ? join(layer) : bringIn(i); !outcome) {
                    if (outcome.error().code == ErrorCode::Cancelled)
                        return cancelledError();
                    m_outcome.errors.push_back(told(outcome.error(), layer));
                }
                m_done += weightOf(layer);
            }
        }
        return finished();
    }

private:
    static bool comesIn(const PlannedLayer& layer)
    {
        return layer.take && layer.kind != PlannedKind::Raster;
    }

    /// How long a layer takes, beside the others: its rows.
    static double weightOf(const PlannedLayer& layer)
    {
        return 1 + static_cast<double>(std::max<std::int64_t>(layer.featureCount, 0));
    }

    /// Reading one layer, as a part of the whole.
    [[nodiscard]] TaskContext readingOf(const PlannedLayer& layer) const
    {
        return {.stop = m_task.stop,
                .progress = [this, weight = weightOf(layer)](Progress progress) {
                    m_task.report(Stage::Read, (m_done + progress.fraction * weight) / m_weight);
                }};
    }

    /// A join onto a layer that is not taken is none.
    [[nodiscard]] bool isJoin(const PlannedLayer& layer) const
    {
        return layer.join && joinStands(m_plan, *layer.join);
    }

    static Error told(Error error, const PlannedLayer& layer)
    {
        error.file = layer.shown;
        error.layer = layer.name;
        return error;
    }

    Result<PlannedTable> readWhole(const PlannedLayer& layer) const
    {
        auto read = readPlanned(layer, 0, readingOf(layer));
        if (!read)
            return read;
        applyFields(*read, layer);
        append(read->findings, garbledText(read->table));
        if (auto outcome = bringIntoPlace(*read, layer.crs, m_plan.crs, {.stop = m_task.stop});
            !outcome)
            return tl::unexpected(outcome.error());
        return read;
    }

    Result<void> bringIn(std::size_t index)
    {
        const PlannedLayer& layer = m_plan.layers[index];
        auto read = readWhole(layer);
        if (!read)
            return tl::unexpected(read.error());
        for (Finding& finding : read->findings)
            finding.layer = layer.name;
        append(m_outcome.findings, read->findings);
        keepPlanned(layer);
        m_tables.emplace(index, std::move(read->table));
        return {};
    }

    /// What planning found and reading does not find again.
    void keepPlanned(const PlannedLayer& layer)
    {
        for (const Finding& finding : layer.findings) {
            switch (finding.code) {
            case FindingCode::CrsDoubtful:
            case FindingCode::CrsNeedsParameters:
            case FindingCode::OffsetSuspected:
            case FindingCode::OffsetUndecided:
            case FindingCode::FieldNameCut:
            case FindingCode::JoinByName:
            case FindingCode::JoinReview:
                m_outcome.findings.push_back(finding);
                break;
            default:
                break;
            }
        }
    }

    Result<void> join(const PlannedLayer& layer)
    {
        FeatureTable* const onto = targetOf(*layer.join);
        if (onto == nullptr)
            return {}; // its own error says why it is not there
        auto read = readPlanned(layer, 0, readingOf(layer));
        if (!read)
            return tl::unexpected(read.error());
        append(read->findings, garbledText(read->table));
        FeatureTable rows = rowsToJoin(read->table, layer.join->population, read->findings);
        JoinChoice choice = *layer.join;
        renameFields(rows, layer);
        choice.rowCode = newName(layer, choice.rowCode);
        choice.rowName = newName(layer, choice.rowName);
        if (!choice.existing) {
            const PlannedLayer& places = m_plan.layers[choice.onto];
            choice.placeCode = newName(places, choice.placeCode);
            choice.placeName = newName(places, choice.placeName);
        }
        if (!fitsTables(choice, rows, *onto))
            return failure({.code = ErrorCode::ParameterInvalid, .field = "join"});
        for (Finding& finding : read->findings)
            finding.layer = layer.name;
        append(m_outcome.findings, read->findings);
        const std::string target = joinTarget(m_plan, choice);
        append(m_outcome.findings, joinFindings(choice, layer.name, target));
        if (!choice.existing)
            onto->name = target; // as it is known in the findings
        *onto = joined(std::move(*onto), rows, choice, m_outcome.findings);
        (choice.existing ? m_joinedExisting : m_joined)[choice.onto] += " + " + sourceWords(layer);
        return {};
    }

    /// The table that a join fills; null when its layer did not come in.
    FeatureTable* targetOf(const JoinChoice& join)
    {
        if (join.existing)
            return &m_existing.try_emplace(join.onto, *m_plan.existing[join.onto].table)
                        .first->second;
        const auto found = m_tables.find(join.onto);
        return found == m_tables.end() ? nullptr : &found->second;
    }

    Result<ImportOutcome> finished()
    {
        std::set<std::string> names;
        for (auto& [index, table] : m_tables) {
            const PlannedLayer& layer = m_plan.layers[index];
            table.name = layer.name;
            for (int n = 2; !names.insert(table.name).second; ++n)
                table.name = layer.name + "_" + std::to_string(n);
            m_outcome.layers.push_back({std::make_shared<const FeatureTable>(std::move(table)),
                                        layer.theme.theme,
                                        sourceWords(layer) + m_joined[index]});
        }
        for (const auto& [index, source] : m_joinedExisting)
            m_outcome.joined.push_back(
                {m_plan.existing[index].id,
                 m_plan.existing[index].table,
                 std::make_shared<const FeatureTable>(std::move(m_existing.at(index))),
                 source});
        if (m_outcome.layers.empty() && m_outcome.joined.empty() && !m_outcome.errors.empty())
            return failure(m_outcome.errors.front());
        m_task.report(Stage::Read, 1.0);
        return std::move(m_outcome);
    }

    const ImportPlan& m_plan;
    const TaskContext& m_task;
    ImportOutcome m_outcome;
    std::map<std::size_t, FeatureTable> m_tables;
    std::map<std::size_t, std::string> m_joined;
    std::map<std::size_t, FeatureTable> m_existing; ///< of the project, with new columns
    std::map<std::size_t, std::string> m_joinedExisting;
    double m_weight = 0; ///< of all that comes in
    double m_done = 0;
};

} // namespace

Result<ImportOutcome> carryOut(const ImportPlan& plan, const TaskContext& task)
{
    return Carrier(plan, task).run();
}

} // namespace yimi
