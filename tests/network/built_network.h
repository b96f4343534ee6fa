// SPDX-License-Identifier: GPL-3.0-or-later
// Networks built for tests, and what they say about themselves.
#pragma once

#include "builders.h"

#include <QtGlobal>

namespace yimi::test {

inline NetworkBuild built(const FeatureTable& roads, const NetworkOptions& options = {})
{
    auto build = buildNetwork(roads, options);
    if (!build)
        qFatal("network not built: %s", errorCodeName(build.error().code).data());
    return std::move(*build);
}

inline std::size_t countOf(const NetworkBuild& build, FindingCode code)
{
    for (const Finding& finding : build.findings) {
        if (finding.code == code)
            return finding.count;
    }
    return 0;
}

/// Everything of a network that must not depend on the order of rows.
inline std::string fingerprint(const StreetNetwork& network)
{
    std::string text;
    for (const Coordinate& c : network.nodes())
        text += std::to_string(c.x) + "," + std::to_string(c.y) + ";";
    for (std::size_t i = 0; i < network.edgeCount(); ++i) {
        const StreetEdge& edge = network.edge(EdgeId(i));
        text += std::to_string(edge.from.value) + ">" + std::to_string(edge.to.value) + ":"
                + std::to_string(edge.length) + "/"
                + std::to_string(static_cast<int>(edge.road.oneWay));
        for (const Coordinate& c : network.shape(EdgeId(i)))
            text += " " + std::to_string(c.x) + " " + std::to_string(c.y);
    }
    return text;
}

} // namespace yimi::test
