// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/tiff_file.h"

#include "io/file.h"
#include "io/gdal_session.h"

#include <array>
#include <unistd.h>

namespace yimi {

namespace {

constexpr int kBands = 3;

CPLStringList making()
{
    CPLStringList options;
    options.SetNameValue("PHOTOMETRIC", "RGB");
    options.SetNameValue("INTERLEAVE", "PIXEL");
    options.SetNameValue("COMPRESS", "DEFLATE");
    options.SetNameValue("PREDICTOR", "2"); // maps are flat: differences are mostly zero
    options.SetNameValue("BIGTIFF", "IF_SAFER");
    return options;
}

} // namespace

struct TiffFile::Growing
{
    ~Growing()
    {
        if (dataset) {
            dataset.reset();
            ::unlink(temporary.c_str());
        }
    }

    [[nodiscard]] Error problem() const
    {
        return writeError(path, whyNoMoreFits(temporary), session.lastError());
    }

    GdalSession session;
    std::string path;
    std::string target; ///< where a file of this name really lies
    std::string temporary;
    Dataset dataset;
    int width = 0;
    int row = 0; ///< the next
};

TiffFile::TiffFile(std::unique_ptr<Growing> growing) : m_growing(std::move(growing)) {}

TiffFile::~TiffFile() = default;
TiffFile::TiffFile(TiffFile&&) noexcept = default;
TiffFile& TiffFile::operator=(TiffFile&&) noexcept = default;

namespace {

Result<void> putPlace(GDALDataset& dataset, const PicturePlace& place)
{
    OGRSpatialReference reference;
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    if (reference.SetFromUserInput(place.crs.definition.c_str()) != OGRERR_NONE)
        return failure({.code = ErrorCode::CrsUnknown, .detail = place.crs.definition});
    std::array<double, 6> transform{
        place.upperLeft.x, place.groundPerDot, 0, place.upperLeft.y, 0, -place.groundPerDot};
    dataset.SetSpatialRef(&reference);
    dataset.SetGeoTransform(transform.data());
    return {};
}

} // namespace

Result<TiffFile> TiffFile::create(const std::string& path,
                                  int width,
                                  int height,
                                  double dotsPerInch,
                                  const std::optional<PicturePlace>& place)
{
    const auto target = writableFile(path);
    if (!target)
        return tl::unexpected(target.error());
    auto growing = std::make_unique<Growing>();
    growing->path = path;
    growing->target = *target;
    growing->temporary = temporaryPathFor(*target);
    growing->width = width;
    ::unlink(growing->temporary.c_str()); // left over from a process that died
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    if (driver == nullptr)
        return failure({.code = ErrorCode::LibraryFailed, .file = path, .detail = "GTiff"});
    growing->dataset.reset(driver->Create(
        growing->temporary.c_str(), width, height, kBands, GDT_Byte, making().List()));
    if (!growing->dataset)
        return failure(growing->problem());
    const std::string density = std::to_string(dotsPerInch);
    growing->dataset->SetMetadataItem("TIFFTAG_XRESOLUTION", density.c_str());
    growing->dataset->SetMetadataItem("TIFFTAG_YRESOLUTION", density.c_str());
    growing->dataset->SetMetadataItem("TIFFTAG_RESOLUTIONUNIT", "2"); // inch
    if (place) {
        if (auto put = putPlace(*growing->dataset, *place); !put)
            return tl::unexpected(put.error());
    }
    return TiffFile(std::move(growing));
}

Result<void> TiffFile::addRows(std::span<const unsigned char> rgb)
{
    Growing& file = *m_growing;
    const int rows = static_cast<int>(rgb.size() / kBands / static_cast<std::size_t>(file.width));
    // GDAL takes a pointer to what it writes without const and leaves it as it is.
    auto* const bytes = const_cast<unsigned char*>(rgb.data());
    const CPLErr outcome = file.dataset->RasterIO(GF_Write,
                                                  0,
                                                  file.row,
                                                  file.width,
                                                  rows,
                                                  bytes,
                                                  file.width,
                                                  rows,
                                                  GDT_Byte,
                                                  kBands,
                                                  nullptr,
                                                  kBands,
                                                  static_cast<GSpacing>(kBands) * file.width,
                                                  1,
                                                  nullptr);
    // What GDAL holds back goes to the file now: memory stays small, and a full disk is seen here.
    file.dataset->FlushCache(false);
    file.row += rows;
    if (outcome != CE_None || !file.session.lastError().empty())
        return failure(file.problem());
    return {};
}

Result<void> TiffFile::finish()
{
    Growing& file = *m_growing;
    file.dataset.reset(); // writes the directory; its failures are only told to the session
    if (!file.session.lastError().empty()) {
        const Error error = file.problem();
        ::unlink(file.temporary.c_str());
        return failure(error);
    }
    return finishFile(file.temporary, file.target);
}

} // namespace yimi
