// SPDX-License-Identifier: GPL-3.0-or-later
// A picture on its way into a file, whatever its format.
#pragma once

#include "layout/export_page.h"
#include "layout/frame_place.h"

#include <memory>

namespace yimi {

/// Takes rows from the top down; the file is there when it was finished, and not before.
class PictureFile
{
public:
    virtual ~PictureFile() = default;
    PictureFile(const PictureFile&) = delete;
    PictureFile& operator=(const PictureFile&) = delete;

    /// The next rows, opaque. Errors: DiskFull, FileUnwritable.
    [[nodiscard]] virtual Result<void> addRows(const QImage& rows) = 0;
    /// After the last row. Errors: as addRows.
    [[nodiscard]] virtual Result<void> finish() = 0;

protected:
    PictureFile() = default;
};

/// `place` is kept in a TIFF whose output is georeferenced. Precondition: the format is a
/// picture's. Errors: FileUnwritable, DiskFull, CrsUnknown.
[[nodiscard]] Result<std::unique_ptr<PictureFile>>
openPicture(const QString& path,
            QSize size,
            const PageOutput& output,
            const std::optional<FramePlace>& place);

} // namespace yimi
