// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/dialog_parts.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace yimi {

QPushButton* plainButton(const QString& text, const QString& name, QWidget& parent)
{
    auto* made = new QPushButton(text, &parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

QFormLayout* dialogForm()
{
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QLayout* dialogFoot(QDialog& dialog, QPushButton& go, std::initializer_list<QPushButton*> others)
{
    auto* cancel = plainButton(
        QCoreApplication::translate("pageDialogs", "取消"), QStringLiteral("cancelDialog"), dialog);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    go.setDefault(true);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    for (QPushButton* other : others)
        foot->addWidget(other);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(&go);
    QWidget::setTabOrder(cancel, &go);
    return foot;
}

} // namespace yimi
