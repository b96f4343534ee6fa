// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_delegate.h"

#include "ui/layers/layer_model.h"
#include "ui/layers/layer_swatch.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yimi {

namespace {

constexpr int kRowHeight = 30;
constexpr int kEyeWidth = 30;
constexpr int kSwatchWidth = 24;

} // namespace

LayerDelegate::LayerDelegate(const Look& look, QObject* parent)
    : QStyledItemDelegate(parent), m_look(look)
{
    connect(&look, &Look::changed, this, &LayerDelegate::drawIcons);
    drawIcons();
}

void LayerDelegate::drawIcons()
{
    m_eye = m_look.icon(QStringLiteral("eye"));
    m_eyeOff = m_look.icon(QStringLiteral("eye-off"));
}

QRect LayerDelegate::eyeRect(const QRect& row)
{
    return {row.right() - kEyeWidth + 1, row.top(), kEyeWidth, row.height()};
}

QSize LayerDelegate::sizeHint(const QStyleOptionViewItem& /*option*/,
                              const QModelIndex& /*index*/) const
{
    return {0, kRowHeight};
}

void LayerDelegate::paint(QPainter* painter,
                          const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(LayerModel::HeadingRole).toBool())
        paintHeading(*painter, option, index);
    else
        paintLayer(*painter, option, index);
    painter->restore();
}

void LayerDelegate::paintHeading(QPainter& painter,
                                 const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    painter.setFont(secondaryFont(option.font));
    painter.setPen(m_look.colours().secondary);
    painter.drawText(option.rect.adjusted(12, 4, -8, 0),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     index.data(Qt::DisplayRole).toString());
}

void LayerDelegate::paintLayer(QPainter& painter,
                               const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const UiColours& colours = m_look.colours();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered) {
        painter.setPen(option.state.testFlag(QStyle::State_HasFocus) && selected
                           ? QPen(colours.accent)
                           : QPen(Qt::NoPen));
        painter.setBrush(selected ? colours.accentSoft : colours.hover);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(4.5, 1.5, -4.5, -1.5), 6, 6);
    }
    const bool visible = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const auto* model = qobject_cast<const LayerModel*>(index.model());
    const QRect swatch(
        option.rect.left() + 12, option.rect.top(), kSwatchWidth, option.rect.height());
    painter.setOpacity(visible ? 1.0 : 0.45);
    if (const DocumentLayer* layer = model ? model->layer(index) : nullptr)
        paintLayerSwatch(painter, swatch, *layer, m_look.appearance());
    const QRect eye = eyeRect(option.rect);
    const QVariant rows = index.data(LayerModel::CountRole);
    const QString count = rows.isValid() ? countText(rows.toLongLong()) : QString();
    const QFont small = secondaryFont(option.font);
    const int countWidth = QFontMetrics(small).horizontalAdvance(count);
    const QRect name(swatch.right() + 8,
                     option.rect.top(),
                     eye.left() - swatch.right() - 8 - countWidth - 12,
                     option.rect.height());
    painter.setPen(colours.text);
    painter.setFont(option.font);
    painter.drawText(name,
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(
                         index.data(Qt::DisplayRole).toString(), Qt::ElideRight, name.width()));
    painter.setPen(colours.secondary);
    painter.setFont(small);
    painter.drawText(
        QRect(eye.left() - countWidth - 4, option.rect.top(), countWidth + 1, option.rect.height()),
        Qt::AlignVCenter | Qt::AlignRight,
        count);
    painter.setOpacity(visible && !hovered && !selected ? 0.35 : 0.85);
    const QRect icon(eye.left() + 4, eye.center().y() - 7, 16, 16);
    (visible ? m_eye : m_eyeOff).paint(&painter, icon);
}

void LayerDelegate::updateEditorGeometry(QWidget* editor,
                                         const QStyleOptionViewItem& option,
                                         const QModelIndex& /*index*/) const
{
    editor->setGeometry(option.rect.adjusted(12 + kSwatchWidth, 1, -kEyeWidth, -1));
}

bool LayerDelegate::editorEvent(QEvent* event,
                                QAbstractItemModel* model,
                                const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    bool toggle = false;
    if (event->type() == QEvent::MouseButtonRelease)
        toggle = eyeRect(option.rect).contains(static_cast<QMouseEvent*>(event)->pos());
    else if (event->type() == QEvent::KeyPress)
        toggle = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!toggle || !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool visible = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, visible ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace yimi
