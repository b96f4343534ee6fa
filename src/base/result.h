// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace yimi {

/// Value or expected failure. tl::expected because g++ 12 in C++20 mode has no std::expected.
template <typename T>
using Result = tl::expected<T, Error>;

/// `return failure({.code = ErrorCode::LayerNotFound, .file = path, .layer = name});`
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace yimi
