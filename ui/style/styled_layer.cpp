// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/styled_layer.h"

#include "project/document_scene.h"
#include "style/palette.h"

namespace yimi {

StyleBase StyledLayer::base() const
{
    const Palette& p = palette(Appearance::Light);
    return {style, layer.kind, p.land, p.noData};
}

StyledLayer styledLayer(const DocumentLayer& layer)
{
    return {layer, styleOf(layer, Appearance::Light)};
}

} // namespace yimi
