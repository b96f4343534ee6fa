// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"

#include <QObject>

#include <map>

namespace yimi {

/// Rows by layer, ascending; no layer without rows.
using SelectedRows = std::map<LayerId, std::vector<std::uint32_t>>;

enum class SelectionChange { Replace, Add, Remove, Toggle };

/// Which change the keys beside a click ask for: Shift adds, Ctrl toggles.
[[nodiscard]] SelectionChange selectionChangeOf(Qt::KeyboardModifiers modifiers);

/// The features that map, tables and commands look at together. They are remembered by their
/// feature ids: when a layer gets another table, those that are still there stay selected. It has
/// nothing to do with CommunitySelection, the one community that is explained in a card.
class FeatureSelection : public QObject
{
    Q_OBJECT

public:
    explicit FeatureSelection(const Document& document, QObject* parent = nullptr);

    [[nodiscard]] const SelectedRows& rows() const { return m_rows; }

    /// Of the layer's table as it is now.
    [[nodiscard]] const std::vector<std::uint32_t>& rowsOf(const LayerId& layer) const;
    [[nodiscard]] bool contains(const LayerId& layer, std::uint32_t row) const;
    [[nodiscard]] std::size_t count() const;
    /// Empty when nothing is selected or nothing of it has a place.
    [[nodiscard]] Box extent() const;

    /// Rows of the layers' tables as they are now, ascending. Layers that are not in the document
    /// are passed over.
    void change(const SelectedRows& rows, SelectionChange how);
    void clear();

Q_SIGNALS:
    /// Other features, or other tables of the same ones.
    void changed();

private:
    void followTables();
    void put(SelectedRows rows);

    const Document& m_document;
    SelectedRows m_rows;
    std::map<LayerId, std::shared_ptr<const FeatureTable>> m_tables; ///< that m_rows are rows of
};

} // namespace yimi
