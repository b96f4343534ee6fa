// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/picture_marks.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace yimi {

/// What takes a mark's place in the drawing of a page.
struct PdfMark
{
    /// What the lines after a mark are, until the one that ends them.
    enum class Sharing { None, Begin, End };

    QByteArray operators = {};
    bool letters = false;            ///< nothing but the letters of one label until the next mark
    QByteArray words = {};           ///< that they are, as PDF writes text
    double haloWidth = 0;            ///< above 0: they are drawn as lines this wide
    Sharing sharing = Sharing::None; ///< likely to be the same on other pages
};

/// Notes what Qt's PDF engine has no words for. Into the drawing goes a mark, a speck of a path far
/// outside any page, which rewriteDrawing finds again.
class PdfMarks final : public PictureMarks
{
public:
    /// The layers of a document are collected in `layers`, which must outlive this; nullptr: they
    /// are not kept apart.
    explicit PdfMarks(QStringList* layers) : m_layers(layers) {}

    void beginLayer(QPainter& painter, const QString& title) override;
    void beginLabels(QPainter& painter) override;
    void endLayer(QPainter& painter) override;
    void beginHalo(QPainter& painter, double width) override;
    void beginWords(QPainter& painter, const QString& words) override;
    void endWords(QPainter& painter) override;
    void beginShared(QPainter& painter) override;
    void endShared(QPainter& painter) override;

    /// How the layer of all labels is called.
    void setLabelsTitle(const QString& title) { m_labelsTitle = title; }

    /// Those of the page that was drawn, by their numbers.
    [[nodiscard]] std::vector<PdfMark> taken();

    /// The x of all marks, as device units; real drawing never goes there. Their y is their number.
    static constexpr double kFarAway = -654321;

private:
    void put(QPainter& painter, PdfMark mark);

    QStringList* m_layers;
    QString m_labelsTitle;
    QString m_open; ///< the layer that is being drawn
    std::vector<PdfMark> m_marks;
};

/// The name of a layer among a page's resources.
[[nodiscard]] QByteArray layerResource(qsizetype layer);

} // namespace yimi
