// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/edit/edit_session.h"

class QPainter;

namespace yimi {

struct UiColours;

/// A path that is put down click by click, with the place under the hand behind its last vertex.
class PathSketch
{
public:
    explicit PathSketch(const EditSession& session) : m_session(session) {}

    [[nodiscard]] const Points& vertices() const { return m_vertices; }

    [[nodiscard]] const std::optional<SnapTarget>& snap() const { return m_snap; }

    /// The vertices and, where there is one, the place under the hand.
    [[nodiscard]] LineString path() const;

    /// The hand moved: snapped, or held to steps of 15° with Shift. `level`: of the street that is
    /// drawn, if it is one.
    void follow(const MapPointer& pointer, std::optional<int> level = {});
    void leave();
    void clear();

    /// The place under the hand becomes a vertex, unless it is the last one already.
    void put();
    void put(Coordinate place);
    void takeBack();

    void paintVertices(QPainter& painter, const MapView& view, const UiColours& colours) const;
    void paintSnapped(QPainter& painter, const MapView& view, const UiColours& colours) const;

private:
    [[nodiscard]] Coordinate heldTo(const MapPointer& pointer) const;

    const EditSession& m_session;
    Points m_vertices;
    std::optional<Coordinate> m_cursor;
    std::optional<SnapTarget> m_snap;
    QString m_snapText;
};

} // namespace yimi
