// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/halo_text.h"
#include "render/scene.h"
#include "render/symbols.h"

#include <QImage>
#include <QRect>

#include <mutex>
#include <optional>
#include <vector>

namespace yimi {

class Bands;
struct Frame;

/// The view moved by less than a dot, so that its dots are those of every other such view of its
/// scale: pictures of one can be taken over into another.
[[nodiscard]] MapView onWholeDots(const MapView& view, double devicePixelRatio);

/// Draws frames of a window and keeps what the next one can use: after a pan only what came into
/// sight is drawn, after a change of one layer only that layer. The picture is the same as drawn
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
    /// A picture and the dots of its scale that it covers.
    struct Picture
    {
        QImage image;
        QRect dots;
        double dotsPerMetre = 0;
    };

    struct LayerPicture
    {
        std::shared_ptr<const DisplayLayer> display;
        Picture picture;
    };

    struct Order
    {
        const Scene& scene;
        const MapView& view;
        double ratio = 1;
        QRect dots;
        const TaskContext& task;
    };

    bool bringGround(const Order& order);
    bool drawStrips(const Order& order, const std::vector<QRect>& strips);
    bool drawAll(const Order& order);
    bool layOverKept(const Order& order, const SceneLayer& layer, Frame& frame);
    bool bringLayer(const Order& order, const SceneLayer& layer, Picture& picture);
    [[nodiscard]] bool groundIsOf(const Order& order) const;

    std::mutex m_mutex;
    TextSprites m_sprites;
    MarkerImages m_markers;
    double m_ratio = 0;                     ///< dots a px of all that is kept
    std::vector<SceneLayer> m_groundLayers; ///< that m_ground shows
    Colour m_groundColour{};
    bool m_groundOpaque = false;
    Picture m_ground; ///< without labels
    std::vector<LayerPicture> m_layers;
    qint64 m_dotsDrawn = 0;
};

} // namespace yimi
