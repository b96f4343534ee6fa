// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_access_inputs.h"

#include "access/cost_table_from_rows.h"
#include "analysis/access_summary.h"
#include "base/stopwatch.h"
#include "city/places_from_tables.h"

#include <algorithm>
#include <unordered_map>

namespace yimi::cli {

namespace {

Error inFile(Error error, const std::string& source)
{
    if (error.file.empty())
        error.file = shownSource(source);
    return error;
}

Result<LayerRead> readRows(const std::string& words, const TaskContext& task)
{
    const auto source = parseSource(words);
    if (!source)
        return tl::unexpected(source.error());
    return readLayer(*source, {.guessTypes = false}, task);
}

/// `matrix --out` names its columns by their units.
void chooseCostField(const AccessWords& words, const FeatureTable& matrix, CostRowOptions& options)
{
    options.costField = words.costField.empty() ? "cost" : words.costField;
    if (!words.costField.empty() || !words.costUnit.empty() || matrix.column("cost") != nullptr)
        return;
    const bool time = options.kind == CostKind::Time;
    if (matrix.column(time ? "seconds" : "metres") == nullptr)
        return;
    options.costField = time ? "seconds" : "metres";
    options.costUnit = 1'000.0;
}

Result<std::vector<Grouping>> groupingsOfRows(const AccessWords& words,
                                              const FeatureTable& demand,
                                              const std::vector<std::size_t>& rows)
{
    std::vector<Grouping> groupings;
    for (const std::string& field : words.groups) {
        const Column* const column = demand.column(field);
        if (column == nullptr)
            return failure({.code = ErrorCode::FieldMissing, .layer = demand.name, .field = field});
        Grouping grouping{.name = field};
        for (const std::size_t row : rows)
            grouping.groups.push_back(column->text(row));
        groupings.push_back(std::move(grouping));
    }
    return groupings;
}

struct MatrixFiles
{
    LayerRead matrix;
    LayerRead demand;
    LayerRead supply;
};

Result<MatrixFiles> readFiles(const AccessWords& words, const TaskContext& task)
{
    auto matrix = readRows(words.matrix, task);
    if (!matrix)
        return tl::unexpected(matrix.error());
    auto demand = readRows(words.layers.demand, task);
    if (!demand)
        return tl::unexpected(demand.error());
    auto supply = readRows(words.supply, task);
    if (!supply)
        return tl::unexpected(supply.error());
    return MatrixFiles{std::move(*matrix), std::move(*demand), std::move(*supply)};
}

/// What the table is made of, once it is known what a cost is.
Result<AccessInputs> fromFiles(const AccessWords& words,
                               const AccessOptions& access,
                               const MatrixFiles& files,
                               const CostWords& cost,
                               const TaskContext& task)
{
    CostRowOptions options{.kind = cost.kind, .costUnit = cost.unit};
    chooseCostField(words, files.matrix.table, options);
    if (!words.amount.empty())
        options.supplyField = words.amount;
    auto rows = costTableFromRows({{files.matrix.table, shownSource(words.matrix)},
                                   {files.demand.table, shownSource(words.layers.demand)},
                                   {files.supply.table, shownSource(words.supply)}},
                                  options,
                                  task);
    if (!rows)
        return tl::unexpected(rows.error());
    auto groupings = groupingsOfRows(words, files.demand.table, rows->demandRows);
    if (!groupings)
        return failure(inFile(groupings.error(), words.layers.demand));
    AccessInputs inputs{.options = access,
                        .groupings = std::move(*groupings),
                        .layers = {files.demand.table.name, files.supply.table.name}};
    for (const std::vector<Finding>& findings :
         {files.matrix.findings, files.demand.findings, files.supply.findings, rows->findings})
        inputs.costs.findings.insert(inputs.costs.findings.end(), findings.begin(), findings.end());
    inputs.costs.table = std::move(rows->table);
    inputs.method = {{"matrix", shownSource(words.matrix)},
                     {"demand", shownSource(words.layers.demand)},
                     {"supply", shownSource(words.supply)},
                     {"cost_field", options.costField},
                     {"cost_unit_in_ms_or_mm", options.costUnit},
                     {"amount_field", options.supplyField}};
    return inputs;
}

Result<AccessInputs> fromMatrix(const AccessWords& words,
                                const AccessOptions& access,
                                const CostWords& cost,
                                const TaskContext& task)
{
    Stopwatch watch;
    const auto files = readFiles(words, task);
    if (!files)
        return tl::unexpected(files.error());
    const double readMs = watch.lap();
    auto inputs = fromFiles(words, access, *files, cost, task);
    if (inputs)
        inputs->timings = {{"read", readMs}, {"build", watch.lap()}};
    return inputs;
}

/// By demand place: a field of its community, which is known by its id.
Result<Grouping>
groupingByField(const Study& study, const FeatureTable& communities, const std::string& field)
{
    const Column* const column = communities.column(field);
    if (column == nullptr)
        return failure(
            {.code = ErrorCode::FieldMissing, .layer = communities.name, .field = field});
    std::unordered_map<std::string, std::string> groups;
    for (std::size_t row = 0; row < communities.rowCount(); ++row)
        groups.try_emplace(rowId(communities, idColumn(communities), row), column->text(row));
    Grouping grouping{.name = field};
    for (const DemandPoint& point : study.demand)
        grouping.groups.push_back(groups[study.communities[point.community.value].id]);
    return grouping;
}

Result<std::vector<Grouping>> groupingsOfStudy(const AccessWords& words, const StudyRead& read)
{
    std::vector<Grouping> groupings{{"district", districtsOfDemand(read.study)},
                                    {"town", townsOfDemand(read.study)}};
    for (const std::string& field : words.groups) {
        auto grouping = groupingByField(read.study, *read.tables.communities, field);
        if (!grouping)
            return failure(inFile(grouping.error(), words.layers.communities));
        groupings.push_back(std::move(*grouping));
    }
    return groupings;
}

/// Everything but the limit, which is the measure's.
Result<StudyCostOptions>
costOptionsOf(const AccessWords& words, CostKind kind, const Common& common)
{
    const auto profile = profileOf(words.travel);
    const auto direction = directionOf(words.travel);
    const auto ages = parseAgeGroups(words.age);
    if (!profile)
        return tl::unexpected(profile.error());
    if (!direction)
        return tl::unexpected(direction.error());
    if (!ages)
        return tl::unexpected(ages.error());
    return StudyCostOptions{.kind = kind,
                            .profile = *profile,
                            .direction = *direction,
                            .ages = *ages,
                            .amountsMatter = words.method != "nearest",
                            .inclusiveOnly = words.inclusiveOnly,
                            .snapLimit = Metres(words.travel.snapMetres),
                            .connectors = !words.travel.noConnectors,
                            .threads = common.threads};
}

Json studyMethod(const AccessWords& words, const StudyRead& read, const StudyCostOptions& options)
{
    Json method = travelMethod(words.travel, options.profile, read.study.crs);
    method["ages"] = options.ages.id();
    method["inclusive_only"] = options.inclusiveOnly;
    method["amount_field"] = words.amount.empty() ? "capacity" : words.amount;
    if (options.transit)
        method["transit"] = transitMethod(options.transit.get());
    return method;
}

Result<AccessInputs> fromNetwork(const AccessWords& words,
                                 const AccessOptions& access,
                                 CostKind kind,
                                 const Common& common,
                                 const TaskContext& task)
{
    auto options = costOptionsOf(words, kind, common);
    if (!options)
        return tl::unexpected(options.error());
    options->limit = access.decay.limit;
    auto read = readStudy(words.travel, words.layers, common.threads, task);
    if (!read)
        return tl::unexpected(read.error());
    options->transit = read->transit;
    if (!words.amount.empty()) {
        auto amounts = facilityAmounts(
            read->study, *read->tables.facilities, words.travel.idField, words.amount);
        if (!amounts)
            return failure(inFile(amounts.error(), words.layers.facilities));
        options->amounts = std::move(*amounts);
    }
    auto groupings = groupingsOfStudy(words, *read);
    if (!groupings)
        return tl::unexpected(groupings.error());
    auto costs = studyCosts(read->study, *options, task);
    if (!costs)
        return tl::unexpected(costs.error());
    AccessInputs inputs{.options = access,
                        .costs = std::move(*costs),
                        .crs = read->crs,
                        .groupings = std::move(*groupings),
                        .layers = {read->study.demandLayer, read->study.facilityLayer},
                        .method = studyMethod(words, *read, *options)};
    inputs.timings = {{"read", read->readMs},
                      {"build", read->buildMs},
                      {"search", inputs.costs.searchMs}};
    inputs.study = std::move(read->study);
    return inputs;
}

} // namespace

Result<AccessInputs>
accessInputs(const AccessWords& words, const Common& common, const TaskContext& task)
{
    const auto cost = costWordsOf(words);
    if (!cost)
        return tl::unexpected(cost.error());
    const auto options = accessOptionsOf(words, cost->kind, common.threads);
    if (!options)
        return tl::unexpected(options.error());
    return words.fromMatrix() ? fromMatrix(words, *options, *cost, task)
                              : fromNetwork(words, *options, cost->kind, common, task);
}

} // namespace yimi::cli
