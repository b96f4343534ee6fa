// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkup/checkup_limits.h"

#include "ui/look/calm_wheel.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSquareMetresOfHectare = 10'000;
constexpr std::array kNames{"checkDuplicateWithin",
                            "checkFarFromRoad",
                            "checkNearMiss",
                            "checkSmallestOverlap",
                            "checkLargestGap"};

} // namespace

CheckupLimits::CheckupLimits(QWidget* parent) : QWidget(parent), m_reset(new QPushButton(this))
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(6);
    addRow(*form, &CheckOptions::duplicateWithin, 1000, 1);
    addRow(*form, &CheckOptions::farFromRoad, 10'000, 1);
    addRow(*form, &CheckOptions::nearMiss, 50, 1);
    addRow(*form, &CheckOptions::smallestOverlap, 1'000'000, 1);
    addRow(*form, &CheckOptions::largestGap, 100'000, kSquareMetresOfHectare);
    m_reset->setObjectName(u"checkLimitsReset"_s);
    form->addRow(QString(), m_reset);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        present({});
        Q_EMIT changed(m_options);
    });
    retranslate();
    present({});
}

void CheckupLimits::addRow(QFormLayout& form,
                           double CheckOptions::*value,
                           double most,
                           double scale)
{
    auto* label = new QLabel(this);
    auto* box = new QDoubleSpinBox(this);
    box->setObjectName(QString::fromLatin1(kNames[m_rows.size()]));
    box->setRange(0, most);
    box->setDecimals(scale > 1 || most > 100 ? 0 : 1);
    box->setKeyboardTracking(false);
    box->setMinimumWidth(110);
    label->setBuddy(box);
    keepFromWheel(*box);
    form.addRow(label, box);
    m_rows.push_back({value, scale, label, box});
    connect(box, &QDoubleSpinBox::valueChanged, this, &CheckupLimits::take);
}

void CheckupLimits::present(const CheckOptions& options)
{
    m_options = options;
    m_presenting = true;
    for (const Row& row : m_rows)
        row.box->setValue(options.*row.value / row.scale);
    m_presenting = false;
}

void CheckupLimits::take()
{
    if (m_presenting)
        return;
    for (const Row& row : m_rows)
        m_options.*row.value = row.box->value() * row.scale;
    Q_EMIT changed(m_options);
}

void CheckupLimits::retranslate()
{
    const std::array labels{tr("同名点相距不到"),
                            tr("点离道路超过"),
                            tr("断头离道路不到"),
                            tr("社区重叠超过"),
                            tr("社区缝隙不到")};
    const std::array units{tr(" m"), tr(" m"), tr(" m"), tr(" m²"), tr(" ha")};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].label->setText(labels[i]);
        m_rows[i].box->setSuffix(units[i]);
    }
    m_reset->setText(tr("恢复默认"));
}

void CheckupLimits::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yimi
