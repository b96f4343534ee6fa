// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/finder_delegate.h"

#include "ui/look/look.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kHeight = 30;
constexpr int kMargin = 10;
constexpr int kGap = 16;

} // namespace

void FinderDelegate::paint(QPainter* painter,
                           const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem line = option;
    initStyleOption(&line, index);
    const QString name = line.text;
    line.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &line, painter, line.widget);
    const QRect room = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const QString note = index.data(kNote).toString();
    const QFont small = secondaryFont(option.font);
    const int noteWidth =
        std::min(QFontMetrics(small).horizontalAdvance(note) + 2, room.width() / 2);
    const int nameWidth = room.width() - noteWidth - kGap;
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(
        line.state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled,
        QPalette::Text));
    painter->drawText(QRect(room.left(), room.top(), nameWidth, room.height()),
                      Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetrics(option.font).elidedText(name, Qt::ElideRight, nameWidth));
    painter->setFont(small);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->drawText(QRect(room.right() - noteWidth, room.top(), noteWidth, room.height()),
                      Qt::AlignVCenter | Qt::AlignRight,
                      QFontMetrics(small).elidedText(note, Qt::ElideRight, noteWidth));
    painter->restore();
}

QSize FinderDelegate::sizeHint(const QStyleOptionViewItem& /*option*/,
                               const QModelIndex& /*index*/) const
{
    return {0, kHeight};
}

} // namespace yimi
