// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geometry/shape_faults.h"
#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/edit_snapping.h"
#include "ui/map/map_tool.h"

#include <map>

namespace yimi {

class MapCanvas;

/// Which layer is edited, what is selected in it, and where the pointer is drawn to. Tools ask it
/// and hand it what they made; every change of the document goes through here as one undo command.
class EditSession : public QObject
{
    Q_OBJECT

public:
    EditSession(Document& document, MapCanvas& canvas, JobRunner& jobs, QObject* parent = nullptr);

    [[nodiscard]] const Document& document() const { return m_document; }

    [[nodiscard]] MapCanvas& canvas() const { return m_canvas; }

    /// The layer that is edited; null: none that can be.
    [[nodiscard]] const DocumentLayer* layer() const;
    void setLayer(const LayerId& id);

    /// While an edit tool is in the hand: the places to snap to are kept up to date.
    void setWatching(bool watching);

    [[nodiscard]] bool watching() const { return m_watching; }

    [[nodiscard]] std::optional<std::int64_t> selected() const { return m_selected; }

    /// Of the selected feature in the layer as it is now; nothing when it is gone.
    [[nodiscard]] std::optional<std::size_t> selectedRow() const;
    void select(std::optional<std::int64_t> feature);

    /// The feature of the layer under the pointer; of several the nearest, then the smallest.
    [[nodiscard]] std::optional<std::size_t> rowAt(Coordinate place) const;

    /// The area of the layer in which most of a line lies.
    [[nodiscard]] std::optional<std::size_t> rowCrossedBy(const LineString& line) const;

    /// Where a vertex would go. `without`: rows of the layer that move along. Alt: nowhere else.
    [[nodiscard]] std::optional<SnapTarget> snap(const MapPointer& pointer,
                                                 const std::set<std::size_t>& without = {}) const;
    /// What is said beside the mark of a snap; `level`: of the street that is drawn, if it is one.
    [[nodiscard]] QString snapText(const SnapTarget& target, std::optional<int> level) const;
    /// The street joined there by what is drawn; nothing when none is.
    [[nodiscard]] std::optional<StreetJoin> join(const SnapTarget& target, int level) const;

    /// Another table for the layer, as one step. False: nothing was changed.
    bool put(std::shared_ptr<const FeatureTable> after, const QString& text);
    /// Becomes the selected one.
    void add(Geometry geometry, const std::vector<Value>& values);
    /// Other geometries for rows. False: refused, and told why.
    bool change(std::map<std::size_t, Geometry> changed, const QString& text);
    void changeValues(std::size_t row, const std::vector<Value>& values);
    void removeSelected();
    /// Cuts the line of a row.
    bool split(std::size_t row, Coordinate at);

    /// Says why something was not done; `at`: the place is marked.
    void refuse(const QString& sentence, std::optional<Coordinate> at = {});
    /// Checks a shape by itself; says what is wrong.
    [[nodiscard]] bool accepts(const Geometry& geometry);

    [[nodiscard]] const std::optional<Coordinate>& faultAt() const { return m_faultAt; }

    void forgetFault();

Q_SIGNALS:
    void layerChanged();
    void selectionChanged();
    /// Empty: nothing is wrong any more.
    void refused(const QString& sentence);
    /// The layer has another table now.
    void changed();

private:
    void follow();
    void readSources();
    [[nodiscard]] const SnapSource* ownSource() const;

    Document& m_document;
    MapCanvas& m_canvas;
    JobRunner& m_jobs;
    LayerId m_layer;
    std::optional<std::int64_t> m_selected;
    SnapSources m_sources;
    std::optional<Coordinate> m_faultAt;
    bool m_watching = false;
};

} // namespace yimi
