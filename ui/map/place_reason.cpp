// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/place_reason.h"

namespace yimi {

namespace {

QString jobKey()
{
    return QStringLiteral("place-reason");
}

} // namespace

PlaceReason::PlaceReason(const Document& document,
                         JobRunner& jobs,
                         std::shared_ptr<NetworkCache> networks,
                         std::shared_ptr<CityCache> cities,
                         QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_networks(std::move(networks))
    , m_cities(std::move(cities))
{
    connect(&document, &Document::replaced, this, &PlaceReason::drop);
}

bool PlaceReason::possible() const
{
    return m_document.coverage().has_value();
}

bool PlaceReason::busy() const
{
    return m_jobs.running(jobKey());
}

void PlaceReason::drop()
{
    ++m_number;
    m_jobs.cancelKey(jobKey());
}

void PlaceReason::ask(Coordinate place)
{
    start([place](const CityBase& city,
                  const FacilitySet& set,
                  const CoverageOptions& options,
                  const TaskContext& task) { return placeGap(city, set, place, options, task); });
}

void PlaceReason::ask(const CommunityCoverage& community)
{
    start([community](const CityBase& city,
                      const FacilitySet& set,
                      const CoverageOptions& options,
                      const TaskContext& task) {
        return communityGap(city, set, community, options, task);
    });
}

void PlaceReason::start(Question question)
{
    if (!possible())
        return;
    const int number = ++m_number;
    m_jobs.run(
        {.key = jobKey(), .title = tr("查明原因"), .quiet = true},
        [question = std::move(question),
         inputs = cityInputs(m_document.contents()),
         coverage = m_document.coverage()->coverage,
         networks = m_networks,
         cities = m_cities](const TaskContext& task) -> Result<PlaceGap> {
            const auto city = cities->cityOf(inputs, *networks, task);
            if (!city)
                return tl::unexpected(city.error());
            CoverageOptions options = coverage->options;
            if (options.profile.usesLines && !options.transit)
                options.transit = (*city)->base->transit;
            const auto set = countedFacilities(*(*city)->base, Theme::Childcare, options);
            if (!set)
                return tl::unexpected(set.error());
            return question(*(*city)->base, *set, options, task);
        },
        [this, number](const Result<PlaceGap>& reason) {
            if (number != m_number)
                return;
            if (reason)
                Q_EMIT found(*reason);
            else if (reason.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(reason.error());
        });
}

} // namespace yimi
