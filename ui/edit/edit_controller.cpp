// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/edit_controller.h"

#include "project/analysis_layers.h"
#include "project/edit_entrances.h"
#include "project/edit_layers.h"
#include "project/service_area_inputs.h"
#include "project/study_inputs.h"
#include "ui/analysis/analysis_controller.h"
#include "ui/analysis/coverage_controller.h"
#include "ui/analysis/service_area_controller.h"
#include "ui/edit/area_controller.h"
#include "ui/edit/draw_tool.h"
#include "ui/edit/edit_bar.h"
#include "ui/edit/entrance_controller.h"
#include "ui/edit/feature_form.h"
#include "ui/edit/new_layer_dialog.h"
#include "ui/edit/place_entry.h"
#include "ui/edit/reshape_tool.h"
#include "ui/edit/split_tool.h"
#include "ui/layers/layer_panel.h"
#include "ui/map/map_canvas.h"
#include "ui/map/tool_box.h"
#include "ui/window/action_table.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr int kGap = 12;

} // namespace

EditController::EditController(const EditParts& parts, QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_session(new EditSession(parts.document, parts.canvas, parts.jobs, this))
    , m_reshape(new ReshapeTool(*m_session, parts.look, this))
    , m_draw(new DrawTool(*m_session, parts.look, this))
    , m_split(new SplitTool(*m_session, parts.look, this))
    , m_areas(
          new AreaController(*m_session, parts.features, parts.actions.action("mergeAreas"), this))
    , m_place(new PlaceEntry(*m_session))
    , m_bar(new EditBar(parts.document,
                        parts.look,
                        {&parts.actions.action("editFeatures"),
                         &parts.actions.action("drawFeature"),
                         &parts.actions.action("splitFeature")},
                        parts.actions.action("mergeAreas"),
                        *m_place,
                        &parts.canvas))
    , m_form(new FeatureForm(&parts.canvas))
    , m_entrances(new EntranceController(parts.document, parts.jobs, parts.networks, this))
{
    parts.tools.add(parts.actions.action("editFeatures"), *m_reshape);
    parts.tools.add(parts.actions.action("drawFeature"), *m_draw);
    parts.tools.add(parts.actions.action("splitFeature"), *m_split);
    connect(m_session, &EditSession::layerChanged, this, &EditController::followLayer);
    connect(m_session, &EditSession::selectionChanged, this, [this] {
        if (m_asked && m_asked != m_session->selected()) {
            m_asked.reset();
            m_form->hide();
        }
        refresh();
    });
    connect(m_session, &EditSession::refused, this, [this](const QString& sentence) {
        m_problem = sentence;
        refresh();
    });
    connectTools();
    connectActions(window);
    followLayer();
}

void EditController::connectTools()
{
    connect(&m_parts.tools, &ToolBox::activeChanged, this, &EditController::followTool);
    for (EditTool* const one : std::initializer_list<EditTool*>{m_reshape, m_draw, m_split})
        connect(one, &EditTool::typed, m_place, &PlaceEntry::begin);
    connect(m_reshape, &ReshapeTool::activeVertexChanged, this, &EditController::refresh);
    connect(m_reshape, &ReshapeTool::attributesWanted, this, &EditController::askValues);
    connect(m_reshape, &ReshapeTool::togetherWanted, m_areas, &AreaController::toggleTogether);
    connect(m_draw, &DrawTool::drawn, this, &EditController::takeDrawn);
    connect(m_draw, &DrawTool::draftChanged, this, [this] {
        if (m_drawn && m_draw->vertexCount() == 0) {
            m_drawn.reset();
            m_form->hide();
        }
        refresh();
    });
    connect(m_split, &SplitTool::draftChanged, this, &EditController::refresh);
    connect(m_split, &SplitTool::cutDrawn, this, [this](std::size_t row, const LineString& line) {
        if (m_areas->split(row, line))
            m_split->dropDraft();
    });
    connect(m_form, &FeatureForm::accepted, this, &EditController::takeValues);
    connect(m_form, &FeatureForm::rejected, this, [this] {
        m_asked.reset();
        m_draw->dropDraft();
        m_parts.canvas.setFocus();
    });
}

void EditController::connectActions(QWidget& window)
{
    connect(m_bar, &EditBar::layerChosen, m_session, &EditSession::setLayer);
    connect(m_bar, &EditBar::attributesWanted, this, &EditController::askValues);
    connect(m_bar, &EditBar::removeWanted, this, [this] {
        m_reshape->removeActive();
        m_parts.canvas.setFocus();
    });
    connect(m_bar, &EditBar::rerunWanted, this, &EditController::rerun);
    connect(m_bar, &EditBar::closed, &m_parts.tools, &ToolBox::leave);
    connect(&m_parts.layers, &LayerPanel::selectionChanged, this, [this] {
        const DocumentLayer* const layer =
            layerById(m_parts.document.layers(), m_parts.layers.selected());
        if (editing() && layer != nullptr && isEditable(*layer) && !m_drawn)
            m_session->setLayer(layer->id);
    });
    connect(&m_parts.actions.action("newLayer"), &QAction::triggered, this, [this, &window] {
        makeLayer(window);
    });
    connect(&m_parts.actions.action("makeEntrances"),
            &QAction::triggered,
            m_entrances,
            &EntranceController::make);
    connect(m_entrances, &EntranceController::made, this, &EditController::editLayer);
    connect(&m_parts.document, &Document::edited, this, &EditController::refresh);
    connect(&m_parts.canvas, &MapCanvas::viewChanged, this, &EditController::placeForm);
}

EditTool* EditController::tool() const
{
    return qobject_cast<EditTool*>(m_parts.tools.active());
}

/// The layer that is selected in the list, else that of the last time, else the first of
/// facilities; for cutting one of lines or areas, streets before others.
LayerId EditController::layerToBeginWith() const
{
    const bool cut = m_parts.tools.active() == m_split;
    const auto fits = [cut](const DocumentLayer* layer) {
        return layer != nullptr && isEditable(*layer)
               && (!cut || layer->kind != GeometryKind::Point);
    };
    const auto& layers = m_parts.document.layers();
    const DocumentLayer* const listed = layerById(layers, m_parts.layers.selected());
    for (const DocumentLayer* layer :
         {listed, m_session->layer(), cut ? layerByTheme(layers, Theme::Road) : nullptr}) {
        if (fits(layer))
            return layer->id;
    }
    const auto first = std::ranges::find_if(layers, [&](const DocumentLayer& layer) {
        return fits(&layer) && (cut || groupOf(layer) == LayerGroup::Facilities);
    });
    return first != layers.end() ? first->id : LayerId();
}

void EditController::followTool()
{
    const bool now = editing();
    if (now && m_bar->isHidden())
        m_session->setLayer(layerToBeginWith());
    m_session->setWatching(now);
    m_place->setTool(tool());
    m_areas->refresh();
    if (!now) {
        m_form->hide();
        m_asked.reset();
    }
    m_bar->setVisible(now);
    m_bar->raise();
    m_problem.clear();
    followLayer();
}

void EditController::followLayer()
{
    const DocumentLayer* const layer = m_session->layer();
    m_bar->setLayer(layer != nullptr ? layer->id : LayerId());
    const bool any = std::ranges::any_of(m_parts.document.layers(), isEditable);
    m_parts.actions.action("editFeatures").setEnabled(any);
    m_parts.actions.action("drawFeature").setEnabled(any);
    m_parts.actions.action("makeEntrances").setEnabled(any);
    // While nothing is edited a layer that can be cut is looked for.
    const bool cut = any && (!editing() || layer == nullptr || layer->kind != GeometryKind::Point);
    m_parts.actions.action("splitFeature").setEnabled(cut);
    if (!cut && m_parts.tools.active() == m_split)
        m_parts.actions.action("editFeatures").trigger();
    refresh();
}

QString EditController::hint() const
{
    const DocumentLayer* const layer = m_session->layer();
    if (layer == nullptr)
        return tr("先选一个要编辑的图层，或者新建一个。");
    const bool point = layer->kind == GeometryKind::Point;
    const bool area = layer->kind == GeometryKind::Polygon;
    if (m_parts.tools.active() == m_split) {
        return area ? tr(
                   "从面的一侧画到另一侧，双击或回车切开，退格撤回一点，Esc 放弃。人数按面积分摊。")
                    : tr("单击线上要打断的地方，两段都保留原来的属性。");
    }
    if (m_parts.tools.active() == m_draw) {
        if (m_drawn)
            return tr("填好属性，点“添加”。");
        return point ? tr("单击放置一个点。按住 Alt 不捕捉。")
                     : tr("单击逐点画，双击或回车结束，退格撤回一点，Esc 放弃。按住 Shift "
                          "锁定方向，Alt 不捕捉。");
    }
    if (point)
        return tr("拖动点就能移动它；单击选中，双击填写属性。");
    if (!m_session->selected()) {
        return area ? tr("单击选中要素，再拖动它的顶点。按住 Shift 单击几个面，可以合并。")
                    : tr("单击选中要素，再拖动它的顶点。");
    }
    return tr("拖动方块移动顶点，共用的一起动，按住 Ctrl 只动这一个；拖动边上的圆点加顶点。");
}

void EditController::refresh()
{
    if (!editing())
        return;
    m_bar->setHint(hint(), m_problem);
    m_bar->setSelection(m_session->selectedRow().has_value() && !m_drawn,
                        m_reshape->hasActiveVertex());
    m_place->refresh();
    m_bar->setOutdated(outdatedResult());
    placeForm();
}

void EditController::placeForm()
{
    if (m_form->isHidden())
        return;
    m_form->move(std::max(kGap, m_parts.canvas.width() - m_form->width() - kGap),
                 m_bar->geometry().bottom() + kGap);
}

void EditController::takeDrawn(const Geometry& geometry)
{
    const DocumentLayer* const layer = m_session->layer();
    if (layer == nullptr)
        return;
    const auto fields = editFields(*layer->table, layer->theme);
    std::vector<Value> values;
    if (isEntranceRecord(*layer->table)) {
        const Coordinate at = std::get<Points>(geometry).front();
        values = drawnEntrance(*layer->table, entranceOwnerAt(m_parts.document.contents(), at));
    } else {
        values = newValues(*layer->table, fields, m_draw->level());
    }
    m_drawn = geometry;
    if (fields.empty()) {
        takeValues(values);
        return;
    }
    m_form->ask(tr("添加到“%1”").arg(layer->title), fields, values, true);
    m_form->focusFirst();
    refresh();
}

void EditController::askValues()
{
    const DocumentLayer* const layer = m_session->layer();
    const auto row = m_session->selectedRow();
    if (layer == nullptr || !row || m_drawn)
        return;
    const auto fields = editFields(*layer->table, layer->theme);
    if (fields.empty())
        return m_session->refuse(tr("这个图层没有字段可填。"));
    m_asked = m_session->selected();
    m_form->ask(tr("“%1”的属性").arg(layer->title), fields, valuesOf(*layer->table, *row), false);
    m_form->focusFirst();
    placeForm();
}

void EditController::takeValues(const std::vector<Value>& values)
{
    if (m_drawn) {
        const Geometry geometry = *std::exchange(m_drawn, {});
        m_session->add(geometry, values);
        m_draw->dropDraft();
    } else if (const auto row = m_session->selectedRow(); row && m_asked == m_session->selected()) {
        m_asked.reset();
        m_session->changeValues(*row, values);
    }
    m_parts.canvas.setFocus();
    refresh();
}

void EditController::makeLayer(QWidget& window)
{
    auto* dialog = new NewLayerDialog(&window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const DocumentLayer layer = newLayer(
            dialog->theme(), dialog->kind(), m_parts.document.settings().crs, dialog->title());
        m_parts.document.addLayers({layer}, tr("新建图层“%1”").arg(layer.title));
        m_session->setLayer(layer.id);
        m_parts.tools.use(*m_draw);
        m_session->setLayer(layer.id);
    });
    dialog->open();
}

void EditController::editLayer(const LayerId& id)
{
    m_parts.tools.use(*m_reshape);
    m_session->setLayer(id);
}

bool EditController::outdatedResult() const
{
    const ProjectContents& contents = m_parts.document.contents();
    return (contents.coverage && outdated(*contents.coverage, contents))
           || (contents.serviceAreas && outdated(*contents.serviceAreas, contents))
           || std::ranges::any_of(contents.analyses, [&](const auto& analysis) {
                  return outdated(analysis.second, contents);
              });
}

/// Each of its own kind runs; of the ready-made ones the first.
void EditController::rerun()
{
    const ProjectContents& contents = m_parts.document.contents();
    if (contents.coverage && outdated(*contents.coverage, contents))
        m_parts.coverage.run();
    if (contents.serviceAreas && outdated(*contents.serviceAreas, contents))
        m_parts.serviceAreas.run();
    const auto old = std::ranges::find_if(contents.analyses, [&](const auto& analysis) {
        return outdated(analysis.second, contents);
    });
    if (old != contents.analyses.end())
        m_parts.analyses.run(old->first);
    m_parts.canvas.setFocus();
}

} // namespace yimi
