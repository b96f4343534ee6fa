// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/coverage.h"

#include <QAbstractListModel>

#include <memory>

namespace yimi {

/// The gaps of a result, most children first.
class GapModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CommunityIdRole = Qt::UserRole,
        UnservedRole, ///< qlonglong, children without a place within reach; nothing: not counted
        SentenceRole, ///< why
        WhereRole,    ///< district and town
        StateRole,    ///< CoverageState as int
    };

    using QAbstractListModel::QAbstractListModel;

    /// Null: no result.
    void show(std::shared_ptr<const Coverage> coverage);

    /// −1 as Qt's models mean it: not in the list.
    [[nodiscard]] int rowOf(const QString& communityId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const Coverage> m_coverage;
};

} // namespace yimi
