// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/halo_text.h"

#include "render/frame.h"
#include "render/picture_marks.h"
#include "render/typeface.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>

namespace yimi {

namespace {

/// A piece's own axes: origin in its middle, turned.
QTransform pieceTransform(const TextPiece& piece)
{
    return QTransform().translate(piece.centre.x(), piece.centre.y()).rotate(piece.degrees);
}

void drawPieces(QPainter& painter, const HaloText& label, Colour ink)
{
    painter.setFont(label.face->font());
    painter.setPen(toQColor(ink));
    for (const TextPiece& piece : label.pieces) {
        painter.save();
        painter.setTransform(pieceTransform(piece), true);
        painter.drawText(baselineStart(*label.face, piece.text), piece.text);
        painter.restore();
    }
}

} // namespace

QPointF baselineStart(Typeface& face, const QString& text)
{
    return {-face.width(text) / 2, (face.ascent() - face.descent()) / 2};
}

void drawHaloText(QPainter& painter, const HaloText& label)
{
    QPainterPath outlines;
    for (const TextPiece& piece : label.pieces) {
        QPainterPath path;
        path.addText(baselineStart(*label.face, piece.text), label.face->font(), piece.text);
        outlines.addPath(pieceTransform(piece).map(path));
    }
    painter.save();
    painter.strokePath(
        outlines,
        QPen(toQColor(label.halo), label.haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    drawPieces(painter, label, label.ink);
    painter.restore();
}

void drawMarkedHaloText(QPainter& painter, const HaloText& label, PictureMarks& marks)
{
    painter.save();
    marks.beginHalo(painter, label.haloWidth);
    drawPieces(painter, label, label.halo);
    marks.beginWords(painter, label.words);
    drawPieces(painter, label, label.ink);
    marks.endWords(painter);
    painter.restore();
}

} // namespace yimi
