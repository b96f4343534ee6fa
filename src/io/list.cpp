// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/encoding.h"
#include "io/open_dataset.h"
#include "io/read.h"
#include "io/source.h"
#include "io/zip_names.h"

#include <algorithm>
#include <memory>

namespace yimi {

namespace {

std::string geometryTypeName(OGRwkbGeometryType type)
{
    if (type == wkbNone)
        return "None";
    if (wkbFlatten(type) == wkbUnknown)
        return "Unknown";
    std::string name = OGRGeometryTypeToName(wkbFlatten(type)); // "Multi Polygon"
    std::erase(name, ' ');
    return name;
}

Box extentOf(OGRLayer& layer)
{
    OGREnvelope envelope;
    if (layer.GetGeomType() == wkbNone || layer.GetExtent(&envelope, TRUE) != OGRERR_NONE)
        return {};
    return {{envelope.MinX, envelope.MinY}, {envelope.MaxX, envelope.MaxY}};
}

std::vector<std::string> namesOf(OGRLayer& layer)
{
    std::vector<std::string> names;
    OGRFeatureDefn* const definition = layer.GetLayerDefn();
    names.reserve(static_cast<std::size_t>(definition->GetFieldCount()));
    for (int i = 0; i < definition->GetFieldCount(); ++i)
        names.emplace_back(definition->GetFieldDefn(i)->GetNameRef());
    return names;
}

/// Drivers that cannot count (OpenStreetMap's) are read through.
std::int64_t countedFeatures(OGRLayer& layer)
{
    std::int64_t count = layer.GetFeatureCount(TRUE);
    if (count >= 0)
        return count;
    layer.ResetReading();
    for (count = 0; Feature(layer.GetNextFeature()); ++count) {
    }
    return count;
}

LayerSummary summaryOf(const std::string& path, GDALDataset& dataset, OGRLayer& layer)
{
    const EncodingClaim claim = encodingClaim(dataset, layer);
    LayerSummary summary{.path = path,
                         .layer = layer.GetName(),
                         .driver = dataset.GetDriverName(),
                         .featureCount = countedFeatures(layer),
                         .geometryType = geometryTypeName(layer.GetGeomType()),
                         .crs = crsOf(layer.GetSpatialRef()),
                         .extent = extentOf(layer),
                         .encoding = claim.encoding,
                         .encodingSource = claim.source};
    summary.fieldNames = namesOf(layer);
    return summary;
}

/// Texts of the first rows.
std::vector<std::string> sampleOf(OGRLayer& layer)
{
    constexpr int kRows = 500;
    std::vector<std::string> texts;
    layer.ResetReading();
    for (int row = 0; row < kRows; ++row) {
        const Feature feature(layer.GetNextFeature());
        if (!feature)
            break;
        for (int i = 0; i < feature->GetFieldCount(); ++i) {
            if (feature->GetFieldDefnRef(i)->GetType() == OFTString)
                texts.emplace_back(feature->GetFieldAsString(i));
        }
    }
    return texts;
}

/// Finds the encoding in the text itself where nobody says it, or what is said is not so.
void checkEncoding(LayerSummary& summary, OGRLayer& layer)
{
    const std::vector<std::string> names = namesOf(layer);
    std::vector<std::string> samples = sampleOf(layer);
    samples.insert(samples.end(), names.begin(), names.end());
    const bool readable =
        std::ranges::all_of(samples, [](const std::string& text) { return isUtf8(text); });
    const bool asClaimed = summary.encodingSource == "dwgcodepage"
                           && std::ranges::all_of(samples, [&](const std::string& text) {
                                  return toUtf8(text, summary.encoding).has_value();
                              });
    if (!asClaimed && (!readable || summary.encoding.empty())) {
        summary.encoding = guessEncoding(samples);
        summary.encodingSource = "guessed";
    }
    summary.fieldNames.clear();
    for (const std::string& name : names)
        summary.fieldNames.push_back(isUtf8(name) ? name : toUtf8Cut(name, summary.encoding));
}

/// One more character would not have fitted.
bool mayBeCut(const std::string& name, const std::string& encoding)
{
    constexpr std::size_t kRoom = 10;
    const bool ascii =
        std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii)
        return false;
    const std::size_t character = encoding == "UTF-8" ? 3 : 2;
    const auto bytes = fromUtf8(name, encoding);
    return bytes && bytes->size() + character > kRoom;
}

void listCutNames(LayerSummary& summary)
{
    for (const std::string& name : summary.fieldNames) {
        if (mayBeCut(name, summary.encoding))
            summary.cutFieldNames.push_back(name);
    }
}

} // namespace

Result<std::vector<LayerSummary>> listLayers(const std::string& path, const std::string& only)
{
    GdalSession session;
    const ZipNames zip(path);
    auto dataset = openVector(path, session);
    if (!dataset)
        return tl::unexpected(dataset.error());
    const std::vector<OGRLayer*> layers = dataLayers(**dataset);
    std::vector<LayerSummary> summaries;
    std::vector<std::size_t> positions; // among all layers of the file
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (!only.empty() && only != layers[i]->GetName())
            continue;
        summaries.push_back(summaryOf(path, **dataset, *layers[i]));
        positions.push_back(i);
    }
    if (!only.empty() && summaries.empty())
        return failure(
            {.code = ErrorCode::LayerNotFound, .file = shownSource(path), .layer = only});
    const bool isShapefile = std::string_view((*dataset)->GetDriverName()) == "ESRI Shapefile";
    for (std::size_t i = 0; i < summaries.size(); ++i) {
        if (summaries[i].encodingSource == "declared")
            continue;
        // GDAL takes text that nobody declares for Latin-1 unless asked for the bytes.
        const bool bytesNeeded = isShapefile && summaries[i].encoding.empty();
        auto bytes = openVector(path,
                                session,
                                bytesNeeded ? std::vector<std::string>{"ENCODING="}
                                            : std::vector<std::string>{});
        if (bytes)
            checkEncoding(summaries[i], *dataLayers(**bytes)[positions[i]]);
        if (isShapefile)
            listCutNames(summaries[i]);
    }
    return summaries;
}

Result<std::vector<std::int64_t>> countFeatures(const std::string& path,
                                                const std::string& layer,
                                                std::span<const std::string> subsets,
                                                const TaskContext& task)
{
    GdalSession session;
    const ZipNames zip(path);
    auto dataset = openVector(path, session);
    if (!dataset)
        return tl::unexpected(dataset.error());
    OGRLayer* const from = (*dataset)->GetLayerByName(layer.c_str());
    if (from == nullptr)
        return failure({.code = ErrorCode::LayerNotFound, .file = path, .layer = layer});
    std::vector<std::unique_ptr<OGRFeatureQuery>> queries;
    for (const std::string& subset : subsets) {
        queries.push_back(std::make_unique<OGRFeatureQuery>());
        if (queries.back()->Compile(from, subset.c_str()) != OGRERR_NONE)
            return failure({.code = ErrorCode::ExpressionInvalid,
                            .file = path,
                            .layer = layer,
                            .detail = session.lastMessage()});
    }
    std::vector<std::int64_t> counts(subsets.size());
    std::size_t read = 0;
    while (const Feature feature{from->GetNextFeature()}) {
        if (++read % 1000 == 0 && task.cancelled())
            return cancelledError();
        for (std::size_t i = 0; i < queries.size(); ++i)
            counts[i] += queries[i]->Evaluate(feature.get()) != 0 ? 1 : 0;
    }
    return counts;
}

} // namespace yimi
