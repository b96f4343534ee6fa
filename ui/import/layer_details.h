// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import_plan.h"

#include <QWidget>

class QLabel;
class QTableWidget;
class QTabWidget;

namespace yimi {

class FieldNames;
class MatchReview;
class ReadingOptions;

/// All about one layer of an import plan: why it is taken so, what was found, its first rows, its
/// fields, how it is read, and the rows of a joined table that somebody has to look at.
class LayerDetails : public QWidget
{
    Q_OBJECT

public:
    explicit LayerDetails(QWidget* parent = nullptr);

    /// Precondition: the plan has this layer.
    void present(const ImportPlan& plan, std::size_t layer);
    void clear();

Q_SIGNALS:
    void placed(std::size_t row, std::optional<std::size_t> place);
    void corrected(const std::string& key, const std::string& value);
    void columnsChosen(const std::string& x, const std::string& y);

private:
    void build();
    void showReasons(const ImportPlan& plan, const PlannedLayer& layer);
    void showRows(const PlannedLayer& layer);
    void showMatches(const PlannedLayer& layer);
    void showFields(const PlannedLayer& layer);

    QLabel* m_title;
    QLabel* m_source;
    QLabel* m_reasons;
    QLabel* m_findings;
    QTabWidget* m_tabs;
    QTableWidget* m_rows;
    QLabel* m_leftOut;
    FieldNames* m_fields;
    ReadingOptions* m_reading;
    MatchReview* m_matches;
};

} // namespace yimi
