// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_answer.h"

#include "base/version.h"
#include "wording/wording.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <memory>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace yimi::cli {

namespace {

/// A signal handler may only touch such a thing.
std::atomic<bool> interrupted = false;

void onInterrupt(int)
{
    interrupted = true;
}

void say(const QString& line)
{
    std::cerr << line.toStdString() << '\n';
}

Json warningOf(const Finding& finding)
{
    Json warning = Json::object();
    warning["code"] = findingCodeName(finding.code);
    warning["severity"] = finding.severity == Severity::Info      ? "info"
                          : finding.severity == Severity::Warning ? "warning"
                                                                  : "problem";
    warning["message"] = findingSentence(finding).toStdString();
    warning["layer"] = finding.layer;
    warning["count"] = finding.count;
    warning["ids"] = finding.ids;
    return warning;
}

Json envelope(const Answer& answer, double totalMs)
{
    Json object = answer.fields;
    object["version"] = softwareVersion();
    object["method"] = answer.method;
    object["warnings"] = Json::array();
    for (const Finding& finding : answer.findings)
        object["warnings"].push_back(warningOf(finding));
    object["timings_ms"] = Json::object();
    for (const auto& [stage, time] : answer.timings)
        object["timings_ms"][stage] = time;
    object["timings_ms"]["total"] = totalMs;
    return object;
}

/// One line that is drawn over and over.
class ProgressLine
{
public:
    void draw(Progress progress)
    {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        if (progress.stage != m_stage) {
            m_stage = progress.stage;
            m_begin = now;
        } else if (now - m_drawn < std::chrono::milliseconds(100)) {
            return;
        }
        m_drawn = now;
        const std::chrono::duration<double> spent = now - m_begin;
        const double left = progress.fraction > 0.02
                                ? spent.count() * (1 - progress.fraction) / progress.fraction
                                : 0;
        std::string bar(20, '.');
        const auto full =
            static_cast<std::size_t>(std::min(1.0, std::max(0.0, progress.fraction)) * 20);
        bar.replace(0, full, full, '#');
        std::fprintf(stderr,
                     "\r%s [%s] %3.0f %%  %02.0f:%02.0f \x1b[K",
                     qPrintable(stageName(progress.stage)),
                     bar.c_str(),
                     progress.fraction * 100,
                     std::floor(left / 60),
                     std::fmod(left, 60));
        m_shown = true;
    }

    ~ProgressLine()
    {
        if (m_shown)
            std::fputs("\r\x1b[K", stderr);
    }

private:
    std::mutex m_mutex;
    Stage m_stage = Stage::Write;
    std::chrono::steady_clock::time_point m_begin;
    std::chrono::steady_clock::time_point m_drawn;
    bool m_shown = false;
};

/// Turns the signal into a stop request.
class InterruptWatch
{
public:
    InterruptWatch()
    {
        std::signal(SIGINT, onInterrupt);
        std::signal(SIGTERM, onInterrupt);
        m_thread = std::jthread([this](const std::stop_token& end) {
            while (!end.stop_requested()) {
                if (interrupted)
                    m_stop.request_stop();
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        });
    }

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_thread;
};

} // namespace

Exit print(const Answer& answer, const Common& common, double totalMs)
{
    if (common.json) {
        std::cout << envelope(answer, totalMs).dump(2, ' ', false, Json::error_handler_t::replace)
                  << std::endl;
    } else {
        std::cout << answer.text.toStdString() << std::flush;
        for (const Finding& finding : answer.findings) {
            if (!common.quiet)
                say(findingSentence(finding));
        }
    }
    return std::cout.good() ? Exit::Done : Exit::Failed;
}

Exit print(const Error& error, const Common& common)
{
    say(errorSentence(error));
    if (common.json) {
        Json object = Json::object();
        object["version"] = softwareVersion();
        object["error"] = {{"code", errorCodeName(error.code)},
                           {"message", errorSentence(error).toStdString()}};
        std::cout << object.dump(2, ' ', false, Json::error_handler_t::replace) << std::endl;
    }
    if (error.code == ErrorCode::Cancelled)
        return Exit::Cancelled;
    return error.code == ErrorCode::ParameterInvalid ? Exit::Usage : Exit::Failed;
}

TaskContext terminalTask(const Common& common)
{
    static const InterruptWatch watch;
    TaskContext task{.stop = watch.token()};
    if (!common.quiet && ::isatty(STDERR_FILENO) == 1) {
        auto line = std::make_shared<ProgressLine>();
        task.progress = [line](Progress progress) { line->draw(progress); };
    }
    return task;
}

} // namespace yimi::cli
