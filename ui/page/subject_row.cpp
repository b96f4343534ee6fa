// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/subject_row.h"

#include "project/atlas_units.h"
#include "project/compare_page.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 14; ///< characters: communities have names of any length

/// «荷坊社区（新闸街道）»: communities share names.
QString communityName(const AtlasUnit& unit, const QString& pattern)
{
    const QString name = QString::fromStdString(unit.name);
    return unit.town.empty() ? name : pattern.arg(name, QString::fromStdString(unit.town));
}

} // namespace

SubjectRow::SubjectRow(QWidget* parent)
    : QWidget(parent)
    , m_community(new QComboBox(this))
    , m_first(new QComboBox(this))
    , m_second(new QComboBox(this))
    , m_results(new QWidget(this))
{
    build();
    connect(m_community, &QComboBox::activated, this, &SubjectRow::chooseCommunity);
    connect(m_first, &QComboBox::activated, this, [this] { chooseResult(false); });
    connect(m_second, &QComboBox::activated, this, [this] { chooseResult(true); });
    // What was typed and is no community's name gives way to the one that is chosen.
    connect(m_community->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int typed = m_community->findText(m_community->currentText());
        if (typed >= 0 && typed != m_community->currentIndex()) {
            m_community->setCurrentIndex(typed);
            chooseCommunity();
        }
        m_community->setEditText(m_community->itemText(m_community->currentIndex()));
    });
    refresh();
}

void SubjectRow::build()
{
    m_community->setObjectName(u"pageCommunity"_s);
    m_first->setObjectName(u"pageFirstResult"_s);
    m_second->setObjectName(u"pageSecondResult"_s);
    m_community->setEditable(true);
    m_community->setInsertPolicy(QComboBox::NoInsert);
    m_community->completer()->setFilterMode(Qt::MatchContains);
    m_community->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (QComboBox* box : {m_community, m_first, m_second}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_community ? kNameWidth : kNameWidth / 2);
    }
    auto* results = new QHBoxLayout(m_results);
    results->setContentsMargins(0, 0, 0, 0);
    results->setSpacing(8);
    results->addWidget(m_first, 1);
    results->addWidget(m_second, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_community, 1);
    row->addWidget(m_results, 1);
}

void SubjectRow::offer(const ProjectContents& contents)
{
    m_community->setToolTip(tr("这一页讲哪个社区；可以输入名称中的几个字"));
    m_first->setToolTip(tr("左边或上边的图"));
    m_second->setToolTip(tr("右边或下边的图"));
    m_community->clear();
    m_community->addItem(tr("缺口最大的社区"), QString());
    if (const auto units = atlasUnitList(contents, AtlasLevel::Community)) {
        for (const AtlasUnit& unit : *units)
            m_community->addItem(communityName(unit, tr("%1（%2）")),
                                 QString::fromStdString(unit.id));
    }
    for (QComboBox* box : {m_first, m_second}) {
        box->clear();
        for (const ComparableResult& result : comparableResults(contents))
            box->addItem(result.title, result.name);
    }
    m_first->setEnabled(m_first->count() > 0);
    m_second->setEnabled(m_second->count() > 1);
    refresh();
}

void SubjectRow::choose(const PageChoice& choice)
{
    m_choice = choice;
    refresh();
}

void SubjectRow::setPage(const QString& page)
{
    m_choice.page = page;
    refresh();
}

QString SubjectRow::title() const
{
    if (m_choice.page == u"community"_s)
        return tr("社区");
    return m_choice.page == u"compare"_s ? tr("对比") : QString();
}

/// The boxes as the choice is; the first two results where it names none.
void SubjectRow::refresh()
{
    setVisible(!title().isEmpty());
    m_community->setVisible(m_choice.page == u"community"_s);
    m_results->setVisible(m_choice.page == u"compare"_s);
    m_community->setCurrentIndex(std::max(0, m_community->findData(m_choice.community)));
    const auto at = [&](std::size_t place) {
        const int found =
            place < m_choice.compared.size() ? m_first->findData(m_choice.compared[place]) : -1;
        return found >= 0 ? found : static_cast<int>(place);
    };
    m_first->setCurrentIndex(std::min(at(0), m_first->count() - 1));
    m_second->setCurrentIndex(m_second->count() > 1 ? at(1) : -1);
}

void SubjectRow::chooseCommunity()
{
    m_choice.community = m_community->currentData().toString();
    Q_EMIT changed();
}

/// Nothing is compared with itself: the other one takes the place that this one left.
void SubjectRow::chooseResult(bool second)
{
    const std::size_t own = second ? 1 : 0;
    const QString left = m_choice.compared.size() == 2
                             ? m_choice.compared[own]
                             : m_first->itemData(static_cast<int>(own)).toString();
    std::vector<QString> now{m_first->currentData().toString(), m_second->currentData().toString()};
    if (now[0] == now[1])
        now[1 - own] = left;
    std::erase_if(now, [](const QString& name) { return name.isEmpty(); });
    m_choice.compared = std::move(now);
    refresh();
    Q_EMIT changed();
}

} // namespace yimi
