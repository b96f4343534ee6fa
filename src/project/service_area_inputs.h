// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/transit_inputs.h"

namespace yimi {

/// Which layers answer a question about service areas.
struct ServiceAreaInputs
{
    std::shared_ptr<const FeatureTable> roads;
    std::shared_ptr<const FeatureTable>
        facilities; ///< null where a place on the map is asked about
    std::string facilityTitle;
    Theme facilityTheme = Theme::Backdrop;
    /// Layers that say where facilities of the theme are entered.
    std::vector<std::shared_ptr<const FeatureTable>> entrances;
    std::vector<std::string> entranceTitles;
    std::vector<std::shared_ptr<const FeatureTable>> barriers;
    std::vector<std::string> barrierTitles;
    TransitInputs transit;       ///< empty where nobody rides
    std::vector<QString> layers; ///< roads, facilities, entrances, barriers, lines: stamps of those
                                 ///< that are there, in this order

    bool operator==(const ServiceAreaInputs&) const = default;

    /// `settings`: a place needs no facilities.
    [[nodiscard]] bool complete(const ServiceAreaSettings& settings) const
    {
        return roads && (facilities || settings.place);
    }
};

/// Layers of points that areas may be drawn around: facilities first, as listed.
[[nodiscard]] std::vector<const DocumentLayer*>
pointLayers(const std::vector<DocumentLayer>& layers);

/// The layer that the settings ask about; nothing for a place or where there are no points.
[[nodiscard]] const DocumentLayer* askedLayer(const ProjectContents& contents);

[[nodiscard]] ServiceAreaInputs serviceAreaInputs(const ProjectContents& contents);

/// The parameters after an answer to `asked` came, for which those of the document were `before`:
/// what was asked otherwise is taken, all else is as somebody may have changed it meanwhile.
[[nodiscard]] ServiceAreaSettings afterAnswer(const ServiceAreaSettings& before,
                                              const ServiceAreaSettings& asked,
                                              ServiceAreaSettings now);

/// The result was made with other parameters or from other layers than the document has now.
[[nodiscard]] bool outdated(const ServiceAreaResult& result, const ProjectContents& contents);

} // namespace yimi
