// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/find_sources.h"

#include "io/archive.h"
#include "io/delimited_text.h"
#include "io/export_layer.h"
#include "io/file.h"
#include "io/sheet.h"
#include "io/source.h"
#include "io/zip_names.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <set>
#include <span>

namespace yimi {

namespace {

namespace fs = std::filesystem;

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return text;
}

std::string endingOf(const std::string& path)
{
    return lower(fs::path(path).extension().string());
}

bool isOneOf(std::string_view ending, std::span<const std::string_view> endings)
{
    return std::ranges::find(endings, ending) != endings.end();
}

constexpr auto kVectors = std::to_array<std::string_view>({".shp",
                                                           ".gpkg",
                                                           ".geojson",
                                                           ".json",
                                                           ".kml",
                                                           ".kmz",
                                                           ".gml",
                                                           ".tab",
                                                           ".mif",
                                                           ".fgb",
                                                           ".dxf",
                                                           ".dwg",
                                                           ".osm",
                                                           ".pbf",
                                                           ".sqlite",
                                                           ".yimi"});
constexpr auto kRasters =
    std::to_array<std::string_view>({".tif", ".tiff", ".img", ".jp2", ".mbtiles", ".ecw", ".vrt"});
/// Files that belong to another one, and what systems leave behind.
constexpr auto kCompanions = std::to_array<std::string_view>(
    {".shx", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".qpj", ".qmd", ".qml",
     ".sld", ".lyr", ".dat", ".map", ".id",  ".ind", ".mid", ".tfw", ".pgw",
     ".jgw", ".ovr", ".rrd", ".aux", ".fix", ".idm", ".cst", ".lock"});

bool isLeftBehind(const std::string& name)
{
    return name.starts_with(".") || name.starts_with("~$") || name == "Thumbs.db"
           || name == "desktop.ini" || name.ends_with("-wal") || name.ends_with("-shm")
           || name.ends_with("-journal");
}

/// A picture with a file that says where it lies is a map; any other is a photo.
bool isPlacedPicture(const std::string& path, const std::set<std::string>& names)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kWorld = {
        {{".png", ".pgw"}, {".jpg", ".jgw"}, {".jpeg", ".jgw"}}};
    for (const auto& [ending, world] : kWorld) {
        if (endingOf(path) != ending)
            continue;
        const std::string stem = lower(path.substr(0, path.size() - ending.size()));
        return names.contains(stem + std::string(world)) || names.contains(stem + ".wld");
    }
    return false;
}

/// One folder or zip's worth of names.
class Sorter
{
public:
    Sorter(std::span<const std::string> names, SourcesFound& found) : m_found(found)
    {
        for (const std::string& name : names)
            m_names.insert(lower(name));
    }

    /// `path` for the readers, `name` as it is known to m_names, `shown` to people.
    void add(const std::string& path, const std::string& name, const std::string& shown)
    {
        const std::string ending = endingOf(name);
        const std::string file = fs::path(name).filename().string();
        if (isLeftBehind(file) || isCompanion(name, ending))
            return;
        if (const auto kind = kindOf(path, name, ending)) {
            m_found.sources.push_back({path, shown, *kind});
            if (ending == ".shp" && !hasSibling(name, ".dbf"))
                list(FindingCode::AttributesMissing, shown);
        } else {
            list(ending == ".zip" ? FindingCode::ArchiveNested : FindingCode::FileSkipped, shown);
        }
    }

private:
    [[nodiscard]] bool hasSibling(const std::string& name, const std::string& ending) const
    {
        const std::string stem = name.substr(0, name.size() - endingOf(name).size());
        return m_names.contains(lower(stem) + ending);
    }

    [[nodiscard]] bool isCompanion(const std::string& name, const std::string& ending) const
    {
        if (isOneOf(ending, kCompanions))
            return true;
        if (ending == ".dbf")
            return hasSibling(name, ".shp");
        // The list of a shapefile's long field names, written beside it on export.
        if (name.ends_with(kNamesEnding))
            return m_names.contains(
                lower(name.substr(0, name.size() - kNamesEnding.size()) + ".shp"));
        // «道路.shp.xml», «图.tif.aux.xml»
        return ending == ".xml" && fs::path(name).stem().has_extension();
    }

    [[nodiscard]] std::optional<SourceKind>
    kindOf(const std::string& path, const std::string& name, const std::string& ending) const
    {
        if (isOneOf(ending, kVectors) || ending == ".gdb" || ending == ".dbf")
            return SourceKind::Vector;
        if (isOneOf(ending, kRasters) || isPlacedPicture(name, m_names))
            return SourceKind::Raster;
        if (ending == ".txt" && !isTableOfText(path))
            return std::nullopt;
        if (isSheetFile(name))
            return SourceKind::Sheet;
        return std::nullopt;
    }

    /// A note in words is no table: its lines share no separator.
    static bool isTableOfText(const std::string& path)
    {
        std::size_t rows = 0;
        std::size_t wide = 0;
        const auto count = [&](std::size_t, const std::vector<std::string>& cells) {
            ++rows;
            wide += cells.size() > 1 ? 1U : 0U;
            return true;
        };
        const auto read = readSheet({.path = path}, {.maxRows = 50}, count);
        return read && rows > 1 && wide * 2 > rows;
    }

    void list(FindingCode code, const std::string& shown)
    {
        addFinding(m_found.findings,
                   {.code = code, .severity = Severity::Info, .count = 1, .ids = {shown}});
    }

    SourcesFound& m_found;
    std::set<std::string> m_names;
};

Error fileError(const std::string& path, ErrorCode code, const std::string& detail = {})
{
    return {.code = code, .file = path, .detail = detail};
}

void addArchive(const std::string& path, SourcesFound& found)
{
    std::error_code problem;
    const std::string archive = fs::absolute(path, problem).string();
    const auto listing = listArchive(archive);
    if (!listing) {
        found.errors.push_back(listing.error());
        return;
    }
    std::vector<std::string> names;
    std::set<std::string> geodatabases;
    for (const ArchiveEntry& entry : listing->entries) {
        const auto gdb = lower(entry.name).find(".gdb/");
        if (gdb != std::string::npos)
            geodatabases.insert(entry.name.substr(0, gdb + 4));
        else if (!entry.name.ends_with('/') && !entry.name.starts_with("__MACOSX/"))
            names.push_back(entry.name);
    }
    names.insert(names.end(), geodatabases.begin(), geodatabases.end());
    std::ranges::sort(names);
    const std::string shown = fs::path(path).filename().string() + "/";
    const std::size_t before = found.sources.size();
    Sorter sorter(names, found);
    for (const std::string& name : names)
        sorter.add(pathInZip(archive, name), name, shown + name);
    if (found.sources.size() == before)
        found.errors.push_back(fileError(path, ErrorCode::NotAVectorFile, "zip"));
}

/// Names below a folder; what cannot be looked into is an error of its own.
std::vector<std::string> namesBelow(const fs::path& folder, std::vector<Error>& errors)
{
    std::vector<std::string> names;
    std::error_code problem;
    fs::recursive_directory_iterator walk(folder, problem);
    while (!problem && walk != fs::recursive_directory_iterator()) {
        const std::string path = walk->path().string();
        std::error_code ignored; // a name that vanishes meanwhile is no file
        if (walk->is_directory(ignored) && endingOf(path) == ".gdb") {
            walk.disable_recursion_pending();
            names.push_back(path);
        } else if (walk->is_regular_file(ignored)) {
            names.push_back(path);
        }
        walk.increment(problem);
    }
    if (problem)
        errors.push_back(fileError(folder.string(), ErrorCode::FileUnreadable, problem.message()));
    std::ranges::sort(names);
    return names;
}

/// Nothing when the file can be looked at.
std::optional<Error> objection(const std::string& path)
{
    std::error_code problem;
    if (!fs::exists(path, problem))
        return fileError(path, ErrorCode::FileNotFound, problem.message());
    if (fs::is_directory(path, problem))
        return std::nullopt;
    const auto head = readHead(path, 1);
    if (!head)
        return head.error();
    if (head->empty())
        return fileError(path, ErrorCode::FileEmpty);
    return std::nullopt;
}

class Finder
{
public:
    explicit Finder(const TaskContext& task) : m_task(task) {}

    Result<void> add(const std::string& path)
    {
        if (isConnection(path) && !path.starts_with("/vsi")) {
            const auto source = parseSource(path);
            const std::string& connection = source ? source->path : path;
            m_found.sources.push_back({.path = connection,
                                       .shown = shownSource(connection),
                                       .layer = source ? source->layer : std::string()});
            return {};
        }
        if (auto error = objection(path)) {
            m_found.errors.push_back(std::move(*error));
            return {};
        }
        std::error_code problem;
        if (fs::is_directory(path, problem) && endingOf(path) != ".gdb")
            return addFolder(path);
        Sorter sorter(siblingsOf(path), m_found);
        addFile(sorter, path, fs::path(path).filename().string());
        return {};
    }

    SourcesFound take() { return std::move(m_found); }

private:
    Result<void> addFolder(const std::string& folder)
    {
        const std::vector<std::string> names = namesBelow(folder, m_found.errors);
        Sorter sorter(names, m_found);
        for (const std::string& name : names) {
            if (m_task.cancelled())
                return cancelledError();
            addFile(sorter, name, fs::path(name).lexically_relative(folder).string());
        }
        return {};
    }

    void addFile(Sorter& sorter, const std::string& path, const std::string& shown)
    {
        if (endingOf(path) == ".zip") {
            addArchive(path, m_found);
            return;
        }
        const std::size_t before = m_found.sources.size();
        sorter.add(path, path, shown);
        if (m_found.sources.size() == before)
            return;
        if (auto error = objection(path)) {
            m_found.sources.pop_back();
            m_found.errors.push_back(std::move(*error));
        }
    }

    static std::vector<std::string> siblingsOf(const std::string& path)
    {
        std::vector<std::string> names{path};
        std::error_code problem;
        fs::path folder = fs::path(path).parent_path();
        if (folder.empty())
            folder = ".";
        for (fs::directory_iterator walk(folder, problem), end; !problem && walk != end;
             walk.increment(problem))
            names.push_back((fs::path(path).parent_path() / walk->path().filename()).string());
        return names;
    }

    TaskContext m_task;
    SourcesFound m_found;
};

} // namespace

Result<SourcesFound> findSources(const std::vector<std::string>& paths, const TaskContext& task)
{
    Finder finder(task);
    for (const std::string& path : paths) {
        if (task.cancelled())
            return cancelledError();
        if (auto outcome = finder.add(path); !outcome)
            return tl::unexpected(outcome.error());
    }
    return finder.take();
}

} // namespace yimi
