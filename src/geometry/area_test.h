// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "geometry/shapes.h"

#include <memory>

namespace yimi {

/// An area that many geometries are held against. Not for several threads at once.
class AreaTest
{
public:
    /// Errors: LibraryFailed for rings that are none.
    [[nodiscard]] static Result<AreaTest> of(const Polygons& area);

    AreaTest(AreaTest&&) noexcept;
    AreaTest& operator=(AreaTest&&) noexcept;
    ~AreaTest();

    /// Shares at least one point. Errors: LibraryFailed.
    [[nodiscard]] Result<bool> meets(const Geometry& geometry) const;
    /// No point of the geometry is outside; edges may be shared. Errors: LibraryFailed.
    [[nodiscard]] Result<bool> covers(const Geometry& geometry) const;

private:
    struct Kernel;

    explicit AreaTest(std::unique_ptr<Kernel> kernel);

    std::unique_ptr<Kernel> m_kernel;
};

} // namespace yimi
