// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/panel_heading.h"

#include "ui/look/elided_label.h"
#include "ui/look/icon_button.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace yimi {

PanelHeading::PanelHeading(const Look& look, const QString& prefix, QWidget* parent)
    : QWidget(parent)
    , m_summary(new ElidedLabel(this))
    , m_parameters(new IconButton(look, QStringLiteral("settings"), this))
    , m_rerun(new IconButton(look, QStringLiteral("refresh"), this))
    , m_page(new IconButton(look, QStringLiteral("export"), this))
    , m_remove(new IconButton(look, QStringLiteral("close"), this))
{
    m_summary->setObjectName(prefix + QStringLiteral("Summary"));
    m_summary->setProperty("role", QStringLiteral("secondary"));
    m_parameters->setCheckable(true);
    m_parameters->setObjectName(prefix + QStringLiteral("ParametersButton"));
    m_rerun->setObjectName(prefix + QStringLiteral("RerunButton"));
    m_page->setObjectName(prefix + QStringLiteral("PageButton"));
    m_remove->setObjectName(prefix + QStringLiteral("RemoveButton"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(12, 4, 8, 0);
    line->setSpacing(4);
    line->addWidget(m_summary, 1);
    line->addWidget(m_parameters);
    line->addWidget(m_rerun);
    line->addWidget(m_page);
    line->addWidget(m_remove);
    connect(m_parameters, &QToolButton::toggled, this, &PanelHeading::parametersToggled);
    connect(m_rerun, &QToolButton::clicked, this, &PanelHeading::rerunWanted);
    connect(m_page, &QToolButton::clicked, this, &PanelHeading::pageWanted);
    connect(m_remove, &QToolButton::clicked, this, &PanelHeading::removeWanted);
}

void PanelHeading::setSummary(const QString& summary)
{
    m_summary->setText(summary);
}

void PanelHeading::setAsTitle()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_summary->setProperty("role", {});
    m_summary->setFont(bold);
}

void PanelHeading::setTips(const QString& parameters, const QString& rerun, const QString& remove)
{
    m_parameters->setToolTip(parameters);
    m_rerun->setToolTip(rerun);
    m_remove->setToolTip(remove);
    m_page->setToolTip(tr("出图：这个结果的图幅"));
    m_page->setAccessibleName(tr("出图"));
}

void PanelHeading::setParametersShown(bool shown)
{
    const QSignalBlocker quiet(m_parameters);
    m_parameters->setChecked(shown);
}

void PanelHeading::setState(bool hasResult, bool mayRun)
{
    m_rerun->setVisible(hasResult);
    m_page->setVisible(hasResult);
    m_remove->setVisible(hasResult);
    m_rerun->setEnabled(mayRun);
}

} // namespace yimi
