// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/edit/edit_session.h"
#include "ui/edit/edit_tool.h"
#include "ui/edit/path_sketch.h"

namespace yimi {

class Look;

/// Draws a feature of the edited layer. A click puts a vertex, a double click or Enter ends,
/// Backspace takes the last one back, Escape drops the draft; Shift holds the direction to steps of
/// 15°, Alt snaps to nothing.
class DrawTool : public EditTool
{
    Q_OBJECT

public:
    DrawTool(EditSession& session, const Look& look, QObject* parent = nullptr);

    void activate() override;
    void deactivate() override;
    bool click(const MapPointer& pointer) override;
    bool doubleClick(const MapPointer& pointer) override;
    void hover(const MapPointer& pointer) override;
    void leave() override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter, const MapView& view) const override;

    [[nodiscard]] bool takesPlaces() const override;
    void putAt(Coordinate place) override;
    [[nodiscard]] std::optional<Coordinate> lastPlace() const override;

    /// What was drawn is kept on the map until it is known what becomes of it.
    void dropDraft();

    [[nodiscard]] std::size_t vertexCount() const { return m_sketch.vertices().size(); }

    /// Of the street that is drawn: the level of the first one it joins.
    [[nodiscard]] int level() const { return m_level; }

Q_SIGNALS:
    /// Something sound was drawn.
    void drawn(const yimi::Geometry& geometry);
    void draftChanged();

private:
    void tellChange();
    void finish();
    [[nodiscard]] Geometry draft(LineString vertices, bool moving) const;
    [[nodiscard]] bool street() const;

    EditSession& m_session;
    const Look& m_look;
    PathSketch m_sketch;
    int m_level = 0;
    bool m_done = false; ///< drawn to its end, not yet kept
};

} // namespace yimi
