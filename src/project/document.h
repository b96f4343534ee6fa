// SPDX-License-Identifier: GPL-3.0-or-later
// The document: layers and their roles, parameters, results; every change is an undoable command.
#pragma once

#include "analysis/study.h"
#include "base/result.h"
#include "city/theme.h"
#include "style/style.h"
#include "table/feature_table.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <vector>

namespace yimi {

/// Identity of a layer in a document: unique and stable over save and load.
using LayerId = QString;

/// One layer of the document. A value; the table is shared and immutable.
struct DocumentLayer
{
    LayerId id;
    QString title;
    Theme theme = Theme::Backdrop;
    std::shared_ptr<const FeatureTable> table; ///< analysis CRS
    GeometryKind kind = GeometryKind::None;
    bool visible = true;
    QString source;                            ///< where it came from, for the method sheet; no secrets
    std::optional<LayerStyle> style;           ///< nothing: the theme's own

    bool operator==(const DocumentLayer&) const = default;
};

/// The small state of a document: all but the tables. Saved as JSON in the file.
struct DocumentSettings
{
    QString title;
    QString organisation;    ///< 编制单位
    QString reviewer;        ///< 审核
    Crs crs = defaultAnalysisCrs();
    bool synthetic = false;  ///< sample data: every map carries the mark
    QString dataSource;      ///< printed on pages
    QString dataDate;
    CoverageOptions coverage; ///< parameters of 托育覆盖

    bool operator==(const DocumentSettings&) const = default;
};

} // namespace yimi
