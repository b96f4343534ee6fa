// SPDX-License-Identifier: GPL-3.0-or-later
// Why a feature is left out, by the ready-made analyses that were run: the gaps of their lists,
// found from the features that they are about.
#pragma once

#include "project/contents.h"

#include <unordered_map>

namespace yimi {

/// A gap and the analysis that says so. Both live in the answer.
struct FeatureGap
{
    const AnalysisAnswer* answer = nullptr;
    const Gap* gap = nullptr;

    [[nodiscard]] const std::string& analysis() const { return answer->analysis; }
};

/// The gaps of a project's answers, by whom they are of. Keeps the answers alive. 托育覆盖, which
/// has a result of its own, stands in for an answer of that analysis.
class FeatureGaps
{
public:
    FeatureGaps() = default;
    /// O(gaps).
    explicit FeatureGaps(const ProjectContents& contents);

    /// In the order of the analyses' ids, within one as it ranks them.
    [[nodiscard]] std::vector<FeatureGap> ofCommunity(const std::string& id) const;
    /// Of a row of a layer: of a result's those of its analysis alone, and in a table about one
    /// theme those of that theme; of an input community or facility those of all analyses.
    [[nodiscard]] std::vector<FeatureGap> ofRow(const DocumentLayer& layer, std::size_t row) const;

    /// The analysis that a layer is a result of; empty: none.
    [[nodiscard]] const std::string& analysisOf(const LayerId& layer) const;

private:
    /// Which table of which answer a layer shows.
    struct Shown
    {
        std::string analysis;
        GapSubject subject = GapSubject::Community;
        std::string theme; ///< of what may be missing; empty: any
    };

    using ById = std::unordered_multimap<std::string, FeatureGap>;

    [[nodiscard]] static std::vector<FeatureGap> inOrder(const ById& gaps, const std::string& id);

    std::vector<std::shared_ptr<const AnalysisAnswer>> m_answers;
    ById m_communities;
    ById m_facilities;
    std::map<LayerId, Shown> m_layers;
};

} // namespace yimi
