// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/answer.h"

#include <QAbstractListModel>

#include <memory>

namespace yimi {

/// The gaps of a ready-made analysis, ranked, with the roles of GapModel.
class AnswerGapModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Null: no result.
    void show(std::shared_ptr<const AnalysisAnswer> answer);

    [[nodiscard]] const Gap& gap(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const AnalysisAnswer> m_answer;
};

} // namespace yimi
