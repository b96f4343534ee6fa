// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/edit_fields.h"
#include "ui/edit/edit_session.h"

#include <memory>

namespace yimi {

class ActionTable;
class AnalysisController;
class AreaController;
class CoverageController;
class DrawTool;
class EditBar;
class EditTool;
class EntranceController;
class FeatureForm;
class FeatureSelection;
class LayerPanel;
class Look;
class NetworkCache;
class PlaceEntry;
class ReshapeTool;
class ServiceAreaController;
class SplitTool;
class ToolBox;

/// What editing works with.
struct EditParts
{
    Document& document;
    JobRunner& jobs;
    const Look& look;
    MapCanvas& canvas;
    ToolBox& tools;
    const ActionTable& actions;
    LayerPanel& layers;
    FeatureSelection& features;
    CoverageController& coverage;
    ServiceAreaController& serviceAreas;
    AnalysisController& analyses;
    std::shared_ptr<NetworkCache> networks;
};

/// 编辑: joins tools, bar and form over the map, new layers and entrances with the document, and
/// offers to run again what an edit made outdated.
class EditController : public QObject
{
    Q_OBJECT

public:
    explicit EditController(const EditParts& parts, QWidget& window);

    [[nodiscard]] EntranceController& entrances() { return *m_entrances; }

    [[nodiscard]] AreaController& areas() { return *m_areas; }

private:
    void connectTools();
    void connectActions(QWidget& window);
    void followTool();
    void followLayer();
    void refresh();
    void takeDrawn(const Geometry& geometry);
    void askValues();
    void takeValues(const std::vector<Value>& values);
    void makeLayer(QWidget& window);
    void editLayer(const LayerId& id);
    void rerun();
    void placeForm();
    /// Null: none of editing is in the hand.
    [[nodiscard]] EditTool* tool() const;

    [[nodiscard]] bool editing() const { return tool() != nullptr; }

    [[nodiscard]] bool outdatedResult() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] LayerId layerToBeginWith() const;

    EditParts m_parts;
    EditSession* m_session;
    ReshapeTool* m_reshape;
    DrawTool* m_draw;
    SplitTool* m_split;
    AreaController* m_areas;
    PlaceEntry* m_place;
    EditBar* m_bar;
    FeatureForm* m_form;
    EntranceController* m_entrances;
    std::optional<Geometry> m_drawn;     ///< waits for its values
    std::optional<std::int64_t> m_asked; ///< whose values the form shows
    QString m_problem;
};

} // namespace yimi
