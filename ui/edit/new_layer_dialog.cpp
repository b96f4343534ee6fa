// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/new_layer_dialog.h"

#include "project/edit_layers.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kWidth = 380;

} // namespace

NewLayerDialog::NewLayerDialog(QWidget* parent)
    : QDialog(parent)
    , m_theme(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_title(new QLineEdit(this))
{
    setObjectName(QStringLiteral("newLayerDialog"));
    setWindowTitle(tr("新建图层"));
    m_theme->setObjectName(QStringLiteral("newLayerTheme"));
    m_kind->setObjectName(QStringLiteral("newLayerKind"));
    m_title->setObjectName(QStringLiteral("newLayerTitle"));
    for (const Theme theme : allThemes())
        m_theme->addItem(themeName(theme), static_cast<int>(theme));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("主题"), m_theme);
    form->addRow(tr("画成"), m_kind);
    form->addRow(tr("名称"), m_title);
    auto* explanation =
        new QLabel(tr("图层带有这个主题的分析要用的字段，建好以后就可以在地图上画。"), this);
    explanation->setProperty("role", QStringLiteral("secondary"));
    explanation->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* make = buttons->addButton(tr("新建"), QDialogButtonBox::AcceptRole);
    make->setObjectName(QStringLiteral("newLayerMake"));
    make->setDefault(true);
    buttons->addButton(tr("取消"), QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(explanation);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &NewLayerDialog::fillKinds);
    connect(m_title, &QLineEdit::textEdited, this, [this, make](const QString& text) {
        m_named = true;
        make->setEnabled(!text.trimmed().isEmpty());
    });
    fillKinds();
    setFixedWidth(kWidth);
}

void NewLayerDialog::fillKinds()
{
    m_kind->clear();
    for (const GeometryKind kind : drawnKinds(theme())) {
        const QString name = kind == GeometryKind::Point  ? tr("点")
                             : kind == GeometryKind::Line ? tr("线")
                                                          : tr("面");
        m_kind->addItem(name, static_cast<int>(kind));
    }
    m_kind->setEnabled(m_kind->count() > 1);
    if (!m_named)
        m_title->setText(themeName(theme()));
}

Theme NewLayerDialog::theme() const
{
    return static_cast<Theme>(m_theme->currentData().toInt());
}

GeometryKind NewLayerDialog::kind() const
{
    return static_cast<GeometryKind>(m_kind->currentData().toInt());
}

QString NewLayerDialog::title() const
{
    return m_title->text().trimmed();
}

} // namespace yimi
