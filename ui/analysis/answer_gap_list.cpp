// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/answer_gap_list.h"

#include "ui/analysis/answer_gap_model.h"
#include "ui/analysis/gap_delegate.h"
#include "ui/analysis/gap_model.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kRowHeight = 48;
constexpr int kFewestRows = 3;
constexpr int kMostRows = 7;
constexpr int kPadding = 12;

} // namespace

AnswerGapList::AnswerGapList(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_model(new AnswerGapModel(this))
    , m_list(new QListView(this))
    , m_heading(new QLabel(this))
    , m_note(new QLabel(this))
    , m_candidates(new QPushButton(this))
    , m_export(new QPushButton(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_heading->setFont(bold);
    m_heading->setObjectName(QStringLiteral("answerGapHeading"));
    m_note->setProperty("role", QStringLiteral("secondary"));
    m_list->setObjectName(QStringLiteral("answerGapList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new GapDelegate(look, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_candidates->setObjectName(QStringLiteral("gapCandidates"));
    m_export->setObjectName(QStringLiteral("gapExport"));
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(kPadding, 0, kPadding, 0);
    heading->addWidget(m_heading);
    heading->addStretch(1);
    heading->addWidget(m_note);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(kPadding, 4, kPadding, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_candidates, 1);
    buttons->addWidget(m_export, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(heading);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    connectAll();
    connect(&look, &Look::changed, m_list->viewport(), QOverload<>::of(&QWidget::update));
    retranslate();
}

void AnswerGapList::connectAll()
{
    // A click on the row that is current already shows it again.
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT gapWanted(m_model->gap(index.row()), true);
    });
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT gapWanted(m_model->gap(current.row()), !m_following);
            });
    connect(m_list->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &AnswerGapList::showCount);
    connect(m_candidates, &QPushButton::clicked, this, &AnswerGapList::candidatesWanted);
    connect(m_export, &QPushButton::clicked, this, &AnswerGapList::exportWanted);
}

void AnswerGapList::present(std::shared_ptr<const AnalysisAnswer> answer)
{
    if (answer != m_shown) {
        m_shown = answer;
        m_model->show(std::move(answer));
        const int rows = std::clamp(m_model->rowCount(), kFewestRows, kMostRows);
        m_list->setFixedHeight((m_model->rowCount() < kFewestRows ? m_model->rowCount() : rows)
                               * kRowHeight);
    }
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_candidates->setVisible(any);
    m_export->setVisible(any);
    showCount();
}

void AnswerGapList::clearChoice()
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->selectionModel()->clear();
    m_list->viewport()->update();
    showCount();
}

void AnswerGapList::follow(const QString& communityId)
{
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes()) {
        if (index.data(GapModel::CommunityIdRole).toString() == communityId)
            return;
    }
    for (int row = 0; row < m_model->rowCount() && !communityId.isEmpty(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (index.data(GapModel::CommunityIdRole).toString() != communityId)
            continue;
        const QScopedValueRollback following(m_following, true);
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
        return;
    }
    clearChoice();
}

std::vector<Gap> AnswerGapList::chosen() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedIndexes())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<Gap> gaps;
    if (rows.empty() && m_shown)
        gaps = m_shown->gaps;
    for (const int row : rows)
        gaps.push_back(m_model->gap(row));
    return gaps;
}

void AnswerGapList::showCount()
{
    const int count = m_model->rowCount();
    const auto chosen = m_list->selectionModel()->selectedIndexes().size();
    m_heading->setText(count > 0 ? tr("缺口 %1 个").arg(countText(count)) : tr("没有缺口"));
    m_note->setText(chosen > 1   ? tr("已选 %1 个").arg(countText(chosen))
                    : count == 0 ? QString()
                                 : tr("按未满足人数"));
}

void AnswerGapList::retranslate()
{
    m_candidates->setText(tr("加入候选点"));
    m_candidates->setToolTip(
        tr("把所选缺口变成点图层“候选点”，可以撤销。没有选时是全部；按住 Ctrl 或 Shift 选多个"));
    m_export->setText(tr("导出缺口…"));
    m_export->setToolTip(
        tr("把所选缺口写成 XLSX 或 CSV。没有选时是全部；按住 Ctrl 或 Shift 选多个"));
    showCount();
}

void AnswerGapList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_list->viewport()->update();
    }
    QWidget::changeEvent(event);
}

} // namespace yimi
