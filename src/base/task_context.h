// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <functional>
#include <stop_token>
#include <string_view>

namespace yimi {

/// The stages of long work; `wording` names them for people.
enum class Stage { Read, Build, Search, Assign, Areas, Draw, Write };

/// How far a piece of work is. `fraction` in [0, 1] within the stage.
struct Progress
{
    Stage stage = Stage::Read;
    double fraction = 0.0;
};

/// What every long algorithm takes last: a way to be stopped, a way to tell how far it is.
/// Copyable; the callback may be called from any worker thread and must be cheap.
struct TaskContext
{
    std::stop_token stop;
    std::function<void(Progress)> progress; ///< may be empty

    [[nodiscard]] bool cancelled() const { return stop.stop_requested(); }

    void report(Stage stage, double fraction) const
    {
        if (progress)
            progress({stage, fraction});
    }
};

[[nodiscard]] inline tl::unexpected<Error> cancelledError()
{
    return failure({.code = ErrorCode::Cancelled});
}

} // namespace yimi
