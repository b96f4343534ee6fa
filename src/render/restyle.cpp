// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/restyle.h"

#include "render/display_layer.h"

#include <algorithm>

namespace yimi {

namespace {

/// What parts of the geometry are made of a rule's features, and in which order.
bool samePlaces(const StyleRule& a, const StyleRule& b)
{
    return a.value == b.value && a.aliases == b.aliases && a.upTo == b.upTo && a.order == b.order
           && a.stroke.has_value() == b.stroke.has_value()
           && a.marker.has_value() == b.marker.has_value();
}

bool sameParts(const LayerStyle& a, const LayerStyle& b)
{
    return a.field == b.field && a.fieldAliases == b.fieldAliases && a.levelFields == b.levelFields
           && a.labelField == b.labelField && a.labelFieldAliases == b.labelFieldAliases
           && a.label.alongLine == b.label.alongLine && a.sizes == b.sizes
           && std::ranges::equal(a.rules, b.rules, samePlaces);
}

bool shown(const StyleRule& rule, double scale)
{
    return scale <= rule.maxMetresPerPixel && scale >= rule.minMetresPerPixel;
}

bool sameStroke(const std::optional<Stroke>& a, const std::optional<Stroke>& b)
{
    if (!a || !b)
        return a.has_value() == b.has_value();
    return a->width == b->width && a->dashes == b->dashes
           && a->casing.has_value() == b->casing.has_value() && a->casingWidth == b->casingWidth
           && a->widths == b->widths;
}

} // namespace

std::shared_ptr<const DisplayLayer> restyled(const DisplayLayer& before, const LayerStyle& style)
{
    if (!sameParts(before.style, style))
        return nullptr;
    auto after = std::make_shared<DisplayLayer>(before);
    after->style = style;
    return after;
}

bool sameCovers(const DisplayLayer& before, const DisplayLayer& after, double scale)
{
    if (!before.rings.sharesWith(after.rings) || !before.outlines.sharesWith(after.outlines)
        || !before.lines.sharesWith(after.lines))
        return false;
    return std::ranges::equal(
        before.style.rules, after.style.rules, [&](const StyleRule& a, const StyleRule& b) {
            if (!shown(b, scale))
                return true;
            return shown(a, scale) && a.order == b.order && a.fill.has_value() == b.fill.has_value()
                   && sameStroke(a.stroke, b.stroke);
        });
}

} // namespace yimi
