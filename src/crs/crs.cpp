// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/crs.h"

#include "crs/proj_objects.h"

#include <cmath>
#include <utility>

namespace yimi {

namespace {

/// Null when PROJ cannot read it, or reads an operation, an ellipsoid or the like.
Pj parsed(const Context& context, const Crs& crs)
{
    Pj pj(proj_create(context.get(), crs.definition.c_str()));
    return pj && proj_is_crs(pj.get()) != 0 ? std::move(pj) : nullptr;
}

Error unknown(const Crs& crs)
{
    if (!crs.known())
        return {.code = ErrorCode::CrsMissing};
    return {.code = ErrorCode::CrsUnknown, .detail = crs.definition};
}

std::string authorityCodeOf(PJ* pj)
{
    const char* authority = proj_get_id_auth_name(pj, 0);
    const char* code = proj_get_id_code(pj, 0);
    if (authority == nullptr || code == nullptr)
        return {};
    return std::string(authority) + ":" + code;
}

/// The EPSG code of a definition without one, when PROJ is sure of it.
std::string identified(const Context& context, PJ* pj)
{
    constexpr int kSure = 90;
    int* confidence = nullptr;
    PJ_OBJ_LIST* const list = proj_identify(context.get(), pj, "EPSG", nullptr, &confidence);
    std::string code;
    if (list != nullptr && proj_list_get_count(list) > 0 && confidence[0] >= kSure) {
        const Pj first(proj_list_get(context.get(), list, 0));
        code = authorityCodeOf(first.get());
    }
    proj_int_list_destroy(confidence);
    proj_list_destroy(list);
    return code;
}

bool isGeographic(PJ_TYPE type)
{
    return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS;
}

/// Metres in one unit of the first axis.
double unitOf(const Context& context, PJ* pj)
{
    const Pj system(proj_crs_get_coordinate_system(context.get(), pj));
    double factor = 1;
    if (system)
        proj_cs_get_axis_info(context.get(),
                              system.get(),
                              0,
                              nullptr,
                              nullptr,
                              nullptr,
                              &factor,
                              nullptr,
                              nullptr,
                              nullptr);
    return factor;
}

} // namespace

Crs defaultAnalysisCrs()
{
    return {"EPSG:4549"};
}

Crs wgs84()
{
    return {"EPSG:4326"};
}

Result<CrsDescription> describe(const Crs& crs)
{
    const Context context = quietContext();
    const Pj pj = parsed(context, crs);
    if (!pj)
        return failure(unknown(crs));
    Pj horizontal;
    PJ* described = pj.get();
    const PJ_TYPE outer = proj_get_type(described);
    if (outer == PJ_TYPE_COMPOUND_CRS || outer == PJ_TYPE_BOUND_CRS) {
        horizontal.reset(outer == PJ_TYPE_COMPOUND_CRS
                             ? proj_crs_get_sub_crs(context.get(), described, 0)
                             : proj_get_source_crs(context.get(), described));
        if (horizontal)
            described = horizontal.get();
    }
    CrsDescription description;
    description.name = proj_get_name(described) != nullptr ? proj_get_name(described) : "";
    description.authorityCode = authorityCodeOf(described);
    if (description.authorityCode.empty())
        description.authorityCode = identified(context, described);
    description.geographic = isGeographic(proj_get_type(described));
    if (!description.geographic)
        description.metresPerUnit = unitOf(context, described);
    const Pj datum(proj_crs_get_datum_forced(context.get(), described));
    if (datum && proj_get_name(datum.get()) != nullptr)
        description.datum = proj_get_name(datum.get());
    return description;
}

const std::string& shortName(const CrsDescription& description)
{
    return description.authorityCode.empty() ? description.name : description.authorityCode;
}

std::string shortName(const Crs& crs)
{
    constexpr std::size_t kBeginning = 60;
    const auto description = describe(crs);
    return description && !shortName(*description).empty() ? shortName(*description)
                                                           : crs.definition.substr(0, kBeginning);
}

bool sameCrs(const Crs& a, const Crs& b)
{
    if (!a.known() || !b.known())
        return false;
    if (a == b)
        return true;
    const Context context = quietContext();
    const Pj left = parsed(context, a);
    const Pj right = parsed(context, b);
    return left && right
           && proj_is_equivalent_to(
                  left.get(), right.get(), PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS)
                  != 0;
}

struct Transformer::Pipeline
{
    Context context;
    Pj pj;
    Pj second; ///< from WGS 84 on, where the first leads there
    bool identity = false;
};

Transformer::Transformer(std::unique_ptr<Pipeline> pipeline) : m_pipeline(std::move(pipeline)) {}

Transformer::~Transformer() = default;
Transformer::Transformer(Transformer&&) noexcept = default;
Transformer& Transformer::operator=(Transformer&&) noexcept = default;

namespace {

/// The way from one system to another, x/longitude first on both sides.
Pj wayBetween(const Context& context, PJ* source, PJ* target)
{
    const Pj raw(proj_create_crs_to_crs_from_pj(context.get(), source, target, nullptr, nullptr));
    return Pj(raw ? proj_normalize_for_visualization(context.get(), raw.get()) : nullptr);
}

} // namespace

Result<Transformer> Transformer::create(const Crs& from, const Crs& to)
{
    auto pipeline = std::make_unique<Pipeline>();
    pipeline->context = quietContext();
    const Pj source = parsed(pipeline->context, from);
    if (!source)
        return failure(unknown(from));
    const Pj target = parsed(pipeline->context, to);
    if (!target)
        return failure(unknown(to));
    pipeline->identity = sameCrs(from, to);
    // A system with parameters of its own says how to get to WGS 84 and back; PROJ drops them on
    // the way to and from any other datum.
    const bool bound = (proj_get_type(source.get()) == PJ_TYPE_BOUND_CRS
                        || proj_get_type(target.get()) == PJ_TYPE_BOUND_CRS)
                       && !pipeline->identity;
    const Pj hub = bound ? parsed(pipeline->context, wgs84()) : Pj();
    pipeline->pj = wayBetween(pipeline->context, source.get(), bound ? hub.get() : target.get());
    if (bound)
        pipeline->second = wayBetween(pipeline->context, hub.get(), target.get());
    if (!pipeline->pj || (bound && !pipeline->second)) {
        return failure({.code = ErrorCode::TransformFailed,
                        .detail = from.definition + " → " + to.definition});
    }
    return Transformer(std::move(pipeline));
}

bool Transformer::identity() const
{
    return m_pipeline->identity;
}

Result<Coordinate> Transformer::apply(Coordinate c) const
{
    if (identity())
        return c;
    PJ_COORD image = proj_trans(m_pipeline->pj.get(), PJ_FWD, proj_coord(c.x, c.y, 0, 0));
    if (m_pipeline->second) // heights that the datum shift made are none of the map's
        image =
            proj_trans(m_pipeline->second.get(), PJ_FWD, proj_coord(image.xy.x, image.xy.y, 0, 0));
    const Coordinate result{image.xy.x, image.xy.y};
    if (!isFinite(result)) {
        return failure({.code = ErrorCode::TransformFailed,
                        .detail = std::to_string(c.x) + ", " + std::to_string(c.y)});
    }
    return result;
}

Result<void> Transformer::apply(Geometry& geometry) const
{
    if (identity())
        return {};
    Result<void> outcome;
    const auto move = [&](std::vector<Coordinate>& line) {
        for (Coordinate& c : line) {
            if (!outcome)
                return;
            if (const auto image = apply(c); image)
                c = *image;
            else
                outcome = tl::unexpected(image.error());
        }
    };
    if (auto* points = std::get_if<Points>(&geometry))
        move(*points);
    if (auto* lines = std::get_if<Lines>(&geometry)) {
        for (LineString& line : *lines)
            move(line);
    }
    if (auto* polygons = std::get_if<Polygons>(&geometry)) {
        for (Polygon& polygon : *polygons) {
            move(polygon.outer);
            for (Ring& hole : polygon.holes)
                move(hole);
        }
    }
    return outcome;
}

} // namespace yimi
