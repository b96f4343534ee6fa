// SPDX-License-Identifier: GPL-3.0-or-later
#include "given_network.h"

#include "io/read.h"
#include "network/network_builder.h"

#include <cstdlib>
#include <iostream>

namespace yimi::bench {

namespace {

[[noreturn]] void giveUp(const std::string& what)
{
    std::cerr << "benchmark network: " << what << '\n';
    std::exit(1);
}

FeatureTable layer(const std::string& file, const std::string& name)
{
    auto read = readLayer({.path = networkFolder() + "/" + file, .layer = name}, {});
    if (!read)
        giveUp("cannot read " + file + ", layer " + name);
    return std::move(read->table);
}

StreetNetwork buildIt()
{
    auto build = buildNetwork(layer("net.gpkg", "roads"));
    if (!build)
        giveUp("cannot build the network");
    return std::move(build->network);
}

} // namespace

std::string networkFolder()
{
    const char* const folder = std::getenv("YIMI_BENCH_NETWORK");
    return folder != nullptr ? folder : "";
}

const StreetNetwork& network()
{
    static const StreetNetwork kNetwork = buildIt();
    return kNetwork;
}

std::vector<Coordinate> points(const std::string& name)
{
    std::vector<Coordinate> places;
    for (const Geometry& geometry : layer("points.gpkg", name).geometries) {
        if (const auto* point = std::get_if<Points>(&geometry); point != nullptr && !point->empty())
            places.push_back(point->front());
    }
    return places;
}

TravelProfile walking()
{
    TravelProfile profile = *travelProfile("walk");
    profile.speed = MetresPerSecond(1.2);
    profile.connectorSpeed = MetresPerSecond(1.2);
    return profile;
}

} // namespace yimi::bench
