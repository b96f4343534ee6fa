// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/read_style.h"

#include "city/theme.h"
#include "render/symbols.h"
#include "stylefile/foreign_style.h"
#include "stylefile/shown_rules.h"
#include "stylefile/style_seal.h"

#include <QStringList>

namespace yimi {

using namespace Qt::StringLiterals;

Colour colourFromQml(const QString& text)
{
    const QStringList parts = text.split(u',');
    const auto part = [&](int i, int fallback) {
        return static_cast<std::uint8_t>(
            std::clamp(parts.size() > i ? parts[i].toInt() : fallback, 0, 255));
    };
    return {part(0, 0), part(1, 0), part(2, 0), part(3, 255)};
}

std::string ownSymbol(const QByteArray& svg, Colour colour)
{
    for (const Theme theme : allThemes()) {
        const std::string id(themeId(theme));
        if (symbolSvg(id, colour) == svg)
            return id;
    }
    return {};
}

double pixelsOf(double mm)
{
    return mm / millimetres(1);
}

std::optional<StyleRead> readStyle(const QByteArray& file)
{
    if (auto own = sealedStyle(file))
        return StyleRead{std::move(*own), {}};
    const std::optional<XmlElement> root = xmlTree(file);
    if (!root)
        return std::nullopt;
    if (root->name == "qgis"_L1 && root->child("renderer-v2"_L1) != nullptr)
        return styleFromQml(*root);
    if (root->name == "StyledLayerDescriptor"_L1)
        return styleFromSld(*root);
    return std::nullopt;
}

} // namespace yimi
