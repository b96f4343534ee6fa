// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace yimi {

/// Memory for one array. From a megabyte on it is in large pages where the system has them: a
/// city's arrays are written once and read in any order, and asking the system for them four
/// kilobytes at a time takes longer than filling them. Throws std::bad_alloc.
[[nodiscard]] void* allocateLarge(std::size_t bytes);

/// `bytes` as when it was asked for.
void freeLarge(void* memory, std::size_t bytes) noexcept;

/// The allocator of a LargeArray. What resize() adds is only written to where T says so itself.
template <typename T>
struct LargePages
{
    using value_type = T;

    LargePages() = default;

    template <typename U>
    LargePages(const LargePages<U>&) // NOLINT(google-explicit-constructor): as allocators are
    {
    }

    [[nodiscard]] T* allocate(std::size_t count)
    {
        if (count > static_cast<std::size_t>(-1) / sizeof(T))
            throw std::bad_array_new_length();
        return static_cast<T*>(allocateLarge(count * sizeof(T)));
    }

    void deallocate(T* memory, std::size_t count) noexcept { freeLarge(memory, count * sizeof(T)); }

    template <typename U>
    void construct(U* place) noexcept(noexcept(::new (static_cast<void*>(place)) U))
    {
        ::new (static_cast<void*>(place)) U;
    }

    template <typename U, typename... Args>
    void construct(U* place, Args&&... args)
    {
        std::construct_at(place, std::forward<Args>(args)...);
    }

    bool operator==(const LargePages&) const = default;
};

/// A vector for what a whole city has many of.
template <typename T>
using LargeArray = std::vector<T, LargePages<T>>;

} // namespace yimi
