// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_export_words.h"

#include "assessment/analyses.h"
#include "project/pages.h"

#include <QDate>

#include <algorithm>

namespace yimi::cli {

namespace {

std::string joined(const std::vector<QString>& names)
{
    return QStringList(names.begin(), names.end()).join(QStringLiteral(", ")).toStdString();
}

Error notAmong(const char* field, const std::string& given, const std::string& allowed)
{
    return {.code = ErrorCode::ParameterInvalid,
            .field = field,
            .detail = given + " ∉ {" + allowed + "}"};
}

Result<PageFormat> formatOf(const ExportWords& words)
{
    if (intoFolder(words)) {
        const std::string ending = words.format.empty() ? "pdf" : words.format;
        if (const auto format = pageFormatOf(QString::fromStdString("x." + ending)))
            return *format;
        return failure(notAmong("format", ending, "pdf, png, jpg, tif, svg"));
    }
    if (const auto format = pageFormatOf(QString::fromStdString(words.out)))
        return *format;
    return failure(notAmong("out", words.out, "*.pdf, *.png, *.svg, *.jpg, *.tif"));
}

/// A screen lies always.
bool isScreen(const Paper& paper)
{
    return std::string_view(paper.name).find(':') != std::string_view::npos;
}

/// Nothing: the page's own.
Result<std::optional<QSizeF>> sizeOf(const ExportWords& words)
{
    if (words.size.empty())
        return std::nullopt;
    const QString wanted = QString::fromStdString(words.size);
    std::string names;
    for (const Paper& paper : papers()) {
        if (wanted.compare(QLatin1String(paper.name), Qt::CaseInsensitive) == 0)
            return words.portrait && !isScreen(paper) ? paper.size.transposed() : paper.size;
        names += (names.empty() ? "" : ", ") + std::string(paper.name);
    }
    return failure(notAmong("size", words.size, names));
}

Result<void> checkPage(const ExportWords& words)
{
    const auto offers = pageOffers();
    if (std::ranges::find(offers, QString::fromStdString(words.page), &PageOffer::name)
        != offers.end())
        return {};
    std::vector<QString> names;
    for (const PageOffer& offer : offers)
        names.push_back(offer.name);
    return failure({.code = ErrorCode::PageUnknown, .field = words.page, .detail = joined(names)});
}

bool isFile(const std::string& layout)
{
    return layout.ends_with(".json") || layout.find_first_of("/\\") != std::string::npos;
}

/// A template that somebody saved; nothing where a name is given.
Result<std::optional<Layout>> layoutOfFile(const ExportWords& words)
{
    if (!isFile(words.layout))
        return std::nullopt;
    auto read = readLayout(QString::fromStdString(words.layout));
    if (!read)
        return tl::unexpected(read.error());
    return std::move(*read);
}

/// By name, or by the title that people see.
Result<Layout> layoutNamed(const std::string& wanted, const ProjectContents& contents)
{
    std::vector<QString> names;
    for (const auto& [name, layout] : namedLayouts(contents)) {
        if (QString::fromStdString(wanted) == name
            || QString::fromStdString(wanted) == layoutTitle(layout))
            return layout;
        names.push_back(name);
    }
    return failure(notAmong("layout", wanted, joined(names)));
}

/// Two results, or the page's own choice.
Result<void> checkCompared(const ExportWords& words)
{
    std::vector<QString> known{QStringLiteral("coverage"), QStringLiteral("service-areas")};
    for (const AnalysisSpec& spec : analysisSpecs())
        known.push_back(QString::fromUtf8(spec.id.data(), static_cast<qsizetype>(spec.id.size())));
    for (const std::string& one : words.compared) {
        if (std::ranges::find(known, QString::fromStdString(one)) == known.end())
            return failure(notAmong("compare", one, joined(known)));
    }
    return {};
}

} // namespace

bool intoFolder(const ExportWords& words)
{
    return !words.atlas.empty()
           && (!words.format.empty()
               || pageFormatOf(QString::fromStdString(words.out)) != PageFormat::Pdf);
}

Result<ExportAsked> exportAsked(const ExportWords& words)
{
    const auto format = formatOf(words);
    if (!format)
        return tl::unexpected(format.error());
    const auto size = sizeOf(words);
    if (!size)
        return tl::unexpected(size.error());
    if (auto known = checkPage(words); !known)
        return tl::unexpected(known.error());
    const auto level = atlasLevelOf(QString::fromStdString(words.atlas));
    if (!words.atlas.empty() && !level)
        return failure(notAmong("atlas", words.atlas, "district, town, community"));
    if (auto known = checkCompared(words); !known)
        return tl::unexpected(known.error());
    const auto layout = layoutOfFile(words);
    if (!layout)
        return tl::unexpected(layout.error());
    return ExportAsked{.output = {.format = *format,
                                  .dpi = words.dpi,
                                  .quality = words.quality,
                                  .georeferenced = words.geo,
                                  .worldFile = words.worldFile,
                                  .layers = words.layers},
                       .size = *size,
                       .atlas = level,
                       .layout = *layout};
}

std::vector<std::pair<QString, Layout>> namedLayouts(const ProjectContents& contents)
{
    std::vector<std::pair<QString, Layout>> named;
    std::vector<Layout> layouts = shippedLayouts();
    layouts.insert(layouts.end(), contents.layouts.begin(), contents.layouts.end());
    for (const Layout& layout : layouts)
        named.emplace_back(layout.name.isEmpty() ? layout.title : layout.name, layout);
    return named;
}

Result<PageRequest>
exportRequest(const ExportWords& words, const ExportAsked& asked, const ProjectContents& contents)
{
    PageRequest request = pageRequest(contents.settings, QDate::currentDate());
    request.size = asked.size.value_or(QSizeF());
    request.community = QString::fromStdString(words.community);
    for (const std::string& one : words.compared)
        request.compared.push_back(QString::fromStdString(one));
    request.layout = asked.layout;
    if (words.layout.empty() || request.layout)
        return request;
    auto named = layoutNamed(words.layout, contents);
    if (!named)
        return tl::unexpected(named.error());
    request.layout = std::move(*named);
    return request;
}

std::vector<std::string> exportResults(const ExportWords& words)
{
    if (words.page != "compare")
        return {words.page};
    return words.compared.empty() ? std::vector<std::string>{"coverage", "service-areas"}
                                  : words.compared;
}

} // namespace yimi::cli
