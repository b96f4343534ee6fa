// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace yimi {

class Look;

/// A row of the gap list: rank, community, children without a place; below, why.
class GapDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit GapDelegate(const Look& look, QObject* parent = nullptr);

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Look& m_look;
};

} // namespace yimi
