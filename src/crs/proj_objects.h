// SPDX-License-Identifier: GPL-3.0-or-later
// PROJ's objects with their owners. Private to crs.
#pragma once

#include <proj.h>

#include <memory>

namespace yimi {

struct ContextDeleter
{
    void operator()(PJ_CONTEXT* context) const { proj_context_destroy(context); }
};

struct PjDeleter
{
    void operator()(PJ* pj) const { proj_destroy(pj); }
};

using Context = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using Pj = std::unique_ptr<PJ, PjDeleter>;

/// PROJ prints what goes wrong unless told not to; errors are returned by those who ask it.
inline Context quietContext()
{
    Context context(proj_context_create());
    proj_log_level(context.get(), PJ_LOG_NONE);
    return context;
}

} // namespace yimi
