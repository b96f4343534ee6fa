// SPDX-License-Identifier: GPL-3.0-or-later
// What services of the web (maps, features) do wrong, in words. Only .cpp files of wording include
// this.
#pragma once

#include "base/error.h"

#include <string>

namespace yimi {

struct ServiceWords
{
    const char* problem; ///< to be translated
    const char* wayOut;
};

/// The error is about an address of the web.
[[nodiscard]] bool isService(const Error& error);

/// By the status of the answer, which `io` writes as "HTTP 403"; anything else: no answer.
[[nodiscard]] ServiceWords serviceWordsOf(const std::string& detail);

} // namespace yimi
