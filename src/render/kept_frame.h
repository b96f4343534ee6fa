// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/kept_layer.h"
#include "render/scene.h"
#include "render/symbols.h"
#include "render/typeface.h"

#include <QImage>
#include <QRect>

#include <functional>
#include <list>
#include <mutex>
#include <vector>

namespace yimi {

struct LetteredText;

/// The view moved by less than a dot, so that its dots are those of every other such view of its
/// scale: pictures of one can be taken over into another.
[[nodiscard]] MapView onWholeDots(const MapView& view, double devicePixelRatio);

/// Draws frames of a window and keeps what the next one can use: after a pan only what came into
/// sight is drawn, after a change of one layer only that layer, and of areas in other colours not
/// even that. The picture is the same as drawn
/// anew. Thread-safe; one frame at a time.
class KeptFrame
{
public:
    /// The picture of the scene's layers, labels and mark; null when stopped. Rasters are left to
    /// others: where the scene has some, the picture is transparent. Precondition: the view is on
    /// whole dots.
    [[nodiscard]] QImage draw(const Scene& scene,
                              const MapView& view,
                              double devicePixelRatio,
                              const TaskContext& task = {});

    /// Dots drawn by the last frame, of layers that are kept one by one counted each: what the
    /// keeping saves. For tests.
    [[nodiscard]] qint64 dotsDrawn() const { return m_dotsDrawn; }

private:
    struct Order : DotOrder
    {
        const Scene& scene;
        const std::function<void()>& placeLabels;
    };

    bool bringGround(const Order& order);
    bool drawStrips(const Order& order, const std::vector<QRect>& strips);
    bool drawAll(const Order& order);
    bool bringLayers(const Order& order);
    KeptLayer& keptFor(const Order& order, const SceneLayer& layer);
    void dropOldest();
    [[nodiscard]] QImage withTop(const Order& order, const std::vector<LetteredText>& labels) const;
    [[nodiscard]] bool groundIsOf(const Order& order) const;

    std::mutex m_mutex;
    Typefaces m_faces;
    MarkerImages m_markers;
    double m_ratio = 0;                     ///< dots a px of all that is kept
    std::vector<SceneLayer> m_groundLayers; ///< that m_ground shows
    Colour m_groundColour{};
    bool m_groundOpaque = false;
    DotPicture m_ground;           ///< without labels
    std::list<KeptLayer> m_layers; ///< the ones used last are behind
    qint64 m_dotsDrawn = 0;
};

} // namespace yimi
