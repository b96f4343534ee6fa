// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_delegate.h"

#include "ui/layers/layer_model.h"
#include "ui/layers/layer_swatch.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace yimi {

namespace {

constexpr int kRowHeight = 30;
constexpr int kEyeWidth = 30;
constexpr int kSwatchWidth = 24;
constexpr int kMargin = 12; ///< left of the swatch; the mark of the legend stands in it
constexpr int kLineHeight = 22;
constexpr int kLineMargin = kMargin + kSwatchWidth + 4; ///< lines of a legend begin under the name

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
    m_open = m_look.icon(QStringLiteral("chevron-down"), IconTone::Secondary);
    m_folded = m_look.icon(QStringLiteral("chevron-right"), IconTone::Secondary);
}

QRect LayerDelegate::eyeRect(const QRect& row)
{
    return {row.right() - kEyeWidth + 1, row.top(), kEyeWidth, row.height()};
}

QRect LayerDelegate::foldRect(const QRect& row)
{
    return {row.left(), row.top(), kMargin + 2, row.height()};
}

QSize LayerDelegate::sizeHint(const QStyleOptionViewItem& /*option*/,
                              const QModelIndex& index) const
{
    const auto* const model = qobject_cast<const LayerModel*>(index.model());
    const LayerLines* const lines = model ? model->legend(index) : nullptr;
    if (lines == nullptr)
        return {0, kRowHeight};
    const LegendRow* const row = lines->row(index.row());
    const int marker = row == nullptr ? 0 : static_cast<int>(std::ceil(row->width)) + 4;
    return {0, std::max(kLineHeight, marker)};
}

void LayerDelegate::paint(QPainter* painter,
                          const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(LayerModel::HeadingRole).toBool())
        paintHeading(*painter, option, index);
    else if (index.parent().parent().isValid())
        paintLine(*painter, option, index);
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
    if (option.state.testFlag(QStyle::State_Children)) {
        const QRect mark = foldRect(option.rect);
        const QIcon& icon = option.state.testFlag(QStyle::State_Open) ? m_open : m_folded;
        icon.paint(&painter, QRect(mark.left() + 3, mark.center().y() - 5, 11, 11));
    }
    const QRect swatch(
        option.rect.left() + kMargin, option.rect.top(), kSwatchWidth, option.rect.height());
    painter.setOpacity(visible ? 1.0 : 0.45);
    if (const DocumentLayer* layer = model ? model->layer(index) : nullptr)
        paintLayerSwatch(painter, swatch, *layer, m_look.appearance());
    const QRect eye = eyeRect(option.rect);
    const int countWidth = paintCount(painter, option, index);
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
    painter.setOpacity(visible && !hovered && !selected ? 0.35 : 0.85);
    const QRect icon(eye.left() + 4, eye.center().y() - 7, 16, 16);
    (visible ? m_eye : m_eyeOff).paint(&painter, icon);
}

int LayerDelegate::paintCount(QPainter& painter,
                              const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const QVariant rows = index.data(LayerModel::CountRole);
    if (!rows.isValid())
        return 0;
    const QString count = countText(rows.toLongLong());
    painter.setFont(secondaryFont(option.font));
    painter.setPen(m_look.colours().secondary);
    const int width = painter.fontMetrics().horizontalAdvance(count);
    const QRect eye = eyeRect(option.rect);
    painter.drawText(
        QRect(eye.left() - width - 4, option.rect.top(), width + 1, option.rect.height()),
        Qt::AlignVCenter | Qt::AlignRight,
        count);
    return width;
}

void LayerDelegate::paintLine(QPainter& painter,
                              const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const auto* const model = qobject_cast<const LayerModel*>(index.model());
    const LayerLines* const lines = model ? model->legend(index) : nullptr;
    if (lines == nullptr)
        return;
    const bool visible = index.parent().data(Qt::CheckStateRole).toInt() == Qt::Checked;
    painter.setOpacity(visible ? 1.0 : 0.45);
    const int countWidth = paintCount(painter, option, index);
    QRect text = option.rect.adjusted(kLineMargin, 0, -kEyeWidth - countWidth - 12, 0);
    const LegendRow* const row = lines->row(index.row());
    if (row != nullptr) {
        const int width =
            std::max(kSwatchWidth, static_cast<int>(std::ceil(widestMarker(lines->rows))));
        const QRect swatch(text.left(), text.top(), width, text.height());
        paintLegendSwatch(painter, swatch, *row, lines->kind, m_look.appearance());
        text.setLeft(swatch.right() + 8);
    }
    painter.setFont(secondaryFont(option.font));
    painter.setPen(row == nullptr ? m_look.colours().secondary : m_look.colours().text);
    painter.drawText(text,
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(
                         index.data(Qt::DisplayRole).toString(), Qt::ElideRight, text.width()));
}

void LayerDelegate::updateEditorGeometry(QWidget* editor,
                                         const QStyleOptionViewItem& option,
                                         const QModelIndex& /*index*/) const
{
    editor->setGeometry(option.rect.adjusted(kMargin + kSwatchWidth, 1, -kEyeWidth, -1));
}

bool LayerDelegate::editorEvent(QEvent* event,
                                QAbstractItemModel* model,
                                const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease && model->hasChildren(index)
        && foldRect(option.rect).contains(static_cast<QMouseEvent*>(event)->pos())) {
        Q_EMIT foldWanted(index);
        return true;
    }
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
