// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

namespace yimi {

// A switch without default: a new code without a name is a compiler warning.
std::string_view errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::FileNotFound:
        return "file-not-found";
    case ErrorCode::FileUnreadable:
        return "file-unreadable";
    case ErrorCode::NotAVectorFile:
        return "not-a-vector-file";
    case ErrorCode::LayerNotFound:
        return "layer-not-found";
    case ErrorCode::LayerEmpty:
        return "layer-empty";
    case ErrorCode::FileDamaged:
        return "file-damaged";
    case ErrorCode::FileUnwritable:
        return "file-unwritable";
    case ErrorCode::DiskFull:
        return "disk-full";
    case ErrorCode::FileEmpty:
        return "file-empty";
    case ErrorCode::FormatUnsupported:
        return "format-unsupported";
    case ErrorCode::FileEncrypted:
        return "file-encrypted";
    case ErrorCode::ArchiveUnsafe:
        return "archive-unsafe";
    case ErrorCode::ArchiveTooLarge:
        return "archive-too-large";
    case ErrorCode::ProjectVersionUnknown:
        return "project-version-unknown";
    case ErrorCode::NotAProject:
        return "not-a-project";
    case ErrorCode::DatabaseUnreachable:
        return "database-unreachable";
    case ErrorCode::DatabaseNotSpatial:
        return "database-not-spatial";
    case ErrorCode::TableExists:
        return "table-exists";
    case ErrorCode::DatabaseFailed:
        return "database-failed";
    case ErrorCode::FieldMissing:
        return "field-missing";
    case ErrorCode::FieldWrongType:
        return "field-wrong-type";
    case ErrorCode::GeometryWrongType:
        return "geometry-wrong-type";
    case ErrorCode::ExpressionInvalid:
        return "expression-invalid";
    case ErrorCode::IdUnknown:
        return "id-unknown";
    case ErrorCode::RowRepeated:
        return "row-repeated";
    case ErrorCode::ValueUnusable:
        return "value-unusable";
    case ErrorCode::NothingUsable:
        return "nothing-usable";
    case ErrorCode::CrsMissing:
        return "crs-missing";
    case ErrorCode::CrsUnknown:
        return "crs-unknown";
    case ErrorCode::CrsNotProjected:
        return "crs-not-projected";
    case ErrorCode::TransformFailed:
        return "transform-failed";
    case ErrorCode::NoRoads:
        return "no-roads";
    case ErrorCode::NoFacilities:
        return "no-facilities";
    case ErrorCode::NoDemand:
        return "no-demand";
    case ErrorCode::NoTransit:
        return "no-transit";
    case ErrorCode::GtfsIncomplete:
        return "gtfs-incomplete";
    case ErrorCode::NoService:
        return "no-service";
    case ErrorCode::ParameterInvalid:
        return "parameter-invalid";
    case ErrorCode::PageUnknown:
        return "page-unknown";
    case ErrorCode::LibraryFailed:
        return "library-failed";
    }
    return {};
}

} // namespace yimi
