// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "project/document_scene.h"
#include "project/recovery_writer.h"
#include "project/service_area_inputs.h"
#include "project/study_inputs.h"
#include "render/fonts.h"
#include "settings/settings.h"
#include "ui/analysis/analysis_column.h"
#include "ui/analysis/analysis_controller.h"
#include "ui/analysis/answer_actions.h"
#include "ui/analysis/coverage_controller.h"
#include "ui/analysis/coverage_panel.h"
#include "ui/analysis/service_area_controller.h"
#include "ui/analysis/service_area_panel.h"
#include "ui/backdrop/backdrop_controller.h"
#include "ui/checkup/checkup_controller.h"
#include "ui/import/import_controller.h"
#include "ui/layers/layer_panel.h"
#include "ui/look/language.h"
#include "ui/look/look.h"
#include "ui/map/community_selection.h"
#include "ui/map/feature_selection.h"
#include "ui/map/identify_card.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_inspector.h"
#include "ui/map/place_picker.h"
#include "ui/map/scene_controller.h"
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
#include "ui/window/project_controller.h"
#include "ui/window/start_page.h"
#include "ui/window/travel_controller.h"
#include "wording/wording.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLayersWidth = 260;
constexpr int kAnalysisWidth = 320;
/// Of the screen, where nothing is remembered; smaller screens are filled.
constexpr double kFirstShare = 0.9;
constexpr QSize kRoomy(1600, 900);

} // namespace

MainWindow::MainWindow(Settings& settings,
                       Look& look,
                       Language& language,
                       const QString& recoveryFolder)
    : m_settings(settings)
    , m_look(look)
    , m_language(language)
    , m_recoveryFolder(recoveryFolder)
    , m_jobs(std::make_unique<JobRunner>())
    , m_recovery(std::make_unique<RecoveryWriter>(m_document, *m_jobs, recoveryFolder))
    , m_selection(new CommunitySelection(this))
    , m_features(new FeatureSelection(m_document, this))
    , m_actions(new ActionTable(look, *this))
    , m_project(new ProjectController(m_document, *m_jobs, settings, *m_recovery, *this))
    , m_import(new ImportController(m_document, *m_jobs, settings, *this))
    , m_checkup(new CheckupController(m_document, *m_jobs, settings, this))
    , m_travel(new TravelController(m_document, *m_jobs, settings, *this))
    , m_networks(std::make_shared<NetworkCache>())
    , m_coverage(new CoverageController(m_document, *m_jobs, m_networks, this))
    , m_serviceAreas(new ServiceAreaController(m_document, *m_jobs, m_networks, this))
    , m_analyses(new AnalysisController(m_document, *m_jobs, m_networks, this))
    , m_answers(new AnswerActions(m_document, *m_jobs, settings, *this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    build();
    m_scene = new SceneController(m_document, *m_jobs, look, *m_canvas, this);
    m_backdrops =
        new BackdropController(m_document, *m_jobs, settings, m_scene->cache(), *m_canvas, *this);
    m_export = new ExportController(m_document, *m_jobs, settings, m_scene->cache(), *this);
    m_layouts = new LayoutController(m_document, *m_jobs, settings, m_scene->cache(), look, *this);
    m_dataExport = new DataExportController(m_document, *m_jobs, settings, *this);
    m_styles = new StyleController(m_document, m_settings, *this);
    m_finder = new Finder(m_document, *m_actions, *m_jobs, *this);
    connectFileActions();
    connectData();
    connectMapActions();
    connectViewActions();
    connectTravel();
    connectReadyMade();
    connectStyles();
    connectEditing();
    connectParts();
    connectTools();
    buildSelection();
    restoreLayout();
    refreshTitle();
    refreshActions();
    refreshRecent();
    m_start->setFocus();
    if (auto font = checkMapFont(); !font)
        showError(font.error(), {});
}

MainWindow::~MainWindow()
{
    // Jobs first: their results go to parts of this window.
    m_jobs.reset();
}

void MainWindow::takeFiles(const QStringList& paths)
{
    m_project->takeDropped(paths);
}

void MainWindow::offerRecovery()
{
    m_project->offerUnsaved(m_recoveryFolder);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_mayClose && m_document.modified()) {
        event->ignore();
        m_project->whenKept([this] {
            m_mayClose = true;
            close();
        });
        return;
    }
    m_recovery->discard();
    saveLayout();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    m_project->takeDropped(paths);
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_actions->retranslate();
        findChild<FittingToolBar*>()->fit();
        refreshTitle();
        refreshRecent();
        refreshUndoTexts();
        refreshSelection();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::restoreLayout()
{
    if (!restoreGeometry(m_settings.windowGeometry())) {
        const QSize room = screen()->availableSize();
        const bool small = room.width() < kRoomy.width() || room.height() < kRoomy.height();
        resize(small ? room : room * kFirstShare);
        if (small)
            setWindowState(windowState() | Qt::WindowMaximized);
    }
    const QList<int> widths = m_settings.columnWidths();
    m_columns->setSizes(widths.size() == 3 ? widths
                                           : QList<int>{kLayersWidth, 860, kAnalysisWidth});
    m_actions->action("foldLayers").setChecked(!m_settings.panelFolded(u"layers"_s));
    m_actions->action("foldAnalysis").setChecked(!m_settings.panelFolded(u"analysis"_s));
    m_actions->action("dark").setChecked(m_look.appearance() == Appearance::Dark);
    foldPanels();
}

void MainWindow::saveLayout()
{
    m_settings.setWindowGeometry(saveGeometry());
    // Hidden columns have no width worth remembering.
    if (!m_layers->isHidden() && !m_analysis->isHidden())
        m_settings.setColumnWidths(m_columns->sizes());
    m_settings.setPanelFolded(u"layers"_s, !m_actions->action("foldLayers").isChecked());
    m_settings.setPanelFolded(u"analysis"_s, !m_actions->action("foldAnalysis").isChecked());
}

void MainWindow::refreshTitle()
{
    const QString path = m_document.path();
    QString name = m_document.settings().title;
    if (name.isEmpty())
        name = path.isEmpty() ? tr("未命名项目") : QFileInfo(path).completeBaseName();
    const bool nothing = path.isEmpty() && m_document.layers().empty();
    setWindowTitle(nothing ? tr("一米") : tr("%1[*] — 一米").arg(name));
    setWindowModified(m_document.modified());
}

void MainWindow::refreshActions()
{
    const bool layers = !m_document.layers().empty();
    const bool started = layers || !m_document.path().isEmpty();
    m_actions->action("save").setEnabled(m_document.modified());
    m_actions->action("saveAs").setEnabled(started);
    m_actions->action("runCoverage").setEnabled(childcareInputs(m_document.contents()).complete());
    m_actions->action("cancelJob").setEnabled(!m_jobs->jobs().empty());
    m_actions->action("openSample").setEnabled(!ProjectController::samplePath().isEmpty());
    for (const char* id : {"zoomIn",
                           "zoomOut",
                           "zoomFit",
                           "exportPage",
                           "editLayout",
                           "exportAtlas",
                           "checkup",
                           "exportLayers",
                           "publishLayers",
                           "coverageParameters",
                           "serviceAreas",
                           "analyses",
                           "travelProfiles",
                           "addTimetable"})
        m_actions->action(id).setEnabled(layers);
    m_actions->action("runServiceAreas")
        .setEnabled(
            serviceAreaInputs(m_document.contents()).complete(m_document.settings().serviceAreas));
    m_actions->action("removeServiceAreas").setEnabled(m_document.serviceAreas().has_value());
    m_actions->action("removeTimetable").setEnabled(m_document.contents().timetable != nullptr);
    for (const char* id : {"renameLayer", "removeLayer", "layerStyle"})
        m_actions->action(id).setEnabled(!m_layers->selected().isEmpty());
    const bool first = layers && m_middle->currentIndex() == 0;
    m_middle->setCurrentIndex(layers ? 1 : 0);
    if (first)
        m_canvas->setFocus();
    foldPanels();
}

/// F5 runs what is looked at.
void MainWindow::followPanel()
{
    const bool readyMade = m_analysis->shown() == AnalysisColumn::Panel::ReadyMade;
    QAction& coverage = m_actions->action("runCoverage");
    QAction& analysis = m_actions->action("runAnalysis");
    const QKeySequence run(Qt::Key_F5);
    const QKeySequence other(Qt::SHIFT | Qt::Key_F5);
    coverage.setShortcut(readyMade ? QKeySequence() : run);
    analysis.setShortcuts(readyMade ? QList{run, other} : QList{other});
}

void MainWindow::foldPanels()
{
    // The start page needs no panels beside it.
    const bool map = m_middle->currentIndex() == 1;
    m_layers->setVisible(map && m_actions->action("foldLayers").isChecked());
    m_analysis->setVisible(map && m_actions->action("foldAnalysis").isChecked());
}

void MainWindow::refreshRecent()
{
    QMenu& menu = m_actions->recentMenu();
    menu.clear();
    const QStringList files = m_settings.recentFiles();
    menu.setEnabled(!files.isEmpty());
    for (const QString& path : files) {
        QAction* open = menu.addAction(QFileInfo(path).completeBaseName());
        open->setToolTip(path);
        connect(open, &QAction::triggered, this, [this, path] { m_project->open(path); });
    }
    m_start->setRecentFiles(files);
}

void MainWindow::refreshUndoTexts()
{
    const QUndoStack& undo = m_document.undoStack();
    const auto text = [](const QString& verb, const QString& what) {
        return what.isEmpty() ? verb : QStringLiteral("%1 %2").arg(verb, what);
    };
    m_actions->action("undo").setText(text(tr("撤销"), undo.undoText()));
    m_actions->action("redo").setText(text(tr("重做"), undo.redoText()));
    m_actions->action("undo").setEnabled(undo.canUndo());
    m_actions->action("redo").setEnabled(undo.canRedo());
}

void MainWindow::showError(const Error& error, const QString& doing)
{
    m_message->present(MessageBar::Tone::Problem, errorSentence(error, doing));
}

void MainWindow::zoomToLayer(const LayerId& id)
{
    if (const DocumentLayer* layer = layerById(m_document.layers(), id)) {
        const Box extent = layer->table->extent();
        if (!extent.empty())
            m_canvas->setView(m_canvas->view().fitted(extent, 24));
    }
}

void MainWindow::showPlace(const Coordinate& at)
{
    constexpr double kAround = 300;
    Box box;
    box.include(at);
    m_canvas->setPin(at);
    m_canvas->bringIntoView(box.grownBy(kAround));
}

/// One facility, or a place on the map, is what 等时圈 is asked about from now on.
void MainWindow::takePicked(const PickedPlace& place)
{
    DocumentSettings settings = m_document.settings();
    ServiceAreaSettings& areas = settings.serviceAreas;
    areas.place.reset();
    areas.feature.reset();
    if (place.layer.isEmpty()) {
        areas.place = place.at;
    } else {
        areas.layer = place.layer;
        areas.feature = place.feature;
    }
    m_document.setSettings(settings, tr("选一处算等时圈"));
}

} // namespace yimi
