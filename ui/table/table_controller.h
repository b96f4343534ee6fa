// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "ui/map/feature_selection.h"
#include "ui/table/expression_dialog.h"
#include "ui/window/message_bar.h"

#include <QPointer>

class QDockWidget;
class QMainWindow;

namespace yimi {

class AttributePanel;
class Look;
class MapCanvas;
class Settings;

/// The attribute table at the lower edge of the window, and the dialogs of expressions.
class TableController : public QObject
{
    Q_OBJECT

public:
    TableController(Document& document,
                    FeatureSelection& selection,
                    MapCanvas& canvas,
                    JobRunner& jobs,
                    Settings& settings,
                    const Look& look,
                    QMainWindow& window);

    /// `layer`: to show at first; empty: the one shown last, or the first of the list.
    void setShown(bool shown, const LayerId& layer = {});
    [[nodiscard]] bool isShown() const;
    /// «按表达式选择» for a layer; empty: that of the table, or the first of the list.
    void askExpression(const LayerId& layer, const QString& text = {});

    [[nodiscard]] AttributePanel& panel() { return *m_panel; }

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text);
    void shownChanged(bool shown);
    void exportWanted(const yimi::LayerId& layer);
    void zoomToSelectedWanted();

private:
    void open(ExpressionDialog& dialog);
    void askComputation(const LayerId& layer, std::size_t column);
    [[nodiscard]] const DocumentLayer* layerOr(const LayerId& layer) const;
    void closeOutdated();

    Document& m_document;
    FeatureSelection& m_selection;
    JobRunner& m_jobs;
    Settings& m_settings;
    QMainWindow& m_window;
    AttributePanel* m_panel;
    QDockWidget* m_dock;
    QPointer<ExpressionDialog> m_dialog;
    LayerId m_dialogLayer;
    std::shared_ptr<const FeatureTable> m_dialogTable;
};

} // namespace yimi
