// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/encoding.h"
#include "io/open_dataset.h"
#include "io/read.h"

namespace yimi {

namespace {

std::string geometryTypeName(OGRwkbGeometryType type)
{
    if (type == wkbNone)
        return "None";
    if (wkbFlatten(type) == wkbUnknown)
        return "Unknown";
    return OGRToOGCGeomType(wkbFlatten(type));
}

Box extentOf(OGRLayer& layer)
{
    OGREnvelope envelope;
    if (layer.GetGeomType() == wkbNone || layer.GetExtent(&envelope, TRUE) != OGRERR_NONE)
        return {};
    return {{envelope.MinX, envelope.MinY}, {envelope.MaxX, envelope.MaxY}};
}

LayerSummary summaryOf(const std::string& path, GDALDataset& dataset, OGRLayer& layer)
{
    const EncodingClaim claim = encodingClaim(dataset, layer);
    LayerSummary summary{.path = path,
                         .layer = layer.GetName(),
                         .driver = dataset.GetDriverName(),
                         .featureCount = layer.GetFeatureCount(TRUE),
                         .geometryType = geometryTypeName(layer.GetGeomType()),
                         .crs = crsOf(layer.GetSpatialRef()),
                         .extent = extentOf(layer),
                         .encoding = claim.encoding,
                         .encodingSource = claim.source};
    OGRFeatureDefn* const definition = layer.GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i)
        summary.fieldNames.emplace_back(definition->GetFieldDefn(i)->GetNameRef());
    return summary;
}

/// Reads the encoding from the text itself where nobody says it.
void guessWhereSilent(LayerSummary& summary, OGRLayer& layer)
{
    std::vector<std::string> samples = summary.fieldNames;
    layer.ResetReading();
    constexpr int kRows = 500;
    for (int row = 0; row < kRows; ++row) {
        const Feature feature(layer.GetNextFeature());
        if (!feature)
            break;
        for (int i = 0; i < feature->GetFieldCount(); ++i) {
            if (feature->GetFieldDefnRef(i)->GetType() == OFTString)
                samples.emplace_back(feature->GetFieldAsString(i));
        }
    }
    summary.encoding = guessEncoding(samples);
    summary.encodingSource = "guessed";
    for (std::string& name : summary.fieldNames) {
        if (!isUtf8(name))
            name = toUtf8Lossy(name, summary.encoding);
    }
}

} // namespace

Result<std::vector<LayerSummary>> listLayers(const std::string& path)
{
    GdalSession session;
    auto dataset = openVector(path, session);
    if (!dataset)
        return tl::unexpected(dataset.error());
    std::vector<LayerSummary> summaries;
    for (OGRLayer* const layer : dataLayers(**dataset))
        summaries.push_back(summaryOf(path, **dataset, *layer));
    const bool rawNeeded = std::string_view((*dataset)->GetDriverName()) == "ESRI Shapefile";
    for (std::size_t i = 0; i < summaries.size(); ++i) {
        if (!summaries[i].encoding.empty())
            continue;
        auto raw = openVector(path, session, rawNeeded ? std::vector<std::string>{"ENCODING="} : std::vector<std::string>{});
        if (raw)
            guessWhereSilent(summaries[i], *dataLayers(**raw)[i]);
    }
    return summaries;
}

} // namespace yimi
