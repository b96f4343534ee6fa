// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as they are printed everywhere: thousands in commas, one decimal for shares and minutes,
// and a no-break space before the unit. The same in every language, so that a table and its
// translation can be laid side by side.
#include "wording/sentence.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace yimi {

namespace {

constexpr QChar kNoBreakSpace(0x00A0);

/// Grouping with commas and a decimal point, whatever the machine's own locale is.
const QLocale& numberLocale()
{
    static const QLocale kLocale(QLocale::English, QLocale::UnitedStates);
    return kLocale;
}

} // namespace

QString withUnit(const QString& number, const QString& unit)
{
    return number + kNoBreakSpace + unit;
}

QString fixedNumber(double value, int decimals)
{
    // «-0.0» would be printed for a tiny negative value.
    const double scale = std::pow(10.0, decimals);
    const double rounded = std::round(value * scale) / scale;
    return numberLocale().toString(rounded == 0 ? 0.0 : rounded, 'f', decimals);
}

QString shortNumber(double value, int decimals)
{
    QString text = fixedNumber(value, decimals);
    if (!text.contains(QLatin1Char('.')))
        return text;
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

QString countText(std::int64_t count)
{
    return numberLocale().toString(static_cast<qlonglong>(count));
}

QString percentText(double share)
{
    return withUnit(fixedNumber(share * 100.0, 1), QStringLiteral("%"));
}

QString metresText(Metres length)
{
    return withUnit(fixedNumber(length.value, 0), QStringLiteral("m"));
}

QString minutesText(Milliseconds time)
{
    return withUnit(fixedNumber(static_cast<double>(time.value) / 60000.0, 1),
                    QCoreApplication::translate("wording", "分钟"));
}

QString cutoffName(const Cutoff& cutoff)
{
    if (const auto* length = std::get_if<Metres>(&cutoff))
        return withUnit(shortNumber(length->value), QStringLiteral("m"));
    const double count = static_cast<double>(std::get<Milliseconds>(cutoff).value) / 60000.0;
    return withUnit(shortNumber(count), QCoreApplication::translate("wording", "分钟"));
}

} // namespace yimi
