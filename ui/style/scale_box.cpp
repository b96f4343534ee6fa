// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/scale_box.h"

#include "wording/wording.h"

#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr std::array kOffered{
    1000000, 500000, 250000, 100000, 50000, 25000, 10000, 5000, 2000, 1000};

QString textOf(double denominator)
{
    return denominator > 0 ? QStringLiteral("1:%1").arg(countText(std::llround(denominator)))
                           : ScaleBox::tr("不限");
}

} // namespace

ScaleBox::ScaleBox(QWidget* parent) : QComboBox(parent)
{
    addItem(textOf(0), 0.0);
    for (const int denominator : kOffered)
        addItem(textOf(denominator), static_cast<double>(denominator));
}

void ScaleBox::setDenominator(double denominator)
{
    for (int i = 0; i < count(); ++i) {
        const double offered = itemData(i).toDouble();
        if (std::abs(offered - denominator) <= 0.005 * offered) {
            setCurrentIndex(i);
            return;
        }
    }
    int place = 1;
    while (place < count() && itemData(place).toDouble() > denominator)
        ++place;
    insertItem(place, textOf(denominator), denominator);
    setCurrentIndex(place);
}

double ScaleBox::denominator() const
{
    return currentData().toDouble();
}

} // namespace yimi
