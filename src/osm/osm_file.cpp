// SPDX-License-Identifier: GPL-3.0-or-later
#include "osm/osm_file.h"

#include "osm/barrier_rules.h"
#include "osm/osm_format.h"
#include "osm/way_rules.h"

#include <algorithm>
#include <osmium/io/bzip2_compression.hpp>
#include <osmium/io/gzip_compression.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/io/reader.hpp>
#include <osmium/io/xml_input.hpp>
#include <osmium/osm/node.hpp>
#include <osmium/osm/relation.hpp>
#include <osmium/osm/way.hpp>
#include <osmium/thread/pool.hpp>
#include <system_error>

namespace yimi {

namespace {

/// A finding about one object, before all are brought into the order of ids.
struct Note
{
    FindingCode code = FindingCode::TagUnread;
    std::string field;
    std::string detail;
    std::int64_t id = 0;

    auto operator<=>(const Note&) const = default;
};

Severity severityOf(FindingCode code)
{
    return code == FindingCode::StreetClosedToAll || code == FindingCode::FerryLeftOut
                   || code == FindingCode::StreetKindUnknown
               ? Severity::Warning
               : Severity::Info;
}

/// The object's tags as plain words, valid as long as its buffer.
void takeTags(const osmium::TagList& from, std::vector<OsmTag>& tags)
{
    tags.clear();
    for (const osmium::Tag& tag : from)
        tags.push_back({tag.key(), tag.value()});
}

std::optional<Coordinate> placeOf(const osmium::Location& location)
{
    if (!location.valid())
        return std::nullopt;
    return Coordinate{location.lon_without_check(), location.lat_without_check()};
}

/// Collects streets as the file brings them.
class Collector
{
public:
    explicit Collector(std::string layer) : m_layer(std::move(layer)) {}

    void way(const osmium::Way& way)
    {
        takeTags(way.tags(), m_tags);
        const osmium::WayNodeList& nodes = way.nodes();
        const bool closed = nodes.size() > 3 && nodes.front().ref() == nodes.back().ref();
        WayReading reading = readWay(m_tags, closed);
        if (!way.visible() || leftOut(way.id(), reading))
            return;
        for (UnreadTag& tag : reading.unread)
            m_notes.push_back(
                {FindingCode::TagUnread, std::move(tag.key), std::move(tag.value), way.id()});
        m_extract.ways.push_back({.id = way.id(),
                                  .version = way.version(),
                                  .road = reading.road,
                                  .square = reading.square,
                                  .firstRef = m_refIds.size(),
                                  .refCount = nodes.size()});
        for (const osmium::NodeRef& node : nodes) {
            m_refIds.push_back(node.ref());
            if (const auto place = placeOf(node.location()))
                m_placesOnWays.emplace_back(node.ref(), *place);
        }
    }

    /// Squares drawn as relations are not put together: said, not hidden.
    void relation(const osmium::Relation& relation)
    {
        const char* const highway = relation.tags().get_value_by_key("highway");
        if (highway != nullptr && relation.tags().has_tag("type", "multipolygon"))
            m_notes.push_back({FindingCode::StreetKindUnknown,
                               {},
                               "type=multipolygon, highway=" + std::string(highway),
                               relation.id()});
    }

    /// Between the two readings: which nodes are needed.
    void prepareNodes()
    {
        keepNewest();
        auto& ids = m_extract.nodeIds;
        for (const OsmWay& way : m_extract.ways) {
            const auto first = m_refIds.begin() + static_cast<std::ptrdiff_t>(way.firstRef);
            ids.insert(ids.end(), first, first + static_cast<std::ptrdiff_t>(way.refCount));
        }
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        ids.shrink_to_fit();
        for (OsmWay& way : m_extract.ways) {
            const std::size_t first = m_extract.refs.size();
            for (std::size_t i = 0; i < way.refCount; ++i)
                m_extract.refs.push_back(*positionOf(m_refIds[way.firstRef + i]));
            way.firstRef = first;
        }
        m_refIds = {};
        m_extract.places.resize(ids.size());
        m_versions.resize(ids.size());
        for (const auto& [id, place] : m_placesOnWays) {
            if (const auto position = positionOf(id))
                m_extract.places[*position] = place;
        }
        m_placesOnWays = {};
    }

    void node(const osmium::Node& node)
    {
        const auto position = positionOf(node.id());
        if (!position || node.version() < m_versions[*position])
            return;
        m_versions[*position] = node.version();
        m_extract.places[*position] =
            node.visible() ? placeOf(node.location()) : std::optional<Coordinate>{};
        m_extract.barriers.erase(*position);
        takeTags(node.tags(), m_tags);
        auto barrier = readBarrier(m_tags);
        if (!barrier)
            return;
        m_extract.barriers[*position] = {std::move(barrier->kind), barrier->passes};
        for (UnreadTag& tag : barrier->unread)
            m_notes.push_back(
                {FindingCode::TagUnread, std::move(tag.key), std::move(tag.value), node.id()});
    }

    OsmExtract take()
    {
        std::ranges::sort(m_notes);
        m_notes.erase(std::unique(m_notes.begin(), m_notes.end()), m_notes.end());
        for (Note& note : m_notes)
            addFinding(m_extract.findings,
                       {.code = note.code,
                        .severity = severityOf(note.code),
                        .layer = m_layer,
                        .field = std::move(note.field),
                        .detail = std::move(note.detail),
                        .count = 1,
                        .ids = {std::to_string(note.id)}});
        if (m_notStreets > 0)
            addFinding(m_extract.findings,
                       {.code = FindingCode::EdgeNotARoad,
                        .severity = Severity::Info,
                        .layer = m_layer,
                        .field = "highway",
                        .count = m_notStreets});
        return std::move(m_extract);
    }

private:
    /// True when the way is no street; says so.
    bool leftOut(std::int64_t id, const WayReading& reading)
    {
        const auto note = [&](FindingCode code) {
            m_notes.push_back({code, {}, reading.reason, id});
            return true;
        };
        switch (reading.use) {
        case WayUse::Street:
            return false;
        case WayUse::NotAStreet:
            ++m_notStreets;
            return true;
        case WayUse::NotBuilt:
            return note(FindingCode::StreetNotBuilt);
        case WayUse::Ferry:
            return note(FindingCode::FerryLeftOut);
        case WayUse::UnknownKind:
            return note(FindingCode::StreetKindUnknown);
        case WayUse::ClosedToAll:
            return note(FindingCode::StreetClosedToAll);
        }
        return true;
    }

    void keepNewest()
    {
        auto& ways = m_extract.ways;
        std::ranges::sort(ways, [](const OsmWay& a, const OsmWay& b) {
            return a.id != b.id ? a.id < b.id : a.version > b.version;
        });
        const auto twin = [](const OsmWay& a, const OsmWay& b) { return a.id == b.id; };
        ways.erase(std::unique(ways.begin(), ways.end(), twin), ways.end());
    }

    [[nodiscard]] std::optional<std::uint32_t> positionOf(std::int64_t nodeId) const
    {
        const auto& ids = m_extract.nodeIds;
        const auto found = std::ranges::lower_bound(ids, nodeId);
        if (found == ids.end() || *found != nodeId)
            return std::nullopt;
        return static_cast<std::uint32_t>(found - ids.begin());
    }

    std::string m_layer;
    OsmExtract m_extract;
    std::vector<std::int64_t> m_refIds; ///< nodes of all ways, until their positions are known
    std::vector<std::pair<std::int64_t, Coordinate>> m_placesOnWays; ///< files of «geom» kind
    std::vector<std::uint32_t> m_versions;                           ///< size nodeIds
    std::vector<Note> m_notes;
    std::vector<OsmTag> m_tags;
    std::size_t m_notStreets = 0;
};

/// Hands every object of some kinds to `visit`, buffer by buffer.
template <typename Visit>
Result<void> readObjects(const osmium::io::File& file,
                         osmium::osm_entity_bits::type kinds,
                         const TaskContext& task,
                         double progressFrom,
                         Visit visit)
{
    osmium::thread::Pool pool(1);
    osmium::io::Reader reader(file, kinds, pool);
    const double size = std::max(1.0, static_cast<double>(reader.file_size()));
    while (osmium::memory::Buffer buffer = reader.read()) {
        if (task.cancelled())
            return cancelledError();
        for (const osmium::OSMObject& object : buffer.select<osmium::OSMObject>())
            visit(object);
        const double share = std::min(1.0, static_cast<double>(reader.offset()) / size);
        task.report(Stage::Read, progressFrom + share / 2);
    }
    reader.close();
    return {};
}

Result<void> readBoth(const osmium::io::File& file, Collector& collector, const TaskContext& task)
{
    using namespace osmium::osm_entity_bits;
    auto done =
        readObjects(file,
                    way | osmium::osm_entity_bits::relation,
                    task,
                    0.0,
                    [&](const osmium::OSMObject& object) {
                        if (object.type() == osmium::item_type::way)
                            collector.way(static_cast<const osmium::Way&>(object));
                        else
                            collector.relation(static_cast<const osmium::Relation&>(object));
                    });
    if (!done)
        return done;
    collector.prepareNodes();
    return readObjects(file, node, task, 0.5, [&](const osmium::OSMObject& object) {
        collector.node(static_cast<const osmium::Node&>(object));
    });
}

Error systemError(const std::string& path, const std::system_error& problem)
{
    const bool absent = problem.code() == std::errc::no_such_file_or_directory
                        || problem.code() == std::errc::not_a_directory;
    return {.code = absent ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
            .file = path,
            .detail = problem.code().message()};
}

} // namespace

Result<OsmExtract>
readOsmFile(const std::string& path, const std::string& layer, const TaskContext& task)
{
    const auto format = osmFormat(path);
    if (!format)
        return failure({.code = ErrorCode::NotAVectorFile, .file = path});
    try {
        const osmium::io::File file(path, *format);
        Collector collector(layer);
        if (auto done = readBoth(file, collector, task); !done)
            return tl::unexpected(done.error());
        return collector.take();
    } catch (const std::system_error& problem) {
        return failure(systemError(path, problem));
    } catch (const std::bad_alloc& problem) {
        return failure({.code = ErrorCode::LibraryFailed, .file = path, .detail = problem.what()});
    } catch (const std::exception& problem) {
        return failure({.code = ErrorCode::FileDamaged, .file = path, .detail = problem.what()});
    }
}

} // namespace yimi
