// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/network_cache.h"

namespace yimi {

class ActionTable;
class CityCache;
class Look;
class MapCanvas;
class MeasureCard;
class MeasureTool;
class ProbeCard;
class ProbeTool;
class ToolBox;
class TravelDesk;
struct PickedPlace;

/// What the tools of the window share.
struct MapToolParts
{
    Document& document;
    JobRunner& jobs;
    std::shared_ptr<NetworkCache> networks;
    std::shared_ptr<CityCache> cities;
    const Look& look;
    MapCanvas& canvas;
    ToolBox& box;
    const ActionTable& actions;
};

/// 量算 and 试探: makes the tools, their cards and actions, and joins them.
class MapTools : public QObject
{
    Q_OBJECT

public:
    explicit MapTools(const MapToolParts& parts, QObject* parent = nullptr);

    [[nodiscard]] MeasureTool& measure() { return *m_measure; }

    [[nodiscard]] ProbeTool& probe() { return *m_probe; }

    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    /// 等时圈 of a place or facility is wanted as a result.
    void serviceAreasWanted(const yimi::PickedPlace& place);

private:
    void follow();

    ToolBox& m_box;
    TravelDesk* m_ways;
    TravelDesk* m_areas;
    MeasureTool* m_measure;
    ProbeTool* m_probe;
    MeasureCard* m_measureCard;
    ProbeCard* m_probeCard;
};

} // namespace yimi
