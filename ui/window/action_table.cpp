// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/action_table.h"

#include "ui/look/look.h"
#include "ui/window/fitting_tool_bar.h"

#include <QCoreApplication>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <string_view>

namespace yimi {

namespace {

constexpr const char* kRecentTitle = QT_TRANSLATE_NOOP("actions", "最近的项目");
constexpr const char* kBookmarksTitle = QT_TRANSLATE_NOOP("actions", "书签");

QString translated(const char* text)
{
    return QCoreApplication::translate("actions", text);
}

bool isPrimary(const QAction& action)
{
    return std::ranges::any_of(actionSpecs(), [&](const ActionSpec& spec) {
        return spec.primary && action.objectName() == QLatin1String(spec.id);
    });
}

QString toolTip(const ActionSpec& spec)
{
    const QKeySequence keys(QString::fromLatin1(spec.shortcut));
    const QString tip = translated(spec.tip);
    return keys.isEmpty()
               ? tip
               : QStringLiteral("%1  (%2)").arg(tip, keys.toString(QKeySequence::NativeText));
}

} // namespace

const std::vector<ActionSpec>& actionSpecs()
{
    static const std::vector<ActionSpec> all = [] {
        std::vector<ActionSpec> specs;
        for (const auto part : {projectActions(),
                                editActions(),
                                dataActions(),
                                analysisActions(),
                                mapActions(),
                                toolActions(),
                                selectionActions(),
                                pageActions()})
            specs.insert(specs.end(), part.begin(), part.end());
        return specs;
    }();
    return all;
}

ActionTable::ActionTable(const Look& look, QWidget& window)
    : QObject(&window)
    , m_look(look)
    , m_window(window)
    , m_recent(new QMenu(&window))
    , m_bookmarks(new QMenu(&window))
{
    for (const ActionSpec& spec : actionSpecs()) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(spec.id));
        action->setShortcut(QKeySequence(QString::fromLatin1(spec.shortcut)));
        action->setCheckable(spec.checkable);
        window.addAction(action);
        m_actions[spec.id] = action;
    }
    connect(&look, &Look::changed, this, &ActionTable::drawIcons);
    drawIcons();
    retranslate();
}

QAction& ActionTable::action(const char* id) const
{
    const auto found = m_actions.find(id);
    assert(found != m_actions.end());
    return *found->second;
}

void ActionTable::drawIcons()
{
    for (const ActionSpec& spec : actionSpecs()) {
        if (*spec.icon == '\0')
            continue;
        const IconTone tone = spec.primary ? IconTone::OnAccent : IconTone::Text;
        action(spec.id).setIcon(m_look.icon(QString::fromLatin1(spec.icon), tone));
        action(spec.id).setIconVisibleInMenu(!spec.primary);
    }
}

void ActionTable::retranslate()
{
    for (const ActionSpec& spec : actionSpecs()) {
        QAction& one = action(spec.id);
        one.setText(translated(spec.text));
        one.setToolTip(toolTip(spec));
    }
    for (const auto& [menu, title] : m_menus)
        menu->setTitle(translated(title));
    m_recent->setTitle(translated(kRecentTitle));
    m_bookmarks->setTitle(translated(kBookmarksTitle));
}

void ActionTable::fill(QMenuBar& menus)
{
    for (const MenuSpec& spec : menuSpecs()) {
        QMenu* menu = menus.addMenu(translated(spec.title));
        m_menus.emplace_back(menu, spec.title);
        for (const char* id : spec.actions) {
            if (std::strcmp(id, "-") == 0)
                menu->addSeparator();
            else if (std::strcmp(id, "recent") == 0)
                menu->addMenu(m_recent);
            else if (std::strcmp(id, "bookmarks") == 0)
                menu->addMenu(m_bookmarks);
            else
                menu->addAction(&action(id));
        }
    }
}

void ActionTable::fill(FittingToolBar& tools)
{
    // In the order in which they lose their texts: what stands at the right end first, the one
    // thing the window is for last.
    std::vector<QToolButton*> texts;
    QToolButton* primary = nullptr;
    bool atEnd = false;
    for (const std::string_view id : toolSpecs()) {
        if (id == "-") {
            tools.addSeparator();
            continue;
        }
        if (id == ">") {
            tools.addSpace();
            atEnd = true;
            continue;
        }
        const bool withText = id.ends_with('*');
        QAction& one = action(std::string(withText ? id.substr(0, id.size() - 1) : id).c_str());
        tools.addAction(&one);
        auto* button = qobject_cast<QToolButton*>(tools.widgetForAction(&one));
        button->setObjectName(one.objectName() + QStringLiteral("Button"));
        button->setFocusPolicy(Qt::TabFocus);
        if (!withText)
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        else if (isPrimary(one))
            primary = button;
        else
            texts.insert(atEnd ? texts.begin() : texts.end(), button);
    }
    if (primary)
        texts.push_back(primary);
    for (QToolButton* button : texts)
        tools.addText(*button);
}

} // namespace yimi
