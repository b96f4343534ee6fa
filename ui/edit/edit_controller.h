// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/edit_fields.h"
#include "ui/edit/edit_session.h"

#include <memory>

namespace yimi {

class ActionTable;
class AnalysisController;
class CoverageController;
class DrawTool;
class EditBar;
class EntranceController;
class FeatureForm;
class LayerPanel;
class Look;
class NetworkCache;
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

private:
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
    [[nodiscard]] bool editing() const;
    [[nodiscard]] bool outdatedResult() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] LayerId layerToBeginWith() const;

    EditParts m_parts;
    EditSession* m_session;
    ReshapeTool* m_reshape;
    DrawTool* m_draw;
    SplitTool* m_split;
    EditBar* m_bar;
    FeatureForm* m_form;
    EntranceController* m_entrances;
    std::optional<Geometry> m_drawn;     ///< waits for its values
    std::optional<std::int64_t> m_asked; ///< whose values the form shows
    QString m_problem;
};

} // namespace yimi
