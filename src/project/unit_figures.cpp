// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/unit_figures.h"

#include "project/page_numbers.h"
#include "project/page_text.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace yimi {

namespace {

constexpr std::size_t kMostFigures = 8;   ///< of an analysis: a column of a page holds no more
constexpr std::size_t kMostSentences = 3; ///< of each result
constexpr std::string_view kCoverage = "coverage";
constexpr std::string_view kChildcare = "childcare";
constexpr std::array kTables{"districts", "towns", "communities"}; ///< by AtlasLevel

PageIndicator share(const QString& label, double of)
{
    PageIndicator shown;
    shown.label = label;
    shown.value = percentText(of);
    shown.fraction = std::clamp(of, 0.0, 1.0);
    return shown;
}

template <typename Range>
auto* inUnit(Range& range, auto&& holds)
{
    const auto found = std::ranges::find_if(range, holds);
    return found == range.end() ? nullptr : &*found;
}

const AreaCoverage* areaOf(const Coverage& coverage, const AtlasUnit& unit)
{
    const auto& areas = unit.level == AtlasLevel::District ? coverage.districts : coverage.towns;
    return inUnit(areas, [&](const AreaCoverage& area) {
        return area.name == unit.name
               && (unit.level == AtlasLevel::District || area.district == unit.district);
    });
}

const CommunityCoverage* communityOf(const Coverage& coverage, const AtlasUnit& unit)
{
    return inUnit(coverage.communities,
                  [&](const CommunityCoverage& one) { return one.id == unit.id; });
}

void addChildren(std::vector<PageIndicator>& shown,
                 const Coverage& coverage,
                 const ChildrenByState& children)
{
    if (const auto reached = children.share())
        shown.push_back(share(indicatorName("reachable-coverage"), *reached));
    shown.push_back(
        plainFigure(ageGroupsName(coverage.options.ages), countText(children.children)));
    shown.push_back(plainFigure(stateName(CoverageState::Served), countText(children.served)));
    shown.push_back(plainFigure(stateName(CoverageState::ShortOfCapacity),
                                countText(children.shortOfCapacity)));
    shown.push_back(
        plainFigure(stateName(CoverageState::OutOfRange), countText(children.outOfRange)));
}

std::vector<PageIndicator> coverageFigures(const Coverage& coverage, const AtlasUnit& unit)
{
    std::vector<PageIndicator> shown;
    if (unit.level == AtlasLevel::Community) {
        const CommunityCoverage* const community = communityOf(coverage, unit);
        if (community == nullptr)
            return shown;
        addChildren(shown, coverage, community->children);
        if (community->nearest)
            shown.push_back(
                plainFigure(PageText::tr("最近托育点"), metresText(community->nearest->length)));
        return shown;
    }
    const AreaCoverage* const area = areaOf(coverage, unit);
    if (area == nullptr)
        return shown;
    addChildren(shown, coverage, area->children);
    shown.push_back(plainFigure(
        PageText::tr("有普惠托育点的社区"),
        PageText::tr("%1 / %2 个")
            .arg(countText(area->communitiesWithInclusiveFacility), countText(area->communities))));
    return shown;
}

std::string cell(const FeatureTable& table, std::string_view field, std::size_t row)
{
    const Column* const column = table.column(field);
    return column == nullptr ? std::string() : column->text(row);
}

bool isRowOf(const FeatureTable& table, std::size_t row, const AtlasUnit& unit)
{
    if (unit.level == AtlasLevel::Community)
        return cell(table, "id", row) == unit.id;
    return cell(table, "name", row) == unit.name
           && (unit.level == AtlasLevel::District || cell(table, "district", row) == unit.district);
}

/// Says who it is, which the title does.
bool isName(const std::string& field)
{
    return field == "id" || field == "name" || field == "town" || field == "district"
           || field == "communities";
}

PageIndicator figureOf(const Column& column, std::size_t row)
{
    const QString label = columnName(column.name());
    const auto number = column.number(row);
    return column.name() == "share" && number ? share(label, *number)
                                              : plainFigure(label, cellText(column, row));
}

/// The unit's row in the first table of its level, in words; shares first.
std::vector<PageIndicator> analysisFigures(const AnalysisAnswer& answer, const AtlasUnit& unit)
{
    std::vector<PageIndicator> shown;
    const std::string level = kTables.at(static_cast<std::size_t>(unit.level));
    const AnswerTable* const found =
        inUnit(answer.tables, [&](const AnswerTable& table) { return table.id.ends_with(level); });
    if (found == nullptr)
        return shown;
    const FeatureTable& table = found->table;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (!isRowOf(table, row, unit))
            continue;
        for (const Column& column : table.columns) {
            if (!isName(column.name()) && !column.isNull(row))
                shown.push_back(figureOf(column, row));
        }
        // The headline is how many of them are served, where the table says so.
        std::ranges::stable_partition(shown, &PageIndicator::hasBar);
        shown.resize(std::min(shown.size(), kMostFigures));
        return shown;
    }
    return shown;
}

const Coverage* coverageOf(const ProjectContents& contents)
{
    return contents.coverage ? contents.coverage->coverage.get() : nullptr;
}

/// The analysis that a page is about.
const AnalysisAnswer* answerOf(const QString& page, const ProjectContents& contents)
{
    const auto found = contents.analyses.find(page.toStdString());
    return found == contents.analyses.end() ? nullptr : found->second.answer.get();
}

void addCoverageGaps(QStringList& gaps, const Coverage& coverage, const AtlasUnit& unit)
{
    std::size_t said = 0;
    for (const std::size_t gap : coverage.gaps) {
        const CommunityCoverage& community = coverage.communities[gap];
        if (said >= kMostSentences || !unit.holds(community.id, community.town, community.district))
            continue;
        const QString sentence = gapSentence(community, coverage.options);
        gaps += unit.level == AtlasLevel::Community
                    ? sentence
                    : PageText::tr("%1：%2").arg(QString::fromStdString(community.name), sentence);
        ++said;
    }
}

void addAnswerGaps(QStringList& gaps, const AnalysisAnswer& answer, const AtlasUnit& unit)
{
    std::size_t said = 0;
    for (const Gap& gap : answer.gaps) {
        const bool community = gap.subject == GapSubject::Community;
        if (said >= kMostSentences || (!community && unit.level == AtlasLevel::Community)
            || !unit.holds(gap.id, gap.town, gap.district))
            continue;
        const QString who = unit.level == AtlasLevel::Community
                                ? analysisName(answer.analysis)
                                : PageText::tr("%1 · %2").arg(analysisName(answer.analysis),
                                                              QString::fromStdString(gap.name));
        gaps += PageText::tr("%1：%2").arg(who, gapSentence(gap));
        ++said;
    }
}

/// Every result once, those that the page shows first.
std::vector<std::string> resultsInOrder(const std::vector<QString>& shown,
                                        const ProjectContents& contents)
{
    const bool covered = coverageOf(contents) != nullptr;
    std::vector<std::string> ids;
    if (covered)
        ids.emplace_back(kCoverage);
    for (const auto& [id, result] : contents.analyses) {
        if (result.answer && (id != kChildcare || !covered)) // the coverage says it
            ids.push_back(id);
    }
    std::ranges::stable_partition(ids, [&](const std::string& id) {
        return std::ranges::any_of(shown, [&](const QString& name) {
            const std::string own = name.toStdString();
            return own == id || (own == kChildcare && covered && id == kCoverage);
        });
    });
    return ids;
}

} // namespace

std::vector<PageIndicator>
unitIndicators(const QString& page, const ProjectContents& contents, const AtlasUnit& unit)
{
    if (const AnalysisAnswer* const answer = answerOf(page, contents))
        return analysisFigures(*answer, unit);
    const Coverage* const coverage = coverageOf(contents);
    return coverage != nullptr ? coverageFigures(*coverage, unit) : std::vector<PageIndicator>();
}

std::vector<PageBar>
unitBars(const QString& page, const ProjectContents& contents, const AtlasUnit& unit)
{
    const Coverage* const coverage = coverageOf(contents);
    std::vector<PageBar> bars;
    if (coverage == nullptr || answerOf(page, contents) != nullptr
        || unit.level == AtlasLevel::Community)
        return bars;
    const auto add = [&](const std::string& name, const ChildrenByState& children) {
        if (const auto reached = children.share())
            bars.push_back({QString::fromStdString(name), percentText(*reached), *reached});
    };
    if (unit.level == AtlasLevel::District) {
        for (const AreaCoverage& town : coverage->towns) {
            if (town.district == unit.name)
                add(town.name, town.children);
        }
    } else {
        for (const CommunityCoverage& one : coverage->communities) {
            if (unit.holds(one.id, one.town, one.district))
                add(one.name, one.children);
        }
    }
    std::ranges::stable_sort(bars, {}, &PageBar::fraction);
    return bars;
}

QStringList
unitGaps(const std::vector<QString>& shown, const ProjectContents& contents, const AtlasUnit& unit)
{
    QStringList gaps;
    for (const std::string& id : resultsInOrder(shown, contents)) {
        if (id == kCoverage)
            addCoverageGaps(gaps, *coverageOf(contents), unit);
        else
            addAnswerGaps(gaps, *contents.analyses.at(id).answer, unit);
    }
    return gaps;
}

std::vector<PagePart> unitRing(const ProjectContents& contents, const AtlasUnit& unit)
{
    const Coverage* const coverage = coverageOf(contents);
    if (coverage == nullptr)
        return {};
    if (unit.level == AtlasLevel::Community) {
        const CommunityCoverage* const community = communityOf(*coverage, unit);
        return community != nullptr ? childrenParts(community->children) : std::vector<PagePart>();
    }
    const AreaCoverage* const area = areaOf(*coverage, unit);
    return area != nullptr ? childrenParts(area->children) : std::vector<PagePart>();
}

std::vector<PageTable>
unitTables(const QString& page, const ProjectContents& contents, const AtlasUnit& unit)
{
    if (unit.level == AtlasLevel::Community)
        return {};
    if (const AnalysisAnswer* const answer = answerOf(page, contents)) {
        std::vector<Gap> gaps;
        std::ranges::copy_if(answer->gaps, std::back_inserter(gaps), [&](const Gap& gap) {
            return unit.holds(gap.id, gap.town, gap.district);
        });
        return {gapPageTable(gaps)};
    }
    const Coverage* const coverage = coverageOf(contents);
    if (coverage == nullptr)
        return {};
    Coverage own;
    own.options = coverage->options;
    own.communities = coverage->communities;
    std::ranges::copy_if(coverage->gaps, std::back_inserter(own.gaps), [&](std::size_t gap) {
        const CommunityCoverage& one = coverage->communities[gap];
        return unit.holds(one.id, one.town, one.district);
    });
    return {gapPageTable(own)};
}

} // namespace yimi
