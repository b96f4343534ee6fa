// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace yimi {

/// A running sum that carries along what rounding has lost [neumaier1974]. Same numbers in the same
/// order give the same bits.
class CompensatedSum
{
public:
    void add(double number)
    {
        const double next = m_sum + number;
        m_lost +=
            std::abs(m_sum) >= std::abs(number) ? (m_sum - next) + number : (number - next) + m_sum;
        m_sum = next;
    }

    [[nodiscard]] double value() const { return m_sum + m_lost; }

private:
    double m_sum = 0;
    double m_lost = 0;
};

} // namespace yimi
