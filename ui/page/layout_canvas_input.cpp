// SPDX-License-Identifier: GPL-3.0-or-later
// What the pointer and the keys do on the page that is being laid out.
#include "ui/page/layout_canvas.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double kReach = 6;        // px: handles, guides, snapping
constexpr double kFrameReach = 2.5; // mm: a frame is caught at its line alone
constexpr double kNudge = 1;        // mm
constexpr double kFineNudge = 0.1;
constexpr double kCoarseNudge = 10;

bool caught(const LayoutItem& item, const QRectF& rect, QPointF at)
{
    if (!rect.adjusted(-0.5, -0.5, 0.5, 0.5).contains(at))
        return false;
    return item.kind != ItemKind::Frame
           || !rect.adjusted(kFrameReach, kFrameReach, -kFrameReach, -kFrameReach).contains(at);
}

Qt::CursorShape cursorFor(const PulledEdges& edges)
{
    if ((edges.left && edges.top) || (edges.right && edges.bottom))
        return Qt::SizeFDiagCursor;
    if ((edges.left && edges.bottom) || (edges.right && edges.top))
        return Qt::SizeBDiagCursor;
    return edges.left || edges.right ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

} // namespace

std::optional<std::size_t> LayoutCanvas::itemAt(QPointF pixels) const
{
    const QPointF at = toPage(pixels);
    const auto& items = m_draft.layout().items;
    // Maps lie below everything else, whatever their place in the list.
    for (const bool maps : {false, true}) {
        for (std::size_t i = items.size(); i-- > 0;) {
            if ((items[i].kind == ItemKind::Map) == maps && caught(items[i], m_draft.rectOf(i), at))
                return i;
        }
    }
    return std::nullopt;
}

PulledEdges LayoutCanvas::edgesAt(QPointF pixels) const
{
    if (m_draft.selection().empty())
        return {};
    const QRectF bounds = toScreen(selectionBounds());
    if (!bounds.adjusted(-kReach, -kReach, kReach, kReach).contains(pixels))
        return {};
    const auto near = [](double a, double b) { return std::abs(a - b) <= kReach; };
    const bool acrossMiddle = near(pixels.x(), bounds.center().x());
    const bool downMiddle = near(pixels.y(), bounds.center().y());
    PulledEdges edges{.left = near(pixels.x(), bounds.left()),
                      .top = near(pixels.y(), bounds.top()),
                      .right = near(pixels.x(), bounds.right()),
                      .bottom = near(pixels.y(), bounds.bottom())};
    const bool corner = (edges.left || edges.right) && (edges.top || edges.bottom);
    const bool side = (edges.left || edges.right) ? downMiddle : acrossMiddle;
    return corner || side ? edges : PulledEdges{};
}

std::optional<LayoutCanvas::GuideHit> LayoutCanvas::guideAt(QPointF pixels) const
{
    const Layout& layout = m_draft.layout();
    for (std::size_t i = 0; i < layout.guidesAcross.size(); ++i) {
        if (std::abs(toScreen(QPointF(layout.guidesAcross[i], 0)).x() - pixels.x()) < kReach / 2)
            return GuideHit{Along::Across, i};
    }
    for (std::size_t i = 0; i < layout.guidesDown.size(); ++i) {
        if (std::abs(toScreen(QPointF(0, layout.guidesDown[i])).y() - pixels.y()) < kReach / 2)
            return GuideHit{Along::Down, i};
    }
    return std::nullopt;
}

void LayoutCanvas::startOnItem(QPointF at, Qt::KeyboardModifiers modifiers)
{
    m_edges = edgesAt(at);
    const auto item = itemAt(at);
    if (!m_edges.any()) {
        ItemSelection selection = m_draft.selection();
        const bool more = modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
        const auto found = item ? std::ranges::find(selection, *item) : selection.end();
        const bool chosen = found != selection.end();
        if (more && chosen)
            selection.erase(found);
        else if (more && item)
            selection.push_back(*item);
        else if (!chosen)
            selection = item ? ItemSelection{*item} : ItemSelection{};
        m_draft.select(selection);
    }
    const bool onItem = m_edges.any() || (item && !m_draft.selection().empty());
    m_rects = m_draft.selectedRects();
    m_snapped = {};
    m_drag = onItem ? Drag::Move : Drag::Box;
}

void LayoutCanvas::mousePressEvent(QMouseEvent* event)
{
    m_start = m_now = event->position();
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    m_guide = edgesAt(m_start).any() ? std::nullopt : guideAt(m_start);
    if (m_guide)
        m_drag = Drag::Guide;
    else
        startOnItem(m_start, event->modifiers());
    update();
}

void LayoutCanvas::dragItems(QPointF to)
{
    const std::vector<QRectF> before = m_draft.selectedRects();
    QRectF bounds;
    for (const QRectF& rect : before)
        bounds |= rect;
    std::vector<QRectF> others;
    const auto& items = m_draft.layout().items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (std::ranges::find(m_draft.selection(), i) == m_draft.selection().end())
            others.push_back(m_draft.rectOf(i));
    }
    const Layout& layout = m_draft.layout();
    const SnapLines lines =
        snapLines(QRectF({0, 0}, layout.size), others, {layout.guidesAcross, layout.guidesDown});
    const SnapOptions options{.reach = m_snapping ? kReach / m_zoom : 0,
                              .grid = m_snapping ? 1.0 : 0.0};
    m_snapped = snapped(
        bounds, (to - m_start) / m_zoom, m_edges, m_snapping ? lines : SnapLines(), options);
    m_rects = stretched(before, bounds, m_snapped.rect);
}

void LayoutCanvas::dragGuide(QPointF to)
{
    const QPointF at = toPage(to);
    setDrawnGuide(m_guide->line == Along::Across ? at.x() : at.y(), m_guide->line);
}

void LayoutCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::Pan) {
        m_origin += at - m_now;
        m_fitted = false;
        Q_EMIT viewChanged();
    } else if (m_drag == Drag::Move && (at - m_start).manhattanLength() > 3) {
        dragItems(at);
    } else if (m_drag == Drag::Guide) {
        dragGuide(at);
    } else if (m_drag == Drag::None) {
        showCursor(at);
    }
    m_now = at;
    update();
}

void LayoutCanvas::showCursor(QPointF at)
{
    const PulledEdges edges = edgesAt(at);
    if (edges.any())
        setCursor(cursorFor(edges));
    else if (const auto guide = guideAt(at))
        setCursor(guide->line == Along::Across ? Qt::SplitHCursor : Qt::SplitVCursor);
    else
        setCursor(itemAt(at) ? Qt::SizeAllCursor : Qt::ArrowCursor);
}

void LayoutCanvas::dropItems()
{
    m_drag = Drag::None;
    m_draft.setRects(m_rects, m_edges.any() ? tr("改变大小") : tr("移动"));
}

void LayoutCanvas::dropGuide()
{
    const Layout& layout = m_draft.layout();
    std::vector<double> across = layout.guidesAcross;
    std::vector<double> down = layout.guidesDown;
    auto& guides = m_guide->line == Along::Across ? across : down;
    const double end = m_guide->line == Along::Across ? layout.size.width() : layout.size.height();
    if (m_drawn && *m_drawn > 0 && *m_drawn < end)
        guides[m_guide->at] = std::round(*m_drawn * 10) / 10;
    else if (m_drawn) // off the page it is thrown away
        guides.erase(guides.begin() + static_cast<std::ptrdiff_t>(m_guide->at));
    m_guide.reset();
    setDrawnGuide({}, Along::Across);
    m_draft.setGuides(across, down);
}

void LayoutCanvas::selectInBox()
{
    const QRectF box = QRectF(toPage(m_start), toPage(m_now)).normalized();
    ItemSelection selection;
    for (std::size_t i = 0; i < m_draft.layout().items.size(); ++i) {
        if (box.contains(m_draft.rectOf(i)))
            selection.push_back(i);
    }
    m_draft.select(selection);
}

void LayoutCanvas::mouseReleaseEvent(QMouseEvent*)
{
    const Drag was = m_drag;
    if (was == Drag::Move)
        dropItems();
    else if (was == Drag::Guide)
        dropGuide();
    else if (was == Drag::Box && (m_now - m_start).manhattanLength() > 3)
        selectInBox();
    m_drag = Drag::None;
    showCursor(m_now);
    update();
}

void LayoutCanvas::mouseDoubleClickEvent(QMouseEvent*)
{
    if (m_draft.selection().size() == 1)
        Q_EMIT editWanted();
}

void LayoutCanvas::wheelEvent(QWheelEvent* event)
{
    zoomBy(std::pow(1.0015, event->angleDelta().y()), event->position());
}

bool LayoutCanvas::takeArrow(const QKeyEvent& event)
{
    const double step = event.modifiers() & Qt::AltModifier     ? kFineNudge
                        : event.modifiers() & Qt::ShiftModifier ? kCoarseNudge
                                                                : kNudge;
    switch (event.key()) {
    case Qt::Key_Left:
        m_draft.nudge({-step, 0});
        return true;
    case Qt::Key_Right:
        m_draft.nudge({step, 0});
        return true;
    case Qt::Key_Up:
        m_draft.nudge({0, -step});
        return true;
    case Qt::Key_Down:
        m_draft.nudge({0, step});
        return true;
    default:
        return false;
    }
}

void LayoutCanvas::keyPressEvent(QKeyEvent* event)
{
    if (takeArrow(*event))
        return;
    if (event->key() == Qt::Key_Escape) {
        m_drag = Drag::None; // a drag that was not dropped changed nothing
        m_draft.select({});
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT editWanted();
    } else {
        QWidget::keyPressEvent(event);
    }
    update();
}

// Tab goes from item to item, and on to the next widget behind the last.
bool LayoutCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        const bool back = key.key() == Qt::Key_Backtab;
        const auto count = m_draft.layout().items.size();
        if ((key.key() == Qt::Key_Tab || back) && count > 0) {
            const auto& chosen = m_draft.selection();
            const auto next = chosen.empty() ? (back ? count - 1 : 0)
                                             : (back ? chosen.front() - 1 : chosen.back() + 1);
            if (next < count) {
                m_draft.select({next});
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace yimi
