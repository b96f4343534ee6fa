// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yimi {

/// What kind of thing went wrong. The wording layer has one sentence (and one way out) for each
/// code.
enum class ErrorCode {
    Cancelled,
    // files
    FileNotFound,
    FileUnreadable,
    NotAVectorFile,
    LayerNotFound,
    LayerEmpty,
    FileDamaged,
    FileUnwritable,
    DiskFull,
    FileEmpty,
    FormatUnsupported,
    FileEncrypted,
    ArchiveUnsafe,
    ArchiveTooLarge,
    ProjectVersionUnknown,
    NotAProject,
    // databases
    DatabaseUnreachable,
    DatabaseNotSpatial,
    TableExists,
    DatabaseFailed,
    // tables
    FieldMissing,
    FieldWrongType,
    GeometryWrongType,
    ExpressionInvalid,
    IdUnknown,
    RowRepeated,
    ValueUnusable,
    NothingUsable,
    // coordinate reference systems
    CrsMissing,
    CrsUnknown,
    CrsNotProjected,
    TransformFailed,
    // analysis
    NoRoads,
    NoFacilities,
    NoDemand,
    NoTransit,
    GtfsIncomplete,
    NoService,
    ParameterInvalid,
    PageUnknown,
    // what should not happen but was reported by a library
    LibraryFailed,
};

/// An expected failure: what was being done, with what. Never shown raw: `wording` turns it into a
/// sentence for planners. Texts inside are data (paths, names, a library's own words), never prose.
struct Error
{
    ErrorCode code = ErrorCode::LibraryFailed;
    std::string file;    ///< path or connection, without secrets; may be empty
    std::string layer;   ///< layer name inside the file; may be empty
    std::string feature; ///< feature id; may be empty
    std::string field;   ///< field or parameter name; may be empty
    std::string detail;  ///< values, allowed values, or the library's own message; may be empty

    bool operator==(const Error&) const = default;
};

/// A stable name of a code for logs and JSON, such as "file-not-found".
[[nodiscard]] std::string_view errorCodeName(ErrorCode code);

} // namespace yimi
