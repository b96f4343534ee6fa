// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/styled_layer.h"

class QTableView;

namespace yimi {

class ClassModel;

/// The classes of a style; those that are selected are what the symbol is changed of.
class ClassList : public StyleSection
{
    Q_OBJECT

public:
    explicit ClassList(QWidget* parent = nullptr);

    void present(const StyledLayer& shown) override;
    void setUnit(const std::string& unit);
    /// Rules that are selected, rising; empty: none.
    [[nodiscard]] std::vector<std::size_t> selected() const;

Q_SIGNALS:
    void selectionChanged();

private:
    ClassModel* m_model;
    QTableView* m_table;
};

} // namespace yimi
