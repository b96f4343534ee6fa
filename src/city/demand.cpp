// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/demand.h"

#include "base/natural_order.h"
#include "city/apportion.h"
#include "city/demand_cells.h"
#include "city/places_from_tables.h"
#include "geometry/measures.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace yimi {

namespace {

constexpr std::size_t kGroups = kAgeGroups.size();

/// One residence before its children are known.
struct Residence
{
    std::string id;
    Coordinate position;
    std::array<double, kGroups> weights{}; ///< per age group
    ChildrenByAge own{};                   ///< what the table itself says
};

/// The field of a weight; null when there is none.
const Column* weightColumn(const FeatureTable& table, DemandWeight weight)
{
    switch (weight) {
    case DemandWeight::AsFound:
        return table.firstColumn({"households",
                                  "户数",
                                  "population",
                                  "pop",
                                  "人口",
                                  "floor_area",
                                  "建筑面积",
                                  "住宅面积"});
    case DemandWeight::Households:
        return table.firstColumn({"households", "户数", "总户数"});
    case DemandWeight::People:
        return table.firstColumn({"population", "pop", "人口", "常住人口"});
    case DemandWeight::DwellingArea:
        return table.firstColumn({"dwelling_area", "住宅面积", "居住面积", "住宅建筑面积"});
    case DemandWeight::FloorArea:
        return table.firstColumn({"floor_area", "建筑面积", "总建筑面积"});
    case DemandWeight::Equal:
        break;
    }
    return nullptr;
}

struct WeightColumns
{
    WeightColumns(const FeatureTable& table, DemandWeight weight)
        : fallback(weightColumn(table, weight))
    {
        // Children by age are the best weight there is, unless another one is asked for.
        for (std::size_t i = 0; weight == DemandWeight::AsFound && i < kGroups; ++i) {
            ages[i] = table.column(ageGroupId(kAgeGroups[i]));
            hasAges = hasAges || ages[i] != nullptr;
        }
    }

    std::array<const Column*, kGroups> ages{};
    const Column* fallback;
    bool hasAges = false;
};

void list(std::vector<Finding>& findings,
          FindingCode code,
          const std::string& layer,
          const std::string& id,
          Severity severity = Severity::Warning,
          const std::string& field = {})
{
    addFinding(findings,
               {.code = code,
                .severity = severity,
                .layer = layer,
                .field = field,
                .count = 1,
                .ids = {id}});
}

double nonNegative(const FeatureTable& table,
                   const Column* column,
                   std::size_t row,
                   const std::string& id,
                   std::vector<Finding>& findings)
{
    if (column == nullptr)
        return 0.0;
    const auto number = column->number(row);
    if (!number || !std::isfinite(*number)) {
        list(
            findings, FindingCode::ValueMissing, table.name, id, Severity::Warning, column->name());
        return 0.0;
    }
    if (*number < 0) {
        list(findings,
             FindingCode::ValueNegative,
             table.name,
             id,
             Severity::Warning,
             column->name());
        return 0.0;
    }
    return *number;
}

Residence residenceOfRow(const FeatureTable& table,
                         const WeightColumns& columns,
                         std::size_t row,
                         std::string id,
                         Coordinate position,
                         std::vector<Finding>& findings)
{
    Residence residence{.id = std::move(id), .position = position};
    if (columns.hasAges) {
        for (std::size_t i = 0; i < kGroups; ++i) {
            residence.weights[i] = nonNegative(table, columns.ages[i], row, residence.id, findings);
            residence.own[i] = std::llround(residence.weights[i]);
        }
    } else if (columns.fallback != nullptr) {
        residence.weights.fill(nonNegative(table, columns.fallback, row, residence.id, findings));
    } else {
        residence.weights.fill(1.0);
    }
    return residence;
}

using ResidencesByCommunity = std::vector<std::vector<Residence>>;

std::unordered_map<std::string, CommunityId> communitiesById(std::span<const Community> communities)
{
    std::unordered_map<std::string, CommunityId> byId;
    for (std::size_t i = 0; i < communities.size(); ++i)
        byId.emplace(communities[i].id, CommunityId(i));
    return byId;
}

ResidencesByCommunity assignResidences(std::span<const Community> communities,
                                       const FeatureTable& table,
                                       const WeightColumns& columns,
                                       std::vector<Finding>& findings)
{
    const Column* const ids = idColumn(table);
    const Column* const communityIds = table.firstColumn({"community_id", "社区代码", "社区编号"});
    const auto byId = communitiesById(communities);
    const CommunityLocator locator(communities);

    ResidencesByCommunity residences(communities.size());
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        std::string id = rowId(table, ids, row);
        const auto* points = std::get_if<Points>(&table.geometries[row]);
        if (points == nullptr || points->empty() || !isFinite(points->front())) {
            list(findings, FindingCode::GeometryNull, table.name, id, Severity::Problem);
            continue;
        }
        auto community = locator.find(points->front());
        if (!community && communityIds != nullptr) {
            if (const auto named = byId.find(communityIds->text(row)); named != byId.end())
                community = named->second;
        }
        if (community) {
            residences[community->value].push_back(
                residenceOfRow(table, columns, row, std::move(id), points->front(), findings));
        } else {
            list(findings, FindingCode::DemandOutsideCommunities, table.name, id);
        }
    }
    for (auto& list : residences) {
        std::ranges::sort(list, [](const Residence& a, const Residence& b) {
            if (a.id != b.id)
                return naturallyLess(a.id, b.id);
            return a.position < b.position;
        });
    }
    return residences;
}

/// Points for a community that has no residences.
std::vector<DemandPoint> areaPoints(const Community& community,
                                    CommunityId index,
                                    const ResidentialLand& land,
                                    DemandMethod& method,
                                    bool& inLand)
{
    const double cellSize = method.cellSize;
    inLand = false;
    DemandSource source = DemandSource::Cell;
    Points cells = cellsInside(community.area, cellSize);
    // A narrow strip of houses slips through a coarse grid: a finer one is tried before it is given
    // up.
    for (const double size : {cellSize, cellSize / 4}) {
        Points lived = size == cellSize ? cells : cellsInside(community.area, size);
        std::erase_if(lived, [&](Coordinate cell) { return !land.holds(cell); });
        if (lived.empty())
            continue;
        cells = std::move(lived);
        method.cellsInResidentialLand = true;
        inLand = true;
        break;
    }
    if (cells.empty()) {
        source = DemandSource::InsidePoint;
        cells.push_back(pointInside(community.area));
    }
    ++(source == DemandSource::Cell ? method.byCells : method.byPoint);
    std::vector<DemandPoint> points;
    points.reserve(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        points.push_back({.id = community.id + "#" + std::to_string(i + 1),
                          .position = cells[i],
                          .community = index,
                          .source = source});
    }
    return points;
}

/// Gives each point its share of the community's children, per age group.
void spread(const ChildrenByAge& total,
            std::span<DemandPoint> points,
            const std::vector<std::array<double, kGroups>>& weights)
{
    std::vector<double> one(points.size());
    for (std::size_t group = 0; group < kGroups; ++group) {
        for (std::size_t i = 0; i < points.size(); ++i)
            one[i] = weights[i][group];
        const auto parts = apportion(total[group], one);
        for (std::size_t i = 0; i < points.size(); ++i)
            points[i].children[group] = parts[i];
    }
}

ChildrenByAge sumOfOwn(const std::vector<Residence>& residences)
{
    ChildrenByAge sum{};
    for (const Residence& residence : residences) {
        for (std::size_t i = 0; i < kGroups; ++i)
            sum[i] += residence.own[i];
    }
    return sum;
}

/// The demand points of one community, children included.
std::vector<DemandPoint> pointsOfCommunity(const Community& community,
                                           CommunityId index,
                                           const std::vector<Residence>& residences,
                                           bool ownCounts,
                                           const ResidentialLand& land,
                                           DemandRead& read)
{
    std::vector<Finding>& findings = read.findings;
    read.method.byResidences += residences.empty() ? 0U : 1U;
    std::vector<DemandPoint> points;
    std::vector<std::array<double, kGroups>> weights;
    for (const Residence& residence : residences) {
        points.push_back({.id = residence.id, .position = residence.position, .community = index});
        weights.push_back(residence.weights);
    }
    bool inLand = true;
    const ChildrenByAge own = sumOfOwn(residences);
    const ChildrenByAge total = community.children.value_or(own);
    if (community.children && ownCounts && !residences.empty() && own != total)
        list(findings, FindingCode::CommunityTotalDiffers, {}, community.id);
    if (points.empty() && total != ChildrenByAge{} && !community.area.empty()) {
        points = areaPoints(community, index, land, read.method, inLand);
        weights.assign(points.size(), {});
        // Where land is known, children in a grid over fields and works are worth a word.
        const FindingCode onCells = inLand || !land.known() ? FindingCode::CommunityWithoutDemand
                                                            : FindingCode::CommunityWithoutLand;
        list(findings,
             points.front().source == DemandSource::Cell ? onCells
                                                         : FindingCode::DemandFromCentroid,
             {},
             community.id,
             Severity::Info);
    }
    spread(total, points, weights);
    return points;
}

} // namespace

CommunityLocator::CommunityLocator(std::span<const Community> communities)
    : m_communities(communities)
{
    std::vector<Box> boxes;
    boxes.reserve(communities.size());
    for (const Community& community : communities)
        boxes.push_back(boxOf(community.area));
    m_index = BoxIndex(boxes);
}

std::optional<CommunityId> CommunityLocator::find(Coordinate point) const
{
    for (const std::uint32_t candidate : m_index.query({point, point})) {
        if (contains(m_communities[candidate].area, point))
            return CommunityId(candidate);
    }
    return std::nullopt;
}

Result<DemandRead> demandOf(std::span<const Community> communities,
                            const FeatureTable* residences,
                            const DemandOptions& options)
{
    if (residences != nullptr && residences->geometryKind() != GeometryKind::Point) {
        return failure({.code = ErrorCode::GeometryWrongType,
                        .layer = residences->name,
                        .detail = "not points"});
    }
    if (!(options.cellSize >= 5 && options.cellSize <= 100))
        return failure(
            {.code = ErrorCode::ParameterInvalid, .field = "cell-size", .detail = "5 … 100 m"});
    DemandRead read;
    read.method.cellSize = options.cellSize;
    ResidencesByCommunity byCommunity(communities.size());
    bool ownCounts = false;
    if (residences != nullptr) {
        const WeightColumns columns(*residences, options.weight);
        const bool asked =
            options.weight != DemandWeight::AsFound && options.weight != DemandWeight::Equal;
        if (asked && columns.fallback == nullptr)
            return failure({.code = ErrorCode::FieldMissing,
                            .layer = residences->name,
                            .field = "households, dwelling_area, floor_area"});
        byCommunity = assignResidences(communities, *residences, columns, read.findings);
        ownCounts = columns.hasAges;
        if (!ownCounts && columns.fallback != nullptr)
            read.method.weightField = columns.fallback->name();
    }
    const ResidentialLand land(options.residentialLand);
    bool anyChildren = false;
    for (std::size_t i = 0; i < communities.size(); ++i) {
        auto points = pointsOfCommunity(
            communities[i], CommunityId(i), byCommunity[i], ownCounts, land, read);
        for (DemandPoint& point : points) {
            anyChildren = anyChildren || point.children != ChildrenByAge{};
            read.points.push_back(std::move(point));
        }
    }
    if (!anyChildren)
        return failure({.code = ErrorCode::NoDemand,
                        .layer = residences != nullptr ? residences->name : std::string{},
                        .field = "A0_2 … A15_17"});
    return read;
}

} // namespace yimi
