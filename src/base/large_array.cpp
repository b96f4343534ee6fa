// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/large_array.h"

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace yimi {

namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20U;
constexpr std::size_t kWorthIt = kLargePage / 2;
constexpr std::align_val_t kAligned{kLargePage};

/// So that the last page is a large one too.
std::size_t wholePages(std::size_t bytes)
{
    return (bytes + kLargePage - 1) / kLargePage * kLargePage;
}

} // namespace

void* allocateLarge(std::size_t bytes)
{
    if (bytes < kWorthIt || bytes > static_cast<std::size_t>(-1) - kLargePage)
        return ::operator new(bytes);
    void* const memory = ::operator new(wholePages(bytes), kAligned);
#if defined(__linux__)
    // A wish: where the system has no large pages, the memory is as good as any other.
    static_cast<void>(::madvise(memory, wholePages(bytes), MADV_HUGEPAGE));
#endif
    return memory;
}

void freeLarge(void* memory, std::size_t bytes) noexcept
{
    if (bytes < kWorthIt)
        ::operator delete(memory);
    else
        ::operator delete(memory, kAligned);
}

} // namespace yimi
