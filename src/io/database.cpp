// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/database.h"

#include "base/utf8.h"
#include "io/feature_writer.h"
#include "io/open_dataset.h"
#include "io/source.h"

#include <algorithm>
#include <set>

namespace yimi {

namespace {

constexpr std::size_t kLongestName = 63; ///< bytes

std::string quoted(const std::string& name, char quote)
{
    std::string text(1, quote);
    for (const char c : name) {
        text += c;
        if (c == quote)
            text += c;
    }
    return text + quote;
}

class Publisher
{
public:
    Publisher(const std::string& connection, const PublishOptions& options)
        : m_connection(connection), m_options(options)
    {
    }

    Result<void> publish(std::span<const LayerToWrite> layers, const TaskContext& task)
    {
        if (const auto ready = open(layers); !ready)
            return ready;
        if (m_dataset->StartTransaction() != OGRERR_NONE)
            return failure(problem(ErrorCode::DatabaseFailed));
        Result<void> outcome = writeAll(layers, task);
        if (!outcome) {
            m_dataset->RollbackTransaction();
            return outcome;
        }
        if (m_dataset->CommitTransaction() != OGRERR_NONE)
            return failure(problem(ErrorCode::DatabaseFailed));
        return {};
    }

private:
    Result<void> open(std::span<const LayerToWrite> layers)
    {
        m_session.forget();
        m_dataset.reset(GDALDataset::Open(
            m_connection.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE, nullptr, nullptr, nullptr));
        if (!m_dataset)
            return failure(problem(ErrorCode::DatabaseUnreachable));
        if (answer("SELECT 1 FROM pg_extension WHERE extname = 'postgis'").empty())
            return failure(problem(ErrorCode::DatabaseNotSpatial));
        std::set<std::string> names;
        for (const LayerToWrite& layer : layers) {
            // The database cuts names; two that are then one would replace one another.
            if (!names.insert(layer.table->name.substr(0, kLongestName)).second)
                return failure(tableExists(layer));
            if (m_options.replace
                || answer("SELECT 1 FROM pg_tables WHERE schemaname = "
                          + quoted(m_options.schema, '\'')
                          + " AND tablename = " + quoted(layer.table->name, '\''))
                       .empty())
                continue;
            return failure(tableExists(layer));
        }
        return {};
    }

    [[nodiscard]] Error tableExists(const LayerToWrite& layer) const
    {
        return {.code = ErrorCode::TableExists,
                .file = shownSource(m_connection),
                .layer = layer.table->name};
    }

    /// The first cell of a query's answer; "" where there is none.
    std::string answer(const std::string& query)
    {
        OGRLayer* const rows = m_dataset->ExecuteSQL(query.c_str(), nullptr, nullptr);
        if (rows == nullptr)
            return {};
        const Feature first(rows->GetNextFeature());
        const std::string cell = first ? first->GetFieldAsString(0) : "";
        m_dataset->ReleaseResultSet(rows);
        return cell;
    }

    bool execute(const std::string& statement)
    {
        m_session.forget();
        m_dataset->ReleaseResultSet(m_dataset->ExecuteSQL(statement.c_str(), nullptr, nullptr));
        return m_session.lastError().empty();
    }

    Result<void> writeAll(std::span<const LayerToWrite> layers, const TaskContext& task)
    {
        if (m_options.schema != "public"
            && !execute("CREATE SCHEMA IF NOT EXISTS " + quoted(m_options.schema, '"')))
            return failure(problem(ErrorCode::DatabaseFailed));
        // Rows in one stream instead of a statement each.
        CPLSetThreadLocalConfigOption("PG_USE_COPY", "YES");
        FeatureWriter writer(*m_dataset, layers);
        Result<void> outcome;
        for (const LayerToWrite& layer : layers) {
            m_session.forget();
            outcome = writer.write(layer, making(layer), task);
            // Rows still under way are sent, and may be refused, when the layer is closed.
            m_dataset->FlushCache(false);
            if (outcome && !m_session.lastError().empty())
                outcome = failure({.code = ErrorCode::LibraryFailed});
            if (outcome)
                continue;
            if (outcome.error().code != ErrorCode::Cancelled) {
                Error error = problem(ErrorCode::DatabaseFailed);
                error.layer = layer.table->name;
                outcome = failure(error);
            }
            break;
        }
        CPLSetThreadLocalConfigOption("PG_USE_COPY", nullptr);
        return outcome;
    }

    [[nodiscard]] LayerMaking making(const LayerToWrite& layer) const
    {
        LayerMaking making{.name = layer.table->name};
        making.options.SetNameValue("SCHEMA", m_options.schema.c_str());
        making.options.SetNameValue("LAUNDER", "NO"); // names stay as people wrote them
        making.options.SetNameValue("OVERWRITE", m_options.replace ? "YES" : "NO");
        making.options.SetNameValue("SPATIAL_INDEX", layer.spatialIndex ? "GIST" : "NONE");
        if (!layer.description.empty())
            making.options.SetNameValue("DESCRIPTION", layer.description.c_str());
        return making;
    }

    [[nodiscard]] Error problem(ErrorCode code) const
    {
        const std::string& message =
            m_session.lastError().empty() ? m_session.lastMessage() : m_session.lastError();
        // libpq quotes what it cannot take apart, which may be a piece of a password.
        const bool quotes = message.find("missing \"=\"") != std::string::npos;
        return {.code = code,
                .file = shownSource(m_connection),
                .detail = quotes ? "host=… dbname=… user=…" : message};
    }

    GdalSession m_session;
    std::string m_connection;
    PublishOptions m_options;
    Dataset m_dataset;
};

/// A value of a connection string, in quotes, as libpq reads it.
std::string connectionValue(const std::string& text)
{
    std::string value = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            value += '\\';
        value += c;
    }
    return value + "'";
}

} // namespace

std::string connectionTo(const DatabaseAddress& address)
{
    std::string text = "PG:host=" + connectionValue(address.host)
                       + " port=" + std::to_string(address.port)
                       + " dbname=" + connectionValue(address.database)
                       + " user=" + connectionValue(address.user) + " connect_timeout=10";
    if (!address.password.empty())
        text += " password=" + connectionValue(address.password);
    return text;
}

Result<std::string> serviceConnection(const std::string& address)
{
    std::string url = trimmed(address);
    if (url.starts_with("WFS:"))
        url.erase(0, 4);
    if (!url.starts_with("http://") && !url.starts_with("https://"))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "url",
                        .detail = shownSource(url) + " ∉ {https://…, http://…}"});
    return "WFS:" + url;
}

Result<std::vector<std::string>> listTables(const std::string& connection)
{
    GdalSession session;
    const auto dataset = openVector(connection, session);
    if (!dataset)
        return tl::unexpected(dataset.error());
    std::vector<std::string> names;
    for (OGRLayer* const layer : dataLayers(**dataset))
        names.emplace_back(layer->GetName());
    std::ranges::sort(names);
    return names;
}

Result<void> publishToDatabase(const std::string& connection,
                               std::span<const LayerToWrite> layers,
                               const PublishOptions& options,
                               const TaskContext& task)
{
    if (!connection.starts_with("PG:"))
        return failure({.code = ErrorCode::ParameterInvalid,
                        .field = "to",
                        .detail = sourceText({.path = connection}) + " ∉ {PG:…}"});
    return Publisher(connection, options).publish(layers, task);
}

} // namespace yimi
