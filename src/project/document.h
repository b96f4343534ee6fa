// SPDX-License-Identifier: GPL-3.0-or-later
// The document: layers and their roles, parameters, results; every change is an undoable command.
#pragma once

#include "project/contents.h"

#include <QObject>
#include <QUndoStack>

namespace yimi {

/// The layers that show service areas, with their names for people.
struct ServiceAreaLayers
{
    std::shared_ptr<const FeatureTable> areas;
    QString areasTitle;
    std::shared_ptr<const FeatureTable> streets; ///< null: none
    QString streetsTitle;
};

/// The one owner of a project's contents. All changes are undo commands that hold the contents
/// before and after; `text` names the change in the undo menu, in the reader's language. Lives in
/// the window's thread.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);
    ~Document() override;

    [[nodiscard]] const ProjectContents& contents() const { return m_contents; }

    [[nodiscard]] const std::vector<DocumentLayer>& layers() const { return m_contents.layers; }

    [[nodiscard]] const DocumentSettings& settings() const { return m_contents.settings; }

    [[nodiscard]] const std::optional<CoverageResult>& coverage() const
    {
        return m_contents.coverage;
    }

    [[nodiscard]] const std::optional<ServiceAreaResult>& serviceAreas() const
    {
        return m_contents.serviceAreas;
    }

    /// Of ready-made analyses, by id.
    [[nodiscard]] const std::map<std::string, AnalysisResult>& analyses() const
    {
        return m_contents.analyses;
    }

    /// The project's file; empty while it was never saved.
    [[nodiscard]] const QString& path() const { return m_path; }

    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// Something is not in the file yet.
    [[nodiscard]] bool modified() const;

    /// Another project altogether; the undo history starts anew. `unsaved`: the contents are not
    /// what `path` holds.
    void reset(ProjectContents contents, const QString& path, bool unsaved = false);
    /// The contents as they were at `undoIndex` are now in `path`.
    void markSaved(const QString& path, int undoIndex);

    /// New layers, each placed where its theme is drawn.
    void addLayers(std::vector<DocumentLayer> layers, const QString& text);
    /// New layers, each below all others of its group, so that none becomes what analyses ask.
    void addLayersBelow(std::vector<DocumentLayer> layers, const QString& text);
    /// What an import brings, as one step: new layers, other tables for layers that are there, and
    /// the CRS that all are in. False, and nothing is changed, as changeTables.
    [[nodiscard]] bool bringIn(std::vector<DocumentLayer> layers,
                               const std::vector<ChangedTable>& changes,
                               const Crs& crs,
                               const QString& text);
    /// A result goes with its layer; service areas can be without their streets, ready-made
    /// analyses without all but one of their layers.
    void removeLayer(const LayerId& id, const QString& text);
    /// To before `next` of the same group; empty: to the end of its group.
    void moveLayer(const LayerId& id, const LayerId& next, const QString& text);
    void renameLayer(const LayerId& id, const QString& title, const QString& text);
    void setLayersVisible(const std::vector<LayerId>& ids, bool visible, const QString& text);
    void setLayerTheme(const LayerId& id, Theme theme, const QString& text);
    /// Other tables for layers, as one step. False, and nothing is changed, when one of the layers
    /// is no more what the change was made for.
    [[nodiscard]] bool changeTables(const std::vector<ChangedTable>& changes, const QString& text);
    /// Of a layer that is a picture.
    void setLayerBackdrop(const LayerId& id, const BackdropSource& source, const QString& text);
    /// Nothing: the layer's own again. `mergeKey`: as setSettings.
    void setLayerStyle(const LayerId& id,
                       std::optional<LayerStyle> style,
                       const QString& text,
                       int mergeKey = 0);
    /// Changes of the same `mergeKey` in a row are one step of undo; 0: never merged.
    void setSettings(const DocumentSettings& settings, const QString& text, int mergeKey = 0);
    /// Replaces the result before it, together with its layer. `layerTitle` is used when there is
    /// no such layer yet.
    void putCoverage(std::shared_ptr<const Coverage> coverage,
                     std::shared_ptr<const FeatureTable> table,
                     std::vector<QString> inputs,
                     const QString& layerTitle,
                     const QString& text);

    /// Replaces the result before it, together with its layers; `result` names everything but the
    /// layers, whose ids it gets. `parameters` become the document's; nothing: those of the result.
    /// `mergeKey`: as setSettings.
    void putServiceAreas(ServiceAreaResult result,
                         const ServiceAreaLayers& layers,
                         const QString& text,
                         const std::optional<ServiceAreaSettings>& parameters = {},
                         int mergeKey = 0);
    /// The result with its layers.
    void removeServiceAreas(const QString& text);
    /// Replaces the answer of the same analysis, together with its layers, and takes its parameters
    /// for the document's. The first time its chief layer is the one result that is seen; later
    /// ones are seen as those before them were.
    void putAnalysis(const AnalysisAnswer& answer, AnalysisMade made, const QString& text);
    /// The answer with its layers.
    void removeAnalysis(const std::string& id, const QString& text);
    /// Of the layers of an answer only that of this table is seen; nothing: none.
    void
    showAnalysisTable(const std::string& id, std::optional<std::size_t> table, const QString& text);
    /// In place of the one of the same id, else behind all others. Changes of the same `mergeKey`
    /// in a row are one step of undo.
    void putPage(const SavedPage& page, const QString& text, int mergeKey = 0);
    void removePage(const QString& id, const QString& text);
    /// A template, in place of the one of the same name.
    void putLayout(const Layout& layout, const QString& text);
    void removeLayout(const QString& name, const QString& text);
    /// Null: none.
    void setTimetable(std::shared_ptr<const TransitLines> timetable, const QString& text);

Q_SIGNALS:
    /// What is listed or drawn changed.
    void layersChanged();
    void settingsChanged();
    void coverageChanged();
    void serviceAreasChanged();
    void analysesChanged();
    void timetableChanged();
    /// Kept pages or templates.
    void pagesChanged();
    void pathChanged();
    void modifiedChanged(bool modified);
    /// Another project was put in place.
    void replaced();
    /// After a command was done, undone or redone.
    void edited();

private:
    class ChangeCommand;

    template <typename Change>
    void change(const QString& text, Change change, int mergeKey = 0);
    template <typename Change>
    void changeLayer(const LayerId& id, const QString& text, Change change, int mergeKey = 0);
    /// One undo step, unless nothing differs.
    void push(const QString& text, ProjectContents after, int mergeKey = 0);
    void put(ProjectContents contents);

    ProjectContents m_contents;
    QString m_path;
    bool m_unsaved = false;
    QUndoStack m_undo;
};

} // namespace yimi
