// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QStyledItemDelegate>

namespace yimi {

class Look;

/// A row of the layer list: symbol, name, count, eye. A click on the eye or the space bar switches
/// visibility.
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
    void updateEditorGeometry(QWidget* editor,
                              const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

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
    void drawIcons();

    const Look& m_look;
    QIcon m_eye;
    QIcon m_eyeOff;
};

} // namespace yimi
