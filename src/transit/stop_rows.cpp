// SPDX-License-Identifier: GPL-3.0-or-later
#include "transit/stop_rows.h"

#include "city/places_from_tables.h"
#include "transit/line_fields.h"

#include <cmath>

namespace yimi {

namespace {

/// Reads the rows of a stop layer.
class StopReader
{
public:
    StopReader(const FeatureTable& table, std::vector<Finding>& findings)
        : m_table(table)
        , m_findings(findings)
        , m_id(table.firstColumn({"id", "stop_id", "站点编号", "站点编码", "编号"}))
        , m_name(table.firstColumn({"name", "stop_name", "站名", "站点名称", "站点", "名称"}))
        , m_routes(table.firstColumn({"route_id",
                                      "routes",
                                      "route",
                                      "线路",
                                      "线路名称",
                                      "所属线路",
                                      "途经线路",
                                      "经过线路",
                                      "线路编号",
                                      "lines"}))
        , m_direction(directionColumn(table))
        , m_number(
              table.firstColumn({"seq", "sequence", "序号", "站序", "站点序号", "stop_sequence"}))
    {
    }

    StopRows run()
    {
        m_read.byRoute = m_routes != nullptr;
        for (std::size_t row = 0; row < m_table.rowCount(); ++row)
            addRow(row);
        return std::move(m_read);
    }

private:
    void list(FindingCode code, const std::string& id, const std::string& field = {})
    {
        addFinding(m_findings,
                   {.code = code, .layer = m_table.name, .field = field, .count = 1, .ids = {id}});
    }

    void addRow(std::size_t row)
    {
        std::string id = rowId(m_table, m_id, row);
        const auto* points = std::get_if<Points>(&m_table.geometries[row]);
        if (points == nullptr || points->empty() || !isFinite(points->front())) {
            list(FindingCode::GeometryNull, id);
            return;
        }
        const StopId stop = stopAt(row, id, points->front());
        if (m_routes == nullptr)
            return;
        const std::vector<std::string> names = namesIn(m_routes->text(row));
        if (names.empty())
            list(FindingCode::ValueMissing, id, m_routes->name());
        const std::vector<std::string> numbers =
            m_number != nullptr ? namesIn(m_number->text(row)) : std::vector<std::string>{};
        for (std::size_t i = 0; i < names.size(); ++i) {
            std::optional<double> number;
            if (numbers.size() == 1 || numbers.size() == names.size())
                number = numberIn(numbers[numbers.size() == 1 ? 0 : i]);
            if (m_number != nullptr && !number)
                list(FindingCode::ValueNotNumeric, id, m_number->name());
            m_read.ofRoute[names[i]].push_back({stop, number, directionIn(m_direction, row)});
        }
    }

    static std::optional<double> numberIn(const std::string& text)
    {
        Column one("number", FieldType::Text);
        one.appendText(text);
        const auto number = one.number(0);
        return number && std::isfinite(*number) ? number : std::nullopt;
    }

    /// Rows of one id at one place are one stop (one row a route); at different places they are
    /// not.
    StopId stopAt(std::size_t row, const std::string& id, Coordinate position)
    {
        const auto [begin, end] = m_byId.equal_range(id);
        for (auto same = begin; same != end; ++same) {
            if (distance(m_read.stops[same->second.value].position, position) <= 1.0)
                return same->second;
        }
        if (begin != end)
            list(FindingCode::IdDuplicate, id);
        const StopId stop(m_read.stops.size());
        m_read.stops.push_back(
            {id, m_name != nullptr ? m_name->text(row) : std::string{}, position});
        m_byId.emplace(id, stop);
        return stop;
    }

    const FeatureTable& m_table;
    std::vector<Finding>& m_findings;
    const Column* m_id;
    const Column* m_name;
    const Column* m_routes;
    const Column* m_direction;
    const Column* m_number;
    StopRows m_read;
    std::multimap<std::string, StopId> m_byId;
};

} // namespace

StopRows stopRows(const FeatureTable& table, std::vector<Finding>& findings)
{
    return StopReader(table, findings).run();
}

} // namespace yimi
