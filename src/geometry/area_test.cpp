// SPDX-License-Identifier: GPL-3.0-or-later
#include "geometry/area_test.h"

#include "geometry/prepared_area.h"

namespace yimi {

struct AreaTest::Kernel
{
    explicit Kernel(const Polygons& polygons) : area(geos, polygons) {}

    using Question = char (*)(GEOSContextHandle_t,
                              const GEOSPreparedGeometry*,
                              const GEOSGeometry*);

    [[nodiscard]] Result<bool> ask(const Geometry& geometry, Question question) const
    {
        const GeosGeometry other = geos.fromGeometry(geometry);
        const char answer = other ? question(geos.context(), area.prepared(), other.get()) : '\2';
        if (answer != 0 && answer != 1)
            return failure(geos.error());
        return answer == 1;
    }

    GeosKernel geos;
    PreparedArea area;
};

AreaTest::AreaTest(std::unique_ptr<Kernel> kernel) : m_kernel(std::move(kernel)) {}

AreaTest::AreaTest(AreaTest&&) noexcept = default;
AreaTest& AreaTest::operator=(AreaTest&&) noexcept = default;
AreaTest::~AreaTest() = default;

Result<AreaTest> AreaTest::of(const Polygons& area)
{
    auto kernel = std::make_unique<Kernel>(area);
    if (!kernel->area.ready())
        return failure(kernel->geos.error());
    return AreaTest(std::move(kernel));
}

Result<bool> AreaTest::meets(const Geometry& geometry) const
{
    return m_kernel->ask(geometry, GEOSPreparedIntersects_r);
}

Result<bool> AreaTest::covers(const Geometry& geometry) const
{
    return m_kernel->ask(geometry, GEOSPreparedCovers_r);
}

} // namespace yimi
