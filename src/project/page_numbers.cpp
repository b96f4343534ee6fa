// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_numbers.h"

#include "project/page_text.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

double fractionOf(double percent)
{
    return std::clamp(percent / 100.0, 0.0, 1.0);
}

PageTable emptyGapTable()
{
    return {.heading = PageText::tr("缺口清单"),
            .columns = {PageText::tr("序号"),
                        PageText::tr("名称"),
                        PageText::tr("辖区"),
                        PageText::tr("缺口（人）"),
                        PageText::tr("最近设施")},
            .numeric = {true, false, false, true, true},
            .rows = {}};
}

QString wayText(const std::optional<Metres>& length, const std::optional<Milliseconds>& time)
{
    if (length)
        return metresText(*length);
    return time ? minutesText(*time) : QStringLiteral("—");
}

QString areaText(const std::string& town, const std::string& district)
{
    return QString::fromStdString(town.empty() ? district : town);
}

std::int64_t uncovered(const CommunityCoverage& community)
{
    return community.children.shortOfCapacity + community.children.outOfRange;
}

/// What is missing, where it is not the same everywhere.
void putThemes(PageTable& table, std::span<const Gap> gaps)
{
    constexpr std::ptrdiff_t kAt = 3;
    table.columns.insert(table.columns.begin() + kAt, PageText::tr("缺什么"));
    table.numeric.insert(table.numeric.begin() + kAt, false);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const auto theme = themeFromId(gaps[i].theme);
        auto& row = table.rows[i];
        row.insert(row.begin() + kAt,
                   theme ? themeName(*theme) : QString::fromStdString(gaps[i].theme));
    }
}

/// A column in which no row says anything: ways where none was asked for, people where places are
/// listed.
void dropEmptyColumns(PageTable& table)
{
    for (std::size_t c = table.columns.size(); c-- > 0 && !table.rows.empty();) {
        const auto empty = [&](const std::vector<QString>& row) {
            return row[c].isEmpty() || row[c] == QStringLiteral("—") || row[c] == countText(0);
        };
        if (!std::ranges::all_of(table.rows, empty))
            continue;
        const auto at = static_cast<std::ptrdiff_t>(c);
        table.columns.erase(table.columns.begin() + at);
        table.numeric.erase(table.numeric.begin() + at);
        for (auto& row : table.rows)
            row.erase(row.begin() + at);
    }
}

} // namespace

PageIndicator pageIndicator(const Indicator& indicator)
{
    PageIndicator shown;
    shown.label = indicatorName(indicator.id);
    shown.value = indicatorValue(indicator);
    shown.target = indicatorTarget(indicator);
    shown.hasBar = indicator.unit == "%" && indicator.value.has_value();
    if (shown.hasBar)
        shown.fraction = fractionOf(*indicator.value);
    if (shown.hasBar && indicator.target)
        shown.targetFraction = fractionOf(*indicator.target);
    return shown;
}

PageIndicator plainFigure(const QString& label, const QString& value)
{
    PageIndicator shown;
    shown.label = label;
    shown.value = value;
    shown.hasBar = false;
    return shown;
}

std::optional<ChiefFigure> chiefFigure(const AnalysisAnswer& answer)
{
    if (answer.tables.empty() || answer.headline.empty()
        || answer.tables.front().look != TableLook::Graduated)
        return std::nullopt;
    ChiefFigure figure{&answer.headline.front(), answer.tables.front().lookField, 1};
    if (figure.field != "below_share")
        return figure;
    // 公平 is known by its Gini coefficient, which no community has.
    const auto share =
        std::ranges::find(answer.headline, std::string("below-standard-share"), &Indicator::id);
    if (share == answer.headline.end())
        return std::nullopt;
    return ChiefFigure{&*share, figure.field, 100};
}

std::optional<std::int64_t> childrenIn(const FeatureTable& communities, std::size_t row)
{
    double sum = 0;
    for (const AgeGroup group : kAgeGroups) {
        const Column* const column = communities.column(ageGroupId(group));
        const auto number = column != nullptr ? column->number(row) : std::nullopt;
        if (!number)
            return std::nullopt;
        sum += *number;
    }
    return std::llround(sum);
}

PageTable gapPageTable(std::span<const Gap> gaps)
{
    PageTable table = emptyGapTable();
    std::int64_t rank = 0;
    for (const Gap& gap : gaps)
        table.rows.push_back({countText(++rank),
                              QString::fromStdString(gap.name),
                              areaText(gap.town, gap.district),
                              countText(gap.unserved),
                              wayText(gap.length, gap.time)});
    const auto other = [&](const Gap& gap) { return gap.theme != gaps.front().theme; };
    if (std::ranges::any_of(gaps, other))
        putThemes(table, gaps);
    dropEmptyColumns(table);
    return table;
}

PageTable gapPageTable(const Coverage& coverage)
{
    PageTable table = emptyGapTable();
    std::int64_t rank = 0;
    for (const std::size_t position : coverage.gaps) {
        const CommunityCoverage& one = coverage.communities[position];
        const auto length = one.nearest ? std::optional(one.nearest->length) : std::nullopt;
        table.rows.push_back({countText(++rank),
                              QString::fromStdString(one.name),
                              areaText(one.town, one.district),
                              countText(uncovered(one)),
                              wayText(length, {})});
    }
    return table;
}

QString largestGapSentence(std::span<const Gap> gaps)
{
    if (gaps.empty())
        return {};
    const Gap& gap = gaps.front();
    return PageText::tr("缺口最大的是%1：%2")
        .arg(QString::fromStdString(gap.name), gapSentence(gap));
}

QString largestGapSentence(const Coverage& coverage)
{
    const CommunityCoverage* gap = largestGap(coverage);
    if (!gap)
        return {};
    return PageText::tr("缺口最大的是%1：%2")
        .arg(QString::fromStdString(gap->name), gapSentence(*gap, coverage.options));
}

const CommunityCoverage* largestGap(const Coverage& coverage)
{
    return coverage.gaps.empty() ? nullptr : &coverage.communities[coverage.gaps.front()];
}

std::vector<PagePart> childrenParts(const ChildrenByState& children)
{
    const LayerStyle style = coverageStyle();
    const std::array parts{std::pair{CoverageState::Served, children.served},
                           std::pair{CoverageState::ShortOfCapacity, children.shortOfCapacity},
                           std::pair{CoverageState::OutOfRange, children.outOfRange}};
    std::vector<PagePart> shown;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (children.children > 0)
            shown.push_back(
                {stateName(parts[i].first),
                 countText(parts[i].second),
                 static_cast<double>(parts[i].second) / static_cast<double>(children.children),
                 style.rules[i].fill->colour});
    }
    return shown;
}

} // namespace yimi
