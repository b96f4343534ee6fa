// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/gap_route.h"
#include "jobs/job_runner.h"
#include "project/document.h"

namespace yimi {

class CityCache;
class NetworkCache;

/// Runs the ready-made analyses. The city and what was searched in it are kept, so that other
/// cutoffs are answered without a search. Answers come back as one undo command.
class AnalysisController : public QObject
{
    Q_OBJECT

public:
    AnalysisController(Document& document,
                       JobRunner& jobs,
                       std::shared_ptr<NetworkCache> networks,
                       QObject* parent = nullptr);
    ~AnalysisController() override;

    /// With the parameters of the document; a run before it that is still going is replaced.
    void run(const std::string& id);
    /// Takes other parameters: an answer that is there is made anew, without one they only become
    /// the document's. `text` names the change.
    void take(const std::string& id, const ParameterTexts& set, const QString& text);
    void cancel();

    /// Finds what the map draws of a gap of an answer; the newest question alone is answered.
    void askRoute(const std::string& id, const Gap& gap);
    /// A question that is still open is answered no more.
    void dropRoute();

    [[nodiscard]] bool running() const;
    /// This analysis is being run.
    [[nodiscard]] bool running(const std::string& id) const;

    [[nodiscard]] bool owns(JobId job) const { return running() && m_job == job; }

    /// The parameters that a run in progress was started with, else the document's.
    [[nodiscard]] ParameterTexts asked(const std::string& id) const;

    /// Shared with whoever asks about the same people.
    [[nodiscard]] const std::shared_ptr<CityCache>& cities() const { return m_cities; }

    /// Sets of facilities searched so far, in all cities.
    [[nodiscard]] std::size_t searches() const { return m_searches; }

Q_SIGNALS:
    void started();
    /// Also after a failure or cancel.
    void ended();
    void failed(const QString& analysis, const yimi::Error& error);
    void routeFound(const yimi::GapRoute& route);

private:
    struct Answer
    {
        AnalysisAnswer answer;
        std::size_t searches = 0; ///< that it took
    };

    void start(const std::string& id, const ParameterTexts& set, const QString& text);

    Document& m_document;
    JobRunner& m_jobs;
    std::shared_ptr<NetworkCache> m_networks;
    std::shared_ptr<CityCache> m_cities;
    std::string m_running;  ///< id; empty: none
    ParameterTexts m_asked; ///< of the run in progress
    JobId m_job{};
    int m_runs = 0;
    int m_routes = 0;
    std::size_t m_searches = 0;
};

} // namespace yimi
