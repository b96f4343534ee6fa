// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people.h"

#include <queue>

#include <cstdint>
#include <optional>

namespace yimi::sample {

/// Which home would be the best for one more site, if a community is served once half of its
/// children under three have a site at hand: greedy, each gain looked at again only when it is the
/// largest (gains never grow).
class ReachGain
{
public:
    /// `metres`: as the crow flies. Candidates are some homes of every community; `seed` decides
    /// which, and how lucky a community is.
    ReachGain(const People& people, double metres, std::uint64_t seed);

    /// The home and its community, or nothing when everybody is served or was asked about.
    [[nodiscard]] std::optional<const Residence*> next();

    /// There is a site now.
    void serve(Coordinate at);

private:
    struct Candidate
    {
        const Residence* home;
        double luck;
        std::vector<std::uint32_t> near; ///< homes at hand
    };

    [[nodiscard]] double gainOf(const Candidate& candidate) const;

    const People& m_people;
    double m_metres;
    std::vector<Candidate> m_candidates;
    std::vector<std::uint8_t> m_served; ///< by residence
    std::vector<double> m_share;        ///< by community, of its children
    std::priority_queue<std::pair<double, std::uint32_t>> m_queue;
};

} // namespace yimi::sample
