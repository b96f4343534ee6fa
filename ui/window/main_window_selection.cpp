// SPDX-License-Identifier: GPL-3.0-or-later
// Selected features, on the map and in their table.
#include "ui/layers/layer_panel.h"
#include "ui/map/feature_selection.h"
#include "ui/map/map_canvas.h"
#include "ui/map/selection_controller.h"
#include "ui/map/selection_mark.h"
#include "ui/map/tool_box.h"
#include "ui/output/data_export_controller.h"
#include "ui/table/table_controller.h"
#include "ui/window/action_table.h"
#include "ui/window/main_window.h"
#include "wording/wording.h"

#include <QLabel>
#include <QStatusBar>

namespace yimi {

using namespace Qt::StringLiterals;

void MainWindow::buildSelection()
{
    new SelectionMark(m_document, *m_features, *m_canvas, *m_jobs, m_look, m_canvas);
    m_selecting =
        new SelectionController(m_document, *m_features, *m_canvas, *m_jobs, m_look, m_canvas);
    m_tables =
        new TableController(m_document, *m_features, *m_canvas, *m_jobs, m_settings, m_look, *this);
    m_tools->add(m_actions->action("selectFeatures"), m_selecting->pointTool());
    m_tools->add(m_actions->action("selectPolygon"), m_selecting->polygonTool());
    m_selectedCount = new QLabel(this);
    m_selectedCount->setObjectName(u"selectedCount"_s);
    statusBar()->addPermanentWidget(m_selectedCount);
    connectSelection();
    refreshSelection();
}

void MainWindow::connectSelection()
{
    const auto on = [this](const char* id, auto slot) {
        connect(&m_actions->action(id), &QAction::triggered, this, slot);
    };
    on("selectExpression", [this] { m_tables->askExpression(m_layers->selected()); });
    on("zoomToSelected", [this] { m_selecting->zoomToSelected(); });
    on("clearSelection", [this] { m_features->clear(); });
    on("attributeTable", [this](bool shown) { m_tables->setShown(shown, m_layers->selected()); });
    on("selectCurrentOnly", [this](bool only) {
        m_selecting->restrictTo(only ? [this] { return m_layers->selected(); }
                                     : std::function<LayerId()>());
    });
    on("selectWithin",
       [this](bool within) { m_selecting->setRule(within ? AreaRule::Within : AreaRule::Meets); });
    connect(m_layers, &LayerPanel::tableWanted, this, [this](const LayerId& id) {
        m_tables->setShown(true, id);
    });
    connect(m_tables,
            &TableController::shownChanged,
            &m_actions->action("attributeTable"),
            &QAction::setChecked);
    connect(m_tables, &TableController::exportWanted, m_dataExport, &DataExportController::ask);
    connect(m_tables,
            &TableController::zoomToSelectedWanted,
            m_selecting,
            &SelectionController::zoomToSelected);
    const auto tell = [this](MessageBar::Tone tone, const QString& text) {
        m_message->present(tone, text);
    };
    connect(m_tables, &TableController::told, this, tell);
    connect(m_selecting, &SelectionController::told, this, tell);
    connect(m_features, &FeatureSelection::changed, this, &MainWindow::refreshSelection);
    connect(&m_document, &Document::layersChanged, this, &MainWindow::refreshSelection);
}

void MainWindow::refreshSelection()
{
    const bool layers = !m_document.layers().empty();
    for (const char* id : {"selectFeatures", "selectPolygon", "selectExpression", "attributeTable"})
        m_actions->action(id).setEnabled(layers);
    const std::size_t count = m_features->count();
    for (const char* id : {"zoomToSelected", "clearSelection"})
        m_actions->action(id).setEnabled(count > 0);
    if (!layers)
        m_tools->leave();
    m_selectedCount->setVisible(count > 0);
    m_selectedCount->setText(tr("已选 %1 个要素").arg(countText(static_cast<std::int64_t>(count))));
    QStringList parts;
    for (const auto& [id, rows] : m_features->rows())
        parts += tr("%1：%2", "layer, count")
                     .arg(layerById(m_document.layers(), id)->title,
                          countText(static_cast<std::int64_t>(rows.size())));
    m_selectedCount->setToolTip(parts.join(u'\n'));
}

} // namespace yimi
