// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/place_gap.h"
#include "jobs/job_runner.h"
#include "project/analysed_city.h"
#include "project/document.h"

namespace yimi {

/// Finds out on a worker why a place or a community is not served by what 托育覆盖 is about: the
/// nearest facility, how much too far it is, and what stands between. The newest question alone is
/// answered.
class PlaceReason : public QObject
{
    Q_OBJECT

public:
    PlaceReason(const Document& document,
                JobRunner& jobs,
                std::shared_ptr<NetworkCache> networks,
                std::shared_ptr<CityCache> cities,
                QObject* parent = nullptr);

    /// There is a result to ask about.
    [[nodiscard]] bool possible() const;

    void ask(Coordinate place);
    void ask(const CommunityCoverage& community);
    void drop();

    [[nodiscard]] bool busy() const;

Q_SIGNALS:
    void found(const yimi::PlaceGap& reason);
    void failed(const yimi::Error& error);

private:
    using Question = std::function<Result<PlaceGap>(
        const CityBase&, const FacilitySet&, const CoverageOptions&, const TaskContext&)>;
    void start(Question question);

    const Document& m_document;
    JobRunner& m_jobs;
    std::shared_ptr<NetworkCache> m_networks;
    std::shared_ptr<CityCache> m_cities;
    int m_number = 0;
};

} // namespace yimi
