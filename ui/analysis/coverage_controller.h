// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/network_cache.h"
#include "project/study_inputs.h"

namespace yimi {

/// Runs 托育覆盖: a snapshot of the layers goes to a worker, the answer comes back as one undo
/// command. The study is kept as long as the layers are the same, so that another question costs
/// only its search; the network is shared with the other analyses.
class CoverageController : public QObject
{
    Q_OBJECT

public:
    CoverageController(Document& document,
                       JobRunner& jobs,
                       std::shared_ptr<NetworkCache> networks,
                       QObject* parent = nullptr);

    /// With the parameters of the document; a run before it that is still going is replaced.
    void run();
    void cancel();

    [[nodiscard]] bool running() const;

    [[nodiscard]] bool owns(JobId id) const { return running() && m_job == id; }

Q_SIGNALS:
    void started();
    /// Also after a failure or cancel.
    void ended();
    void failed(const yimi::Error& error);

private:
    struct Answer
    {
        std::shared_ptr<const Study> study;
        std::shared_ptr<const Coverage> coverage;
        std::shared_ptr<const FeatureTable> table;
    };

    [[nodiscard]] static Result<Answer> answer(std::shared_ptr<const Study> study,
                                               const StudyInputs& inputs,
                                               const DocumentSettings& settings,
                                               NetworkCache& networks,
                                               const TaskContext& task);
    void take(const Result<Answer>& answer, const StudyInputs& inputs);

    Document& m_document;
    JobRunner& m_jobs;
    std::shared_ptr<NetworkCache> m_networks;
    std::shared_ptr<const Study> m_study; ///< of m_studyInputs
    StudyInputs m_studyInputs;
    JobId m_job{};
    int m_runs = 0;
};

} // namespace yimi
