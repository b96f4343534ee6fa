// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yimi {

/// A number as columns write it.
[[nodiscard]] std::string numberText(double number);

/// «1,240 人»: with thousands separated; `unit` may be empty.
[[nodiscard]] std::string measureLabel(double number, std::string_view unit = {});

/// «≤ 20 人», «1,240 – 3,500 人»: a class that ends at `upTo` and begins above `above`; nothing:
/// it is the first. With thousands separated; `unit` may be empty.
[[nodiscard]] std::string
classLabel(std::optional<double> above, double upTo, std::string_view unit = {});

} // namespace yimi
