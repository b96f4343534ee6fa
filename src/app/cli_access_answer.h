// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli_access_inputs.h"

namespace yimi::cli {

/// A measured access with its equity. Values of the result are as they are answered: for as much
/// demand as --per says. Errors: ParameterInvalid (the standard).
[[nodiscard]] Result<Answer>
accessAnswer(const AccessWords& words, const AccessInputs& inputs, const AccessResult& result);

} // namespace yimi::cli
