// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/profile_changes.h"

#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr std::array<std::string_view, 10> kFigureIds = {"mode",
                                                         "speed_kmh",
                                                         "connector_kmh",
                                                         "avoids_steps",
                                                         "main_roads",
                                                         "main_road_seconds",
                                                         "stairs_factor",
                                                         "no_pavement_factor",
                                                         "class_factors",
                                                         "minds_slope"};

/// A speed that went through text may differ in its last bits.
constexpr double kSameKmh = 1e-6;

class Comparison
{
public:
    void compare(ProfileFigure figure, double standard, double value)
    {
        if (std::abs(standard - value) > kSameKmh)
            m_changes.push_back({figure, RoadClass::Other, standard, value});
    }

    void compareClasses(const TravelProfile& standard, const TravelProfile& profile)
    {
        for (std::size_t i = 0; i < kRoadClassCount; ++i) {
            const double before = standard.classFactors[i];
            const double after = profile.classFactors[i];
            if (before != after)
                m_changes.push_back(
                    {ProfileFigure::ClassFactor, static_cast<RoadClass>(i), before, after});
        }
    }

    [[nodiscard]] std::vector<ProfileChange> take() { return std::move(m_changes); }

private:
    std::vector<ProfileChange> m_changes;
};

} // namespace

std::string_view profileFigureId(ProfileFigure figure)
{
    return kFigureIds[static_cast<std::size_t>(figure)];
}

TravelProfile standardOf(const TravelProfile& profile)
{
    for (const std::string& id : {profile.base, profile.id}) {
        if (auto shipped = travelProfile(id))
            return *shipped;
    }
    return *travelProfile("walk");
}

std::vector<ProfileChange> profileChanges(const TravelProfile& profile)
{
    using enum ProfileFigure;
    const TravelProfile standard = standardOf(profile);
    const auto position = [](auto value) { return static_cast<double>(value); };
    Comparison all;
    all.compare(Mode, position(standard.mode), position(profile.mode));
    all.compare(Speed, standard.speed.value * 3.6, profile.speed.value * 3.6);
    all.compare(
        ConnectorSpeed, standard.connectorSpeed.value * 3.6, profile.connectorSpeed.value * 3.6);
    all.compare(AvoidsSteps, position(standard.avoidsSteps), position(profile.avoidsSteps));
    all.compare(MainRoads, position(standard.mainRoads), position(profile.mainRoads));
    // A wait that no crossing costs is no figure of the profile.
    if (profile.mainRoads == MainRoadCrossing::Costs)
        all.compare(MainRoadSeconds, standard.mainRoadSeconds, profile.mainRoadSeconds);
    all.compare(StairsFactor, standard.stairsFactor, profile.stairsFactor);
    all.compare(NoPavementFactor, standard.noPavementFactor, profile.noPavementFactor);
    all.compareClasses(standard, profile);
    all.compare(MindsSlope, position(standard.mindsSlope), position(profile.mindsSlope));
    return all.take();
}

bool isEdited(const TravelProfile& profile)
{
    return !travelProfile(profile.id) || !profileChanges(profile).empty();
}

} // namespace yimi
