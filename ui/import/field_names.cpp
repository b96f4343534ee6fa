// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/field_names.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kRowHeight = 28;

enum Column { Own, Name, Note, ColumnCount };

QTableWidgetItem* fixedCell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

QString nameOf(const FieldChoice& field)
{
    return QString::fromStdString(field.rename.empty() ? field.name : field.rename);
}

/// The name that all fields but the first of this name get is another one.
bool taken(const PlannedLayer& layer, std::size_t field)
{
    const QString name = nameOf(layer.fields[field]);
    return std::ranges::count_if(layer.fields,
                                 [&](const FieldChoice& other) { return nameOf(other) == name; })
           > 1;
}

} // namespace

FieldNames::FieldNames(QWidget* parent) : QTableWidget(parent)
{
    setObjectName(QStringLiteral("fieldNames"));
    setColumnCount(ColumnCount);
    setHorizontalHeaderLabels({tr("文件里的字段"), tr("导入后的名称"), tr("说明")});
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        take(*item);
    });
}

std::size_t FieldNames::cut(const PlannedLayer& layer)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        layer.fields, [](const FieldChoice& field) { return field.cut && field.rename.empty(); }));
}

void FieldNames::present(const PlannedLayer& layer)
{
    const QSignalBlocker quiet(this);
    setRowCount(static_cast<int>(layer.fields.size()));
    for (std::size_t i = 0; i < layer.fields.size(); ++i) {
        const FieldChoice& field = layer.fields[i];
        const auto row = static_cast<int>(i);
        setItem(row, Own, fixedCell(QString::fromStdString(field.name)));
        setItem(row, Name, new QTableWidgetItem(nameOf(field)));
        QString note;
        if (taken(layer, i))
            note = tr("与另一个字段同名，导入时加编号");
        else if (field.cut && field.rename.empty())
            note = tr("占满 10 个字节，可能被截断，请补全");
        setItem(row, Note, fixedCell(note));
    }
}

void FieldNames::take(const QTableWidgetItem& item)
{
    if (item.column() != Name)
        return;
    const QString own = this->item(item.row(), Own)->text();
    const QString name = item.text().trimmed();
    // An emptied cell means the field's own name.
    Q_EMIT renamed(own.toStdString(), (name.isEmpty() ? own : name).toStdString());
}

} // namespace yimi
