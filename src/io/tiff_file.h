// SPDX-License-Identifier: GPL-3.0-or-later
// A picture written from the top down.
#pragma once

#include "crs/crs.h"

#include <memory>
#include <optional>
#include <span>

namespace yimi {

/// Where a picture lies on the ground: north is up.
struct PicturePlace
{
    Coordinate upperLeft;    ///< corner of its first dot
    double groundPerDot = 1; ///< in the unit of the CRS
    Crs crs;
};

/// A TIFF of red, green and blue, losslessly packed. It grows beside its final name, which it takes
/// when it is whole; one that is not finished leaves nothing. Used by one thread.
class TiffFile
{
public:
    /// `place`: makes it a GeoTIFF. Errors: FileUnwritable, DiskFull, CrsUnknown.
    [[nodiscard]] static Result<TiffFile> create(const std::string& path,
                                                 int width,
                                                 int height,
                                                 double dotsPerInch,
                                                 const std::optional<PicturePlace>& place = {});
    ~TiffFile();
    TiffFile(TiffFile&&) noexcept;
    TiffFile& operator=(TiffFile&&) noexcept;

    /// The next rows: 3 bytes a dot, rows without a gap between them. Errors: DiskFull,
    /// FileUnwritable.
    [[nodiscard]] Result<void> addRows(std::span<const unsigned char> rgb);

    /// After the last row. Errors: as addRows.
    [[nodiscard]] Result<void> finish();

private:
    struct Growing;
    explicit TiffFile(std::unique_ptr<Growing> growing);
    std::unique_ptr<Growing> m_growing;
};

} // namespace yimi
