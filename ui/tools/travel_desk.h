// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/place_travel_inputs.h"

#include <functional>
#include <memory>

namespace yimi {

/// Answers questions about single places on a worker, fast enough for a moving hand: one question
/// at a time, and of those that wait only the newest. The streets are made ready with the first
/// question, and again when layers or parameters have changed.
class TravelDesk : public QObject
{
    Q_OBJECT

public:
    /// `key` names its jobs; two desks have two keys.
    TravelDesk(const Document& document,
               JobRunner& jobs,
               std::shared_ptr<NetworkCache> networks,
               std::shared_ptr<CityCache> cities,
               PlaceQuestion question,
               const QString& key,
               QObject* parent = nullptr);

    /// Asked on a worker; what it gives is called in the window's thread.
    using Answer = std::function<void()>;
    using Question = std::function<Answer(ReadyTravel&)>;

    void ask(Question question);
    /// Nobody waits for answers any more.
    void drop();

    /// Of the profile chosen here; until then that of 等时圈.
    [[nodiscard]] TravelProfile profile() const;
    void setProfile(const TravelProfile& profile);

    /// Whose streets an answer came from.
    [[nodiscard]] PlaceTravelInputs inputs() const;

    [[nodiscard]] bool busy() const { return m_asking || m_waiting; }

Q_SIGNALS:
    void failed(const yimi::Error& error);
    /// Streets are being made ready, or are ready.
    void preparing(bool preparing);
    /// Other layers, parameters or another profile: answers so far are not true any more.
    void inputsChanged();

private:
    struct Outcome
    {
        std::shared_ptr<ReadyTravel> ready;
        Answer answer;
    };

    void start(Question question);
    void checkInputs();
    void take(const Result<Outcome>& outcome, int number);

    const Document& m_document;
    JobRunner& m_jobs;
    std::shared_ptr<NetworkCache> m_networks;
    std::shared_ptr<CityCache> m_cities;
    PlaceQuestion m_question;
    QString m_key;
    std::optional<TravelProfile> m_profile;
    std::optional<PlaceTravelInputs> m_asked; ///< of the last question
    std::shared_ptr<ReadyTravel> m_ready;     ///< null: not made yet, or with a worker
    Question m_waiting;
    bool m_asking = false;
    int m_number = 0;
};

} // namespace yimi
