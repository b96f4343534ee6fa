// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"
#include "ui/table/row_query.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;

namespace yimi {

class ElidedLabel;
class IconButton;
class Look;
class Segments;

/// Above the table: which layer, which rows, how many, and what can be done with them. Free room of
/// it is where the window of the table is taken hold of.
class AttributeBar : public QFrame
{
    Q_OBJECT

public:
    AttributeBar(const Look& look, QWidget* parent = nullptr);

    /// Tells nobody.
    void setLayers(const std::vector<DocumentLayer>& layers, const LayerId& current);
    void setCounts(std::size_t shown, std::size_t all, std::size_t selected);
    /// Why the layer cannot be edited; empty: it can.
    void setLocked(const QString& why);
    void setProblem(const QString& sentence);

    [[nodiscard]] RowQuery::Show show() const;
    [[nodiscard]] QString filter() const;
    [[nodiscard]] bool isExpression() const;
    void setFilter(const QString& text, bool expression);

    void setStatisticsShown(bool shown);

    void retranslate();

Q_SIGNALS:
    void layerChosen(const yimi::LayerId& layer);
    void rowsWanted(); ///< other ones: show() or filter() changed
    void expressionWanted();
    void statisticsToggled(bool shown);
    void zoomWanted();
    void clearWanted();
    void copyWanted();
    void exportWanted();
    void closeWanted();

private:
    void build();
    void showFilterKind();

    QComboBox* m_layers;
    Segments* m_show;
    QComboBox* m_kind;
    QLineEdit* m_filter;
    IconButton* m_expression;
    ElidedLabel* m_counts;
    QLabel* m_locked;
    IconButton* m_statistics;
    IconButton* m_zoom;
    IconButton* m_clear;
    IconButton* m_copy;
    IconButton* m_export;
    IconButton* m_close;
    std::size_t m_shown = 0;
    std::size_t m_all = 0;
    std::size_t m_selected = 0;
};

} // namespace yimi
