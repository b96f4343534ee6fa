// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

namespace yimi {

class Look;

/// A row of the layer list: symbol, name, count, eye; under it the lines of its legend. A click on
/// the eye or the space bar switches visibility, one on the mark before it shows or hides its
/// legend.
class LayerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit LayerDelegate(const Look& look, QObject* parent = nullptr);

    /// Where the eye of a row is.
    [[nodiscard]] static QRect eyeRect(const QRect& row);

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    /// Where the mark is that shows or hides a layer's legend.
    [[nodiscard]] static QRect foldRect(const QRect& row);
    void updateEditorGeometry(QWidget* editor,
                              const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

Q_SIGNALS:
    void foldWanted(const QModelIndex& index);

protected:
    bool editorEvent(QEvent* event,
                     QAbstractItemModel* model,
                     const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintHeading(QPainter& painter,
                      const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;
    void paintLayer(QPainter& painter,
                    const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
    void paintLine(QPainter& painter,
                   const QStyleOptionViewItem& option,
                   const QModelIndex& index) const;
    /// Right-aligned before the eye. Returns its width.
    int paintCount(QPainter& painter,
                   const QStyleOptionViewItem& option,
                   const QModelIndex& index) const;
    void drawIcons();

    const Look& m_look;
    QIcon m_eye;
    QIcon m_eyeOff;
    QIcon m_open;
    QIcon m_folded;
};

} // namespace yimi
