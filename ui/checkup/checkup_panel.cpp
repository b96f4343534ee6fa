// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkup/checkup_panel.h"

#include "ui/analysis/run_progress.h"
#include "ui/checkup/checkup_controller.h"
#include "ui/checkup/checkup_limits.h"
#include "ui/checkup/issue_card.h"
#include "ui/look/elided_label.h"
#include "ui/look/icon_button.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12;

/// By which a card is known again after another check.
QString keyOf(const Issue& issue)
{
    const std::string_view code = findingCodeName(issue.finding.code);
    return QString::fromStdString(issue.layer + '|' + std::string(code) + '|'
                                  + issue.finding.field);
}

std::size_t mendable(const Checkup& checkup, FindingCode code)
{
    return static_cast<std::size_t>(std::ranges::count_if(checkup.issues, [&](const Issue& issue) {
        return issue.finding.code == code && issue.fix.has_value();
    }));
}

/// «12 类问题，共 345 处»
QString summaryOf(const Checkup& checkup)
{
    if (checkup.issues.empty())
        return CheckupPanel::tr("未发现问题");
    std::size_t count = 0;
    for (const Issue& issue : checkup.issues)
        count += issue.finding.count;
    return CheckupPanel::tr("%1 类问题，共 %2 处")
        .arg(countText(static_cast<std::int64_t>(checkup.issues.size())),
             countText(static_cast<std::int64_t>(count)));
}

} // namespace

CheckupPanel::CheckupPanel(CheckupController& controller, const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_controller(controller)
    , m_look(look)
    , m_summary(new ElidedLabel(this))
    , m_adjust(new IconButton(look, u"settings"_s, this))
    , m_save(new IconButton(look, u"save"_s, this))
    , m_again(new IconButton(look, u"refresh"_s, this))
    , m_limits(new CheckupLimits(this))
    , m_progress(new RunProgress(u"checkupCancel"_s, this))
    , m_note(new QLabel(this))
    , m_check(new QPushButton(this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"sidePanel"_s);
    build();
    connectAll();
    retranslate();
    refresh();
}

void CheckupPanel::build()
{
    m_summary->setObjectName(u"checkupSummary"_s);
    m_summary->setProperty("role", u"secondary"_s);
    m_adjust->setObjectName(u"checkupAdjust"_s);
    m_adjust->setCheckable(true);
    m_limits->setObjectName(u"checkupLimits"_s);
    m_limits->hide();
    m_save->setObjectName(u"checkupSave"_s);
    m_again->setObjectName(u"checkupAgain"_s);
    m_note->setObjectName(u"checkupNote"_s);
    m_note->setWordWrap(true);
    m_check->setObjectName(u"checkupRun"_s);
    m_check->setProperty("primary", true);
    m_check->setMinimumHeight(32);
    auto* heading = new QHBoxLayout;
    heading->setContentsMargins(kPadding, 4, 8, 0);
    heading->setSpacing(4);
    heading->addWidget(m_summary, 1);
    heading->addWidget(m_adjust);
    heading->addWidget(m_save);
    heading->addWidget(m_again);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(kPadding, 4, kPadding, 4);
    above->setSpacing(8);
    for (QWidget* part : std::initializer_list<QWidget*>{m_limits, m_progress, m_note, m_check})
        above->addWidget(part);
    auto* content = new QWidget(this);
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(kPadding, 4, kPadding, kPadding);
    m_list->setSpacing(8);
    m_scroll->setObjectName(u"checkupScroll"_s);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addLayout(above);
    layout->addWidget(m_scroll, 1);
}

void CheckupPanel::connectAll()
{
    connect(&m_controller, &CheckupController::started, this, [this] {
        m_progress->begin();
        refresh();
    });
    connect(&m_controller, &CheckupController::ended, this, [this] {
        m_progress->end();
        refresh();
    });
    connect(&m_controller, &CheckupController::mendingChanged, this, &CheckupPanel::refresh);
    m_limits->present(m_controller.options());
    connect(m_adjust, &QToolButton::toggled, m_limits, &QWidget::setVisible);
    connect(m_limits, &CheckupLimits::changed, &m_controller, &CheckupController::setOptions);
    connect(m_progress, &RunProgress::cancelWanted, &m_controller, &CheckupController::cancel);
    connect(m_again, &QToolButton::clicked, &m_controller, &CheckupController::check);
    connect(m_check, &QPushButton::clicked, &m_controller, &CheckupController::check);
    connect(m_save, &QToolButton::clicked, this, &CheckupPanel::saveWanted);
}

void CheckupPanel::showEvent(QShowEvent* event)
{
    m_controller.setWatched(true);
    QFrame::showEvent(event);
}

void CheckupPanel::hideEvent(QHideEvent* event)
{
    m_controller.setWatched(false);
    QFrame::hideEvent(event);
}

void CheckupPanel::showProgress(const JobStatus& status)
{
    if (m_controller.owns(status.id))
        m_progress->present(status);
}

void CheckupPanel::refresh()
{
    const auto& found = m_controller.found();
    const bool running = m_controller.running();
    const bool current = m_controller.current();
    if (found != m_shown)
        present();
    m_summary->setText(found ? summaryOf(*found) : tr("检查图层里的问题"));
    m_save->setEnabled(found && !found->issues.empty());
    m_again->setVisible(found != nullptr);
    m_again->setEnabled(!running);
    m_check->setVisible(!running && !current);
    const bool clean = found && found->issues.empty() && current;
    m_note->setProperty("role", clean ? u"caption"_s : u"notice"_s);
    style()->unpolish(m_note);
    style()->polish(m_note);
    if (clean)
        m_note->setText(
            tr("未发现问题。看过编号、名称、数值、乱码，重复、落水、界外和远离道路的点，"
               "断头和孤立的道路，重叠和有缝隙的社区。"));
    else
        m_note->setText(found ? tr("图层在体检之后变了，下面是之前的结果。")
                              : tr("体检没有做完。"));
    m_note->setVisible(!running && (clean || !current));
    const bool mayMend = current && !running && !m_controller.mending();
    // A button that goes to sleep under the keyboard must not send it to the other end of the
    // window.
    if (!mayMend && m_scroll->isAncestorOf(QApplication::focusWidget()))
        m_scroll->setFocus();
    for (IssueCard* card : m_cards)
        card->setMendable(mayMend);
}

void CheckupPanel::present()
{
    const int scrolled = m_scroll->verticalScrollBar()->value();
    for (const IssueCard* card : m_cards) {
        if (card->open())
            m_open.insert(keyOf(card->issue()));
        else
            m_open.remove(keyOf(card->issue()));
    }
    m_cards.clear();
    while (QLayoutItem* item = m_list->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a button of a card may be what led here
        }
        delete item;
    }
    const auto before = std::exchange(m_shown, m_controller.found());
    if (m_shown) {
        for (const Severity severity : {Severity::Problem, Severity::Warning, Severity::Info})
            addGroup(*m_shown, severity);
    }
    m_list->addStretch(1);
    m_scroll->widget()->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(before ? scrolled : 0);
}

void CheckupPanel::addGroup(const Checkup& checkup, Severity severity)
{
    const auto kinds = std::ranges::count_if(
        checkup.issues, [&](const Issue& issue) { return issue.finding.severity == severity; });
    if (kinds == 0)
        return;
    auto* heading = new QLabel(tr("%1（%2 类）").arg(severityName(severity)).arg(kinds), this);
    heading->setObjectName(u"checkupGroup"_s);
    m_list->addWidget(heading);
    for (const Issue& issue : checkup.issues) {
        if (issue.finding.severity == severity)
            addCard(checkup, issue);
    }
}

void CheckupPanel::addCard(const Checkup& checkup, const Issue& issue)
{
    const CheckedLayer* const layer = layerOf(issue, checkup.layers);
    if (layer == nullptr)
        return;
    auto* card = new IssueCard(issue, *layer, mendable(checkup, issue.finding.code), m_look, this);
    card->setOpen(m_open.contains(keyOf(issue)));
    connect(card, &IssueCard::entryChosen, this, [this, layer](const IssueEntry& entry) {
        choose(*layer, entry);
    });
    connect(
        card, &IssueCard::mendWanted, this, [this, card] { m_controller.mend({card->issue()}); });
    connect(card, &IssueCard::mendAllWanted, this, [this, code = issue.finding.code] {
        mendAlike(code);
    });
    m_list->addWidget(card);
    m_cards.push_back(card);
}

void CheckupPanel::mendAlike(FindingCode code)
{
    std::vector<Issue> issues;
    for (const Issue& issue : m_shown->issues) {
        if (issue.finding.code == code && issue.fix)
            issues.push_back(issue);
    }
    m_controller.mend(issues);
}

void CheckupPanel::choose(const CheckedLayer& layer, const IssueEntry& entry)
{
    if (entry.at)
        Q_EMIT placeWanted(*entry.at);
    else if (entry.row && !boxOf(layer.table->geometries[*entry.row]).empty())
        Q_EMIT featureWanted({layer.table, *entry.row});
}

void CheckupPanel::retranslate()
{
    m_adjust->setToolTip(tr("体检的界限：多近算重复、多远算离路太远"));
    m_save->setToolTip(tr("把清单存为 CSV，可以用 Excel 打开"));
    m_again->setToolTip(tr("重新体检"));
    m_check->setText(tr("开始体检"));
}

void CheckupPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_shown.reset(); // the sentences are made anew
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace yimi
