// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/crs_words.h"

#include "crs/proj_objects.h"

namespace yimi {

namespace {

Error withoutWords(const Crs& crs)
{
    return {.code = crs.known() ? ErrorCode::CrsUnknown : ErrorCode::CrsMissing,
            .detail = crs.definition};
}

} // namespace

Result<std::string> wellKnownText(const Crs& crs)
{
    const Context context = quietContext();
    const Pj pj(proj_create(context.get(), crs.definition.c_str()));
    const char* const options[] = {"MULTILINE=NO", nullptr};
    const char* const words =
        pj ? proj_as_wkt(context.get(), pj.get(), PJ_WKT1_GDAL, options) : nullptr;
    if (words == nullptr)
        return failure(withoutWords(crs));
    return std::string(words);
}

Result<Crs> geographicBase(const Crs& crs)
{
    const Context context = quietContext();
    const Pj pj(proj_create(context.get(), crs.definition.c_str()));
    const Pj base(pj ? proj_crs_get_geodetic_crs(context.get(), pj.get()) : nullptr);
    const char* const words =
        base ? proj_as_wkt(context.get(), base.get(), PJ_WKT2_2019, nullptr) : nullptr;
    if (words == nullptr)
        return failure(withoutWords(crs));
    return Crs{words};
}

} // namespace yimi
