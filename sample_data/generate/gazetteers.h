// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace yimi::sample {

/// The files of facts/, built into the program so that it runs anywhere.
[[nodiscard]] std::string_view districtGazetteer();
[[nodiscard]] std::string_view townGazetteer();
[[nodiscard]] std::string_view townAdditions();
[[nodiscard]] std::string_view natureGazetteer();
[[nodiscard]] std::string_view arterialGazetteer();
[[nodiscard]] std::string_view facilityGazetteer();
[[nodiscard]] std::string_view metroGazetteer();

} // namespace yimi::sample
