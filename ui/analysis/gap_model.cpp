// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/gap_model.h"

#include "wording/wording.h"

namespace yimi {

namespace {

QString whereOf(const CommunityCoverage& community)
{
    return QStringList{QString::fromStdString(community.district),
                       QString::fromStdString(community.town)}
        .join(QLatin1Char(' '))
        .trimmed();
}

} // namespace

void GapModel::show(std::shared_ptr<const Coverage> coverage)
{
    beginResetModel();
    m_coverage = std::move(coverage);
    endResetModel();
}

int GapModel::rowOf(const QString& communityId) const
{
    const std::string id = communityId.toStdString();
    for (int row = 0; row < rowCount(); ++row) {
        if (m_coverage->communities[m_coverage->gaps[static_cast<std::size_t>(row)]].id == id)
            return row;
    }
    return -1;
}

int GapModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_coverage ? 0 : static_cast<int>(m_coverage->gaps.size());
}

QVariant GapModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_coverage)
        return {};
    const std::size_t position = m_coverage->gaps[static_cast<std::size_t>(index.row())];
    const CommunityCoverage& community = m_coverage->communities[position];
    const ChildrenByState& children = community.children;
    switch (role) {
    case Qt::DisplayRole:
        return QString::fromStdString(community.name.empty() ? community.id : community.name);
    case CommunityIdRole:
        return QString::fromStdString(community.id);
    case UnservedRole:
        return static_cast<qlonglong>(children.shortOfCapacity + children.outOfRange);
    case SentenceRole:
        return gapSentence(community, m_coverage->options);
    case WhereRole:
        return whereOf(community);
    case StateRole:
        return static_cast<int>(community.state);
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2\n%3")
            .arg(data(index, Qt::DisplayRole).toString(),
                 whereOf(community),
                 gapSentence(community, m_coverage->options));
    default:
        return {};
    }
}

} // namespace yimi
