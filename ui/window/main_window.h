// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "ui/window/message_bar.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace yimi {

class ActionTable;
class AnalysisColumn;
class AnalysisController;
class AnswerActions;
class CheckupController;
class CheckupPanel;
class CommunitySelection;
class CoordinateReadout;
class CoverageController;
class CoveragePanel;
class BackdropController;
class DataExportController;
class EditController;
class ExportController;
class FeatureSelection;
class Finder;
class JobStrip;
class Language;
class LayerPanel;
class LayoutController;
class Look;
class ImportController;
class MapCanvas;
class MapTools;
class NetworkCache;
class PlacePicker;
class ProjectController;
class ReadyMadePanel;
class RecoveryWriter;
class SceneController;
class SelectionController;
class ServiceAreaController;
class ServiceAreaPanel;
class Settings;
class StartPage;
class TableController;
class StyleController;
class ToolBox;
class TravelController;
struct MapFeature;
struct PickedPlace;

/// The window: it owns the document and the jobs, places the parts and joins their signals. What
/// happens is decided in the controllers.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `recoveryFolder`: where projects without a file keep their recovery.
    MainWindow(Settings& settings, Look& look, Language& language, const QString& recoveryFolder);
    ~MainWindow() override;

    /// Opens a project or imports other files, as if dropped.
    void takeFiles(const QStringList& paths);
    /// Offers what was left behind by a crash, unless a project was opened.
    void offerRecovery();

    [[nodiscard]] Document& document() { return m_document; }

    [[nodiscard]] MapCanvas& canvas() { return *m_canvas; }

    [[nodiscard]] FeatureSelection& features() { return *m_features; }

    [[nodiscard]] TableController& tables() { return *m_tables; }

    [[nodiscard]] ToolBox& tools() { return *m_tools; }

    [[nodiscard]] MapTools& mapTools() { return *m_mapTools; }

    [[nodiscard]] const ServiceAreaController& serviceAreas() const { return *m_serviceAreas; }

    [[nodiscard]] const AnalysisController& analyses() const { return *m_analyses; }

    [[nodiscard]] AnswerActions& answerActions() { return *m_answers; }

    [[nodiscard]] StyleController& styles() { return *m_styles; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildColumns();
    void buildStatusBar();
    void connectFileActions();
    void connectData();
    void connectMapActions();
    void connectViewActions();
    void connectTravel();
    void connectReadyMade();
    void connectStyles();
    void connectParts();
    void buildSelection();
    void connectSelection();
    void refreshSelection();
    void connectEditing();
    void connectTools();
    void connectViews();
    void restoreLayout();
    void saveLayout();
    void refreshTitle();
    void refreshActions();
    void refreshRecent();
    void refreshUndoTexts();
    void followPanel();
    void foldPanels();
    void showError(const Error& error, const QString& doing);
    void zoomToLayer(const LayerId& id);
    void takePicked(const PickedPlace& place);
    void showPlace(const Coordinate& at);
    void showFeature(const MapFeature& feature);
    void showCheckup();
    void offerCheckup();
    void saveFindings();

    Settings& m_settings;
    Look& m_look;
    Language& m_language;
    const QString m_recoveryFolder;
    Document m_document;
    std::unique_ptr<JobRunner> m_jobs;
    std::unique_ptr<RecoveryWriter> m_recovery;
    CommunitySelection* m_selection;
    FeatureSelection* m_features;
    ActionTable* m_actions;
    ProjectController* m_project;
    ImportController* m_import;
    CheckupController* m_checkup;
    TravelController* m_travel;
    std::shared_ptr<NetworkCache> m_networks;
    CoverageController* m_coverage;
    ServiceAreaController* m_serviceAreas;
    AnalysisController* m_analyses;
    AnswerActions* m_answers;
    SceneController* m_scene;
    ExportController* m_export;
    BackdropController* m_backdrops;
    LayoutController* m_layouts;
    DataExportController* m_dataExport;
    StyleController* m_styles;
    LayerPanel* m_layers;
    AnalysisColumn* m_analysis;
    CoveragePanel* m_coveragePanel;
    CheckupPanel* m_checkupPanel;
    ServiceAreaPanel* m_serviceAreaPanel;
    ReadyMadePanel* m_readyMade;
    MapCanvas* m_canvas;
    PlacePicker* m_picker;
    ToolBox* m_tools;
    SelectionController* m_selecting;
    TableController* m_tables;
    QLabel* m_selectedCount;
    EditController* m_edit;
    MapTools* m_mapTools;
    StartPage* m_start;
    QStackedWidget* m_middle;
    MessageBar* m_message;
    QSplitter* m_columns;
    CoordinateReadout* m_readout;
    JobStrip* m_jobStrip;
    Finder* m_finder;
    bool m_mayClose = false;
    bool m_offersCheckup = false; ///< layers came in and are being checked
};

} // namespace yimi
