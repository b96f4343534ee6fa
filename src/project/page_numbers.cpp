// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_numbers.h"

#include "project/page_text.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <algorithm>
#include <array>

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
