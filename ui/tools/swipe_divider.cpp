// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/swipe_divider.h"

#include "ui/look/look.h"
#include "ui/map/map_canvas.h"
#include "ui/tools/swipe.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kWidth = 28; ///< of what the hand can hit; the line itself is thin
constexpr int kChooserWidth = 168;
constexpr int kGap = 12;
constexpr int kAboveScale = 52; ///< px from the bottom: free of the scale bar
constexpr double kKeyStep = 0.02;
constexpr double kGrip = 13;

} // namespace

SwipeDivider::SwipeDivider(Swipe& swipe, const Look& look, MapCanvas& canvas)
    : QWidget(&canvas)
    , m_swipe(swipe)
    , m_look(look)
    , m_canvas(canvas)
    , m_left(newChooser("swipeLeft"))
    , m_right(newChooser("swipeRight"))
{
    setObjectName(QStringLiteral("swipeDivider"));
    setCursor(Qt::SplitHCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_NoMousePropagation);
    connect(&swipe, &Swipe::moved, this, &SwipeDivider::settle);
    connect(&swipe, &Swipe::sidesChanged, this, &SwipeDivider::refresh);
    const auto choose = [this](QComboBox* chooser, Swipe::Side side) {
        connect(chooser, &QComboBox::activated, this, [this, side](int position) {
            m_swipe.choose(side, m_swipe.choices()[static_cast<std::size_t>(position)]);
        });
    };
    choose(m_left, Swipe::Side::Left);
    choose(m_right, Swipe::Side::Right);
    hide();
}

QComboBox* SwipeDivider::newChooser(const char* name)
{
    auto* chooser = new QComboBox(&m_canvas);
    chooser->setObjectName(QString::fromLatin1(name));
    chooser->setFixedWidth(kChooserWidth);
    chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    chooser->setCursor(Qt::ArrowCursor);
    chooser->hide();
    return chooser;
}

void SwipeDivider::refresh()
{
    const QStringList names = m_swipe.choiceNames();
    const auto present = [&](QComboBox& chooser, const LayerId& chosen) {
        const QSignalBlocker quiet(&chooser);
        chooser.clear();
        chooser.addItems(names);
        const auto& all = m_swipe.choices();
        const auto at = std::ranges::find(all, chosen) - all.begin();
        chooser.setCurrentIndex(static_cast<int>(at));
        chooser.setToolTip(chooser.currentText());
    };
    present(*m_left, m_swipe.chosen(Swipe::Side::Left));
    present(*m_right, m_swipe.chosen(Swipe::Side::Right));
}

void SwipeDivider::settle()
{
    const bool shown = m_swipe.shown();
    const int at = static_cast<int>(std::round(m_canvas.width() * m_swipe.share()));
    setGeometry(at - kWidth / 2, 0, kWidth, m_canvas.height());
    const int top = m_canvas.height() - kAboveScale - m_left->sizeHint().height();
    const int last = m_canvas.width() - kChooserWidth - kGap;
    m_left->move(std::max(kGap, at - kGap - kChooserWidth), top);
    m_right->move(std::min(last, at + kGap), top);
    const bool appears = shown && isHidden();
    for (QWidget* part : std::initializer_list<QWidget*>{this, m_left, m_right})
        part->setVisible(shown);
    if (!appears)
        return;
    refresh();
    for (QWidget* part : std::initializer_list<QWidget*>{this, m_left, m_right})
        part->raise();
    setFocus();
}

void SwipeDivider::paintEvent(QPaintEvent* /*event*/)
{
    const UiColours& colours = m_look.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = width() / 2.0;
    painter.setPen(QPen(colours.card, 5));
    painter.drawLine(QPointF(middle, 0), QPointF(middle, height()));
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.text, 2));
    painter.drawLine(QPointF(middle, 0), QPointF(middle, height()));
    const QPointF grip(middle, height() / 2.0);
    painter.setPen(QPen(colours.card, 2));
    painter.setBrush(colours.accent);
    painter.drawEllipse(grip, kGrip, kGrip);
    painter.setPen(QPen(colours.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const double way : {-1.0, 1.0})
        painter.drawPolyline(QPolygonF{
            grip + QPointF(way * 3, -4), grip + QPointF(way * 7, 0), grip + QPointF(way * 3, 4)});
}

void SwipeDivider::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    setFocus();
}

void SwipeDivider::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_swipe.setShare(mapToParent(event->position()).x() / m_canvas.width());
}

void SwipeDivider::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return m_swipe.setShare(m_swipe.share() - kKeyStep);
    case Qt::Key_Right:
        return m_swipe.setShare(m_swipe.share() + kKeyStep);
    case Qt::Key_Home:
        return m_swipe.setShare(0);
    case Qt::Key_End:
        return m_swipe.setShare(1);
    case Qt::Key_Escape:
        Q_EMIT closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void SwipeDivider::focusInEvent(QFocusEvent* /*event*/)
{
    update();
}

void SwipeDivider::focusOutEvent(QFocusEvent* /*event*/)
{
    update();
}

void SwipeDivider::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yimi
