// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_lines.h"

#include <algorithm>
#include <cmath>

namespace yimi {

void appendNumber(QByteArray& line, double number, double steps)
{
    char digits[48];
    const double rounded = std::round(number * steps) / steps + 0.0; // no «-0»
    const auto end =
        std::to_chars(digits, digits + sizeof digits, rounded, std::chars_format::fixed).ptr;
    line.append(digits, end - digits);
    line.append(' ');
}

bool PdfMatrices::follow(QByteArrayView line)
{
    if (line.endsWith(" cm")) {
        if (const auto m = numbersIn<6>(line, "cm"))
            m_now = QTransform((*m)[0], (*m)[1], (*m)[2], (*m)[3], (*m)[4], (*m)[5]) * m_now;
        return true;
    }
    const bool nests = std::ranges::all_of(
        line, [](char sign) { return sign == 'q' || sign == 'Q' || sign == ' '; });
    if (!nests || line.isEmpty())
        return false;
    for (const char sign : line) {
        if (sign == 'q') {
            m_outer.push_back(m_now);
        } else if (sign == 'Q' && !m_outer.empty()) {
            m_now = m_outer.back();
            m_outer.pop_back();
            m_lowest = std::min(m_lowest, depth());
        }
    }
    return true;
}

} // namespace yimi
