// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/analysis_controller.h"

#include "project/analysed_city.h"
#include "project/analysis_layers.h"
#include "project/analysis_presets.h"
#include "project/standards_file.h"
#include "wording/assessment_text.h"

namespace yimi {

namespace {

QString jobKey()
{
    return QStringLiteral("analysis");
}

QString routeKey()
{
    return QStringLiteral("gap-route");
}

/// The contents as if these parameters were the document's.
ProjectContents asking(ProjectContents contents, const std::string& id, const ParameterTexts& set)
{
    contents.settings.analyses[id] = set;
    return contents;
}

/// The question about a city, with the profiles it names.
struct Question
{
    CityInputs inputs;
    std::vector<TravelProfile> profiles;
    std::string analysis;
    ParameterTexts set;
    ParameterTexts project; ///< the project's own presets

    [[nodiscard]] AnalysisQuestion asked() const
    {
        return {.analysis = analysis,
                .set = set,
                .standards = shippedStandards(),
                .profiles = profiles,
                .project = project};
    }
};

Question
questionOf(const ProjectContents& contents, const std::string& id, const ParameterTexts& set)
{
    return {cityInputs(contents),
            profilesOf(contents.settings),
            id,
            set,
            projectPresets(contents.settings, id)};
}

} // namespace

AnalysisController::AnalysisController(Document& document,
                                       JobRunner& jobs,
                                       std::shared_ptr<NetworkCache> networks,
                                       QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_jobs(jobs)
    , m_networks(std::move(networks))
    , m_cities(std::make_shared<CityCache>())
{
    connect(&document, &Document::replaced, this, [this] {
        cancel();
        dropRoute();
        m_cities->clear();
    });
}

AnalysisController::~AnalysisController() = default;

bool AnalysisController::running() const
{
    return m_jobs.running(jobKey());
}

bool AnalysisController::running(const std::string& id) const
{
    return running() && m_running == id;
}

void AnalysisController::cancel()
{
    m_jobs.cancelKey(jobKey());
}

ParameterTexts AnalysisController::asked(const std::string& id) const
{
    if (running(id))
        return m_asked;
    const auto& all = m_document.settings().analyses;
    const auto set = all.find(id);
    return set != all.end() ? set->second : ParameterTexts{};
}

void AnalysisController::run(const std::string& id)
{
    start(id, asked(id), tr("计算%1").arg(analysisName(id)));
}

void AnalysisController::take(const std::string& id, const ParameterTexts& set, const QString& text)
{
    if (m_document.analyses().contains(id) || running(id)) {
        start(id, set, text);
        return;
    }
    DocumentSettings settings = m_document.settings();
    if (set.empty())
        settings.analyses.erase(id);
    else
        settings.analyses[id] = set;
    m_document.setSettings(settings, text);
}

void AnalysisController::start(const std::string& id,
                               const ParameterTexts& set,
                               const QString& text)
{
    const int number = ++m_runs;
    m_running = id;
    m_asked = set;
    const AnalysisMade made = analysisMade(asking(m_document.contents(), id, set), id);
    m_job = m_jobs.run(
        {.key = jobKey(), .title = analysisName(id)},
        [question = questionOf(m_document.contents(), id, set),
         networks = m_networks,
         cities = m_cities](const TaskContext& task) -> Result<Answer> {
            const auto city = cities->cityOf(question.inputs, *networks, task);
            if (!city)
                return failure(city.error());
            const std::size_t before = (*city)->book->searches();
            auto answer = analyse(*(*city)->base, *(*city)->book, question.asked(), task);
            if (!answer)
                return failure(answer.error());
            return Answer{std::move(*answer), (*city)->book->searches() - before};
        },
        [this, id, made, text, number](const Result<Answer>& answer) {
            // The end of a run that was replaced is nobody's business.
            if (number != m_runs)
                return;
            m_running.clear();
            if (answer) {
                m_searches += answer->searches;
                m_document.putAnalysis(answer->answer, made, text);
            } else if (answer.error().code != ErrorCode::Cancelled) {
                Q_EMIT failed(analysisName(id), answer.error());
            }
            Q_EMIT ended();
        });
    Q_EMIT started();
}

void AnalysisController::askRoute(const std::string& id, const Gap& gap)
{
    const auto result = m_document.analyses().find(id);
    if (result == m_document.analyses().end())
        return;
    const int number = ++m_routes;
    m_jobs.run(
        {.key = routeKey(), .title = tr("最近路线"), .quiet = true},
        [gap,
         question = questionOf(m_document.contents(), id, result->second.made.set),
         networks = m_networks,
         cities = m_cities](const TaskContext& task) -> Result<GapRoute> {
            const auto city = cities->cityOf(question.inputs, *networks, task);
            if (!city)
                return failure(city.error());
            return gapRoute(*(*city)->base, gap, question.asked(), task);
        },
        [this, id, number](const Result<GapRoute>& route) {
            if (number != m_routes)
                return;
            if (route)
                Q_EMIT routeFound(*route);
            else if (route.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(analysisName(id), route.error());
        });
}

void AnalysisController::dropRoute()
{
    ++m_routes;
    m_jobs.cancelKey(routeKey());
}

} // namespace yimi
