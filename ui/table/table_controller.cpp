// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/table_controller.h"

#include "settings/settings.h"
#include "ui/map/map_canvas.h"
#include "ui/table/attribute_bar.h"
#include "ui/table/attribute_panel.h"
#include "ui/table/attribute_view.h"
#include "ui/table/table_edits.h"

#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>
#include <numeric>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstHeight = 260;
constexpr int kLowest = 140;

} // namespace

TableController::TableController(Document& document,
                                 FeatureSelection& selection,
                                 MapCanvas& canvas,
                                 JobRunner& jobs,
                                 Settings& settings,
                                 const Look& look,
                                 QMainWindow& window)
    : QObject(&window)
    , m_document(document)
    , m_selection(selection)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_window(window)
    , m_panel(new AttributePanel(document, selection, canvas, jobs, look, &window))
    , m_dock(new QDockWidget(&window))
{
    m_dock->setObjectName(u"attributeDock"_s);
    m_dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    m_dock->setAllowedAreas(Qt::BottomDockWidgetArea);
    m_dock->setTitleBarWidget(new QWidget(m_dock)); // the panel has a bar of its own
    m_panel->setMinimumHeight(kLowest);
    m_dock->setWidget(m_panel);
    window.addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();
    connect(m_panel, &AttributePanel::told, this, &TableController::told);
    connect(m_panel, &AttributePanel::exportWanted, this, &TableController::exportWanted);
    connect(m_panel,
            &AttributePanel::zoomToSelectedWanted,
            this,
            &TableController::zoomToSelectedWanted);
    connect(m_panel, &AttributePanel::closeWanted, this, [this] { setShown(false); });
    connect(m_panel, &AttributePanel::zoomWanted, &canvas, [&canvas](const Box& box) {
        canvas.bringIntoView(box);
    });
    connect(m_panel, &AttributePanel::expressionWanted, this, &TableController::askExpression);
    connect(m_panel, &AttributePanel::computeWanted, this, &TableController::askComputation);
    connect(&document, &Document::layersChanged, this, &TableController::closeOutdated);
    connect(&document, &Document::replaced, this, [this] {
        if (isShown())
            setShown(false);
    });
}

bool TableController::isShown() const
{
    return !m_dock->isHidden();
}

const DocumentLayer* TableController::layerOr(const LayerId& layer) const
{
    const auto& layers = m_document.layers();
    if (const DocumentLayer* const found = layerById(layers, layer))
        return found;
    if (const DocumentLayer* const shown = layerById(layers, m_panel->layer()))
        return shown;
    const auto seen = std::ranges::find_if(layers, &DocumentLayer::visible);
    if (seen != layers.end())
        return &*seen;
    return layers.empty() ? nullptr : &layers.front();
}

void TableController::setShown(bool shown, const LayerId& layer)
{
    const DocumentLayer* const wanted = layerOr(layer);
    shown = shown && wanted != nullptr;
    if (!shown && isShown())
        m_settings.setTableHeight(m_dock->height());
    const bool opened = shown && !isShown();
    m_dock->setVisible(shown);
    if (opened) {
        const int remembered = m_settings.tableHeight();
        const int height = remembered > 0 ? remembered : kFirstHeight;
        m_window.resizeDocks(
            {m_dock}, {std::clamp(height, kLowest, m_window.height() / 2)}, Qt::Vertical);
    }
    if (shown && (opened || wanted->id != m_panel->layer()))
        m_panel->showLayer(wanted->id);
    if (shown)
        m_panel->view().setFocus();
    Q_EMIT shownChanged(shown);
}

void TableController::open(ExpressionDialog& dialog)
{
    if (m_dialog)
        m_dialog->close();
    m_dialog = &dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose);
    dialog.show();
}

void TableController::askExpression(const LayerId& layer, const QString& text)
{
    const DocumentLayer* const asked = layerOr(layer);
    if (asked == nullptr)
        return;
    auto* dialog =
        new ExpressionDialog(*asked, ExpressionDialog::Purpose::Select, m_jobs, {}, &m_window);
    dialog->setText(text);
    connect(dialog,
            &ExpressionDialog::selectWanted,
            this,
            [this, id = asked->id](const std::vector<std::uint32_t>& rows, SelectionChange how) {
                m_selection.change({{id, rows}}, how);
            });
    connect(dialog,
            &ExpressionDialog::filterWanted,
            this,
            [this, id = asked->id](const QString& condition) {
                setShown(true, id);
                m_panel->setCondition(condition);
            });
    m_dialogLayer = asked->id;
    m_dialogTable = asked->table;
    open(*dialog);
}

void TableController::askComputation(const LayerId& layer, std::size_t column)
{
    const DocumentLayer* const asked = layerById(m_document.layers(), layer);
    if (asked == nullptr)
        return;
    const QString field = QString::fromStdString(asked->table->columns[column].name());
    auto* dialog =
        new ExpressionDialog(*asked, ExpressionDialog::Purpose::Compute, m_jobs, field, &m_window);
    connect(dialog,
            &ExpressionDialog::computeWanted,
            this,
            [this, layer, column](const Expression& expression) {
                m_panel->compute(layer, column, expression);
            });
    m_dialogLayer = asked->id;
    m_dialogTable = asked->table;
    open(*dialog);
}

/// What is written there speaks of a table that is no more.
void TableController::closeOutdated()
{
    if (!m_dialog)
        return;
    const DocumentLayer* const layer = layerById(m_document.layers(), m_dialogLayer);
    if (layer == nullptr || layer->table != m_dialogTable)
        m_dialog->close();
}

} // namespace yimi
