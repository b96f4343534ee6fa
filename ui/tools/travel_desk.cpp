// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/travel_desk.h"

#include <utility>

namespace yimi {

TravelDesk::TravelDesk(const Document& document,
                       JobRunner& jobs,
                       std::shared_ptr<NetworkCache> networks,
                       std::shared_ptr<CityCache> cities,
                       PlaceQuestion question,
                       const QString& key,
                       QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_networks(std::move(networks))
    , m_cities(std::move(cities))
    , m_question(question)
    , m_key(key)
{
    connect(&document, &Document::replaced, this, [this] {
        drop();
        m_ready.reset();
        m_asked.reset();
        m_profile.reset();
        Q_EMIT inputsChanged();
    });
    for (const auto signal :
         {&Document::layersChanged, &Document::settingsChanged, &Document::timetableChanged})
        connect(&document, signal, this, &TravelDesk::checkInputs);
}

TravelProfile TravelDesk::profile() const
{
    return m_profile.value_or(m_document.settings().serviceAreas.profile);
}

void TravelDesk::setProfile(const TravelProfile& profile)
{
    if (profile == this->profile())
        return;
    m_profile = profile;
    checkInputs();
}

void TravelDesk::checkInputs()
{
    if (!m_asked || *m_asked == inputs())
        return;
    drop();
    m_asked.reset();
    m_ready.reset();
    Q_EMIT inputsChanged();
}

PlaceTravelInputs TravelDesk::inputs() const
{
    return placeTravelInputs(m_document.contents(), m_question, profile());
}

void TravelDesk::ask(Question question)
{
    if (m_asking)
        m_waiting = std::move(question);
    else
        start(std::move(question));
}

void TravelDesk::drop()
{
    m_waiting = nullptr;
    if (!std::exchange(m_asking, false))
        return;
    // What the worker holds may still be in use: the next question makes its own.
    ++m_number;
    m_jobs.cancelKey(m_key);
    Q_EMIT preparing(false);
}

void TravelDesk::start(Question question)
{
    m_asking = true;
    const int number = ++m_number;
    PlaceTravelInputs wanted = inputs();
    m_asked = wanted;
    auto ready = std::exchange(m_ready, nullptr);
    if (ready && ready->inputs != wanted)
        ready.reset();
    if (!ready)
        Q_EMIT preparing(true);
    m_jobs.run(
        {.key = m_key, .title = tr("准备路网"), .quiet = ready != nullptr},
        [ready,
         wanted = std::move(wanted),
         question = std::move(question),
         networks = m_networks,
         cities = m_cities](const TaskContext& task) mutable -> Result<Outcome> {
            if (!ready) {
                auto made = readyTravel(wanted, *networks, *cities, task);
                if (!made)
                    return tl::unexpected(made.error());
                ready = std::move(*made);
            }
            Answer answer = question(*ready);
            return Outcome{std::move(ready), std::move(answer)};
        },
        [this, number](const Result<Outcome>& outcome) { take(outcome, number); });
}

void TravelDesk::take(const Result<Outcome>& outcome, int number)
{
    if (number != m_number)
        return;
    m_asking = false;
    Q_EMIT preparing(false);
    Question next = std::exchange(m_waiting, nullptr);
    if (!outcome) {
        if (outcome.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(outcome.error());
        return;
    }
    m_ready = outcome->ready;
    outcome->answer();
    if (next && !m_asking)
        start(std::move(next));
}

} // namespace yimi
