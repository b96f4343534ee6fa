// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/choice_delegate.h"

#include "ui/import/import_model.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>

namespace yimi {

namespace {

constexpr int kChevron = 12;
constexpr int kMargin = 8;
constexpr int kMostSeen = 12; ///< of a list, without scrolling

/// What was typed as a system: «4549» means EPSG:4549.
QString typedSystem(const QString& text)
{
    bool number = false;
    text.toInt(&number);
    return number ? QStringLiteral("EPSG:") + text : text;
}

} // namespace

void ChoiceDelegate::commitAndClose()
{
    auto* editor = qobject_cast<QWidget*>(sender());
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor);
}

void ChoiceDelegate::paint(QPainter* painter,
                           const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const bool choices = index.flags().testFlag(Qt::ItemIsEditable)
                         && !index.data(ImportModel::ChoiceTexts).toStringList().isEmpty();
    if (!choices) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem narrow = option;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.highlight());
    narrow.rect.adjust(0, 0, -(kChevron + kMargin), 0);
    QStyledItemDelegate::paint(painter, narrow, index);
    const QPoint middle(option.rect.right() - kMargin - kChevron / 2, option.rect.center().y());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(option.palette.color(QPalette::PlaceholderText), 1.5, Qt::SolidLine, Qt::RoundCap));
    painter->drawPolyline(
        QPolygon({middle + QPoint(-4, -2), middle + QPoint(0, 2), middle + QPoint(4, -2)}));
    painter->restore();
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent,
                                      const QStyleOptionViewItem& option,
                                      const QModelIndex& index) const
{
    const QStringList texts = index.data(ImportModel::ChoiceTexts).toStringList();
    if (texts.isEmpty())
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("importChoice"));
    const QStringList values = index.data(ImportModel::ChoiceValues).toStringList();
    for (qsizetype i = 0; i < texts.size(); ++i)
        box->addItem(texts[i], values[i]);
    box->setItemDelegate(new QStyledItemDelegate(box)); // the style sheet speaks to this one
    box->setMaxVisibleItems(kMostSeen);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (index.data(ImportModel::FreeTextRole).toBool()) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->lineEdit()->setPlaceholderText(tr("或填 EPSG 代码，例如 4549"));
    }
    connect(box, &QComboBox::activated, this, &ChoiceDelegate::commitAndClose);
    // Once it has its place; where something may be typed, the field comes first.
    if (!box->isEditable())
        QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = qobject_cast<QComboBox*>(editor);
    if (box == nullptr)
        QStyledItemDelegate::setEditorData(editor, index);
    else
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    if (box != nullptr && box->isEditable()) {
        // All selected, with the code in sight: what is typed takes its place.
        box->lineEdit()->end(false);
        box->lineEdit()->home(true);
    }
}

void ChoiceDelegate::setModelData(QWidget* editor,
                                  QAbstractItemModel* model,
                                  const QModelIndex& index) const
{
    auto* box = qobject_cast<QComboBox*>(editor);
    if (box == nullptr) {
        QStyledItemDelegate::setModelData(editor, model, index);
        return;
    }
    const QString shown = box->currentText().trimmed();
    const int listed = box->findText(shown);
    model->setData(
        index, listed >= 0 ? box->itemData(listed) : QVariant(typedSystem(shown)), Qt::EditRole);
}

} // namespace yimi
