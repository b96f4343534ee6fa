// SPDX-License-Identifier: GPL-3.0-or-later
// What a project consists of, as values. Copying one is cheap: tables and results are shared and
// immutable, so a copy is the snapshot that workers and undo commands hold.
#pragma once

#include "analysis/coverage.h"
#include "city/theme.h"
#include "project/analysis_result.h"
#include "project/backdrop.h"
#include "project/bookmark.h"
#include "project/saved_page.h"
#include "project/service_area_parts.h"
#include "style/band_style.h"
#include "style/class_style.h"
#include "table/feature_table.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace yimi {

/// Identity of a layer in a document: unique and stable over save and load.
using LayerId = QString;

enum class LayerRole { Input, Result };

/// One layer of the document. A value; the table is shared and immutable.
struct DocumentLayer
{
    LayerId id;
    QString title;
    Theme theme = Theme::Backdrop;
    std::shared_ptr<const FeatureTable> table; ///< analysis CRS
    GeometryKind kind = GeometryKind::None;
    bool visible = true;
    QString source;                  ///< where it came from, for the method sheet; no secrets
    std::optional<LayerStyle> style; ///< nothing: the theme's own
    LayerRole role = LayerRole::Input;
    std::optional<BandLook> bands = {};    ///< of results coloured by a rising series of cutoffs
    std::optional<ClassLook> classes = {}; ///< of results told apart by another field
    std::optional<BackdropSource> backdrop = {}; ///< of pictures; their table has no rows
    QString edition = {}; ///< another one whenever the table was changed here; empty: as it came in

    bool operator==(const DocumentLayer&) const = default;
};

/// The headings that layers stand under.
enum class LayerGroup { Base, Result, Facilities };

[[nodiscard]] LayerGroup groupOf(const DocumentLayer& layer);

/// The small state of a document: all but the tables. Saved as JSON in the file.
struct DocumentSettings
{
    QString title;
    QString organisation; ///< 编制单位
    QString reviewer;     ///< 审核
    Crs crs = defaultAnalysisCrs();
    bool synthetic = false; ///< sample data: every map carries the mark
    QString dataSource;     ///< printed on pages
    QString dataDate;
    CoverageOptions coverage;         ///< parameters of 托育覆盖; its lines are not kept here
    ServiceAreaSettings serviceAreas; ///< parameters of 等时圈
    std::vector<TravelProfile> profiles; ///< 自定义 travel profiles, beside the shipped ones
    TransitRules transit;                ///< how rides are counted
    std::map<std::string, ParameterTexts> analyses; ///< parameters of ready-made analyses, by id
    std::vector<Bookmark> bookmarks;                ///< in the order they are listed

    bool operator==(const DocumentSettings&) const = default;
};

/// Settings of a new project: 15 minutes on foot of an adult with a child, children of 0–2 years;
/// service areas of 5, 10 and 15 minutes of the same.
[[nodiscard]] DocumentSettings newProjectSettings();

/// An answer and what it was made from.
struct CoverageResult
{
    /// After reopening a project without its per-residence part (Coverage::demand is empty).
    std::shared_ptr<const Coverage> coverage;
    LayerId layer;               ///< the result layer that shows it
    std::vector<QString> inputs; ///< stamps of roads, facilities, communities, residences
    QString madeAt;              ///< ISO 8601, local time

    bool operator==(const CoverageResult&) const = default;
};

struct ProjectContents
{
    DocumentSettings settings = newProjectSettings();
    std::vector<DocumentLayer> layers; ///< as listed: within a group the top of the map comes first
    std::optional<CoverageResult> coverage;
    std::optional<ServiceAreaResult> serviceAreas;
    std::map<std::string, AnalysisResult> analyses; ///< of ready-made analyses, by id
    /// Of a GTFS feed that was added; null: none. Goes before layers of lines and stops.
    std::shared_ptr<const TransitLines> timetable;
    QString timetableEdition;     ///< another one whenever a feed is read; empty: in an older file
    std::vector<SavedPage> pages; ///< in the order they are listed
    std::vector<Layout> layouts;  ///< templates of this project's own, by their names

    bool operator==(const ProjectContents&) const = default;
};

/// Nothing when there is none of this id.
[[nodiscard]] const DocumentLayer* layerById(const std::vector<DocumentLayer>& layers,
                                             const LayerId& id);
/// What a result remembers of a layer that it was made from: its id, with the edition of its table.
/// A layer whose table was changed is another one to it.
[[nodiscard]] QString layerStamp(const DocumentLayer& layer);

/// The topmost input layer of a theme; nothing when there is none.
[[nodiscard]] const DocumentLayer* layerByTheme(const std::vector<DocumentLayer>& layers,
                                                Theme theme);

/// All layers in drawing order, bottom first: ground, results, water with streets and boundaries,
/// streets of results, facilities.
[[nodiscard]] std::vector<const DocumentLayer*>
drawingOrder(const std::vector<DocumentLayer>& layers);

/// A table as a layer of a theme with a fresh id; `title` is its name for people.
[[nodiscard]] DocumentLayer
inputLayer(std::shared_ptr<const FeatureTable> table, Theme theme, const QString& title);

/// A layer's table and what takes its place.
struct ChangedTable
{
    LayerId layer;
    std::shared_ptr<const FeatureTable> before;
    std::shared_ptr<const FeatureTable> after;
    QString source = {}; ///< put behind the layer's source: what else it is made of now
};

/// Gives the layer the other table and a new edition, so that results made from it are outdated.
/// False, and nothing is changed, where there is no such layer or its table is no longer `before`.
bool changeTable(ProjectContents& contents, const ChangedTable& change);

/// The profiles to choose from: the shipped ones, then the project's own.
[[nodiscard]] std::vector<TravelProfile> profilesOf(const DocumentSettings& settings);

/// Puts a new layer where its theme is drawn: above those of its group that are drawn before it.
void insertByTheme(std::vector<DocumentLayer>& layers, DocumentLayer layer);

/// Results that colour areas are hidden: two on top of one another would mix their colours. Whoever
/// puts a new one calls this first.
void hideResultAreas(std::vector<DocumentLayer>& layers);

} // namespace yimi
