// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/atlas.h"

#include "base/version.h"
#include "layout/layout_json.h"
#include "layout/pdf_join.h"
#include "layout/whole_file.h"
#include "project/atlas_state.h"
#include "project/contents_mark.h"
#include "project/file_names.h"
#include "project/page_text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kPart = 40; ///< pages that are begun anew at most

QString atlasTitle()
{
    return QCoreApplication::translate("page", "图集");
}

QString layoutText(const std::optional<Layout>& layout)
{
    return layout ? QString::fromUtf8(
               QJsonDocument(layoutJson(*layout)).toJson(QJsonDocument::Compact))
                  : QString();
}

/// Everything that a page of the atlas depends on.
QByteArray markOf(const ProjectContents& contents, const AtlasRequest& request)
{
    const PageRequest& page = request.request;
    const QStringList words{request.page,
                            atlasLevelId(request.level),
                            page.title,
                            page.organisation,
                            page.number,
                            page.reviewer,
                            page.date.toString(Qt::ISODate),
                            layoutText(page.layout),
                            QString::number(page.size.width()),
                            QString::number(page.size.height()),
                            QStringList(page.compared.begin(), page.compared.end()).join(u'\t'),
                            QString::number(static_cast<int>(page.layers)),
                            endingOf(request.output.format),
                            QString::number(request.output.dpi),
                            QString::number(request.output.quality),
                            QString::number(request.output.georeferenced),
                            QString::number(request.output.worldFile),
                            QString::number(request.output.layers),
                            atlasTitle(), // the language
                            QString::fromLatin1(softwareVersion().data(),
                                                static_cast<qsizetype>(softwareVersion().size()))};
    return QCryptographicHash::hash(contentsMark(contents) + words.join(u'\n').toUtf8(),
                                    QCryptographicHash::Sha256)
        .toHex();
}

QString fileOf(const QString& name, const PageOutput& output)
{
    return name + u'.' + endingOf(output.format);
}

/// One atlas on its way.
class AtlasWriter
{
public:
    AtlasWriter(const ProjectContents& contents,
                const AtlasRequest& request,
                DisplayCache& cache,
                const TaskContext& task,
                std::vector<AtlasUnit> units)
        : m_contents(contents)
        , m_request(request)
        , m_cache(cache)
        , m_task(task)
        , m_units(std::move(units))
        , m_mark(markOf(contents, request))
    {
    }

    Result<AtlasWritten> writeFiles()
    {
        if (auto made = makeFolder(m_request.path); !made)
            return tl::unexpected(made.error());
        AtlasState state(m_request.path, m_mark);
        const QStringList names = atlasFileNames(m_units);
        AtlasWritten written{.pages = m_units.size()};
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            const QString file = fileOf(names[static_cast<qsizetype>(i)], m_request.output);
            written.files += QDir(m_request.path).filePath(file);
            if (state.done(file)) {
                ++written.kept;
                continue;
            }
            const auto page = pageOf(i);
            if (!page)
                return tl::unexpected(page.error());
            if (auto one = writePage(*page, written.files.back(), m_request.output, taskOf(i));
                !one)
                return tl::unexpected(one.error());
            if (auto noted = state.add(file); !noted)
                return tl::unexpected(noted.error());
        }
        state.remove();
        return written;
    }

    Result<AtlasWritten> writePdf()
    {
        const QFileInfo target(m_request.path);
        const QDir parts(
            target.absoluteDir().filePath(u'.' + target.completeBaseName() + u".yimi-atlas"_s));
        if (auto made = makeFolder(parts.path()); !made)
            return tl::unexpected(made.error());
        AtlasState state(parts.path(), m_mark);
        AtlasWritten written{.files = {m_request.path}, .pages = m_units.size()};
        QStringList files;
        for (std::size_t first = 0; first < m_units.size(); first += kPart) {
            const QString name = u"%1.pdf"_s.arg(first / kPart + 1, 4, 10, QChar(u'0'));
            files += parts.filePath(name);
            const std::size_t end = std::min(first + kPart, m_units.size());
            if (state.done(name)) {
                written.kept += end - first;
                continue;
            }
            if (auto made = writePart(files.back(), first, end); !made)
                return tl::unexpected(made.error());
            if (auto noted = state.add(name); !noted)
                return tl::unexpected(noted.error());
        }
        if (auto joined = joinPdfs(files, m_request.path, bookmarks(), m_task); !joined)
            return tl::unexpected(joined.error());
        QDir(parts).removeRecursively();
        return written;
    }

private:
    static Result<void> makeFolder(const QString& path)
    {
        if (!QDir().mkpath(path))
            return failure(errorFor(ErrorCode::FileUnwritable, path));
        return {};
    }

    /// Progress over the whole atlas, whatever a single page reports.
    [[nodiscard]] TaskContext taskOf(std::size_t unit) const
    {
        return {.stop = m_task.stop, .progress = [this, unit](Progress progress) {
                    m_task.report(Stage::Draw,
                                  (static_cast<double>(unit) + 0.99 * progress.fraction)
                                      / static_cast<double>(m_units.size()));
                }};
    }

    Result<Page> pageOf(std::size_t unit)
    {
        if (m_task.cancelled())
            return cancelledError();
        m_task.report(Stage::Draw, static_cast<double>(unit) / static_cast<double>(m_units.size()));
        auto page = atlasPage(m_request.page,
                              m_contents,
                              m_request.request,
                              m_units[unit],
                              m_cache,
                              {.stop = m_task.stop, .progress = {}});
        if (!page)
            return page;
        page->pageNumber = PageText::tr("第 %1 页，共 %2 页").arg(unit + 1).arg(m_units.size());
        if (!page->number.isEmpty())
            page->number = numberOf(unit);
        return page;
    }

    /// «T-07-003»: the atlas's number and the page's.
    [[nodiscard]] QString numberOf(std::size_t unit) const
    {
        const auto width = static_cast<int>(std::to_string(m_units.size()).size());
        return u"%1-%2"_s.arg(m_request.request.number).arg(unit + 1, width, 10, QChar(u'0'));
    }

    Result<void> writePart(const QString& path, std::size_t first, std::size_t end)
    {
        PdfFile file(path, m_request.output.layers);
        if (auto opened = file.open(atlasTitle()); !opened)
            return opened;
        for (std::size_t unit = first; unit < end; ++unit) {
            const auto page = pageOf(unit);
            if (!page)
                return tl::unexpected(page.error());
            const Crs crs = m_request.output.georeferenced ? m_request.output.crs : Crs{};
            if (auto added = file.add(*page, crs, taskOf(unit)); !added)
                return added;
        }
        return file.finish({}, {.stop = m_task.stop, .progress = {}});
    }

    /// Districts and towns lead to the first page in them.
    [[nodiscard]] std::vector<PdfBookmark> bookmarks() const
    {
        std::vector<PdfBookmark> marks;
        const AtlasUnit* before = nullptr;
        for (std::size_t page = 0; page < m_units.size(); ++page) {
            const AtlasUnit& unit = m_units[page];
            const auto add = [&](const std::string& title, int depth) {
                if (!title.empty())
                    marks.push_back({QString::fromStdString(title), depth, page});
            };
            const bool otherDistrict = before == nullptr || before->district != unit.district;
            const bool otherTown = otherDistrict || before->town != unit.town;
            if (unit.level != AtlasLevel::District && otherDistrict)
                add(unit.district, 0);
            if (unit.level == AtlasLevel::Community && otherTown)
                add(unit.town, 1);
            add(unit.name, static_cast<int>(unit.level));
            before = &unit;
        }
        return marks;
    }

    const ProjectContents& m_contents;
    const AtlasRequest& m_request;
    DisplayCache& m_cache;
    const TaskContext& m_task;
    std::vector<AtlasUnit> m_units;
    QByteArray m_mark;
};

} // namespace

QStringList atlasFileNames(const std::vector<AtlasUnit>& units)
{
    // Numbered: sorted by name they are in order, and two of one name are told apart.
    const int width = std::max(2, static_cast<int>(std::to_string(units.size()).size()));
    QStringList names;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const AtlasUnit& unit = units[i];
        QStringList parts{u"%1"_s.arg(i + 1, width, 10, QChar(u'0'))};
        for (const std::string& part :
             {unit.level == AtlasLevel::District ? std::string() : unit.district,
              unit.town,
              unit.name}) {
            if (!part.empty())
                parts += QString::fromStdString(part);
        }
        names += fileNameOf(parts.join(u'-'));
    }
    return names;
}

QStringList filesReplaced(const ProjectContents& contents, const AtlasRequest& request)
{
    if (!request.files)
        return QFileInfo(request.path).isFile() ? QStringList(request.path) : QStringList();
    const auto units = atlasUnitList(contents, request.level);
    if (!units)
        return {}; // nothing will be written
    std::optional<AtlasState> state;
    if (AtlasState::begun(request.path))
        state.emplace(request.path, markOf(contents, request));
    QStringList replaced;
    for (const QString& name : atlasFileNames(*units)) {
        const QString file = fileOf(name, request.output);
        const QString path = QDir(request.path).filePath(file);
        if (QFileInfo(path).isFile() && !(state && state->done(file)))
            replaced += path;
    }
    return replaced;
}

Result<AtlasWritten> writeAtlas(const ProjectContents& contents,
                                const AtlasRequest& request,
                                DisplayCache& cache,
                                const TaskContext& task)
{
    if (!request.files && request.output.format != PageFormat::Pdf)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .file = request.path.toStdString(),
                        .field = "out",
                        .detail = endingOf(request.output.format).toStdString() + " ∉ {pdf}"});
    if (request.page == u"community"_s && request.level != AtlasLevel::Community)
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "atlas",
                        .detail = atlasLevelId(request.level).toStdString() + " ∉ {community}"});
    auto units = atlasUnits(contents, request.level, task);
    if (!units)
        return tl::unexpected(units.error());
    if (units->empty())
        return failure(
            {.code = ErrorCode::NothingUsable, .field = atlasLevelId(request.level).toStdString()});
    AtlasWriter writer(contents, request, cache, task, std::move(*units));
    return request.files ? writer.writeFiles() : writer.writePdf();
}

} // namespace yimi
