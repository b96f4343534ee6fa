// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "geometry/shapes.h"

#include <memory>
#include <string>

namespace yimi {

/// A coordinate reference system as a value: its definition as PROJ takes it ("EPSG:4549", WKT2,
/// PROJ JSON). An empty definition means «not known».
struct Crs
{
    std::string definition;

    bool operator==(const Crs&) const = default;

    [[nodiscard]] bool known() const { return !definition.empty(); }
};

/// CGCS2000 / 3-degree Gauss-Kruger CM 120E: Yimi's default analysis CRS.
[[nodiscard]] Crs defaultAnalysisCrs();
[[nodiscard]] Crs wgs84();

/// What PROJ knows of a CRS.
struct CrsDescription
{
    std::string authorityCode; ///< "EPSG:4549", or empty when PROJ finds none
    std::string name;          ///< "CGCS2000 / 3-degree Gauss-Kruger CM 120E"
    std::string datum;         ///< "China 2000", "Xian 1980", "D_Beijing_1954"
    bool geographic = false;   ///< coordinates are degrees
    double metresPerUnit = 1;  ///< of a projected CRS
};

/// Errors: CrsUnknown when PROJ cannot read the definition.
[[nodiscard]] Result<CrsDescription> describe(const Crs& crs);

/// Its code, or its name where it has none: short enough for people.
[[nodiscard]] const std::string& shortName(const CrsDescription& description);

/// The same of a system; the beginning of a definition that PROJ cannot read.
[[nodiscard]] std::string shortName(const Crs& crs);

/// Same system, whatever the way it is written. Unknown equals nothing.
[[nodiscard]] bool sameCrs(const Crs& a, const Crs& b);

/// Transforms coordinates from one CRS to another, x/longitude first on both sides.
/// Not thread-safe: one per thread.
class Transformer
{
public:
    /// Errors: CrsMissing, CrsUnknown, TransformFailed.
    [[nodiscard]] static Result<Transformer> create(const Crs& from, const Crs& to);
    ~Transformer();
    Transformer(Transformer&&) noexcept;
    Transformer& operator=(Transformer&&) noexcept;

    [[nodiscard]] Result<Coordinate> apply(Coordinate c) const;

    /// In place; fails (TransformFailed) on the first coordinate that has no image.
    [[nodiscard]] Result<void> apply(Geometry& geometry) const;

    [[nodiscard]] bool identity() const;

private:
    struct Pipeline;
    explicit Transformer(std::unique_ptr<Pipeline> pipeline);
    std::unique_ptr<Pipeline> m_pipeline;
};

} // namespace yimi
