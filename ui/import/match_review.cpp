// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/match_review.h"

#include "wording/import_text.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kRowHeight = 36;
constexpr int kButtonWidth = 88;

enum Column { RowName, How, Place, Act, ColumnCount };

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

bool certain(const RowMatch& match)
{
    return match.kind == MatchKind::Code || match.kind == MatchKind::Name
           || match.kind == MatchKind::UniformName;
}

bool waits(const RowMatch& match)
{
    return !match.place && !match.candidates.empty();
}

QString candidateText(const JoinChoice& join, const MatchCandidate& candidate)
{
    return QStringLiteral("%1  %2").arg(utf8(join.places[candidate.place]),
                                        percentText(candidate.similarity));
}

QTableWidgetItem* cell(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(text);
    return item;
}

} // namespace

MatchReview::MatchReview(QWidget* parent) : QTableWidget(parent)
{
    setObjectName(QStringLiteral("matchReview"));
    setColumnCount(ColumnCount);
    setHorizontalHeaderLabels({tr("表里的名称"), tr("对照结果"), tr("要素"), QString()});
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Act, QHeaderView::Fixed);
    setColumnWidth(Act, kButtonWidth);
}

std::size_t MatchReview::waiting(const JoinChoice& join)
{
    return static_cast<std::size_t>(std::ranges::count_if(join.matches, waits));
}

void MatchReview::present(const JoinChoice& join)
{
    setRowCount(0);
    // What waits for an answer comes first, what has one after it.
    for (const bool open : {true, false}) {
        for (std::size_t row = 0; row < join.matches.size(); ++row) {
            if (!certain(join.matches[row]) && waits(join.matches[row]) == open)
                addRow(join, row);
        }
    }
}

void MatchReview::addRow(const JoinChoice& join, std::size_t row)
{
    const RowMatch& match = join.matches[row];
    const int line = rowCount();
    insertRow(line);
    setItem(line, RowName, cell(utf8(join.rows[row])));
    setItem(line, How, cell(matchKindName(match.kind)));
    if (match.place) {
        setItem(line, Place, cell(utf8(join.places[*match.place])));
        addButton(line, join, row);
    } else if (match.candidates.empty()) {
        setItem(line, Place, cell(QStringLiteral("—")));
    } else {
        auto* box = new QComboBox(this);
        for (const MatchCandidate& candidate : match.candidates)
            box->addItem(candidateText(join, candidate),
                         QVariant::fromValue<qulonglong>(candidate.place));
        setCellWidget(line, Place, box);
        addButton(line, join, row);
    }
}

void MatchReview::addButton(int line, const JoinChoice& join, std::size_t row)
{
    const bool taken = join.matches[row].place.has_value();
    auto* button = new QPushButton(taken ? tr("撤回") : tr("确认"), this);
    button->setProperty("quiet", true);
    button->setObjectName(QStringLiteral("matchButton%1").arg(row));
    setCellWidget(line, Act, button);
    const auto* box = qobject_cast<QComboBox*>(cellWidget(line, Place));
    // Queued: the table is filled anew by what follows, and the button goes with it.
    connect(
        button,
        &QPushButton::clicked,
        this,
        [this, row, box] {
            if (box == nullptr)
                Q_EMIT placed(row, std::nullopt);
            else
                Q_EMIT placed(row, static_cast<std::size_t>(box->currentData().toULongLong()));
        },
        Qt::QueuedConnection);
}

} // namespace yimi
