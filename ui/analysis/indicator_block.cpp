// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/indicator_block.h"

#include "ui/analysis/indicator_bar.h"
#include "ui/look/elided_label.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

namespace {

/// What a full bar stands for. Figures that are no shares leave some room beyond their target.
double wholeOf(const Indicator& indicator)
{
    constexpr double kRoom = 1.25;
    if (indicator.unit == "%" || !indicator.target)
        return 100;
    const double most = std::max(indicator.value.value_or(0), *indicator.target);
    return most > 0 ? kRoom * most : 1;
}

} // namespace

IndicatorBlock::IndicatorBlock(const Look& look,
                               const QString& name,
                               double points,
                               QWidget* parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_value(new QLabel(this))
    , m_count(new ElidedLabel(this))
    , m_target(new QLabel(this))
    , m_targetBelow(new QLabel(this))
    , m_bar(new IndicatorBar(look, this))
{
    m_value->setObjectName(name + QStringLiteral("Value"));
    m_value->setFont(headlineFont(font(), points));
    // A style sheet that names a size would win over the font: the headline has none.
    m_value->setStyleSheet(QStringLiteral("font-size: %1pt; font-weight: 500;").arg(points));
    m_count->setProperty("role", QStringLiteral("secondary"));
    m_target->setProperty("role", QStringLiteral("caption"));
    m_target->setObjectName(name + QStringLiteral("Target"));
    m_targetBelow->setProperty("role", QStringLiteral("secondary"));
    auto* figures = new QHBoxLayout;
    figures->setSpacing(8);
    figures->addWidget(m_value, 0, Qt::AlignBaseline);
    figures->addWidget(m_count, 0, Qt::AlignBaseline);
    figures->addStretch(1);
    figures->addWidget(m_target, 0, Qt::AlignBaseline);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_name);
    layout->addLayout(figures);
    layout->addWidget(m_bar);
    layout->addWidget(m_targetBelow);
}

void IndicatorBlock::present(const Indicator& indicator)
{
    m_name->setText(indicatorName(indicator.id));
    m_value->setText(indicatorValue(indicator));
    const bool below = indicator.unit != "%" && indicator.target;
    const QString target = indicatorTarget(indicator);
    m_target->setText(target);
    m_target->setVisible(!below && !target.isEmpty());
    m_targetBelow->setText(target);
    m_targetBelow->setVisible(below);
    m_count->setText(
        QStringLiteral("%1 / %2").arg(countText(static_cast<std::int64_t>(indicator.numerator)),
                                      countText(static_cast<std::int64_t>(indicator.denominator))));
    const QString clause = QString::fromStdString(indicator.clause);
    setToolTip(
        QStringList{indicatorDefinition(indicator.id), clause}.join(QLatin1Char('\n')).trimmed());
    // Of figures that are no share of anything the value says it all.
    m_count->setVisible((indicator.unit == "%" || indicator.unit == "per-1000")
                        && indicator.denominator > 0);
    const double whole = wholeOf(indicator);
    const auto share = [&](std::optional<double> value) {
        return value ? std::optional(*value / whole) : std::nullopt;
    };
    m_bar->setShares(share(indicator.value), share(indicator.target));
    m_bar->setVisible(indicator.target.has_value());
}

} // namespace yimi
