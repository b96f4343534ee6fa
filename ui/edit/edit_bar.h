// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"

#include <QFrame>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace yimi {

class IconButton;
class Look;

/// The strip over the map while something is edited: which layer, with which tool, and one line on
/// what to do next, or on what was refused.
class EditBar : public QFrame
{
    Q_OBJECT

public:
    /// `tools`: actions that become buttons; `merge`: one that is shown where it can be used;
    /// `place`: where places are typed.
    EditBar(const Document& document,
            const Look& look,
            const std::vector<QAction*>& tools,
            QAction& merge,
            QWidget& place,
            QWidget* parent = nullptr);

    void setLayer(const LayerId& id);
    /// What to do next; `problem`: why something was not done, shown in its place.
    void setHint(const QString& hint, const QString& problem);
    void setSelection(bool selected, bool vertex);
    /// A result was made from what the layers were before.
    void setOutdated(bool outdated);

Q_SIGNALS:
    void layerChosen(const yimi::LayerId& id);
    void attributesWanted();
    void removeWanted();
    void rerunWanted();
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut(const std::vector<QAction*>& tools, QAction& merge, QWidget& place);
    void retranslate();
    void fillLayers();
    void place();

    const Document& m_document;
    QComboBox* m_layer;
    QToolButton* m_merge;
    QToolButton* m_attributes;
    QToolButton* m_remove;
    QPushButton* m_rerun;
    IconButton* m_close;
    QLabel* m_hint;
    LayerId m_chosen;
    bool m_vertex = false;
};

} // namespace yimi
