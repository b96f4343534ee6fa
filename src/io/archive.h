// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a zip, told from its directory alone: nothing is unpacked before it is known to be
// harmless.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yimi {

struct ArchiveEntry
{
    std::string name; ///< UTF-8, with «/» between folders; folders end with one
    std::uint64_t size = 0;
    std::uint64_t packedSize = 0;
};

struct ArchiveListing
{
    std::vector<ArchiveEntry> entries; ///< in the order of the directory
    /// Of the names that do not say: «UTF-8», or «GB18030» as Windows packs them in China.
    std::string nameEncoding;
};

/// What is more than this is no data of a city.
struct ArchiveLimits
{
    std::uint64_t totalSize = 64ULL << 30U;
    std::uint64_t entries = 100'000;
    /// Data seldom shrink to a hundredth; bombs shrink to a thousandth.
    std::uint64_t ratio = 250;
    std::uint64_t ratioCountsFrom = 256ULL << 20U; ///< bytes unpacked
};

/// Errors: FileNotFound, FileUnreadable, FileDamaged (no whole zip), FileEncrypted, ArchiveUnsafe
/// (detail: the name; absolute paths, «..», drive letters), ArchiveTooLarge (detail: how large;
/// also for entries that share their bytes).
[[nodiscard]] Result<ArchiveListing> listArchive(const std::string& path,
                                                 const ArchiveLimits& limits = {});

} // namespace yimi
