// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/class_label.h"

#include "table/feature_table.h"

#include <algorithm>

namespace yimi {

namespace {

std::string withThousands(std::string number)
{
    if (number.find('e') != std::string::npos)
        return number;
    const std::size_t first = number.starts_with('-') ? 1 : 0;
    std::size_t at = std::min(number.find('.'), number.size());
    while (at > first + 3) {
        at -= 3;
        number.insert(at, ",");
    }
    return number;
}

} // namespace

std::string numberText(double number)
{
    Column column({}, FieldType::Real);
    column.appendReal(number);
    return column.text(0);
}

std::string measureLabel(double number, std::string_view unit)
{
    std::string text = withThousands(numberText(number));
    if (!unit.empty())
        text.append(" ").append(unit);
    return text;
}

std::string classLabel(std::optional<double> above, double upTo, std::string_view unit)
{
    return (above ? measureLabel(*above) + " – " : "≤ ") + measureLabel(upTo, unit);
}

} // namespace yimi
