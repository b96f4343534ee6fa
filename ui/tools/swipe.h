// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/document_scene.h"
#include "ui/map/frame_stream.h"
#include "ui/map/map_tool.h"

#include <QStringList>

namespace yimi {

class Look;
class MapCanvas;

/// ⇄ 对比: left of a divider the map shows one result or layer, right of it another. Both sides are
/// pictures of their own, drawn by workers; moving the divider only cuts them elsewhere.
class Swipe : public MapMark
{
    Q_OBJECT

public:
    enum class Side { Left, Right };

    Swipe(const Document& document,
          JobRunner& jobs,
          const Look& look,
          std::shared_ptr<DisplayCache> cache,
          MapCanvas& canvas,
          QObject* parent = nullptr);

    void setShown(bool shown);

    [[nodiscard]] bool shown() const { return m_shown; }

    /// Where the divider is, as a share of the map's width.
    [[nodiscard]] double share() const { return m_share; }

    void setShare(double share);

    /// What can be shown on a side: results first, then all other layers; the last one, without an
    /// id, is the map without results.
    [[nodiscard]] const std::vector<LayerId>& choices() const { return m_choices; }

    [[nodiscard]] QStringList choiceNames() const;

    [[nodiscard]] const LayerId& chosen(Side side) const { return of(side).chosen; }

    void choose(Side side, const LayerId& layer);

    /// The newest pictures of both sides are there.
    [[nodiscard]] bool upToDate() const;

    void paint(QPainter& painter, const MapView& view) const override;

Q_SIGNALS:
    /// Other choices, or other ones chosen.
    void sidesChanged();
    /// Shown, hidden or moved.
    void moved();

private:
    struct Half
    {
        LayerId chosen;
        FrameStream frames;
        std::shared_ptr<const Scene> scene; ///< null: not ready
        std::optional<MapFrame> frame;
    };

    [[nodiscard]] Half& of(Side side) { return side == Side::Left ? m_left : m_right; }

    [[nodiscard]] const Half& of(Side side) const { return side == Side::Left ? m_left : m_right; }

    void readLayers();
    void chooseFirst();
    void buildScene(Side side);
    void takeScene(Side side, Result<DocumentScene> scene);
    void requestFrame(Side side);
    void requestFrames();
    void paintHalf(QPainter& painter, const Half& half, const QRectF& room) const;

    const Document& m_document;
    JobRunner& m_jobs;
    const Look& m_look;
    std::shared_ptr<DisplayCache> m_cache;
    MapCanvas& m_canvas;
    bool m_shown = false;
    double m_share = 0.5;
    std::vector<LayerId> m_choices;
    Half m_left;
    Half m_right;
};

} // namespace yimi
