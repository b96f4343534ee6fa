// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"
#include "style/classified_style.h"

#include <QWidget>

namespace yimi {

/// A layer whose style is being edited. Styles are kept in the colours of a light map; a dark one
/// follows them.
struct StyledLayer
{
    DocumentLayer layer;
    LayerStyle style; ///< given to it, or its own

    [[nodiscard]] StyleBase base() const;
};

[[nodiscard]] StyledLayer styledLayer(const DocumentLayer& layer);

/// Captions of all sections are at least as wide, so that fields stand below one another.
inline constexpr int kCaptionWidth = 72;

/// A part of the style editor. It shows a style and proposes another one.
class StyleSection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Tells nobody.
    virtual void present(const StyledLayer& shown) = 0;

Q_SIGNALS:
    /// Changes of one control in a row are one step of undo.
    void edited(const yimi::LayerStyle& style, const QString& control);
};

} // namespace yimi
