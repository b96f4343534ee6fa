// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/coverage_controller.h"

namespace yimi {

namespace {

QString jobKey()
{
    return QStringLiteral("coverage");
}

bool sameTables(const StudyTables& a, const StudyTables& b)
{
    return a.roads == b.roads && a.facilities == b.facilities && a.communities == b.communities
           && a.residences == b.residences && a.entrances == b.entrances
           && a.residentialLand == b.residentialLand && a.parcels == b.parcels;
}

/// The study, on a network that others may share.
Result<std::shared_ptr<const Study>>
prepare(const StudyInputs& inputs, NetworkCache& networks, const TaskContext& task)
{
    auto streets = networks.streetsOf(inputs.tables.roads, task);
    if (!streets)
        return failure(streets.error());
    auto study = prepareStudy(inputs.tables, streets->network, task);
    if (!study)
        return failure(study.error());
    study->findings.insert(
        study->findings.end(), streets->findings.begin(), streets->findings.end());
    return std::make_shared<const Study>(std::move(*study));
}

} // namespace

CoverageController::CoverageController(Document& document,
                                       JobRunner& jobs,
                                       std::shared_ptr<NetworkCache> networks,
                                       QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_networks(std::move(networks))
{
    connect(&document, &Document::replaced, this, [this] {
        cancel();
        m_study.reset();
    });
}

bool CoverageController::running() const
{
    return m_jobs.running(jobKey());
}

void CoverageController::cancel()
{
    m_jobs.cancelKey(jobKey());
}

Result<CoverageController::Answer> CoverageController::answer(std::shared_ptr<const Study> study,
                                                              const StudyInputs& inputs,
                                                              const DocumentSettings& settings,
                                                              NetworkCache& networks,
                                                              const TaskContext& task)
{
    if (!study) {
        auto prepared = prepare(inputs, networks, task);
        if (!prepared)
            return failure(prepared.error());
        study = std::move(*prepared);
    }
    std::vector<Finding> findings;
    const auto options = coverageOptionsOf(inputs, settings, findings);
    if (!options)
        return failure(options.error());
    auto result = yimi::coverage(*study, *options, task);
    if (!result)
        return failure(result.error());
    result->findings.insert(result->findings.begin(), findings.begin(), findings.end());
    auto table = coverageTable(*study, *result, settings.crs);
    return Answer{std::move(study),
                  std::make_shared<const Coverage>(std::move(*result)),
                  std::make_shared<const FeatureTable>(std::move(table))};
}

void CoverageController::run()
{
    const StudyInputs inputs = childcareInputs(m_document.contents());
    const auto study = sameTables(inputs.tables, m_studyInputs.tables) ? m_study : nullptr;
    const int number = ++m_runs;
    m_job = m_jobs.run(
        {.key = jobKey(), .title = tr("托育覆盖")},
        [study, inputs, settings = m_document.settings(), networks = m_networks](
            const TaskContext& task) { return answer(study, inputs, settings, *networks, task); },
        [this, inputs, number](const Result<Answer>& answer) {
            // The end of a run that was replaced is nobody's business.
            if (number != m_runs)
                return;
            take(answer, inputs);
            Q_EMIT ended();
        });
    Q_EMIT started();
}

void CoverageController::take(const Result<Answer>& answer, const StudyInputs& inputs)
{
    if (!answer) {
        if (answer.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(answer.error());
        return;
    }
    m_study = answer->study;
    m_studyInputs = inputs;
    m_document.putCoverage(
        answer->coverage, answer->table, inputs.layers, tr("托育覆盖"), tr("计算托育覆盖"));
}

} // namespace yimi
