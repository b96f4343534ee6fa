// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/travel_profile_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace yimi {

namespace {

using Json = nlohmann::ordered_json;

/// km/h to the hundredth: 1.1 m/s is written as 3.96, not as 3.9600000000000004.
double shownKmh(MetresPerSecond speed)
{
    return std::round(speed.value * 3.6 * 1e6) / 1e6;
}

Json factorsJson(const TravelProfile& profile)
{
    Json factors = Json::object();
    for (std::size_t i = 0; i < kRoadClassCount; ++i)
        factors[std::string(roadClassId(static_cast<RoadClass>(i)))] = profile.classFactors[i];
    return factors;
}

Json profileJson(const TravelProfile& profile)
{
    Json json = {{"id", profile.id}};
    if (!profile.base.empty())
        json["base"] = profile.base;
    json.update(Json{{"mode", travelModeId(profile.mode)},
                     {"speed_kmh", shownKmh(profile.speed)},
                     {"connector_kmh", shownKmh(profile.connectorSpeed)},
                     {"avoids_steps", profile.avoidsSteps},
                     {"main_roads", mainRoadCrossingId(profile.mainRoads)},
                     {"main_road_seconds", profile.mainRoadSeconds},
                     {"stairs_factor", profile.stairsFactor},
                     {"no_pavement_factor", profile.noPavementFactor},
                     {"class_factors", factorsJson(profile)},
                     {"minds_slope", profile.mindsSlope},
                     {"uses_lines", profile.usesLines},
                     {"source", profile.source}});
    return json;
}

/// Reads the fields of one profile; remembers the first that is wrong.
class FieldReader
{
public:
    FieldReader(const Json& json, TravelProfile& profile) : m_json(json), m_profile(profile) {}

    Result<void> read()
    {
        speed("speed_kmh", m_profile.speed);
        if (!m_json.contains("connector_kmh") && m_profile.mode == TravelMode::Foot
            && m_json.contains("speed_kmh"))
            m_profile.connectorSpeed = m_profile.speed;
        speed("connector_kmh", m_profile.connectorSpeed);
        yesNo("avoids_steps", m_profile.avoidsSteps);
        number("main_road_seconds", m_profile.mainRoadSeconds);
        number("stairs_factor", m_profile.stairsFactor);
        number("no_pavement_factor", m_profile.noPavementFactor);
        yesNo("minds_slope", m_profile.mindsSlope);
        yesNo("uses_lines", m_profile.usesLines);
        choice("mode", m_profile.mode, travelModeId, TravelMode::Car);
        choice("main_roads", m_profile.mainRoads, mainRoadCrossingId, MainRoadCrossing::Closed);
        factors();
        if (const auto source = m_json.find("source"); source != m_json.end())
            source->is_string() ? void(m_profile.source = *source) : wrong("source", "text");
        m_known.insert(m_known.end(), {"id", "base", "source"});
        for (const auto& [key, value] : m_json.items()) {
            if (std::ranges::find(m_known, key) == m_known.end())
                wrong(key.c_str(), "unknown");
        }
        if (m_error)
            return tl::unexpected(*m_error);
        return checkProfile(m_profile);
    }

private:
    void wrong(const char* field, const std::string& allowed)
    {
        if (!m_error)
            m_error = Error{.code = ErrorCode::ParameterInvalid,
                            .feature = m_profile.id,
                            .field = field,
                            .detail = allowed};
    }

    const Json* at(const char* field)
    {
        m_known.emplace_back(field);
        const auto found = m_json.find(field);
        return found == m_json.end() ? nullptr : &*found;
    }

    void number(const char* field, double& value)
    {
        if (const Json* json = at(field))
            json->is_number() ? void(value = json->get<double>()) : wrong(field, "number");
    }

    void speed(const char* field, MetresPerSecond& value)
    {
        double kmh = shownKmh(value);
        const double before = kmh;
        number(field, kmh);
        if (kmh != before)
            value = kilometresPerHour(kmh);
    }

    void yesNo(const char* field, bool& value)
    {
        if (const Json* json = at(field))
            json->is_boolean() ? void(value = json->get<bool>()) : wrong(field, "true, false");
    }

    template <typename Enum>
    void choice(const char* field, Enum& value, std::string_view (*idOf)(Enum), Enum last)
    {
        const Json* json = at(field);
        if (json == nullptr)
            return;
        std::string allowed;
        for (int i = 0; i <= static_cast<int>(last); ++i) {
            const auto candidate = static_cast<Enum>(i);
            if (*json == idOf(candidate)) {
                value = candidate;
                return;
            }
            allowed += (i > 0 ? ", " : "") + std::string(idOf(candidate));
        }
        wrong(field, allowed);
    }

    void factors()
    {
        const Json* json = at("class_factors");
        if (json == nullptr)
            return;
        if (!json->is_object())
            return wrong("class_factors", "{class: factor}");
        for (const auto& [key, value] : json->items()) {
            std::size_t i = 0;
            while (i < kRoadClassCount && roadClassId(static_cast<RoadClass>(i)) != key)
                ++i;
            if (i == kRoadClassCount || !value.is_number())
                return wrong("class_factors", key);
            m_profile.classFactors[i] = value.get<double>();
        }
    }

    const Json& m_json;
    TravelProfile& m_profile;
    std::vector<std::string> m_known;
    std::optional<Error> m_error;
};

/// What a profile begins with before its fields are read.
Result<TravelProfile> startOf(const Json& json)
{
    const auto id = json.find("id");
    if (id == json.end() || !id->is_string() || id->get<std::string>().empty())
        return failure({.code = ErrorCode::ParameterInvalid, .field = "id", .detail = "text"});
    if (const auto base = json.find("base"); base != json.end()) {
        auto profile = travelProfile(base->is_string() ? base->get<std::string>() : base->dump());
        if (!profile)
            return failure({.code = ErrorCode::ParameterInvalid,
                            .feature = *id,
                            .field = "base",
                            .detail = profile.error().detail});
        profile->id = *id;
        profile->base = *base;
        return profile;
    }
    if (auto shipped = travelProfile(id->get<std::string>()))
        return shipped;
    if (!json.contains("speed_kmh"))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .feature = *id,
                        .field = "speed_kmh",
                        .detail = "0 < km/h ≤ 1000"});
    TravelProfile profile = *travelProfile("walk");
    profile.id = *id;
    profile.source.clear();
    return profile;
}

} // namespace

std::string profilesToJson(std::span<const TravelProfile> profiles)
{
    Json list = Json::array();
    for (const TravelProfile& profile : profiles)
        list.push_back(profileJson(profile));
    return Json{{"profiles", list}}.dump(2) + "\n";
}

Result<std::vector<TravelProfile>> profilesFromJson(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    const auto list = json.is_object() ? json.find("profiles") : json.end();
    if (!json.is_object() || list == json.end() || !list->is_array() || list->empty())
        return failure({.code = ErrorCode::FileDamaged, .detail = "{\"profiles\": […]}"});
    std::vector<TravelProfile> profiles;
    for (const Json& item : *list) {
        if (!item.is_object())
            return failure({.code = ErrorCode::FileDamaged, .detail = "{\"profiles\": […]}"});
        auto profile = startOf(item);
        if (!profile)
            return tl::unexpected(profile.error());
        if (auto read = FieldReader(item, *profile).read(); !read)
            return tl::unexpected(read.error());
        if (std::ranges::find(profiles, profile->id, &TravelProfile::id) != profiles.end())
            return failure({.code = ErrorCode::ParameterInvalid,
                            .feature = profile->id,
                            .field = "id",
                            .detail = "×2"});
        profiles.push_back(std::move(*profile));
    }
    return profiles;
}

} // namespace yimi
