// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/feature_writer.h"

#include "io/feature_fields.h"

#include <algorithm>
#include <set>

namespace yimi {

namespace {

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// A name that is not taken yet, also for databases that take no notice of the case of ASCII
/// letters; then taken.
std::string freeName(const std::string& wanted, std::set<std::string>& taken)
{
    for (int i = 1;; ++i) {
        std::string name = i == 1 ? wanted : wanted + "_" + std::to_string(i);
        std::string key = name;
        std::ranges::transform(key, key.begin(), asciiLower);
        if (taken.insert(key).second)
            return name;
    }
}

} // namespace

FeatureWriter::FeatureWriter(GDALDataset& dataset, std::span<const LayerToWrite> layers)
    : m_dataset(dataset)
{
    for (const LayerToWrite& layer : layers)
        m_total += layer.table->rowCount();
}

Result<void>
FeatureWriter::write(const LayerToWrite& toWrite, LayerMaking making, const TaskContext& task)
{
    const FeatureTable& table = *toWrite.table;
    const std::string name = making.name;
    const auto refused = [&] {
        return failure(
            {.code = ErrorCode::LibraryFailed, .layer = name, .detail = CPLGetLastErrorMsg()});
    };
    OGRLayer* const layer = createLayer(toWrite, std::move(making));
    if (layer == nullptr)
        return refused();
    OGRFeatureDefn* const definition = layer->GetLayerDefn();
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (row % 1000 == 0) {
            if (task.cancelled())
                return cancelledError();
            task.report(Stage::Write,
                        static_cast<double>(m_done + row) / static_cast<double>(m_total));
        }
        const Feature feature(OGRFeature::CreateFeature(definition));
        feature->SetFID(table.featureIds[row]);
        fillFeature(*feature, table, row, toWrite.kind);
        if (layer->CreateFeature(feature.get()) != OGRERR_NONE)
            return refused();
    }
    m_done += table.rowCount();
    return {};
}

OGRLayer* FeatureWriter::createLayer(const LayerToWrite& toWrite, LayerMaking making)
{
    OGRSpatialReference reference;
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const bool placed =
        toWrite.kind != GeometryKind::None && toWrite.table->crs.known()
        && reference.SetFromUserInput(toWrite.table->crs.definition.c_str()) == OGRERR_NONE;
    std::set<std::string> taken;
    std::vector<std::string> names;
    for (const Column& column : toWrite.table->columns)
        names.push_back(freeName(column.name(), taken));
    making.options.SetNameValue("GEOMETRY_NAME", freeName("geom", taken).c_str());
    making.options.SetNameValue("FID", freeName("fid", taken).c_str());
    OGRLayer* const layer = m_dataset.CreateLayer(making.name.c_str(),
                                                  placed ? &reference : nullptr,
                                                  ogrType(toWrite.kind),
                                                  making.options.List());
    if (layer == nullptr)
        return nullptr;
    for (std::size_t i = 0; i < names.size(); ++i) {
        OGRFieldDefn field(names[i].c_str(), ogrType(toWrite.table->columns[i].type()));
        if (layer->CreateField(&field) != OGRERR_NONE)
            return nullptr;
    }
    return layer;
}

} // namespace yimi
