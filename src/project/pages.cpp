// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/pages.h"

#include "assessment/analyses.h"
#include "layout/layout_file.h"
#include "project/answer_page.h"
#include "project/community_page.h"
#include "project/compare_page.h"
#include "project/coverage_page.h"
#include "project/existing_page.h"
#include "project/page_text.h"
#include "project/service_area_page.h"
#include "wording/assessment_text.h"

#include <algorithm>
#include <array>

namespace yimi {

namespace {

struct PageKind
{
    const char* name;
    const char* title;
    const char* layout;
    decltype(&existingPage) make;
};

// Pages that are of no ready-made analysis.
constexpr std::array kKinds{
    PageKind{"existing", QT_TRANSLATE_NOOP("page", "儿童友好空间现状图"), "existing", existingPage},
    PageKind{"coverage", QT_TRANSLATE_NOOP("page", "托育设施覆盖缺口图"), "coverage", coveragePage},
    PageKind{"service-areas", QT_TRANSLATE_NOOP("page", "等时圈图"), "coverage", serviceAreaPage},
    PageKind{"compare", QT_TRANSLATE_NOOP("page", "方案对比图"), "compare", comparePage},
    PageKind{"community", QT_TRANSLATE_NOOP("page", "社区一页"), "community", communityPage},
};

struct LayoutTitle
{
    const char* name;
    const char* title;
};

constexpr std::array kLayoutTitles{
    LayoutTitle{"existing", QT_TRANSLATE_NOOP("page", "现状分析图")},
    LayoutTitle{"coverage", QT_TRANSLATE_NOOP("page", "覆盖分析图")},
    LayoutTitle{"gaps", QT_TRANSLATE_NOOP("page", "缺口图")},
    LayoutTitle{"upright", QT_TRANSLATE_NOOP("page", "竖幅分析图")},
    LayoutTitle{"compare", QT_TRANSLATE_NOOP("page", "方案对比图")},
    LayoutTitle{"compare_upright", QT_TRANSLATE_NOOP("page", "竖幅对比图")},
    LayoutTitle{"community", QT_TRANSLATE_NOOP("page", "社区一页")},
    LayoutTitle{"community_wide", QT_TRANSLATE_NOOP("page", "社区一页（横幅）")},
    LayoutTitle{"slide", QT_TRANSLATE_NOOP("page", "汇报 16:9")},
};

PageOffer offerOf(const QString& name, const QString& title, const char* layout)
{
    return {name, title, shippedLayout(QLatin1String(layout)).size};
}

} // namespace

std::vector<PageOffer> pageOffers()
{
    std::vector<PageOffer> offers;
    for (const PageKind& kind : kKinds)
        offers.push_back(offerOf(QLatin1String(kind.name), PageText::tr(kind.title), kind.layout));
    // After the pages of results, before those that are put together from them.
    auto place = offers.begin() + 3;
    for (const AnalysisSpec& spec : analysisSpecs()) {
        const auto id = QString::fromUtf8(spec.id.data(), static_cast<qsizetype>(spec.id.size()));
        place = offers.insert(place, offerOf(id, analysisName(spec.id), "gaps")) + 1;
    }
    return offers;
}

QString layoutTitle(const Layout& layout)
{
    const auto found = std::ranges::find_if(kLayoutTitles, [&](const LayoutTitle& one) {
        return layout.name == QLatin1String(one.name);
    });
    return found == kLayoutTitles.end() ? layout.title : PageText::tr(found->title);
}

LayoutFolder knownLayouts(const ProjectContents& contents, const QString& folder)
{
    LayoutFolder known = readLayouts(folder);
    std::vector<Layout> layouts = shippedLayouts();
    layouts.insert(layouts.end(), contents.layouts.begin(), contents.layouts.end());
    layouts.insert(layouts.end(), known.layouts.begin(), known.layouts.end());
    known.layouts = std::move(layouts);
    return known;
}

QString layoutFor(const QString& name, const ProjectContents& contents)
{
    const auto kind = std::ranges::find_if(
        kKinds, [&](const PageKind& one) { return name == QLatin1String(one.name); });
    if (kind != kKinds.end())
        return QLatin1String(kind->layout);
    const auto answer = contents.analyses.find(name.toStdString());
    if (answer == contents.analyses.end())
        return QStringLiteral("existing");
    return answerLayout(*answer->second.answer);
}

Result<Page> projectPage(const QString& name,
                         const ProjectContents& contents,
                         const PageRequest& request,
                         DisplayCache& cache,
                         const TaskContext& task)
{
    for (const PageKind& kind : kKinds) {
        if (name == QLatin1String(kind.name))
            return kind.make(contents, request, cache, task);
    }
    if (analysisSpec(name.toStdString()))
        return analysisPage(name.toStdString(), contents, request, cache, task);
    return failure({.code = ErrorCode::PageUnknown, .field = name.toStdString()});
}

Result<Page> savedPage(const SavedPage& page,
                       const ProjectContents& contents,
                       const QDate& date,
                       DisplayCache& cache,
                       const TaskContext& task)
{
    return projectPage(
        page.choice.page, contents, pageRequest(page, contents.settings, date), cache, task);
}

} // namespace yimi
