// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/gap_delegate.h"

#include "ui/analysis/gap_model.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QPainter>

namespace yimi {

namespace {

constexpr int kRowHeight = 48;
constexpr int kRankWidth = 34;
constexpr int kPadding = 10;

QColor stateColour(int state, const UiColours& colours)
{
    return static_cast<CoverageState>(state) == CoverageState::OutOfRange ? colours.outOfRange
                                                                          : colours.shortOfCapacity;
}

} // namespace

GapDelegate::GapDelegate(const Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{
}

QSize GapDelegate::sizeHint(const QStyleOptionViewItem& /*option*/,
                            const QModelIndex& /*index*/) const
{
    return {0, kRowHeight};
}

void GapDelegate::paint(QPainter* painter,
                        const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    const UiColours& colours = m_look.colours();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(selected && option.state.testFlag(QStyle::State_HasFocus)
                            ? QPen(colours.accent)
                            : QPen(Qt::NoPen));
        painter->setBrush(selected ? colours.accentSoft : colours.hover);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), 6, 6);
    }
    const QRect row = option.rect.adjusted(kPadding, 5, -kPadding - 2, -5);
    const QRect upper(row.left(), row.top(), row.width(), row.height() / 2);
    const QRect lower(
        row.left() + kRankWidth, upper.bottom() + 1, row.width() - kRankWidth, row.height() / 2);
    const QFont small = secondaryFont(option.font);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(colours.secondary);
    painter->drawText(QRect(upper.left(), upper.top(), kRankWidth - 8, upper.height()),
                      Qt::AlignVCenter | Qt::AlignRight,
                      countText(index.row() + 1));
    painter->drawText(lower,
                      Qt::AlignVCenter | Qt::AlignLeft,
                      smallMetrics.elidedText(index.data(GapModel::SentenceRole).toString(),
                                              Qt::ElideRight,
                                              lower.width()));
    painter->setFont(option.font);
    painter->setPen(colours.text);
    const QVariant unserved = index.data(GapModel::UnservedRole);
    const QString count =
        unserved.isValid() ? tr("%1 人").arg(countText(unserved.toLongLong())) : QString();
    const int countWidth = option.fontMetrics.horizontalAdvance(count);
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignRight, count);
    const QRect name(lower.left(), upper.top(), lower.width() - countWidth - 20, upper.height());
    const QString title = option.fontMetrics.elidedText(
        index.data(Qt::DisplayRole).toString(), Qt::ElideRight, name.width());
    painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft, title);
    const int dot = name.left() + option.fontMetrics.horizontalAdvance(title) + 10;
    painter->setPen(Qt::NoPen);
    painter->setBrush(stateColour(index.data(GapModel::StateRole).toInt(), colours));
    painter->drawEllipse(QPointF(dot, name.center().y() + 1), 3.5, 3.5);
    painter->restore();
}

} // namespace yimi
