// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/ride_rules.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace yimi {

namespace {

constexpr int kMostMinutes = 30;

int wholeMinutes(Milliseconds time)
{
    return static_cast<int>(std::lround(seconds(time) / 60));
}

} // namespace

RideRules::RideRules(const QString& prefix, QWidget& form)
    : QObject(&form)
    , m_waitLabel(new QLabel(&form))
    , m_transferLabel(new QLabel(&form))
    , m_wait(new QComboBox(&form))
    , m_transfer(new QSpinBox(&form))
{
    m_wait->setObjectName(prefix + QStringLiteral("Wait"));
    m_wait->addItems({{}, {}});
    m_transfer->setObjectName(prefix + QStringLiteral("Transfer"));
    m_transfer->setRange(0, kMostMinutes);
    for (QLabel* label : {m_waitLabel, m_transferLabel})
        label->setProperty("role", QStringLiteral("caption"));
    retranslate();
    connect(m_wait, &QComboBox::currentIndexChanged, this, &RideRules::edited);
    connect(m_transfer, &QSpinBox::valueChanged, this, &RideRules::edited);
}

void RideRules::present(const TransitRules& rules)
{
    const QSignalBlocker quiet(this);
    m_shown = rules;
    m_wait->setCurrentIndex(static_cast<int>(rules.wait));
    m_transfer->setValue(wholeMinutes(rules.transfer));
}

TransitRules RideRules::rules() const
{
    TransitRules rules = m_shown;
    rules.wait = static_cast<WaitRule>(m_wait->currentIndex());
    // A time finer than the form's whole minutes stays as it is until somebody changes it.
    if (m_transfer->value() != wholeMinutes(m_shown.transfer))
        rules.transfer = minutes(m_transfer->value());
    return rules;
}

void RideRules::retranslate()
{
    const QSignalBlocker quiet(m_wait);
    m_waitLabel->setText(tr("候车"));
    m_transferLabel->setText(tr("换乘"));
    m_wait->setItemText(0, tr("半个发车间隔（平均）"));
    m_wait->setItemText(1, tr("整个发车间隔（悲观）"));
    m_wait->setToolTip(tr("没有时刻表时，乘客随机到站，平均等半个间隔；最不巧时等整个间隔"));
    m_transfer->setPrefix(tr("另加 "));
    m_transfer->setSuffix(tr(" 分钟"));
    m_transfer->setToolTip(tr("第一次上车以外，每次上车在候车之外再加的时间"));
}

void RideRules::addTo(QGridLayout& grid, int row, int columns)
{
    grid.addWidget(m_waitLabel, row, 0);
    grid.addWidget(m_wait, row, 1, 1, columns);
    grid.addWidget(m_transferLabel, row + 1, 0);
    grid.addWidget(m_transfer, row + 1, 1, 1, columns);
}

void RideRules::setVisible(bool visible)
{
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_waitLabel, m_wait, m_transferLabel, m_transfer})
        widget->setVisible(visible);
}

} // namespace yimi
