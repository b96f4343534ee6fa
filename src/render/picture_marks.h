// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QString;

namespace yimi {

/// Told, while a vector picture is drawn, what the next strokes and letters are: for files that
/// keep the parts of a picture apart and its words whole. Layers are not nested; labels lie within
/// one. A label comes as its halo, then as the words to read, the same letters twice.
class PictureMarks
{
public:
    virtual ~PictureMarks() = default;
    PictureMarks(const PictureMarks&) = delete;
    PictureMarks& operator=(const PictureMarks&) = delete;

    /// What follows is of this layer. Empty: of none, and always to be seen.
    virtual void beginLayer(QPainter& painter, const QString& title) = 0;

    /// What follows are the names on the map, of whatever layer.
    virtual void beginLabels(QPainter& painter) = 0;

    /// What follows is of no layer.
    virtual void endLayer(QPainter& painter) = 0;

    /// The letters that follow are a ground for others: to be drawn as lines of this width (units
    /// of the painter), and not to be read.
    virtual void beginHalo(QPainter& painter, double width) = 0;

    /// The letters that follow, in whatever pieces, are these words.
    virtual void beginWords(QPainter& painter, const QString& words) = 0;
    virtual void endWords(QPainter& painter) = 0;

    /// What follows is likely to be the same on the next pages.
    virtual void beginShared(QPainter& painter) = 0;
    virtual void endShared(QPainter& painter) = 0;

protected:
    PictureMarks() = default;
};

} // namespace yimi
