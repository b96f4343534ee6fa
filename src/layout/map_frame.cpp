// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/map_frame.h"

#include "layout/page_content.h"
#include "render/picture_marks.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

namespace yimi {

namespace {

constexpr double kPixelsPerMillimetre = 96.0 / 25.4;
constexpr double kInsetDots =
    0.8;                      ///< a px: a whole city in every river's bends fills a page's file
constexpr double kBleed = 20; ///< page units that symbols and labels may reach over a frame

struct Picture
{
    const Scene& scene;
    const MapView& view;
    QRectF rect; ///< page units
    double symbolScale = 1;
    double vectorDots = 2.5; ///< a px, that it is exact to
    PictureMarks* marks = nullptr;
    QString ground = {}; ///< title of what lies below all layers
};

/// A map that is a part of something else: it has words, and no layers of its own.
class WordsOnly final : public PictureMarks
{
public:
    explicit WordsOnly(PictureMarks& marks) : m_marks(marks) {}

    void beginLayer(QPainter&, const QString&) override {}

    void beginLabels(QPainter&) override {}

    void endLayer(QPainter&) override {}

    void beginHalo(QPainter& painter, double width) override { m_marks.beginHalo(painter, width); }

    void beginWords(QPainter& painter, const QString& words) override
    {
        m_marks.beginWords(painter, words);
    }

    void endWords(QPainter& painter) override { m_marks.endWords(painter); }

    void beginShared(QPainter&) override {}

    void endShared(QPainter&) override {}

private:
    PictureMarks& m_marks;
};

// Qt's SVG painter cannot clip.
bool canClip(const QPainter& painter)
{
    return painter.paintEngine()->type() != QPaintEngine::SVG;
}

bool paintScene(const Picture& picture,
                const PagePlan& plan,
                const Sheet& sheet,
                const TaskContext& task)
{
    QPainter& painter = sheet.painter();
    painter.save();
    if (canClip(painter))
        painter.setClipRect(sheet.mapped(picture.rect), Qt::IntersectClip);
    painter.translate(picture.rect.topLeft() * sheet.unit());
    const double pixel = sheet.unit() / plan.unit / kPixelsPerMillimetre;
    painter.scale(pixel, pixel);
    if (picture.marks != nullptr)
        picture.marks->beginLayer(painter, picture.ground);
    const bool whole = renderScene(picture.scene,
                                   picture.view,
                                   painter,
                                   {.symbolScale = picture.symbolScale,
                                    .vector = sheet.vector(),
                                    .vectorDots = picture.vectorDots,
                                    .marks = picture.marks},
                                   task);
    painter.restore();
    return whole;
}

/// Paper around a frame where the painter cannot clip, but over no other map.
void paintMat(const PagePlan& plan, const QRectF& frame, const Sheet& sheet)
{
    if (canClip(sheet.painter()))
        return;
    QPainterPath mat;
    mat.addRect(sheet.mapped(frame.adjusted(-kBleed, -kBleed, kBleed, kBleed)));
    for (const PlannedItem& other : plan.items) {
        if (plan.layout.items[other.item].kind != ItemKind::Map)
            continue;
        QPainterPath map;
        map.addRect(sheet.mapped(other.rect));
        mat = mat.subtracted(map);
    }
    sheet.painter().setPen(Qt::NoPen);
    sheet.painter().setBrush(QColor(Ink::paper.r, Ink::paper.g, Ink::paper.b));
    sheet.painter().drawPath(mat);
}

void sayNothingToShow(const Page& page, const PlannedItem& planned, const Sheet& sheet)
{
    sheet.fill(planned.rect, mapBackground(Appearance::Light));
    const double middle = planned.rect.center().y();
    sheet.paragraph(planned.rect.left() + 4,
                    planned.rect.right() - 4,
                    middle - 4,
                    page.words.noMap,
                    {.points = 10, .colour = Ink::secondary, .align = Qt::AlignHCenter},
                    planned.rect.bottom());
}

/// The extent of a map on the inset.
QRectF markOn(const MapView& inset, const Box& shown, const QRectF& rect, double pixel)
{
    const QPointF low = inset.mapToScreen({shown.min.x, shown.max.y}) * pixel;
    const QPointF high = inset.mapToScreen({shown.max.x, shown.min.y}) * pixel;
    return QRectF(rect.topLeft() + low, rect.topLeft() + high)
           & rect.adjusted(0.6, 0.6, -0.6, -0.6);
}

} // namespace

bool paintMapFrame(const Page& page,
                   const PagePlan& plan,
                   const PlannedItem& planned,
                   const Sheet& sheet,
                   const TaskContext& task)
{
    const Scene* given = mapScene(page, plan.layout.items[planned.item].content);
    if (!given || planned.scale <= 0) {
        sayNothingToShow(page, planned, sheet);
        return true;
    }
    Scene scene = *given;
    if (!page.sampleMark.isEmpty()) {
        scene.sampleMark = true;
        scene.sampleMarkText = page.sampleMark;
    }
    const Picture picture{.scene = scene,
                          .view = planned.view,
                          .rect = planned.rect,
                          .symbolScale = plan.symbolScale,
                          .marks = sheet.marks(),
                          .ground = page.words.ground};
    if (!paintScene(picture, plan, sheet, task))
        return false;
    paintMat(plan, planned.rect, sheet);
    return true;
}

bool paintInset(const Page& page,
                const PagePlan& plan,
                const PlannedItem& planned,
                const Sheet& sheet,
                const TaskContext& task)
{
    const Box shown = plan.scale > 0 ? plan.view.extent() : Box();
    const bool all = shown.contains(page.cityExtent.min) && shown.contains(page.cityExtent.max);
    if (page.cityExtent.empty() || page.insetScene.layers.empty() || all)
        return true;
    const double heading = page.insetHeading.isEmpty() ? 0 : 6;
    const QRectF rect = planned.rect.adjusted(0, heading, 0, 0);
    if (rect.height() < 5)
        return true;
    sheet.fill(planned.rect, Ink::paper);
    MapView view;
    view.size = rect.size() * plan.unit * kPixelsPerMillimetre;
    view = view.fitted(page.cityExtent, 3 * plan.unit * kPixelsPerMillimetre);
    Scene scene = page.insetScene;
    scene.sampleMark = false;
    std::optional<WordsOnly> marks;
    if (sheet.marks() != nullptr) {
        marks.emplace(*sheet.marks());
        sheet.marks()->beginShared(sheet.painter());
    }
    const Picture picture{.scene = scene,
                          .view = view,
                          .rect = rect,
                          .symbolScale = plan.symbolScale * 0.7,
                          .vectorDots = kInsetDots,
                          .marks = marks ? &*marks : nullptr};
    if (!paintScene(picture, plan, sheet, task))
        return false;
    if (sheet.marks() != nullptr)
        sheet.marks()->endShared(sheet.painter());
    const double pixel = 1 / kPixelsPerMillimetre / plan.unit;
    if (!shown.empty())
        sheet.frame(markOn(view, shown, rect, pixel), Ink::warm, 0.6);
    sheet.textLine(planned.rect.left() + 2,
                   planned.rect.right() - 2,
                   planned.rect.top() + heading / 2,
                   page.insetHeading,
                   {.points = 8, .bold = true});
    sheet.frame(planned.rect, Ink::frame, 0.25);
    return true;
}

} // namespace yimi
