// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/bookmark.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace yimi {

/// Renames, sorts and removes bookmarks; nothing is changed before it is accepted.
class BookmarkDialog : public QDialog
{
    Q_OBJECT

public:
    BookmarkDialog(std::vector<Bookmark> bookmarks, QWidget* parent);

    /// As they are in the list now. A name that was emptied keeps what it was.
    [[nodiscard]] std::vector<Bookmark> bookmarks() const;

private:
    void move(int by);
    void refresh();

    std::vector<Bookmark> m_before;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
    QPushButton* m_rename;
    QPushButton* m_remove;
};

} // namespace yimi
