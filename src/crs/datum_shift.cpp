// SPDX-License-Identifier: GPL-3.0-or-later
#include "crs/datum_shift.h"

#include <proj.h>

#include <array>
#include <cmath>
#include <filesystem>
#include <sstream>

namespace yimi {

namespace {

struct ContextDeleter
{
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};

struct PjDeleter
{
    void operator()(PJ* pj) const { proj_destroy(pj); }
};

/// The system as a PROJ string without its datum's own way to WGS 84; ends before «+type=crs».
Result<std::string> projString(const Crs& crs)
{
    const std::unique_ptr<PJ_CONTEXT, ContextDeleter> context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    const std::unique_ptr<PJ, PjDeleter> pj(proj_create(context.get(), crs.definition.c_str()));
    const char* const text =
        pj ? proj_as_proj_string(context.get(), pj.get(), PJ_PROJ_5, nullptr) : nullptr;
    if (text == nullptr)
        return failure({.code = ErrorCode::CrsUnknown, .detail = crs.definition});
    std::istringstream words(text);
    std::string kept;
    for (std::string word; words >> word;) {
        if (!word.starts_with("+type=") && !word.starts_with("+towgs84=")
            && !word.starts_with("+nadgrids=") && !word.starts_with("+no_defs"))
            kept += word + ' ';
    }
    return kept;
}

bool plausible(const SevenParameters& p)
{
    const auto within = [](double value, double limit) {
        return std::isfinite(value) && std::abs(value) <= limit;
    };
    return within(p.dx, 10'000) && within(p.dy, 10'000) && within(p.dz, 10'000) && within(p.rx, 60)
           && within(p.ry, 60) && within(p.rz, 60) && within(p.scale, 100);
}

} // namespace

Result<Crs> withSevenParameters(const Crs& local, const SevenParameters& parameters)
{
    if (!plausible(parameters))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "seven-parameters",
                        .detail = "dx dy dz ≤ 10000 m, rx ry rz ≤ 60″, scale ≤ 100 ppm"});
    const auto base = projString(local);
    if (!base)
        return tl::unexpected(base.error());
    std::ostringstream text;
    text.precision(15);
    text << *base << "+towgs84=" << parameters.dx << ',' << parameters.dy << ',' << parameters.dz
         << ',' << parameters.rx << ',' << parameters.ry << ',' << parameters.rz << ','
         << parameters.scale << " +no_defs +type=crs";
    return Crs{text.str()};
}

Result<SevenParameters> parseSevenParameters(const std::string& text)
{
    std::string plain = text;
    for (char& c : plain) {
        if (c == ',' || c == ';')
            c = ' ';
    }
    std::istringstream words(plain);
    std::array<double, 7> numbers{};
    for (double& number : numbers)
        words >> number;
    std::string rest;
    if (!words || words >> rest)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "seven-parameters",
                        .detail = "dx,dy,dz,rx,ry,rz,scale"});
    return SevenParameters{
        numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]};
}

Result<Crs> withGrid(const Crs& local, const std::string& gridFile)
{
    std::error_code problem;
    if (!std::filesystem::is_regular_file(gridFile, problem))
        return failure({.code = ErrorCode::FileNotFound, .file = gridFile});
    const auto base = projString(local);
    if (!base)
        return tl::unexpected(base.error());
    const std::string file = std::filesystem::absolute(gridFile, problem).string();
    // PROJ reads the grid only when it is asked for a place: the shift alone is the trial.
    const std::unique_ptr<PJ_CONTEXT, ContextDeleter> context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    const std::string shift = "+proj=hgridshift +grids=\"" + file + '"';
    const std::unique_ptr<PJ, PjDeleter> trial(proj_create(context.get(), shift.c_str()));
    if (!trial)
        return failure({.code = ErrorCode::FileDamaged, .file = gridFile, .detail = "grid"});
    return Crs{*base + "+nadgrids=\"" + file + "\" +no_defs +type=crs"};
}

} // namespace yimi
