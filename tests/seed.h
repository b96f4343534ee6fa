// SPDX-License-Identifier: GPL-3.0-or-later
// Chance that can be repeated.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

namespace yimi::test {

/// A seed that is printed, so that a failing draw can be repeated: YIMI_TEST_SEED fixes it.
inline unsigned testSeed()
{
    const char* fixed = std::getenv("YIMI_TEST_SEED");
    const unsigned seed =
        fixed != nullptr ? static_cast<unsigned>(std::stoul(fixed)) : std::random_device{}();
    std::fprintf(stderr, "seed %u (repeat with YIMI_TEST_SEED=%u)\n", seed, seed);
    return seed;
}

} // namespace yimi::test
