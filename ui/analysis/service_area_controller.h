// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/service_area_run.h"

namespace yimi {

/// Runs 等时圈. A search goes to a worker, its answer comes back as one undo command. The search is
/// kept: what only changes how its answer is shaped is answered from it.
class ServiceAreaController : public QObject
{
    Q_OBJECT

public:
    ServiceAreaController(Document& document,
                          JobRunner& jobs,
                          std::shared_ptr<NetworkCache> networks,
                          QObject* parent = nullptr);

    /// With the parameters of the document; a run before it that is still going is replaced.
    void run();
    /// Takes other parameters: an answer that is there is shaped anew, without a search where the
    /// one kept knows it; without an answer they only become the document's. `text` names the
    /// change; changes of one `mergeKey` in a row are one step of undo, 0: never.
    void reshape(const ServiceAreaSettings& settings, const QString& text, int mergeKey = 0);
    void cancel();

    [[nodiscard]] bool running() const;

    [[nodiscard]] bool owns(JobId id) const { return running() && m_job == id; }

    /// The parameters as they will be when a run in progress has ended; else the document's.
    [[nodiscard]] ServiceAreaSettings asked() const;

    /// How many searches were started.
    [[nodiscard]] int searches() const { return m_searches; }

Q_SIGNALS:
    void started();
    /// Also after a failure or cancel.
    void ended();
    void failed(const yimi::Error& error);

private:
    struct Answer
    {
        std::shared_ptr<const ServiceAreaRun> run;
        ServiceAreaAnswer shaped;
    };

    /// What is asked and how its answer is put into the document.
    struct Question
    {
        ServiceAreaSettings before; ///< of the document, when it was asked
        ServiceAreaSettings asked;
        QString text;
        int mergeKey = 0;
    };

    void start(const Question& question);
    void take(const Result<Answer>& answer, const Question& question);

    Document& m_document;
    JobRunner& m_jobs;
    std::shared_ptr<NetworkCache> m_networks;
    std::shared_ptr<const ServiceAreaRun> m_run; ///< the last search
    std::optional<Question> m_question;          ///< of the run in progress
    JobId m_job{};
    int m_runs = 0;
    int m_searches = 0;
};

} // namespace yimi
