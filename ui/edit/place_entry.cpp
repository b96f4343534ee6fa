// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/place_entry.h"

#include "crs/typed_place.h"
#include "project/document_scene.h"
#include "ui/edit/edit_tool.h"
#include "ui/map/map_canvas.h"
#include "wording/edit_text.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr int kWidth = 184;
constexpr double kFar = 5'000; ///< metres beyond the layers, and beyond their own size

/// Metres from a box; 0 inside.
double distanceFrom(const Box& box, Coordinate place)
{
    const double x = std::max({box.min.x - place.x, place.x - box.max.x, 0.0});
    const double y = std::max({box.min.y - place.y, place.y - box.max.y, 0.0});
    return std::hypot(x, y);
}

} // namespace

PlaceEntry::PlaceEntry(EditSession& session, QWidget* parent)
    : QLineEdit(parent), m_session(session)
{
    setObjectName(QStringLiteral("editPlace"));
    setFixedWidth(kWidth);
    retranslate();
    refresh();
}

void PlaceEntry::setTool(EditTool* tool)
{
    m_tool = tool;
    clear();
    refresh();
}

void PlaceEntry::refresh()
{
    setEnabled(m_tool != nullptr && m_tool->takesPlaces());
}

void PlaceEntry::begin(const QString& text)
{
    if (!isEnabled())
        return;
    setText(text);
    setFocus();
}

void PlaceEntry::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return;
    case Qt::Key_Escape:
        clear();
        m_session.forgetFault();
        m_session.canvas().setFocus();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void PlaceEntry::take()
{
    if (m_tool == nullptr || !m_tool->takesPlaces() || text().trimmed().isEmpty())
        return m_session.canvas().setFocus();
    const auto place = placeOf(text().trimmed());
    if (!place)
        return selectAll();
    clear();
    m_tool->putAt(*place);
    show(*place);
    m_session.canvas().setFocus();
}

std::optional<Coordinate> PlaceEntry::placeOf(const QString& text)
{
    if (const auto step = typedStep(text.toStdString())) {
        const auto from = m_tool->lastPlace();
        if (from)
            return Coordinate{from->x + step->x, from->y + step->y};
        m_session.refuse(stepFromNowhereSentence());
        return std::nullopt;
    }
    const Document& document = m_session.document();
    const auto places =
        typedPlaces(text.toStdString(), document.settings().crs, homeExtent(document.layers()));
    if (places.empty()) {
        m_session.refuse(placeNotReadSentence(text));
        return std::nullopt;
    }
    return places.front().at;
}

/// What was put where nobody looks is looked at; what lies far from everything is told.
void PlaceEntry::show(Coordinate place)
{
    MapView view = m_session.canvas().view();
    const QPointF at = view.mapToScreen(place);
    if (!QRectF(QPointF(0, 0), view.size).contains(at)) {
        view.centre = place;
        m_session.canvas().setView(view);
    }
    const Box extent = homeExtent(m_session.document().layers());
    const double away = extent.empty() ? 0 : distanceFrom(extent, place);
    if (away > std::max({extent.width(), extent.height(), kFar}))
        m_session.refuse(placeFarSentence(away));
}

void PlaceEntry::retranslate()
{
    setPlaceholderText(tr("坐标：119.95, 31.78"));
    setToolTip(
        tr("输入顶点的坐标，回车放置：经度, 纬度（CGCS2000 或 WGS 84），或项目坐标系的 X, Y。"
           "从上一个顶点算起："
           "@100, -20（向东、向北，米），@100<30（米 < 从正东逆时针的角度）。"
           "在地图上直接敲数字也可以。"));
    setAccessibleName(tr("顶点的坐标"));
}

void PlaceEntry::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace yimi
