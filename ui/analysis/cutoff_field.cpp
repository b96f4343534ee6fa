// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/cutoff_field.h"

#include "analysis/service_area_layers.h"
#include "style/band_style.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr qsizetype kMostCutoffs = 30;
constexpr int kHeatBands = 20;
constexpr double kMostMinutes = 120;
constexpr double kMostMetres = 20000;
constexpr double kMetresPerMinute = 80; ///< a walk; only to turn 5, 10, 15 into round metres

/// Numbers between commas of any kind, spaces or semicolons.
std::optional<std::vector<double>> numbersIn(const QString& text)
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;，；、]+"));
    std::vector<double> numbers;
    for (const QString& part : text.split(kBetween, Qt::SkipEmptyParts)) {
        bool whole = false;
        numbers.push_back(part.toDouble(&whole));
        if (!whole)
            return std::nullopt;
    }
    return numbers;
}

QString textOf(const std::vector<double>& numbers)
{
    QStringList texts;
    for (const double number : numbers)
        texts += QString::number(number);
    return texts.join(QStringLiteral(", "));
}

/// About as many bands of one width as are asked for, whole numbers where there is room for them.
std::vector<double> bandsUpTo(double most, int wanted)
{
    double step = most / wanted;
    if (most >= kHeatFrom)
        step = std::max(1.0, std::ceil(step));
    std::vector<double> ends;
    for (double end = step; end < most; end += step)
        ends.push_back(std::round(end * 100) / 100);
    ends.push_back(most);
    return ends;
}

} // namespace

CutoffField::CutoffField(QWidget* parent)
    : QWidget(parent)
    , m_numbers(new QLineEdit(this))
    , m_unit(new QComboBox(this))
    , m_heat(new QToolButton(this))
    , m_problem(new QLabel(this))
{
    m_numbers->setObjectName(QStringLiteral("areaCutoffs"));
    m_unit->setObjectName(QStringLiteral("areaCutoffUnit"));
    m_unit->addItems({{}, {}});
    m_heat->setObjectName(QStringLiteral("areaHeat"));
    m_heat->setCheckable(true);
    m_heat->setFocusPolicy(Qt::TabFocus);
    m_problem->setObjectName(QStringLiteral("areaCutoffProblem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_numbers, 0, 0);
    layout->addWidget(m_unit, 0, 1);
    layout->addWidget(m_heat, 0, 2);
    layout->addWidget(m_problem, 1, 0, 1, 3);
    retranslate();
    connect(m_numbers, &QLineEdit::textEdited, this, &CutoffField::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &CutoffField::unitChanged);
    connect(m_heat, &QToolButton::clicked, this, &CutoffField::switchHeat);
}

void CutoffField::present(const std::vector<Cutoff>& cutoffs)
{
    // What is being typed is not taken out of somebody's hands: «5, 1» is on its way to «5, 10».
    if (this->cutoffs() == cutoffs)
        return;
    const QSignalBlocker quiet(m_unit);
    std::vector<double> numbers;
    for (const Cutoff& cutoff : cutoffs)
        numbers.push_back(cutoffNumber(cutoff));
    const bool metres = !cutoffs.empty() && std::holds_alternative<Metres>(cutoffs.front());
    m_unit->setCurrentIndex(metres ? 1 : 0);
    m_numbers->setText(textOf(numbers));
    m_problem->hide();
    showHeat();
}

void CutoffField::setMinutesOnly(bool minutesOnly)
{
    m_unit->setEnabled(!minutesOnly);
    m_unit->setToolTip(minutesOnly ? tr("乘公交只能按时间算") : QString());
    if (minutesOnly && m_unit->currentIndex() == 1)
        m_unit->setCurrentIndex(0);
}

std::optional<std::vector<Cutoff>> CutoffField::cutoffs() const
{
    const auto numbers = numbersIn(m_numbers->text());
    const bool metres = m_unit->currentIndex() == 1;
    const double most = metres ? kMostMetres : kMostMinutes;
    if (!numbers || numbers->empty() || std::ssize(*numbers) > kMostCutoffs
        || !std::ranges::all_of(*numbers, [&](double n) { return n > 0 && n <= most; }))
        return std::nullopt;
    std::vector<Cutoff> cutoffs;
    for (const double number : *numbers)
        cutoffs.push_back(metres ? Cutoff(Metres(number)) : Cutoff(minutes(number)));
    return cutoffs;
}

void CutoffField::changed()
{
    const bool good = cutoffs().has_value();
    m_problem->setVisible(!good);
    m_problem->setText(m_unit->currentIndex() == 1
                           ? tr("请写 1 到 30 个大于 0、不超过 20000 的数，例如 300, 500, 1000")
                           : tr("请写 1 到 30 个大于 0、不超过 120 的数，例如 5, 10, 15"));
    showHeat();
    if (good)
        Q_EMIT edited();
}

void CutoffField::showHeat()
{
    const auto numbers = numbersIn(m_numbers->text());
    m_heat->setChecked(numbers && numbers->size() >= kHeatFrom);
}

/// From a few bands to one a minute or so, and back to the few.
void CutoffField::switchHeat()
{
    const auto numbers = numbersIn(m_numbers->text());
    if (!numbers || numbers->empty() || std::ranges::min(*numbers) <= 0) {
        showHeat();
        return;
    }
    const double most = std::ranges::max(*numbers);
    if (numbers->size() >= kHeatFrom) {
        const bool known = !m_coarse.empty() && std::ranges::max(m_coarse) == most;
        m_numbers->setText(textOf(known ? m_coarse : bandsUpTo(most, 3)));
    } else {
        m_coarse = *numbers;
        m_numbers->setText(textOf(bandsUpTo(most, kHeatBands)));
    }
    changed();
}

/// Minutes and metres of one walk differ eightyfold: the numbers go along.
void CutoffField::unitChanged()
{
    if (auto numbers = numbersIn(m_numbers->text())) {
        for (double& number : *numbers)
            number = m_unit->currentIndex() == 1 ? number * kMetresPerMinute
                                                 : std::round(number / kMetresPerMinute * 2) / 2;
        m_numbers->setText(textOf(*numbers));
    }
    changed();
}

void CutoffField::retranslate()
{
    const QSignalBlocker quiet(m_unit);
    m_unit->setItemText(0, tr("分钟"));
    m_unit->setItemText(1, tr("米"));
    m_heat->setText(tr("热力"));
    m_heat->setToolTip(tr("每分钟（或每一小段距离）一圈，颜色连续变化；再按一次回到几圈"));
    m_numbers->setToolTip(tr("可以写几个，用逗号隔开"));
    m_numbers->setAccessibleName(tr("范围"));
}

void CutoffField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yimi
