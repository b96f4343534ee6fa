// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"

#include <QFrame>

#include <map>

class QLabel;
class QTreeView;

namespace yimi {

class LayerDelegate;
class LayerModel;
class Look;

/// The left column: layers under their headings, with order, visibility, theme and count.
class LayerPanel : public QFrame
{
    Q_OBJECT

public:
    LayerPanel(Document& document, const Look& look, QWidget* parent = nullptr);

    /// Edits the selected layer's name in place.
    void renameSelected();
    void removeSelected();

    /// Empty when no layer is selected.
    [[nodiscard]] LayerId selected() const;

Q_SIGNALS:
    void selectionChanged();
    /// Somebody wants to see all of this layer.
    void zoomWanted(const yimi::LayerId& id);
    /// Somebody wants to change how this picture below the map is shown.
    void backdropWanted(const yimi::LayerId& id);
    /// Somebody wants to see the attributes of this layer.
    void tableWanted(const yimi::LayerId& id);
    /// Somebody wants another look for this layer.
    void styleWanted(const yimi::LayerId& id);
    void styleCopyWanted(const yimi::LayerId& id);
    void stylePasteWanted(const yimi::LayerId& id);
    /// Somebody wants this layer as a file.
    void exportWanted(const yimi::LayerId& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpTree(LayerDelegate& delegate);
    void connectTree(const LayerDelegate& delegate);
    void retranslate();
    /// Headings, and the legends that are shown without being asked for, are open; what somebody
    /// folded or opened stays so.
    void unfold();
    void keepFold(const QModelIndex& index, bool open);
    void showMenu(const QPoint& at);
    void fillThemeMenu(QMenu& menu, const LayerId& id);
    void addStyleActions(QMenu& menu, const LayerId& id);

    Document& m_document;
    LayerModel* m_model;
    QTreeView* m_tree;
    QLabel* m_title;
    QLabel* m_empty;
    std::map<LayerId, bool> m_folds; ///< open or not, as somebody wanted it
    bool m_unfolding = false;
};

} // namespace yimi
