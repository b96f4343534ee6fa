// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/bookmarks.h"

#include "ui/map/community_finder.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_overlay.h"
#include "ui/tools/bookmark_dialog.h"
#include "ui/window/action_table.h"

#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace yimi {

namespace {

constexpr std::size_t kWithKeys = 9;

} // namespace

Bookmarks::Bookmarks(Document& document,
                     MapCanvas& canvas,
                     const ActionTable& actions,
                     QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_canvas(canvas)
    , m_actions(actions)
    , m_window(window)
    , m_menu(actions.bookmarkMenu())
{
    connect(&actions.action("addBookmark"), &QAction::triggered, this, &Bookmarks::askName);
    connect(&actions.action("manageBookmarks"), &QAction::triggered, this, &Bookmarks::manage);
    connect(&document, &Document::settingsChanged, this, &Bookmarks::fill);
    connect(&document, &Document::layersChanged, this, &Bookmarks::fill);
    fill();
}

void Bookmarks::fill()
{
    // What was made here is deleted with it; the table's own actions stay.
    m_menu.clear();
    const std::vector<Bookmark>& all = m_document.settings().bookmarks;
    const bool map = !m_document.layers().empty();
    m_actions.action("addBookmark").setEnabled(map);
    m_actions.action("manageBookmarks").setEnabled(!all.empty());
    m_menu.addAction(&m_actions.action("addBookmark"));
    m_menu.addAction(&m_actions.action("manageBookmarks"));
    if (!all.empty())
        m_menu.addSeparator();
    for (std::size_t i = 0; i < all.size(); ++i) {
        QString name = all[i].name;
        QAction* action = m_menu.addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setEnabled(map);
        if (i < kWithKeys)
            action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, i] { goTo(i); });
    }
}

void Bookmarks::goTo(std::size_t bookmark)
{
    const std::vector<Bookmark>& all = m_document.settings().bookmarks;
    if (bookmark >= all.size())
        return;
    MapView view = m_canvas.view();
    view.centre = all[bookmark].centre;
    view.metresPerPixel = all[bookmark].metresPerPixel;
    m_canvas.setView(view);
}

/// «东门社区 1:10,000», by what is in the middle of the map.
QString Bookmarks::freshName() const
{
    const QString scale = scaleText(m_canvas.view());
    const DocumentLayer* layer = layerByTheme(m_document.layers(), Theme::Community);
    if (!layer)
        return scale;
    const CommunityFinder communities(layer->table);
    const auto row = communities.rowAt(m_canvas.view().centre);
    return row ? QStringLiteral("%1 %2").arg(QString::fromStdString(communities.nameOf(*row)),
                                             scale)
               : scale;
}

void Bookmarks::askName()
{
    auto* dialog = new QInputDialog(&m_window);
    dialog->setObjectName(QStringLiteral("bookmarkName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("添加书签"));
    dialog->setLabelText(tr("名称"));
    dialog->setTextValue(freshName());
    connect(dialog, &QInputDialog::textValueSelected, this, &Bookmarks::add);
    dialog->open();
}

void Bookmarks::add(const QString& name)
{
    DocumentSettings settings = m_document.settings();
    const MapView& view = m_canvas.view();
    const QString given = name.trimmed();
    settings.bookmarks.push_back(
        {given.isEmpty() ? freshName() : given, view.centre, view.metresPerPixel});
    m_document.setSettings(settings, tr("添加书签"));
}

void Bookmarks::manage()
{
    auto* dialog = new BookmarkDialog(m_document.settings().bookmarks, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        DocumentSettings settings = m_document.settings();
        settings.bookmarks = dialog->bookmarks();
        m_document.setSettings(settings, tr("管理书签"));
    });
    dialog->open();
}

} // namespace yimi
