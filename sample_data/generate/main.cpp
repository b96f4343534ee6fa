// SPDX-License-Identifier: GPL-3.0-or-later
#include "city_sample.h"
#include "io/write.h"
#include "raw_files.h"
#include "write_project.h"

#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <iostream>

namespace {

using yimi::sample::SampleLayer;
using yimi::sample::SampleScale;

/// Tells every stage as it begins and how long the one before took.
class Progress
{
public:
    explicit Progress(bool quiet) : m_quiet(quiet) {}

    void begin(std::string_view stage)
    {
        end();
        if (!m_quiet)
            std::cerr << "yimi-sample: " << stage << " … " << std::flush;
        m_open = true;
    }

    void end()
    {
        const auto now = std::chrono::steady_clock::now();
        if (m_open && !m_quiet)
            std::cerr
                << std::chrono::duration_cast<std::chrono::milliseconds>(now - m_since).count()
                << " ms\n";
        m_open = false;
        m_since = now;
    }

private:
    bool m_quiet;
    bool m_open = false;
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
};

int failed(const yimi::Error& error)
{
    std::cerr << "yimi-sample: " << yimi::errorCodeName(error.code);
    for (const std::string* part :
         {&error.file, &error.layer, &error.feature, &error.field, &error.detail})
        if (!part->empty())
            std::cerr << ": " << *part;
    std::cerr << '\n';
    return 1;
}

int writeCity(const std::vector<SampleLayer>& layers, const std::string& folder)
{
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        return failed(
            {.code = yimi::ErrorCode::FileUnwritable, .file = folder, .detail = problem.message()});
    std::vector<yimi::LayerToWrite> toWrite;
    for (const SampleLayer& layer : layers)
        toWrite.push_back({&layer.table, layer.kind, layer.title});
    if (const auto written = yimi::writeGeoPackage(folder + "/changzhou.gpkg", toWrite); !written)
        return failed(written.error());
    if (const auto written = yimi::sample::writeProject(layers, folder + "/changzhou.yimi");
        !written)
        return failed(written.error());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"Makes the synthetic sample city of Yimi"};
    std::string folder;
    std::string raw;
    std::string scale = "full";
    yimi::sample::SampleOptions options;
    bool quiet = false;
    CLI::Option* const out =
        app.add_option("--out", folder, "folder that gets changzhou.gpkg and changzhou.yimi");
    app.add_option("--raw", raw, "folder that gets the city as raw files, as it would arrive");
    app.add_option("--seed", options.seed, "another city for another number")
        ->capture_default_str();
    app.add_option("--scale", scale, "full, or small: two districts only")
        ->check(CLI::IsMember({"full", "small"}))
        ->capture_default_str();
    app.add_option(
           "--threads", options.threads, "0 = all cores; the city is the same for every number")
        ->capture_default_str();
    app.add_flag("--quiet", quiet, "no progress on stderr");
    try {
        app.parse(argc, argv);
        if (folder.empty() && raw.empty())
            throw CLI::RequiredError(out->get_name());
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    options.scale = scale == "small" ? SampleScale::Small : SampleScale::Full;
    Progress progress(quiet);
    const auto layers = yimi::sample::generateCity(
        options, {}, [&](std::string_view stage) { progress.begin(stage); });
    if (!layers)
        return failed(layers.error());
    progress.begin("writing");
    int status = folder.empty() ? 0 : writeCity(*layers, folder);
    if (status == 0 && !raw.empty()) {
        if (const auto written = yimi::sample::writeRawFiles(*layers, raw); !written)
            status = failed(written.error());
    }
    progress.end();
    return status;
}
