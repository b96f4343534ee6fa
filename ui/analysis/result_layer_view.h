// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"
#include "project/layer_legend.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace yimi {

class Look;

/// What the map shows of an answer, and how it is read: one of its tables, or none, and its legend.
class ResultLayerView : public QWidget
{
    Q_OBJECT

public:
    explicit ResultLayerView(const Look& look, QWidget* parent = nullptr);

    /// Tells nobody.
    void present(const AnalysisResult& result, const ProjectContents& contents);

Q_SIGNALS:
    /// Position among the answer's tables; nothing: none of them.
    void tableWanted(std::optional<std::size_t> table);

protected:
    void changeEvent(QEvent* event) override;

private:
    class Legend;

    void retranslate();

    const Look& m_look;
    QLabel* m_caption;
    QComboBox* m_layers;
    Legend* m_legend;
};

} // namespace yimi
