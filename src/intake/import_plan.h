// SPDX-License-Identifier: GPL-3.0-or-later
// What is about to be brought in, as a value: everything that was decided about each layer, why,
// and what else it might be. Somebody may correct any of it before anything is carried out.
#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "city/match_names.h"
#include "city/theme.h"
#include "crs/crs_proposal.h"
#include "intake/coordinate_columns.h"
#include "intake/offset_test.h"
#include "io/source.h"
#include "table/feature_table.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yimi {

enum class PlannedKind {
    Features, ///< with geometry of their own
    Sheet,    ///< rows of a sheet: points where `coordinates` is set, else a table
    Table,    ///< rows without geometry of a vector file (a lone .dbf)
    Raster,   ///< listed for the backdrop, not brought in
};

/// "features", "sheet", "table", "raster": for JSON.
[[nodiscard]] std::string_view plannedKindId(PlannedKind kind);

struct ThemeChoice
{
    Theme theme = Theme::Backdrop;
    double confidence = 0; ///< 0 … 1; below 0.5 somebody should look
    /// The word, field or other layer (of a drawing beneath streets) that decided, as data; empty:
    /// nothing matched.
    std::string reason;

    bool operator==(const ThemeChoice&) const = default;
};

struct EncodingChoice
{
    std::string encoding;
    std::string source; ///< "declared", "cpg", "ldid", "dwgcodepage", "bom", "guessed", "option"

    bool operator==(const EncodingChoice&) const = default;
};

struct CrsChoice
{
    Crs crs;
    CrsReason reason = CrsReason::Declared;
    double confidence = 1;
    bool swapAxes = false;                 ///< change x and y over before anything else
    MapOffset offset = MapOffset::None;    ///< the degrees are a web map's
    bool offsetChosen = false;             ///< somebody said so: it is not tested any more
    OffsetTest offsetTest;                 ///< what speaks for it
    std::vector<CrsProposal> alternatives; ///< best first; empty for declared systems that fit

    bool operator==(const CrsChoice&) const = default;
};

struct FieldChoice
{
    std::string name;   ///< as it is in the source
    std::string rename; ///< as it will be; empty: as it is
    bool cut = false;   ///< fills the 10 bytes of a .dbf and may have been longer

    bool operator==(const FieldChoice&) const = default;
};

/// A table's rows put onto the features of another layer.
struct JoinChoice
{
    std::size_t onto = 0;  ///< index into ImportPlan::layers, or into ImportPlan::existing
    bool existing = false; ///< the layer is in the project already
    std::string rowCode;   ///< columns of the table; may be empty
    std::string rowName;
    std::string placeCode; ///< columns of the layer
    std::string placeName;
    bool population = false;         ///< children by age are gathered first
    std::vector<std::string> rows;   ///< names of the rows, for the review list
    std::vector<std::string> places; ///< names of the features
    std::vector<RowMatch> matches;   ///< one a row

    bool operator==(const JoinChoice&) const = default;
};

struct PlannedLayer
{
    bool take = true; ///< will be brought in
    PlannedKind kind = PlannedKind::Features;
    Source source;
    std::string shown; ///< the file for people: «数据.zip/道路/道路.shp»
    std::string name;  ///< of the layer it becomes
    std::string driver;
    std::int64_t featureCount = 0;
    std::string geometryType; ///< "Point", "MultiPolygon", "None"
    GeometryKind geometry = GeometryKind::None;
    Box extent; ///< in its own coordinates, as they stand in the file
    ThemeChoice theme;
    EncodingChoice encoding;
    CrsChoice crs;
    std::vector<FieldChoice> fields;
    std::vector<std::vector<std::string>> preview; ///< the first ten rows, one cell a field
    std::size_t headerRow = 0;                     ///< of a sheet
    bool headerChosen = false;                     ///< somebody said which row it is
    std::optional<CoordinateColumns> coordinates;  ///< of a sheet
    std::optional<JoinChoice> join;                ///< of a table or sheet without coordinates
    bool alone = false;                            ///< somebody said that it is not to be joined
    std::vector<Finding> findings;
    /// By which a template knows the layer again: as it was before anything was corrected.
    std::string knownBy;

    bool operator==(const PlannedLayer&) const = default;
};

/// A layer of the project, which tables may be about.
struct ExistingLayer
{
    std::string id;   ///< as the caller knows it
    std::string name; ///< for people
    Theme theme = Theme::Backdrop;
    std::shared_ptr<const FeatureTable> table;

    bool operator==(const ExistingLayer&) const = default;
};

struct ImportPlan
{
    Crs crs; ///< of the project
    std::vector<PlannedLayer> layers;
    std::vector<ExistingLayer> existing; ///< of the project: points and areas
    std::vector<Error> errors;           ///< files and layers that cannot be read
    std::vector<Finding> findings;       ///< of the files as a whole

    bool operator==(const ImportPlan&) const = default;
};

/// The name of the layer that a join of this plan goes to.
[[nodiscard]] const std::string& joinTarget(const ImportPlan& plan, const JoinChoice& join);

/// Whether what a join goes to will be there: a layer that is taken, or one of the project.
[[nodiscard]] bool joinStands(const ImportPlan& plan, const JoinChoice& join);

/// The plan with a row of a join put where somebody says, or nowhere. A place that another row has
/// is taken from it (Repeated); the findings follow. Precondition: the layer has a join with this
/// row.
[[nodiscard]] ImportPlan
withMatch(ImportPlan plan, std::size_t layer, std::size_t row, std::optional<std::size_t> place);

} // namespace yimi
