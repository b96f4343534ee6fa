// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/cell_menu.h"

#include <QApplication>
#include <QClipboard>

namespace yimi {

CellMenu::CellMenu(const AttributeModel& model, const QModelIndex& index, QWidget* parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    const std::uint32_t row = model.rows()[static_cast<std::size_t>(index.row())];
    const Column& column = model.column(index.column());
    const std::string field = fieldInExpression(column.name());
    const QString same = QString::fromStdString(
        column.isNull(row) ? field + " IS NULL"
                           : field + " = " + valueInExpression(column.value(row)));
    const Box box = boxOf(model.table()->geometries[row]);
    const QString text = index.data(Qt::EditRole).toString();
    addAction(tr("复制这一格"), this, [text] { QApplication::clipboard()->setText(text); });
    addAction(tr("复制所选的行"), this, &CellMenu::copyRowsWanted);
    addSeparator();
    addAction(tr("缩放至这个要素"), this, [this, box] {
        Q_EMIT zoomWanted(box);
    })->setEnabled(!box.empty());
    addAction(tr("只列出此值相同的行"), this, [this, same] { Q_EMIT conditionWanted(same); });
}

} // namespace yimi
