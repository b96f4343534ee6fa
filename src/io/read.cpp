// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/read.h"

#include "io/column_batches.h"
#include "io/csv_layer.h"
#include "io/encoding.h"
#include "io/feature_fields.h"
#include "io/geometry_reader.h"
#include "io/open_dataset.h"
#include "io/read_repair.h"
#include "io/zip_names.h"

#include <algorithm>

namespace yimi {

namespace {

Error at(Error error, const Source& source)
{
    if (error.file.empty())
        error.file = sourceText({.path = source.path}); // without a password
    if (error.layer.empty())
        error.layer = source.layer;
    if (error.code == ErrorCode::ExpressionInvalid)
        error.field = source.subset;
    return error;
}

std::string namesOf(const std::vector<OGRLayer*>& layers)
{
    std::string names;
    for (OGRLayer* const layer : layers)
        names += (names.empty() ? "" : ", ") + std::string(layer->GetName());
    return names;
}

Result<OGRLayer*> chooseLayer(GDALDataset& dataset, const Source& source)
{
    const std::vector<OGRLayer*> layers = dataLayers(dataset);
    if (source.layer.empty() && layers.size() == 1)
        return layers.front();
    const auto found = std::ranges::find_if(
        layers, [&](OGRLayer* layer) { return source.layer == layer->GetName(); });
    if (found != layers.end())
        return *found;
    // A connection may offer layers it does not list.
    if (OGRLayer* const hidden =
            source.layer.empty() ? nullptr : dataset.GetLayerByName(source.layer.c_str()))
        return hidden;
    return failure({.code = ErrorCode::LayerNotFound, .detail = namesOf(layers)});
}

void appendCell(Column& column, OGRFeature& feature, int field)
{
    if (!feature.IsFieldSetAndNotNull(field)) {
        column.appendNull();
        return;
    }
    switch (column.type()) {
    case FieldType::Integer:
        column.appendInteger(feature.GetFieldAsInteger64(field));
        break;
    case FieldType::Real:
        column.appendReal(feature.GetFieldAsDouble(field));
        break;
    case FieldType::Text:
        column.appendText(feature.GetFieldAsString(field));
        break;
    }
}

void appendCell(Column& column, const ColumnBatch& batch, std::size_t field, std::size_t row)
{
    if (batch.isNull(field, row)) {
        column.appendNull();
        return;
    }
    switch (column.type()) {
    case FieldType::Integer:
        column.appendInteger(batch.integer(field, row));
        break;
    case FieldType::Real:
        column.appendReal(batch.real(field, row));
        break;
    case FieldType::Text:
        column.appendText(batch.text(field, row));
        break;
    }
}

/// Rows of one layer into a table.
class RowReader
{
public:
    RowReader(OGRLayer& layer, LayerRead& read)
        : m_layer(layer), m_read(read), m_hasGeometry(layer.GetGeomType() != wkbNone)
    {
        addFields(m_read.table, layer);
    }

    Result<void> run(GdalSession& session,
                     GDALDataset& dataset,
                     bool filtered,
                     std::size_t maxRows,
                     const TaskContext& task)
    {
        const GIntBig counted = m_layer.GetFeatureCount(FALSE);
        const auto wanted = static_cast<GIntBig>(maxRows);
        const GIntBig expected = maxRows > 0 ? std::min(counted, wanted) : counted;
        reserve(expected);
        m_layer.ResetReading();
        session.forget();
        const auto batches =
            filtered || maxRows > 0 ? nullptr : ColumnBatches::of(dataset, m_layer);
        auto read =
            batches ? addBatches(*batches, expected, task) : addFeatures(expected, maxRows, task);
        if (read && batches && !isWhole(session, expected)) {
            dropRows();
            m_layer.ResetReading();
            session.forget();
            read = addFeatures(expected, maxRows, task);
        }
        if (!read)
            return read;
        if (!session.lastError().empty()) {
            // Databases look at an expression only when the first row is asked for.
            const bool refused = filtered && m_read.table.rowCount() == 0;
            return failure({.code = refused ? ErrorCode::ExpressionInvalid : ErrorCode::FileDamaged,
                            .detail = session.lastError()});
        }
        if (m_read.table.rowCount() == 0)
            return failure({.code = ErrorCode::LayerEmpty});
        listHeights();
        return {};
    }

private:
    /// Batches are fetched ahead in a thread of GDAL's own: when that meets a damaged page, they
    /// just end. Reading feature by feature then meets it here, and says so.
    [[nodiscard]] bool isWhole(const GdalSession& session, GIntBig expected) const
    {
        return session.lastError().empty()
               && static_cast<GIntBig>(m_read.table.rowCount()) == expected;
    }

    void dropRows()
    {
        FeatureTable& table = m_read.table;
        table.featureIds.clear();
        table.geometries.clear();
        for (Column& column : table.columns)
            column = Column(column.name(), column.type());
        m_read.findings.clear();
        m_heights = 0;
    }

    void reserve(GIntBig expected)
    {
        if (expected <= 0)
            return;
        const auto rows = static_cast<std::size_t>(std::min<GIntBig>(expected, 4'000'000));
        m_read.table.featureIds.reserve(rows);
        m_read.table.geometries.reserve(rows);
        for (Column& column : m_read.table.columns)
            column.reserve(rows);
    }

    /// Every thousand rows. Errors: Cancelled.
    [[nodiscard]] Result<void> goOn(GIntBig expected, const TaskContext& task) const
    {
        const std::size_t row = m_read.table.rowCount();
        if (row % 1000 != 0)
            return {};
        if (task.cancelled())
            return cancelledError();
        if (expected > 0)
            task.report(Stage::Read, static_cast<double>(row) / static_cast<double>(expected));
        return {};
    }

    /// `maxRows` 0: all.
    Result<void> addFeatures(GIntBig expected, std::size_t maxRows, const TaskContext& task)
    {
        while (maxRows == 0 || m_read.table.rowCount() < maxRows) {
            if (const auto on = goOn(expected, task); !on)
                return on;
            const Feature feature(m_layer.GetNextFeature());
            if (!feature)
                return {};
            addRow(*feature);
        }
        return {};
    }

    Result<void> addBatches(ColumnBatches& batches, GIntBig expected, const TaskContext& task)
    {
        while (ColumnBatch* const batch = batches.next()) {
            for (std::size_t row = 0; row < batch->rowCount(); ++row) {
                if (const auto on = goOn(expected, task); !on)
                    return on;
                addRow(*batch, row);
            }
        }
        return {};
    }

    void addRow(ColumnBatch& batch, std::size_t row)
    {
        FeatureTable& table = m_read.table;
        GeometryNotes notes;
        const auto geometry = batch.geometry(row);
        table.featureIds.push_back(batch.featureId(row));
        table.geometries.push_back(geometryFrom(geometry.value_or(nullptr), notes));
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            appendCell(table.columns[i], batch, i, row);
        if (m_hasGeometry)
            listNotes(notes, batch.featureId(row));
    }

    void addRow(OGRFeature& feature)
    {
        FeatureTable& table = m_read.table;
        GeometryNotes notes;
        table.featureIds.push_back(feature.GetFID());
        table.geometries.push_back(geometryFrom(feature.GetGeometryRef(), notes));
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            appendCell(table.columns[i], feature, static_cast<int>(i));
        if (m_hasGeometry)
            listNotes(notes, feature.GetFID());
    }

    void listNotes(const GeometryNotes& notes, GIntBig id)
    {
        const auto list = [&](bool met, FindingCode code, Severity severity) {
            if (met) {
                addFinding(m_read.findings,
                           {.code = code,
                            .severity = severity,
                            .layer = m_read.table.name,
                            .count = 1,
                            .ids = {std::to_string(id)}});
            }
        };
        list(notes.isNull, FindingCode::GeometryNull, Severity::Warning);
        list(notes.empty, FindingCode::GeometryEmpty, Severity::Warning);
        list(notes.notFinite, FindingCode::CoordinateNotFinite, Severity::Problem);
        list(notes.unsupported, FindingCode::GeometryWrongType, Severity::Problem);
        list(notes.wasCurved, FindingCode::GeometryCurved, Severity::Info);
        m_heights += notes.hadHeight ? 1U : 0U;
    }

    /// Told once with their number: ids of a whole layer would say no more.
    void listHeights()
    {
        if (m_heights > 0) {
            addFinding(m_read.findings,
                       {.code = FindingCode::HeightDropped,
                        .severity = Severity::Info,
                        .layer = m_read.table.name,
                        .count = m_heights});
        }
    }

    OGRLayer& m_layer;
    LayerRead& m_read;
    bool m_hasGeometry;
    std::size_t m_heights = 0;
};

Result<void> applySubset(OGRLayer& layer, const Source& source, const GdalSession& session)
{
    if (source.subset.empty() || layer.SetAttributeFilter(source.subset.c_str()) == OGRERR_NONE)
        return {};
    return failure({.code = ErrorCode::ExpressionInvalid, .detail = session.lastMessage()});
}

/// Open options that make a driver hand out what this reader wants: raw bytes of undeclared
/// shapefiles, points from CSV columns.
std::vector<std::string> openOptions(GDALDataset& dataset, const ReadOptions& options)
{
    const std::string_view driver = dataset.GetDriverName();
    if (isCsv(dataset))
        return csvOptions(options.guessTypes);
    if (driver != "ESRI Shapefile" || dataset.GetLayerCount() == 0)
        return {};
    const bool raw =
        !options.encoding.empty() || encodingClaim(dataset, *dataset.GetLayer(0)).encoding.empty();
    return raw ? std::vector<std::string>{"ENCODING="} : std::vector<std::string>{};
}

Result<LayerRead> readOpened(GDALDataset& dataset,
                             const Source& source,
                             const ReadOptions& options,
                             GdalSession& session,
                             const EncodingClaim& claim,
                             const TaskContext& task)
{
    const auto layer = chooseLayer(dataset, source);
    if (!layer)
        return tl::unexpected(layer.error());
    LayerRead read;
    read.table.name = (*layer)->GetName();
    read.table.crs = crsOf((*layer)->GetSpatialRef());
    if (auto outcome = applySubset(**layer, source, session); !outcome)
        return tl::unexpected(outcome.error());
    if (auto outcome = RowReader(**layer, read)
                           .run(session, dataset, !source.subset.empty(), options.maxRows, task);
        !outcome)
        return tl::unexpected(outcome.error());
    if (isCsv(dataset) && options.guessTypes) {
        if (auto outcome = keepCsvCodes(read.table, source.path, options.maxRows, session, task);
            !outcome)
            return tl::unexpected(outcome.error());
    }
    decodeText(read, claim.encoding, claim.source);
    keepDominantKind(read);
    if (options.repairPolygons) {
        if (auto outcome = repairPolygons(read, task); !outcome)
            return tl::unexpected(outcome.error());
    }
    if (auto outcome = bringInto(options, read); !outcome)
        return tl::unexpected(outcome.error());
    task.report(Stage::Read, 1.0);
    return read;
}

} // namespace

Result<LayerRead>
readLayer(const Source& source, const ReadOptions& options, const TaskContext& task)
{
    if (!options.encoding.empty() && !isKnownEncoding(options.encoding))
        return failure(
            {.code = ErrorCode::ParameterInvalid, .field = "encoding", .detail = options.encoding});
    GdalSession session;
    const ZipNames zip(source.path);
    auto dataset = openVector(source.path, session);
    if (!dataset)
        return tl::unexpected(dataset.error());
    EncodingClaim claim;
    if (!options.encoding.empty())
        claim = {options.encoding, "option"};
    else if ((*dataset)->GetLayerCount() > 0)
        claim = encodingClaim(**dataset, *(*dataset)->GetLayer(0));
    if (const auto special = openOptions(**dataset, options); !special.empty()) {
        dataset = openVector(source.path, session, special);
        if (!dataset)
            return tl::unexpected(dataset.error());
    }
    auto read = readOpened(**dataset, source, options, session, claim, task);
    if (!read)
        return tl::unexpected(at(read.error(), source));
    return read;
}

} // namespace yimi
