// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/field_menu.h"

#include "ui/table/table_edits.h"
#include "wording/table_text.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <functional>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

/// A name, and a type where `withType`. `take` gets them when they are confirmed.
void askField(QWidget& window,
              const QString& title,
              const QString& name,
              bool withType,
              const std::function<void(const QString&, FieldType)>& take)
{
    auto* dialog = new QDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"fieldDialog"_s);
    dialog->setWindowTitle(title);
    auto* nameEdit = new QLineEdit(name, dialog);
    nameEdit->setObjectName(u"fieldName"_s);
    nameEdit->setMinimumWidth(220);
    nameEdit->selectAll();
    auto* type = new QComboBox(dialog);
    type->setObjectName(u"fieldType"_s);
    for (const FieldType one : {FieldType::Integer, FieldType::Real, FieldType::Text})
        type->addItem(fieldTypeName(one));
    auto* form = new QFormLayout(dialog);
    form->setContentsMargins(20, 16, 20, 16);
    form->setSpacing(12);
    form->addRow(FieldMenu::tr("名称"), nameEdit);
    if (withType)
        form->addRow(FieldMenu::tr("类型"), type);
    else
        type->hide();
    auto* buttons = new QDialogButtonBox(dialog);
    auto* act = buttons->addButton(FieldMenu::tr("确定"), QDialogButtonBox::AcceptRole);
    buttons->addButton(FieldMenu::tr("取消"), QDialogButtonBox::RejectRole);
    form->addRow(buttons);
    const auto follow = [nameEdit, act] { act->setEnabled(!nameEdit->text().trimmed().isEmpty()); };
    QObject::connect(nameEdit, &QLineEdit::textChanged, act, follow);
    follow();
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, nameEdit, [nameEdit, type, take] {
        take(nameEdit->text().trimmed(), static_cast<FieldType>(type->currentIndex()));
    });
    dialog->open();
}

} // namespace

FieldMenu::FieldMenu(const LayerId& layer,
                     const FeatureTable& table,
                     std::size_t column,
                     bool locked,
                     TableEdits& edits,
                     QWidget* parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    addAction(tr("升序"), this, [this] { Q_EMIT sortWanted(false); });
    addAction(tr("降序"), this, [this] { Q_EMIT sortWanted(true); });
    addSeparator();
    addAction(tr("字段统计"), this, &FieldMenu::statisticsWanted);
    addSeparator();
    if (locked)
        addAction(tr("结果图层的字段不能改"))->setEnabled(false);
    else
        addEdits(layer, table, column, edits);
}

void FieldMenu::addEdits(const LayerId& layer,
                         const FeatureTable& table,
                         std::size_t column,
                         TableEdits& edits)
{
    QWidget& window = *parentWidget()->window();
    const QString name = QString::fromStdString(table.columns[column].name());
    addAction(tr("计算…"), this, &FieldMenu::computeWanted);
    addAction(tr("添加字段…"), &edits, [&window, &edits, layer] {
        askField(
            window, tr("添加字段"), {}, true, [&edits, layer](const QString& to, FieldType type) {
                edits.addField(layer, to, type);
            });
    });
    addAction(tr("重命名…"), &edits, [&window, &edits, layer, column, name] {
        askField(window,
                 tr("重命名字段"),
                 name,
                 false,
                 [&edits, layer, column](const QString& to, FieldType) {
                     edits.renameField(layer, column, to);
                 });
    });
    addAction(
        tr("删除字段"), &edits, [&edits, layer, column] { edits.removeField(layer, column); });
}

} // namespace yimi
