// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkup/issue_card.h"

#include "ui/analysis/fold_heading.h"
#include "ui/checkup/entry_list.h"
#include "ui/look/elided_label.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIcon = 16;

/// Shapes differ as well as colours.
QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return u"problem"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Info:
        break;
    }
    return u"info"_s;
}

std::int64_t countOf(const Issue& issue)
{
    return static_cast<std::int64_t>(issue.finding.count);
}

} // namespace

IssueCard::IssueCard(const Issue& issue,
                     const CheckedLayer& layer,
                     std::size_t alike,
                     const Look& look,
                     QWidget* parent)
    : QFrame(parent)
    , m_issue(issue)
    , m_layer(layer)
    , m_look(look)
    , m_icon(new QLabel(this))
    , m_entries(new EntryList(this))
    , m_fold(new FoldHeading(look, *m_entries, this))
    , m_mend(new QPushButton(tr("修复"), this))
    , m_mendAll(new QPushButton(tr("全部修复"), this))
{
    setObjectName(u"issueCard"_s);
    auto* sentence = new QLabel(this);
    sentence->setObjectName(u"issueSentence"_s);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    Finding here = issue.finding;
    here.layer.clear(); // is named above
    sentence->setText(findingSentence(here));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 8, 8);
    column->setSpacing(4);
    column->addWidget(head());
    column->addWidget(sentence);
    column->addWidget(foot(alike));
    column->addWidget(m_entries);
    connect(m_entries, &EntryList::chosen, this, &IssueCard::entryChosen);
    connect(m_fold, &QToolButton::clicked, this, &IssueCard::fill);
    connect(m_mend, &QPushButton::clicked, this, &IssueCard::mendWanted);
    connect(m_mendAll, &QPushButton::clicked, this, &IssueCard::mendAllWanted);
    connect(&look, &Look::changed, this, &IssueCard::drawIcon);
    drawIcon();
}

QWidget* IssueCard::head()
{
    auto* layer = new ElidedLabel(this);
    layer->setObjectName(u"issueLayer"_s);
    layer->setText(QString::fromStdString(m_layer.name));
    auto* count = new QLabel(tr("%1 处").arg(countText(countOf(m_issue))), this);
    count->setObjectName(u"issueCount"_s);
    m_icon->setFixedSize(kIcon, kIcon);
    m_icon->setToolTip(severityName(m_issue.finding.severity));
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 4, 0);
    line->setSpacing(8);
    line->addWidget(m_icon);
    line->addWidget(layer, 1);
    line->addWidget(count);
    return row;
}

QWidget* IssueCard::foot(std::size_t alike)
{
    const bool listed = !m_issue.finding.ids.empty() || !m_issue.places.empty();
    m_fold->setObjectName(u"issueFold"_s);
    m_fold->setText(tr("逐处查看"));
    m_fold->setVisible(listed);
    m_mend->setObjectName(u"issueMend"_s);
    m_mend->setVisible(m_issue.fix.has_value());
    m_mendAll->setObjectName(u"issueMendAll"_s);
    m_mendAll->setVisible(m_issue.fix.has_value() && alike > 1);
    m_mendAll->setToolTip(tr("%1 个同类问题一起修复，可以一步撤销").arg(alike));
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_fold);
    line->addStretch(1);
    line->addWidget(m_mendAll);
    line->addWidget(m_mend);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 4, 0);
    column->setSpacing(4);
    if (m_issue.fix) {
        auto* what = new ElidedLabel(row);
        what->setObjectName(u"issueFix"_s);
        what->setProperty("role", u"secondary"_s);
        what->setText(tr("可修复：%1").arg(fixName(*m_issue.fix)));
        m_mend->setToolTip(tr("%1，可以撤销").arg(fixName(*m_issue.fix)));
        column->addWidget(what);
    }
    column->addLayout(line);
    row->setVisible(listed || m_issue.fix);
    return row;
}

void IssueCard::setOpen(bool open)
{
    m_fold->setOpen(open);
    if (open)
        fill();
}

bool IssueCard::open() const
{
    return !m_entries->isHidden();
}

void IssueCard::setMendable(bool mendable)
{
    m_mend->setEnabled(mendable);
    m_mendAll->setEnabled(mendable);
}

void IssueCard::fill()
{
    if (!m_filled)
        m_entries->present(entriesOf(m_issue, m_layer));
    m_filled = true;
}

void IssueCard::drawIcon()
{
    const IconTone tone =
        m_issue.finding.severity == Severity::Info ? IconTone::Secondary : IconTone::Warm;
    m_icon->setPixmap(m_look.icon(iconOf(m_issue.finding.severity), tone).pixmap(kIcon, kIcon));
}

} // namespace yimi
