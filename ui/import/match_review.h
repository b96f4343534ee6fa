// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import_plan.h"

#include <QTableWidget>

namespace yimi {

/// The rows of a joined table that were not certain: each with what it may mean. Nothing is taken
/// before somebody clicks.
class MatchReview : public QTableWidget
{
    Q_OBJECT

public:
    explicit MatchReview(QWidget* parent = nullptr);

    void present(const JoinChoice& join);

    /// How many rows of a join wait for somebody: those with candidates and no place.
    [[nodiscard]] static std::size_t waiting(const JoinChoice& join);

Q_SIGNALS:
    void placed(std::size_t row, std::optional<std::size_t> place);

private:
    void addRow(const JoinChoice& join, std::size_t row);
    void addButton(int line, const JoinChoice& join, std::size_t row);
};

} // namespace yimi
