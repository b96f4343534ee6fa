// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/database_form.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

QLineEdit* lineEdit(QWidget* parent, const QString& name, const QString& text = {})
{
    auto* edit = new QLineEdit(text, parent);
    edit->setObjectName(name);
    return edit;
}

} // namespace

DatabaseForm::DatabaseForm(QWidget* parent)
    : QWidget(parent)
    , m_host(lineEdit(this, u"databaseHost"_s, u"localhost"_s))
    , m_port(new QSpinBox(this))
    , m_name(lineEdit(this, u"databaseName"_s))
    , m_user(lineEdit(this, u"databaseUser"_s))
    , m_password(lineEdit(this, u"databasePassword"_s))
    , m_schema(lineEdit(this, u"databaseSchema"_s, u"public"_s))
    , m_replace(new QCheckBox(tr("替换同名的表"), this))
{
    m_port->setObjectName(u"databasePort"_s);
    m_port->setRange(1, 65535);
    m_port->setValue(DatabasePlace{}.port);
    m_port->setGroupSeparatorShown(false);
    m_replace->setObjectName(u"databaseReplace"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("不保存；留空则用 PGPASSWORD 或密码文件"));
    m_schema->setToolTip(tr("数据库里放表的模式，没有就新建"));
    auto* host = new QHBoxLayout;
    host->setSpacing(8);
    host->addWidget(m_host, 1);
    host->addWidget(new QLabel(tr("端口"), this));
    host->addWidget(m_port);
    auto* schema = new QHBoxLayout;
    schema->setSpacing(16);
    schema->addWidget(m_schema, 1);
    schema->addWidget(m_replace);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->setHorizontalSpacing(16);
    form->addRow(tr("主机"), host);
    form->addRow(tr("数据库"), m_name);
    form->addRow(tr("用户"), m_user);
    form->addRow(tr("密码"), m_password);
    form->addRow(tr("模式"), schema);
    for (QLineEdit* edit : {m_host, m_name, m_user, m_password, m_schema})
        connect(edit, &QLineEdit::textChanged, this, &DatabaseForm::changed);
}

void DatabaseForm::setPlace(const DatabasePlace& place, const QString& schema)
{
    m_host->setText(place.host);
    m_port->setValue(place.port);
    m_name->setText(place.name);
    m_user->setText(place.user);
    m_schema->setText(schema);
}

DatabasePlace DatabaseForm::place() const
{
    return {.host = m_host->text().trimmed(),
            .port = m_port->value(),
            .name = m_name->text().trimmed(),
            .user = m_user->text().trimmed(),
            .password = m_password->text()};
}

PublishOptions DatabaseForm::options() const
{
    return {.schema = m_schema->text().trimmed().toStdString(), .replace = m_replace->isChecked()};
}

bool DatabaseForm::complete() const
{
    const DatabasePlace where = place();
    return !where.host.isEmpty() && !where.name.isEmpty() && !where.user.isEmpty()
           && !options().schema.empty();
}

} // namespace yimi
