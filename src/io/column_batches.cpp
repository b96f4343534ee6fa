// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/column_batches.h"

#include <string>

namespace yimi {

namespace {

constexpr std::size_t kHeadBytes = 5; ///< of a shape in WKB: byte order and type

/// 32-bit and 64-bit integers, doubles, text. Whatever else a layer has (dates, bytes, lists) is
/// read feature by feature.
bool isQuick(const OGRFieldDefn& field)
{
    const OGRFieldType type = field.GetType();
    return field.GetSubType() == OFSTNone
           && (type == OFTInteger || type == OFTInteger64 || type == OFTReal || type == OFTString);
}

char formatOf(const OGRFieldDefn& field)
{
    switch (field.GetType()) {
    case OFTInteger:
        return 'i';
    case OFTInteger64:
        return 'l';
    case OFTReal:
        return 'g';
    default:
        return 'u';
    }
}

bool isNullAt(const ArrowArray& column, std::size_t row)
{
    if (column.null_count == 0 || column.buffers[0] == nullptr)
        return false;
    const std::size_t at = row + static_cast<std::size_t>(column.offset);
    const auto* const bits = static_cast<const std::uint8_t*>(column.buffers[0]);
    return (bits[at / 8] >> (at % 8) & 1U) == 0;
}

template <typename T>
T valueAt(const ArrowArray& column, std::size_t row)
{
    return static_cast<const T*>(column.buffers[1])[row + static_cast<std::size_t>(column.offset)];
}

std::string_view bytesAt(const ArrowArray& column, std::size_t row)
{
    const auto* const offsets =
        static_cast<const std::int32_t*>(column.buffers[1]) + row + column.offset;
    const auto* const bytes = static_cast<const char*>(column.buffers[2]);
    return {bytes + offsets[0], static_cast<std::size_t>(offsets[1] - offsets[0])};
}

} // namespace

std::size_t ColumnBatch::rowCount() const
{
    return static_cast<std::size_t>(m_array.length);
}

std::int64_t ColumnBatch::featureId(std::size_t row) const
{
    return valueAt<std::int64_t>(*m_array.children[0], row);
}

bool ColumnBatch::isNull(std::size_t field, std::size_t row) const
{
    return isNullAt(column(field), row);
}

std::int64_t ColumnBatch::integer(std::size_t field, std::size_t row) const
{
    return m_formats[field] == 'i' ? valueAt<std::int32_t>(column(field), row)
                                   : valueAt<std::int64_t>(column(field), row);
}

double ColumnBatch::real(std::size_t field, std::size_t row) const
{
    return valueAt<double>(column(field), row);
}

std::string_view ColumnBatch::text(std::size_t field, std::size_t row) const
{
    return bytesAt(column(field), row);
}

std::optional<const OGRGeometry*> ColumnBatch::geometry(std::size_t row)
{
    if (!m_hasGeometry)
        return nullptr;
    const ArrowArray& shapes = column(m_formats.size());
    if (isNullAt(shapes, row))
        return nullptr;
    const std::string_view wkb = bytesAt(shapes, row);
    const std::string_view head = wkb.substr(0, kHeadBytes);
    const auto* const bytes = reinterpret_cast<const unsigned char*>(wkb.data());
    // A layer's shapes are nearly always of one type: its object is filled again and again.
    std::size_t consumed = 0;
    if (m_geometry && head == m_head)
        return filled(m_geometry->importFromWkb(bytes, wkb.size(), wkbVariantIso, consumed));
    OGRGeometry* created = nullptr;
    const OGRErr outcome = OGRGeometryFactory::createFromWkb(
        bytes, nullptr, &created, wkb.size(), wkbVariantIso, consumed);
    m_geometry.reset(created);
    m_head = head;
    return filled(outcome);
}

std::optional<const OGRGeometry*> ColumnBatch::filled(OGRErr outcome)
{
    if (outcome == OGRERR_NONE)
        return m_geometry.get();
    m_geometry.reset();
    return std::nullopt;
}

std::unique_ptr<ColumnBatches> ColumnBatches::of(GDALDataset& dataset, OGRLayer& layer)
{
    if (std::string_view(dataset.GetDriverName()) != "GPKG"
        || layer.TestCapability(OLCFastGetArrowStream) == 0)
        return nullptr;
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    if (definition.GetGeomFieldCount() > 1)
        return nullptr;
    std::unique_ptr<ColumnBatches> batches(new ColumnBatches);
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        const OGRFieldDefn& field = *definition.GetFieldDefn(i);
        if (!isQuick(field))
            return nullptr;
        batches->m_batch.m_formats.push_back(formatOf(field));
    }
    batches->m_batch.m_hasGeometry = definition.GetGeomFieldCount() == 1;
    return batches->start(layer) ? std::move(batches) : nullptr;
}

/// Also holds the columns that come against those that were expected: id, fields, geometry.
bool ColumnBatches::start(OGRLayer& layer)
{
    if (!layer.GetArrowStream(&m_stream))
        return false;
    ArrowSchema schema = {};
    if (m_stream.get_schema(&m_stream, &schema) != 0)
        return false;
    const std::vector<char>& formats = m_batch.m_formats;
    const std::size_t shapes = m_batch.m_hasGeometry ? 1 : 0;
    bool fits = static_cast<std::size_t>(schema.n_children) == 1 + formats.size() + shapes
                && std::string_view(schema.children[0]->format) == "l";
    for (std::size_t i = 0; fits && i < formats.size(); ++i)
        fits = std::string_view(schema.children[i + 1]->format) == std::string_view(&formats[i], 1);
    if (fits && m_batch.m_hasGeometry)
        fits = std::string_view(schema.children[formats.size() + 1]->format) == "z";
    schema.release(&schema);
    return fits;
}

ColumnBatches::~ColumnBatches()
{
    if (m_batch.m_array.release != nullptr)
        m_batch.m_array.release(&m_batch.m_array);
    if (m_stream.release != nullptr)
        m_stream.release(&m_stream);
}

ColumnBatch* ColumnBatches::next()
{
    ArrowArray& array = m_batch.m_array;
    if (array.release != nullptr)
        array.release(&array);
    array = {};
    // Behind a damaged page come batches without rows, for ever.
    if (m_stream.get_next(&m_stream, &array) != 0 || array.release == nullptr || array.length == 0)
        return nullptr;
    return &m_batch;
}

} // namespace yimi
