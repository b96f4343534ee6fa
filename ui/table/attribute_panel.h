// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "ui/table/row_query.h"
#include "ui/table/table_edits.h"
#include "ui/window/message_bar.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace yimi {

class AttributeBar;
class AttributeModel;
class AttributeView;
class FeatureSelection;
class Look;
class MapCanvas;
class StatisticsPane;

/// The table of one layer's features, with its bar above and, when asked for, the statistics of a
/// field beside it. What is selected here is selected on the map and the other way round.
class AttributePanel : public QFrame
{
    Q_OBJECT

public:
    AttributePanel(Document& document,
                   FeatureSelection& selection,
                   MapCanvas& canvas,
                   JobRunner& jobs,
                   const Look& look,
                   QWidget* parent = nullptr);

    void showLayer(const LayerId& layer);
    [[nodiscard]] const LayerId& layer() const;
    /// Lists the rows that meet a condition.
    void setCondition(const QString& expression);

    /// The field in the selected rows, or in all that are listed, becomes what the expression
    /// gives.
    void compute(const LayerId& layer, std::size_t column, const Expression& expression);

    /// Rows are being filtered, sorted or counted.
    [[nodiscard]] bool busy() const;

    [[nodiscard]] AttributeView& view() { return *m_view; }

    [[nodiscard]] AttributeModel& model() { return *m_model; }

    [[nodiscard]] AttributeBar& bar() { return *m_bar; }

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text);
    void closeWanted();
    void exportWanted(const yimi::LayerId& layer);
    void zoomToSelectedWanted();
    void zoomWanted(const yimi::Box& box);
    void expressionWanted(const yimi::LayerId& layer, const QString& text);
    void computeWanted(const yimi::LayerId& layer, std::size_t column);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectParts();
    void followDocument();
    void followSelection();
    /// Filters and sorts anew, a moment later.
    void query();
    void runQuery();
    void takeRows(std::vector<std::uint32_t> rows);
    void turnSort(int section);
    void sortBy(std::optional<std::size_t> column, bool descending);
    void showCounts();
    void askStatistics();
    void copy();
    void showCellMenu(const QPoint& at);
    void showFieldMenu(const QPoint& at);
    void tellRefused(int section, const QString& typed);
    void retranslate();

    Document& m_document;
    FeatureSelection& m_selection;
    MapCanvas& m_canvas;
    JobRunner& m_jobs;
    const Look& m_look;
    AttributeModel* m_model;
    AttributeBar* m_bar;
    AttributeView* m_view;
    StatisticsPane* m_statistics;
    TableEdits* m_edits;
    QLabel* m_nothing; ///< why no row is listed
    QTimer m_queryDelay;
    std::optional<std::size_t> m_sortColumn;
    bool m_descending = false;
    bool m_fresh = false; ///< widths of columns are still to be found
};

} // namespace yimi
