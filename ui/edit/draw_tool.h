// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/edit/edit_session.h"

namespace yimi {

class Look;

/// Draws a feature of the edited layer. A click puts a vertex, a double click or Enter ends,
/// Backspace takes the last one back, Escape drops the draft; Shift holds the direction to steps of
/// 15°, Alt snaps to nothing.
class DrawTool : public MapTool
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

    /// What was drawn is kept on the map until it is known what becomes of it.
    void dropDraft();

    [[nodiscard]] std::size_t vertexCount() const { return m_vertices.size(); }

    /// Of the street that is drawn: the level of the first one it joins.
    [[nodiscard]] int level() const { return m_level; }

Q_SIGNALS:
    /// Something sound was drawn.
    void drawn(const yimi::Geometry& geometry);
    void draftChanged();

private:
    void finish();
    [[nodiscard]] Geometry draft(bool withCursor) const;
    [[nodiscard]] Coordinate heldTo(const MapPointer& pointer) const;
    [[nodiscard]] bool street() const;

    EditSession& m_session;
    const Look& m_look;
    Points m_vertices;
    std::optional<Coordinate> m_cursor;
    std::optional<SnapTarget> m_snap;
    QString m_snapText;
    int m_level = 0;
    bool m_done = false; ///< drawn to its end, not yet kept
};

} // namespace yimi
