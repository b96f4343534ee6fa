// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the window stand and how their signals are joined.
#include "project/recovery_writer.h"
#include "settings/settings.h"
#include "ui/analysis/analysis_column.h"
#include "ui/analysis/analysis_controller.h"
#include "ui/analysis/analysis_page.h"
#include "ui/analysis/answer_actions.h"
#include "ui/analysis/coverage_controller.h"
#include "ui/analysis/coverage_panel.h"
#include "ui/analysis/gap_on_map.h"
#include "ui/analysis/ready_made_panel.h"
#include "ui/analysis/service_area_controller.h"
#include "ui/analysis/service_area_panel.h"
#include "ui/backdrop/backdrop_controller.h"
#include "ui/checkup/checkup_panel.h"
#include "ui/edit/area_controller.h"
#include "ui/edit/edit_controller.h"
#include "ui/edit/entrance_controller.h"
#include "ui/import/import_controller.h"
#include "ui/layers/layer_panel.h"
#include "ui/look/language.h"
#include "ui/look/look.h"
#include "ui/map/community_selection.h"
#include "ui/map/map_canvas.h"
#include "ui/map/place_picker.h"
#include "ui/map/scene_controller.h"
#include "ui/map/tool_box.h"
#include "ui/output/data_export_controller.h"
#include "ui/page/export_controller.h"
#include "ui/page/layout_controller.h"
#include "ui/style/style_controller.h"
#include "ui/window/action_table.h"
#include "ui/window/coordinate_readout.h"
#include "ui/window/finder.h"
#include "ui/window/fitting_tool_bar.h"
#include "ui/window/help_boxes.h"
#include "ui/window/job_strip.h"
#include "ui/window/main_window.h"
#include "ui/window/project_controller.h"
#include "ui/window/start_page.h"
#include "ui/window/travel_controller.h"

#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowestLayers = 200;
constexpr int kNarrowestAnalysis = 280;
constexpr double kZoomStep = 1.5;
constexpr int kStatusHeight = 32;

} // namespace

void MainWindow::build()
{
    m_actions->fill(*menuBar());
    auto* tools = new FittingToolBar(this);
    tools->setObjectName(u"tools"_s);
    tools->setMovable(false);
    tools->setContextMenuPolicy(Qt::PreventContextMenu);
    tools->setIconSize({18, 18});
    m_actions->fill(*tools);
    // The one thing this window is for.
    QWidget* run = tools->widgetForAction(&m_actions->action("runCoverage"));
    run->setObjectName(u"runButton"_s);
    addToolBar(tools);
    buildColumns();
    buildStatusBar();
}

void MainWindow::buildColumns()
{
    m_layers = new LayerPanel(m_document, m_look, this);
    m_layers->setMinimumWidth(kNarrowestLayers);
    m_coveragePanel = new CoveragePanel(m_document, *m_coverage, *m_selection, m_look, this);
    m_serviceAreaPanel = new ServiceAreaPanel(m_document, *m_serviceAreas, m_look, this);
    m_readyMade = new ReadyMadePanel(m_document, *m_analyses, m_look, this);
    m_checkupPanel = new CheckupPanel(*m_checkup, m_look, this);
    m_analysis = new AnalysisColumn(
        *m_coveragePanel, *m_serviceAreaPanel, *m_readyMade, *m_checkupPanel, this);
    m_analysis->setMinimumWidth(kNarrowestAnalysis);
    m_canvas = new MapCanvas(*m_jobs, m_look, this);
    m_picker = new PlacePicker(*m_canvas, m_document, m_canvas);
    m_tools = new ToolBox(*m_canvas, m_actions->action("pan"), this);
    m_start = new StartPage(m_look, this);
    m_start->setSampleAvailable(!ProjectController::samplePath().isEmpty());
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(m_start);
    m_middle->addWidget(m_canvas);
    m_message = new MessageBar(m_look, this);
    auto* middle = new QWidget(this);
    auto* stack = new QVBoxLayout(middle);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(m_message);
    stack->addWidget(m_middle, 1);
    m_columns = new QSplitter(this);
    m_columns->setHandleWidth(1);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_layers);
    m_columns->addWidget(middle);
    m_columns->addWidget(m_analysis);
    m_columns->setStretchFactor(1, 1);
    setCentralWidget(m_columns);
}

void MainWindow::buildStatusBar()
{
    m_readout = new CoordinateReadout(this);
    m_jobStrip = new JobStrip(*m_jobs, this);
    statusBar()->setSizeGripEnabled(false);
    // As high without a job as with one, or the map would jump when one starts.
    statusBar()->setFixedHeight(kStatusHeight);
    statusBar()->addWidget(m_readout);
    statusBar()->addPermanentWidget(m_jobStrip);
}

void MainWindow::connectFileActions()
{
    const auto on = [this](const char* id, auto slot) {
        connect(&m_actions->action(id), &QAction::triggered, this, slot);
    };
    on("newProject", [this] { m_project->newProject(); });
    on("openProject", [this] { m_project->openWithDialog(); });
    on("openSample", [this] { m_project->open(ProjectController::samplePath()); });
    on("save", [this] { m_project->save(); });
    on("saveAs", [this] { m_project->saveAs(); });
    on("exportLayers", [this] { m_dataExport->ask(m_layers->selected()); });
    on("publishLayers", [this] { m_dataExport->askDatabase(); });
    on("quit", [this] { close(); });
    on("undo", [this] { m_document.undoStack().undo(); });
    on("redo", [this] { m_document.undoStack().redo(); });
    on("renameLayer", [this] { m_layers->renameSelected(); });
    on("removeLayer", [this] { m_layers->removeSelected(); });
    on("shortcuts", [this] { showShortcuts(*this); });
    on("about", [this] { showAbout(*this); });
    on("find", [this] { m_finder->open(); });
    connect(m_start, &StartPage::sampleWanted, &m_actions->action("openSample"), &QAction::trigger);
    connect(m_start, &StartPage::importWanted, &m_actions->action("importData"), &QAction::trigger);
    connect(m_start, &StartPage::openWanted, &m_actions->action("openProject"), &QAction::trigger);
    connect(m_start, &StartPage::fileWanted, m_project, &ProjectController::open);
    connect(m_coveragePanel,
            &CoveragePanel::importWanted,
            &m_actions->action("importData"),
            &QAction::trigger);
    connect(m_serviceAreaPanel,
            &ServiceAreaPanel::importWanted,
            &m_actions->action("importData"),
            &QAction::trigger);
}

void MainWindow::connectMapActions()
{
    const auto on = [this](const char* id, auto slot) {
        connect(&m_actions->action(id), &QAction::triggered, this, slot);
    };
    on("zoomIn", [this] { m_canvas->zoomBy(1 / kZoomStep); });
    on("zoomOut", [this] { m_canvas->zoomBy(kZoomStep); });
    on("zoomFit", [this] { m_canvas->fitHome(); });
    on("runCoverage", [this] {
        m_analysis->show(AnalysisColumn::Panel::Coverage);
        m_coverage->run();
    });
    on("cancelJob", [this] { m_jobStrip->cancelShown(); });
    on("addBackdrop", [this] { m_backdrops->ask(); });
    connect(m_layers, &LayerPanel::backdropWanted, m_backdrops, &BackdropController::edit);
    connect(m_backdrops, &BackdropController::told, m_message, &MessageBar::present);
    connect(m_backdrops, &BackdropController::accessChanged, m_scene, &SceneController::rebuild);
    on("exportPage", [this] { m_export->ask(m_canvas->view().extent()); });
    const auto page = [this](const QString& name) {
        m_export->ask(m_canvas->view().extent(), name);
    };
    connect(m_coveragePanel, &CoveragePanel::pageWanted, this, page);
    connect(m_serviceAreaPanel, &ServiceAreaPanel::pageWanted, this, page);
    connect(&m_readyMade->page(), &AnalysisPage::pageWanted, this, page);
    on("editLayout", [this] { m_layouts->edit(m_canvas->view().extent()); });
    connect(m_layouts, &LayoutController::exportWanted, m_export, &ExportController::write);
    on("exportAtlas", [this] { m_export->askAtlas(); });
    connect(m_canvas, &MapCanvas::cursorMoved, m_readout, &CoordinateReadout::present);
    connect(m_canvas, &MapCanvas::cursorLeft, m_readout, &CoordinateReadout::clear);
}

void MainWindow::connectViewActions()
{
    connect(&m_actions->action("foldLayers"), &QAction::toggled, this, &MainWindow::foldPanels);
    connect(&m_actions->action("foldAnalysis"), &QAction::toggled, this, &MainWindow::foldPanels);
    QAction& parameters = m_actions->action("coverageParameters");
    connect(&parameters, &QAction::toggled, this, [this](bool shown) {
        if (shown) {
            m_actions->action("foldAnalysis").setChecked(true);
            m_analysis->show(AnalysisColumn::Panel::Coverage);
        }
        m_coveragePanel->setParametersShown(shown);
    });
    connect(m_coveragePanel, &CoveragePanel::parametersToggled, &parameters, &QAction::setChecked);
    connect(&m_actions->action("dark"), &QAction::toggled, this, [this](bool dark) {
        m_settings.setDark(dark);
        m_look.setAppearance(dark ? Appearance::Dark : Appearance::Light);
    });
    connect(&m_actions->action("english"), &QAction::triggered, this, [this] {
        m_language.set(m_language.code() == "en"_L1 ? u"zh"_s : u"en"_s);
        m_settings.setLanguage(m_language.code());
    });
}

void MainWindow::connectTravel()
{
    const auto on = [this](const char* id, auto slot) {
        connect(&m_actions->action(id), &QAction::triggered, this, slot);
    };
    on("serviceAreas", [this] {
        m_actions->action("foldAnalysis").setChecked(true);
        m_analysis->show(AnalysisColumn::Panel::ServiceAreas);
    });
    on("runServiceAreas", [this] {
        m_analysis->show(AnalysisColumn::Panel::ServiceAreas);
        m_serviceAreas->run();
    });
    on("removeServiceAreas", [this] { m_document.removeServiceAreas(tr("移除等时圈")); });
    on("travelProfiles", [this] { m_travel->editProfiles(); });
    on("addTimetable", [this] { m_travel->askTimetable(); });
    on("removeTimetable", [this] { m_travel->removeTimetable(); });
    connect(
        m_coveragePanel, &CoveragePanel::profilesWanted, m_travel, &TravelController::editProfiles);
    connect(m_serviceAreaPanel,
            &ServiceAreaPanel::profilesWanted,
            m_travel,
            &TravelController::editProfiles);
    connect(m_serviceAreaPanel, &ServiceAreaPanel::pickWanted, m_picker, &PlacePicker::setActive);
    connect(m_serviceAreaPanel, &ServiceAreaPanel::placeWanted, this, &MainWindow::showPlace);
    connect(
        m_picker, &PlacePicker::activeChanged, m_serviceAreaPanel, &ServiceAreaPanel::setPicking);
    connect(m_picker, &PlacePicker::picked, this, &MainWindow::takePicked);
    connect(&m_document, &Document::settingsChanged, this, [this] {
        m_canvas->setPin(m_document.settings().serviceAreas.place);
    });
    connect(m_serviceAreas, &ServiceAreaController::failed, this, [this](const Error& error) {
        showError(error, tr("等时圈"));
    });
    connect(m_travel, &TravelController::told, m_message, &MessageBar::present);
    connect(
        m_jobs.get(), &JobRunner::progressed, m_serviceAreaPanel, &ServiceAreaPanel::showProgress);
    for (const auto signal :
         {&Document::serviceAreasChanged, &Document::settingsChanged, &Document::timetableChanged})
        connect(&m_document, signal, this, &MainWindow::refreshActions);
}

void MainWindow::connectReadyMade()
{
    const auto open = [this] {
        m_actions->action("foldAnalysis").setChecked(true);
        m_analysis->show(AnalysisColumn::Panel::ReadyMade);
    };
    connect(&m_actions->action("analyses"), &QAction::triggered, this, open);
    connect(&m_actions->action("runAnalysis"), &QAction::triggered, this, [this, open] {
        const bool listed =
            m_analysis->shown() == AnalysisColumn::Panel::ReadyMade && m_readyMade->shown().empty();
        if (listed) // none of them is chosen: the key means what the button says
            return m_actions->action("runCoverage").trigger();
        open();
        m_readyMade->run();
    });
    connect(m_analysis, &AnalysisColumn::panelShown, this, &MainWindow::followPanel);
    AnalysisPage& page = m_readyMade->page();
    connect(
        &page, &AnalysisPage::importWanted, &m_actions->action("importData"), &QAction::trigger);
    connect(&page, &AnalysisPage::exportWanted, m_answers, &AnswerActions::exportGaps);
    connect(&page, &AnalysisPage::candidatesWanted, m_answers, &AnswerActions::addCandidates);
    connect(&page, &AnalysisPage::tablesWanted, m_answers, &AnswerActions::showTables);
    connect(m_answers, &AnswerActions::told, m_message, &MessageBar::present);
    connect(m_analyses,
            &AnalysisController::failed,
            this,
            [this](const QString& analysis, const Error& error) { showError(error, analysis); });
    connect(m_jobs.get(), &JobRunner::progressed, &page, &AnalysisPage::showProgress);
    connect(&m_document, &Document::analysesChanged, this, &MainWindow::refreshActions);
    new GapOnMap(page, *m_analyses, *m_selection, *m_canvas, m_canvas);
    followPanel();
}

void MainWindow::connectStyles()
{
    connect(&m_actions->action("layerStyle"), &QAction::triggered, this, [this] {
        m_styles->edit(m_layers->selected());
    });
    connect(m_layers, &LayerPanel::styleWanted, m_styles, &StyleController::edit);
    connect(m_layers, &LayerPanel::styleCopyWanted, m_styles, &StyleController::copy);
    connect(m_layers, &LayerPanel::stylePasteWanted, m_styles, &StyleController::paste);
    connect(m_layers, &LayerPanel::selectionChanged, this, [this] {
        m_styles->follow(m_layers->selected());
    });
    connect(m_styles, &StyleController::told, m_message, &MessageBar::present);
}

void MainWindow::connectEditing()
{
    m_edit = new EditController({.document = m_document,
                                 .jobs = *m_jobs,
                                 .look = m_look,
                                 .canvas = *m_canvas,
                                 .tools = *m_tools,
                                 .actions = *m_actions,
                                 .layers = *m_layers,
                                 .features = *m_features,
                                 .coverage = *m_coverage,
                                 .serviceAreas = *m_serviceAreas,
                                 .analyses = *m_analyses,
                                 .networks = m_networks},
                                *this);
    connect(&m_edit->entrances(), &EntranceController::told, m_message, &MessageBar::present);
    connect(&m_edit->areas(), &AreaController::told, m_message, &MessageBar::present);
    connect(&m_edit->entrances(), &EntranceController::failed, this, &MainWindow::showError);
}

void MainWindow::connectParts()
{
    connect(&m_document, &Document::layersChanged, this, &MainWindow::refreshActions);
    connect(&m_document, &Document::layersChanged, this, &MainWindow::refreshTitle);
    connect(&m_document, &Document::settingsChanged, this, &MainWindow::refreshTitle);
    connect(&m_document, &Document::settingsChanged, this, [this] {
        m_readout->setCrs(m_document.settings().crs);
    });
    connect(&m_document, &Document::pathChanged, this, &MainWindow::refreshTitle);
    connect(&m_document, &Document::modifiedChanged, this, [this] {
        refreshTitle();
        refreshActions();
    });
    connect(&m_document, &Document::replaced, this, [this] {
        m_message->hide();
        m_selection->select({});
        m_readout->setCrs(m_document.settings().crs);
    });
    connect(
        &m_document.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refreshUndoTexts);
    connect(m_layers, &LayerPanel::selectionChanged, this, &MainWindow::refreshActions);
    connect(m_layers, &LayerPanel::zoomWanted, this, &MainWindow::zoomToLayer);
    connect(m_project, &ProjectController::told, m_message, &MessageBar::present);
    connect(m_layers, &LayerPanel::exportWanted, m_dataExport, &DataExportController::ask);
    connect(m_dataExport, &DataExportController::told, m_message, &MessageBar::present);
    connect(m_project, &ProjectController::recentFilesChanged, this, &MainWindow::refreshRecent);
    connect(m_coverage, &CoverageController::failed, this, [this](const Error& error) {
        showError(error, tr("托育覆盖"));
    });
    connect(m_export, &ExportController::failed, this, [this](const Error& error) {
        showError(error, tr("出图"));
    });
    connect(m_export, &ExportController::exported, this, [this](const QString& path) {
        m_message->present(MessageBar::Tone::Info, tr("图幅已导出：%1").arg(path));
    });
    connect(m_export, &ExportController::told, this, [this](bool good, const QString& text) {
        m_message->present(good ? MessageBar::Tone::Info : MessageBar::Tone::Problem, text);
    });
    connect(m_jobs.get(), &JobRunner::progressed, m_coveragePanel, &CoveragePanel::showProgress);
    connect(m_jobs.get(), &JobRunner::started, this, &MainWindow::refreshActions);
    connect(m_jobs.get(), &JobRunner::finished, this, &MainWindow::refreshActions);
    connect(m_finder, &Finder::communityChosen, m_selection, &CommunitySelection::select);
    connect(m_finder, &Finder::layerChosen, this, &MainWindow::zoomToLayer);
    m_readout->setCrs(m_document.settings().crs);
    refreshUndoTexts();
}

} // namespace yimi
