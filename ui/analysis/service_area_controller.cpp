// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/service_area_controller.h"

namespace yimi {

namespace {

QString jobKey()
{
    return QStringLiteral("service-areas");
}

/// The contents as if these parameters were the document's.
ProjectContents asking(ProjectContents contents, const ServiceAreaSettings& settings)
{
    contents.settings.serviceAreas = settings;
    return contents;
}

} // namespace

ServiceAreaController::ServiceAreaController(Document& document,
                                             JobRunner& jobs,
                                             std::shared_ptr<NetworkCache> networks,
                                             QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_networks(std::move(networks))
{
    connect(&document, &Document::replaced, this, [this] {
        cancel();
        m_run.reset();
    });
}

bool ServiceAreaController::running() const
{
    return m_jobs.running(jobKey());
}

void ServiceAreaController::cancel()
{
    m_jobs.cancelKey(jobKey());
}

ServiceAreaSettings ServiceAreaController::asked() const
{
    const ServiceAreaSettings& now = m_document.settings().serviceAreas;
    return m_question ? afterAnswer(m_question->before, m_question->asked, now) : now;
}

void ServiceAreaController::run()
{
    const ServiceAreaSettings& now = m_document.settings().serviceAreas;
    start({now, now, tr("计算等时圈")});
}

void ServiceAreaController::reshape(const ServiceAreaSettings& settings,
                                    const QString& text,
                                    int mergeKey)
{
    if (m_document.serviceAreas() || running()) {
        start({m_document.settings().serviceAreas, settings, text, mergeKey});
        return;
    }
    DocumentSettings all = m_document.settings();
    all.serviceAreas = settings;
    m_document.setSettings(all, text, mergeKey);
}

void ServiceAreaController::start(const Question& question)
{
    const ProjectContents contents = asking(m_document.contents(), question.asked);
    const ServiceAreaInputs inputs = serviceAreaInputs(contents);
    const auto kept = m_run && answers(*m_run, inputs, contents.settings) ? m_run : nullptr;
    if (!kept)
        ++m_searches;
    const int number = ++m_runs;
    m_question = question;
    m_job = m_jobs.run(
        {.key = jobKey(), .title = tr("等时圈")},
        [kept, inputs, parameters = contents.settings, networks = m_networks](
            const TaskContext& task) -> Result<Answer> {
            auto run = kept;
            if (!run) {
                auto found = searchServiceAreas(inputs, parameters, *networks, task);
                if (!found)
                    return failure(found.error());
                run = std::move(*found);
            }
            auto shaped = shapeAnswer(*run, parameters, task);
            if (!shaped)
                return failure(shaped.error());
            return Answer{std::move(run), std::move(*shaped)};
        },
        [this, question, number](const Result<Answer>& answer) {
            // The end of a run that was replaced is nobody's business.
            if (number != m_runs)
                return;
            m_question.reset();
            take(answer, question);
            Q_EMIT ended();
        });
    Q_EMIT started();
}

void ServiceAreaController::take(const Result<Answer>& answer, const Question& question)
{
    if (!answer) {
        if (answer.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(answer.error());
        return;
    }
    m_run = answer->run;
    m_document.putServiceAreas(
        {.summary = answer->shaped.summary,
         .settings = question.asked,
         .areas = {},
         .streets = {},
         .inputs = m_run->inputs.layers,
         .madeAt = {}},
        {answer->shaped.areas, tr("等时圈"), answer->shaped.streets, tr("等时圈街道")},
        question.text,
        afterAnswer(question.before, question.asked, m_document.settings().serviceAreas),
        question.mergeKey);
}

} // namespace yimi
