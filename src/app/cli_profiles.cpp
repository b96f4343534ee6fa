// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_commands.h"
#include "app/cli_inputs.h"
#include "io/write.h"
#include "network/travel_profile_json.h"
#include "wording/wording.h"

namespace yimi::cli {

namespace {

struct Words
{
    std::string profiles;
    std::string out;
};

/// The fields of the file, and what else a reader wants to know.
Json profileJson(const TravelProfile& profile)
{
    Json json = Json::parse(profilesToJson({&profile, 1}))["profiles"].front();
    json["name"] = profileName(profile.id).toStdString();
    json["honours_oneway"] = profile.mode != TravelMode::Foot;
    return json;
}

QString lineOf(const TravelProfile& profile)
{
    return QStringLiteral("%1  %2  %3 km/h  %4\n")
        .arg(QString::fromStdString(profile.id), -10)
        .arg(profileName(profile.id))
        .arg(profile.speed.value * 3.6, 0, 'f', 2)
        .arg(QString::fromStdString(profile.source));
}

Result<Answer> run(const Words& words)
{
    const auto profiles = profilesOf(words.profiles);
    if (!profiles)
        return tl::unexpected(profiles.error());
    if (!words.out.empty()) {
        if (auto written = writeFile(words.out, profilesToJson(*profiles)); !written)
            return tl::unexpected(written.error());
    }
    Answer answer;
    answer.fields["profiles"] = Json::array();
    for (const TravelProfile& profile : *profiles) {
        answer.fields["profiles"].push_back(profileJson(profile));
        answer.text += lineOf(profile);
    }
    return answer;
}

} // namespace

Command profilesCommand(CLI::App& app)
{
    auto words = std::make_shared<Words>();
    CLI::App* const parser = app.add_subcommand(
        "profiles", "travel profiles: speeds, what counts beyond length, where these come from");
    parser->add_option("--profiles", words->profiles, "check and list edited profiles (JSON)");
    parser->add_option("--out", words->out, "write them as JSON, to be edited");
    return {parser, [words](const Common&, const TaskContext&) { return run(*words); }};
}

} // namespace yimi::cli
