// SPDX-License-Identifier: GPL-3.0-or-later
// Words for measures of access and of equity. Context "wording".
#pragma once

#include "access/measure_access.h"

#include <QString>

#include <functional>

namespace yimi {

/// What the supply is counted in: 托位, 学位, or nothing in particular.
enum class SupplyWord { ChildcarePlaces, SchoolPlaces, Amount };

[[nodiscard]] QString accessMethodName(AccessMethod method);
/// What a value says: «每千名儿童可达托位», «到最近设施的时间».
[[nodiscard]] QString
accessValueName(const AccessOptions& options, CostKind kind, SupplyWord supply);
/// A value of AccessResult with its unit; shared supply per thousand children.
[[nodiscard]] QString accessValueText(const AccessOptions& options, CostKind kind, double value);
/// The method sheet's sentence: method, catchment, weights.
[[nodiscard]] QString accessMethodText(const AccessOptions& options, CostKind kind);
/// What there is, what of it somebody reaches, and whether that is what was given out.
[[nodiscard]] QString supplyText(const AccessResult& result);
/// Mean, Gini, Palma and the standard in sentences; valueText prints a value with its unit.
[[nodiscard]] QString equityText(const EquityFigures& figures,
                                 Better better,
                                 const std::function<QString(double)>& valueText);

} // namespace yimi
