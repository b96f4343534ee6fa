// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "ui/map/feature_selection.h"
#include "ui/map/map_tool.h"
#include "ui/map/selection_picture.h"

#include <QImage>

namespace yimi {

class Look;
class MapCanvas;

/// Selected features, marked on the map; those of hidden layers too, for they may have been chosen
/// in their table. Few are painted as they are; many are painted by a worker, and until the new
/// picture is there the old one is moved and scaled, like the map itself.
class SelectionMark : public MapMark
{
    Q_OBJECT

public:
    SelectionMark(const Document& document,
                  const FeatureSelection& selection,
                  MapCanvas& canvas,
                  JobRunner& jobs,
                  const Look& look,
                  QObject* parent = nullptr);

    void paint(QPainter& painter, const MapView& view) const override;

    /// Nothing is left to be painted by a worker.
    [[nodiscard]] bool upToDate() const { return !m_heavy || m_pictureView == m_wanted; }

private:
    void gather();
    void request();

    const Document& m_document;
    const FeatureSelection& m_selection;
    MapCanvas& m_canvas;
    JobRunner& m_jobs;
    const Look& m_look;
    std::vector<SelectedLayer> m_layers;
    bool m_heavy = false;
    QImage m_picture;
    MapView m_pictureView; ///< of m_picture
    MapView m_wanted;      ///< of the picture that is being painted
};

} // namespace yimi
