// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/box_index.h"
#include "jobs/job_runner.h"
#include "table/rows_in.h"
#include "ui/map/feature_selection.h"
#include "ui/map/select_tool.h"
#include "ui/window/message_bar.h"

#include <functional>

namespace yimi {

class MapCanvas;

/// From what was pointed at or drawn on the map to selected features.
class SelectionController : public QObject
{
    Q_OBJECT

public:
    SelectionController(const Document& document,
                        FeatureSelection& selection,
                        MapCanvas& canvas,
                        JobRunner& jobs,
                        const Look& look,
                        QObject* parent = nullptr);

    [[nodiscard]] SelectTool& pointTool() { return *m_point; }

    [[nodiscard]] SelectPolygonTool& polygonTool() { return *m_polygon; }

    /// Nothing: all visible layers, of the ground's areas only those that lie inside altogether;
    /// else only the one that `layer` names at that moment.
    void restrictTo(std::function<LayerId()> layer) { m_only = std::move(layer); }

    void setRule(AreaRule rule) { m_rule = rule; }

    void selectAt(QPointF at, SelectionChange how);
    void selectIn(const Polygons& area, SelectionChange how);
    void zoomToSelected();

    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text);

private:
    struct IndexedTable
    {
        std::shared_ptr<const FeatureTable> table;
        BoxIndex index;
    };

    struct AreaQuestion
    {
        AreaRule rule = AreaRule::Meets;
        bool ground = false; ///< areas that all else stands on are taken whole or not at all
    };

    struct Found
    {
        SelectedRows rows;
        std::map<LayerId, IndexedTable> indexes;
    };

    /// Says so when there is none.
    [[nodiscard]] std::vector<DocumentLayer> askedLayers();
    static Result<Found> find(const std::vector<DocumentLayer>& layers,
                              std::map<LayerId, IndexedTable> indexes,
                              const Polygons& area,
                              const AreaQuestion& question,
                              const TaskContext& task);

    const Document& m_document;
    FeatureSelection& m_selection;
    MapCanvas& m_canvas;
    JobRunner& m_jobs;
    SelectTool* m_point;
    SelectPolygonTool* m_polygon;
    std::function<LayerId()> m_only;
    AreaRule m_rule = AreaRule::Meets;
    std::map<LayerId, IndexedTable> m_indexes; ///< made when first asked for
};

} // namespace yimi
