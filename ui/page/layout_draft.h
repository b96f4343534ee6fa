// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/arrange.h"
#include "layout/layout.h"

#include <QObject>
#include <QUndoStack>

namespace yimi {

/// Positions of items in a layout, rising.
using ItemSelection = std::vector<std::size_t>;

/// A layout that is being edited: what is selected, and every change as one step of undo. Knows no
/// widgets.
class LayoutDraft : public QObject
{
    Q_OBJECT

public:
    explicit LayoutDraft(QObject* parent = nullptr);
    ~LayoutDraft() override;

    /// Another layout altogether; the undo history starts anew.
    void reset(const Layout& layout);
    /// The layout in place of this one, as one step.
    void replace(Layout layout, const QString& text);

    [[nodiscard]] const Layout& layout() const { return m_layout; }

    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    [[nodiscard]] const ItemSelection& selection() const { return m_selection; }

    void select(ItemSelection selection);

    /// Where items are shown (mm, by item), which for those of a stack is not where they were put.
    void setShown(std::vector<QRectF> rects);
    [[nodiscard]] QRectF rectOf(std::size_t item) const;
    [[nodiscard]] std::vector<QRectF> selectedRects() const;

    /// New rectangles for the selected items; they leave their stacks. Changes of the same
    /// `mergeKey` in a row are one step.
    void setRects(const std::vector<QRectF>& rects, const QString& text, int mergeKey = 0);
    /// The one selected item as another value; nothing happens when not one is selected.
    void setItem(const LayoutItem& item, const QString& text, int mergeKey = 0);
    void nudge(QPointF millimetres);
    /// On top, and selected.
    void add(LayoutItem item);
    void duplicateSelected();
    void removeSelected();
    void align(AlignEdge edge);
    void distribute(Along along);
    void restack(Step step);
    void setPaper(QSizeF size);
    void setGuides(std::vector<double> across, std::vector<double> down);

Q_SIGNALS:
    void changed();
    void selectionChanged();

private:
    class Command;

    void push(Layout after, const QString& text, int mergeKey = 0);
    void put(const Layout& layout);

    Layout m_layout;
    ItemSelection m_selection;
    std::vector<QRectF> m_shown;
    QUndoStack m_undo;
};

} // namespace yimi
