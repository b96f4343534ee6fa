// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <array>
#include <utility>

namespace yimi {

namespace {

/// In the order of the codes; a code without its name does not compile.
constexpr auto kNames = std::to_array<std::pair<ErrorCode, std::string_view>>({
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::FileNotFound, "file-not-found"},
    {ErrorCode::FileUnreadable, "file-unreadable"},
    {ErrorCode::NotAVectorFile, "not-a-vector-file"},
    {ErrorCode::LayerNotFound, "layer-not-found"},
    {ErrorCode::LayerEmpty, "layer-empty"},
    {ErrorCode::FileDamaged, "file-damaged"},
    {ErrorCode::FileUnwritable, "file-unwritable"},
    {ErrorCode::DiskFull, "disk-full"},
    {ErrorCode::FileEmpty, "file-empty"},
    {ErrorCode::FormatUnsupported, "format-unsupported"},
    {ErrorCode::FileEncrypted, "file-encrypted"},
    {ErrorCode::ArchiveUnsafe, "archive-unsafe"},
    {ErrorCode::ArchiveTooLarge, "archive-too-large"},
    {ErrorCode::ProjectVersionUnknown, "project-version-unknown"},
    {ErrorCode::NotAProject, "not-a-project"},
    {ErrorCode::DatabaseUnreachable, "database-unreachable"},
    {ErrorCode::DatabaseNotSpatial, "database-not-spatial"},
    {ErrorCode::TableExists, "table-exists"},
    {ErrorCode::DatabaseFailed, "database-failed"},
    {ErrorCode::FieldMissing, "field-missing"},
    {ErrorCode::FieldWrongType, "field-wrong-type"},
    {ErrorCode::GeometryWrongType, "geometry-wrong-type"},
    {ErrorCode::ExpressionInvalid, "expression-invalid"},
    {ErrorCode::IdUnknown, "id-unknown"},
    {ErrorCode::RowRepeated, "row-repeated"},
    {ErrorCode::ValueUnusable, "value-unusable"},
    {ErrorCode::NothingUsable, "nothing-usable"},
    {ErrorCode::CrsMissing, "crs-missing"},
    {ErrorCode::CrsUnknown, "crs-unknown"},
    {ErrorCode::CrsNotProjected, "crs-not-projected"},
    {ErrorCode::TransformFailed, "transform-failed"},
    {ErrorCode::NoRoads, "no-roads"},
    {ErrorCode::NoFacilities, "no-facilities"},
    {ErrorCode::NoDemand, "no-demand"},
    {ErrorCode::NoTransit, "no-transit"},
    {ErrorCode::GtfsIncomplete, "gtfs-incomplete"},
    {ErrorCode::NoService, "no-service"},
    {ErrorCode::ParameterInvalid, "parameter-invalid"},
    {ErrorCode::PageUnknown, "page-unknown"},
    {ErrorCode::LibraryFailed, "library-failed"},
});

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i].first != static_cast<ErrorCode>(i))
            return false;
    }
    return true;
}

static_assert(kNames.size() == static_cast<std::size_t>(ErrorCode::LibraryFailed) + 1 && inOrder());

} // namespace

std::string_view errorCodeName(ErrorCode code)
{
    return kNames[static_cast<std::size_t>(code)].second;
}

} // namespace yimi
