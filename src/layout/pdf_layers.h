// SPDX-License-Identifier: GPL-3.0-or-later
// Layers of a PDF that a viewer switches off and on: optional content (ISO 32000-1, 8.11). Private
// to layout.
#pragma once

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace yimi {

/// The object of one layer.
[[nodiscard]] QByteArray layerBody(const QString& title);

/// What tells two of them apart: the title as it is written.
[[nodiscard]] QByteArray layerTitle(const QByteArray& body);

/// Entry of the catalogue; layers[i] is an object, in the order of drawing. Viewers list what lies
/// above first. Empty without layers.
[[nodiscard]] QByteArray layersEntry(std::span<const int> layers);

/// Entry of a page's resources, which names them as its drawing does (layerResource).
[[nodiscard]] QByteArray layersResource(std::span<const int> layers);

/// The objects that a catalogue names, in the order of drawing.
[[nodiscard]] std::vector<int> layersIn(const QByteArray& catalog);

} // namespace yimi
