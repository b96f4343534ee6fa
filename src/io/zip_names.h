// SPDX-License-Identifier: GPL-3.0-or-later
// Files inside zips as GDAL takes them: /vsizip/{archive}/inner. Only .cpp files of io include
// this.
#pragma once

#include "base/result.h"

#include <string>

namespace yimi {

/// The path of a file inside a zip.
[[nodiscard]] std::string pathInZip(const std::string& archive, const std::string& inner);

/// The zip on the disk that a path leads into; empty for plain files.
[[nodiscard]] std::string archiveOf(const std::string& path);

/// While it lives, GDAL reads the names in the zip of this path (if it is in one) in the encoding
/// that they are in. Every door that leads into a zip holds one for as long as it reads: GDAL looks
/// at the names again and again. May be nested.
class ZipNames
{
public:
    explicit ZipNames(const std::string& path);
    ~ZipNames();
    ZipNames(const ZipNames&) = delete;
    ZipNames& operator=(const ZipNames&) = delete;

    /// What is wrong with the zip: as listArchive. Nothing for plain files.
    [[nodiscard]] const Result<void>& checked() const { return m_checked; }

private:
    std::string m_before; ///< what the outer one had said
    Result<void> m_checked;
};

} // namespace yimi
