// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/answer_gap_model.h"

#include "ui/analysis/gap_model.h"
#include "wording/assessment_text.h"

namespace yimi {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString whereOf(const Gap& gap)
{
    return QStringList{text(gap.district), text(gap.town)}.join(QLatin1Char(' ')).trimmed();
}

/// In reach but without a place is another state than out of reach.
CoverageState stateOf(const Gap& gap)
{
    return gap.reason == GapReason::ShortOfPlaces ? CoverageState::ShortOfCapacity
                                                  : CoverageState::OutOfRange;
}

} // namespace

void AnswerGapModel::show(std::shared_ptr<const AnalysisAnswer> answer)
{
    beginResetModel();
    m_answer = std::move(answer);
    endResetModel();
}

const Gap& AnswerGapModel::gap(int row) const
{
    return m_answer->gaps[static_cast<std::size_t>(row)];
}

int AnswerGapModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_answer ? 0 : static_cast<int>(m_answer->gaps.size());
}

QVariant AnswerGapModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_answer)
        return {};
    const Gap& gap = this->gap(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(gap.name.empty() ? gap.id : gap.name);
    case GapModel::CommunityIdRole:
        return gap.subject == GapSubject::Community ? text(gap.id) : QString();
    case GapModel::UnservedRole:
        // A place without something has nobody to count.
        return gap.subject == GapSubject::Facility && gap.unserved == 0
                   ? QVariant()
                   : QVariant(static_cast<qlonglong>(gap.unserved));
    case GapModel::SentenceRole:
        return gapSentence(gap);
    case GapModel::WhereRole:
        return whereOf(gap);
    case GapModel::StateRole:
        return static_cast<int>(stateOf(gap));
    case Qt::ToolTipRole:
        return QStringList{data(index, Qt::DisplayRole).toString(), whereOf(gap), gapSentence(gap)}
            .join(QLatin1Char('\n'));
    default:
        return {};
    }
}

} // namespace yimi
