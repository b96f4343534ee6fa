// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/open_dataset.h"

#include "io/dxf_header.h"
#include "io/file.h"
#include "io/osm_fields.h"
#include "io/source.h"
#include "io/zip_names.h"

#include <cpl_conv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace yimi {

namespace {

std::string endingOf(const std::string& path)
{
    std::string ending = std::filesystem::path(path).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return ending;
}

bool hasVectorEnding(const std::string& path)
{
    static constexpr std::array<std::string_view, 13> kEndings = {".gpkg",
                                                                  ".shp",
                                                                  ".geojson",
                                                                  ".json",
                                                                  ".kml",
                                                                  ".kmz",
                                                                  ".fgb",
                                                                  ".tab",
                                                                  ".mif",
                                                                  ".dxf",
                                                                  ".pbf",
                                                                  ".osm",
                                                                  ".yimi"};
    return std::ranges::find(kEndings, endingOf(path)) != kEndings.end();
}

Error openError(const std::string& path, const std::string& message)
{
    // libpq quotes what it cannot take apart, which may be a piece of a password.
    const bool quotes = message.find("missing \"=\"") != std::string::npos;
    Error error{.code = ErrorCode::NotAVectorFile,
                .file = shownSource(path),
                .detail = quotes ? "host=… dbname=… user=…" : message};
    const bool recognised =
        GDALIdentifyDriverEx(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr) != nullptr;
    if (isConnection(path) && !path.starts_with("/vsi"))
        error.code = ErrorCode::DatabaseUnreachable;
    else if (endingOf(path) == ".dwg") // drawings of every AutoCAD after 2000 end here
        error.code = ErrorCode::FormatUnsupported;
    else if (recognised || hasVectorEnding(path))
        error.code = ErrorCode::FileDamaged;
    return error;
}

} // namespace

Result<void> checkReadable(const std::string& path)
{
    if (::faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) == 0)
        return {};
    const bool absent = errno == ENOENT || errno == ENOTDIR;
    return failure({.code = absent ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
                    .file = path,
                    .detail = std::strerror(errno)});
}

Result<Dataset> openVector(const std::string& path,
                           GdalSession& session,
                           const std::vector<std::string>& openOptions)
{
    if (!isConnection(path)) {
        if (auto there = checkReadable(path); !there)
            return tl::unexpected(there.error());
        std::error_code problem;
        // A folder of shapefiles would open as one dataset; only the file geodatabase is meant to
        // be a folder.
        if (std::filesystem::is_directory(path, problem) && endingOf(path) != ".gdb")
            return failure({.code = ErrorCode::NotAVectorFile, .file = path});
    }
    const ZipNames names(path);
    if (!names.checked())
        return tl::unexpected(names.checked().error());
    CPLStringList options;
    for (const std::string& option : openOptions)
        options.AddString(option.c_str());
    session.forget();
    // Hands out the bytes of a drawing's text, which are judged like those of any other file.
    CPLSetThreadLocalConfigOption("DXF_ENCODING", "UTF-8");
    const OsmFields osm;
    Dataset dataset(GDALDataset::Open(
        path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, nullptr, options.List(), nullptr));
    CPLSetThreadLocalConfigOption("DXF_ENCODING", nullptr);
    if (!dataset)
        return failure(openError(path, session.lastMessage()));
    return dataset;
}

std::vector<OGRLayer*> dataLayers(GDALDataset& dataset)
{
    std::vector<OGRLayer*> layers;
    for (int i = 0; i < dataset.GetLayerCount(); ++i) {
        OGRLayer* const layer = dataset.GetLayer(i);
        const std::string_view name = layer->GetName();
        if (!name.starts_with("yimi_") && name != "layer_styles")
            layers.push_back(layer);
    }
    return layers;
}

namespace {

/// "EPSG:4549" when the definition says so or is exactly that system; else empty.
std::string authorityCodeOf(const OGRSpatialReference& reference)
{
    const auto codeOf = [](const OGRSpatialReference& one) {
        const char* const authority = one.GetAuthorityName(nullptr);
        const char* const code = one.GetAuthorityCode(nullptr);
        return authority != nullptr && code != nullptr ? std::string(authority) + ":" + code
                                                       : std::string();
    };
    if (std::string own = codeOf(reference); !own.empty())
        return own;
    constexpr int kSure = 90;
    int count = 0;
    int* confidences = nullptr;
    OGRSpatialReferenceH* const matches =
        OSRFindMatches(OGRSpatialReference::ToHandle(const_cast<OGRSpatialReference*>(&reference)),
                       nullptr,
                       &count,
                       &confidences);
    std::string found;
    if (count > 0 && confidences[0] >= kSure)
        found = codeOf(*OGRSpatialReference::FromHandle(matches[0]));
    OSRFreeSRSArray(matches);
    CPLFree(confidences);
    return found;
}

} // namespace

Crs crsOf(const OGRSpatialReference* reference)
{
    if (reference == nullptr || reference->IsEmpty())
        return {};
    const std::string name = reference->GetName() != nullptr ? reference->GetName() : "";
    // GeoPackage's own words for «not known».
    if (name.find("Undefined") != std::string::npos || name.find("undefined") != std::string::npos)
        return {};
    const std::string code = authorityCodeOf(*reference);
    if (!code.empty())
        return {code};
    char* wkt = nullptr;
    static constexpr std::array<const char*, 2> kWkt2 = {"FORMAT=WKT2_2019", nullptr};
    const bool written =
        reference->exportToWkt(&wkt, kWkt2.data()) == OGRERR_NONE && wkt != nullptr;
    Crs crs{written ? wkt : ""};
    CPLFree(wkt);
    return crs;
}

namespace {

EncodingClaim drawingClaim(const std::string& path)
{
    constexpr std::size_t kHead = 65'536;
    VSILFILE* const file = VSIFOpenL(path.c_str(), "rb");
    if (file == nullptr)
        return {};
    std::string head(kHead, '\0');
    head.resize(VSIFReadL(head.data(), 1, head.size(), file));
    VSIFCloseL(file);
    std::string encoding = dxfEncoding(head);
    return encoding.empty() ? EncodingClaim{} : EncodingClaim{std::move(encoding), "dwgcodepage"};
}

} // namespace

EncodingClaim encodingClaim(GDALDataset& dataset, OGRLayer& layer)
{
    const std::string driver = dataset.GetDriverName();
    if (driver == "DXF")
        return drawingClaim(dataset.GetDescription());
    if (driver == "CSV" || driver == "MapInfo File" || driver == "CAD")
        return {};
    if (driver != "ESRI Shapefile")
        return {"UTF-8", "declared"};
    const auto item = [&](const char* key) {
        const char* const value = layer.GetMetadataItem(key, "SHAPEFILE");
        return std::string(value != nullptr ? value : "");
    };
    if (const std::string cpg = item("ENCODING_FROM_CPG"); !cpg.empty())
        return {cpg, "cpg"};
    // LDID 0x57 «ANSI» is what everybody writes who does not know: GDAL reads it as Latin-1.
    if (const std::string ldid = item("ENCODING_FROM_LDID"); !ldid.empty() && ldid != "ISO-8859-1")
        return {ldid, "ldid"};
    return {};
}

} // namespace yimi
