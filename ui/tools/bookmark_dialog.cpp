// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/bookmark_dialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr QSize kSize(420, 360);
constexpr int kRowHeight = 30;

} // namespace

BookmarkDialog::BookmarkDialog(std::vector<Bookmark> bookmarks, QWidget* parent)
    : QDialog(parent)
    , m_before(std::move(bookmarks))
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(tr("上移"), this))
    , m_down(new QPushButton(tr("下移"), this))
    , m_rename(new QPushButton(tr("改名"), this))
    , m_remove(new QPushButton(tr("删除"), this))
{
    setObjectName(QStringLiteral("bookmarkDialog"));
    setWindowTitle(tr("管理书签"));
    resize(kSize);
    m_list->setObjectName(QStringLiteral("bookmarkList"));
    m_up->setObjectName(QStringLiteral("bookmarkUp"));
    m_remove->setObjectName(QStringLiteral("bookmarkRemove"));
    for (std::size_t i = 0; i < m_before.size(); ++i) {
        auto* item = new QListWidgetItem(m_before[i].name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
        item->setSizeHint({0, kRowHeight});
    }
    auto* side = new QVBoxLayout;
    for (QPushButton* button : {m_up, m_down, m_rename, m_remove}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &BookmarkDialog::refresh);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (QListWidgetItem* item = m_list->currentItem())
            m_list->editItem(item);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        delete m_list->takeItem(m_list->currentRow());
        refresh();
    });
    m_list->setCurrentRow(0);
    refresh();
}

void BookmarkDialog::move(int by)
{
    const int row = m_list->currentRow();
    QListWidgetItem* item = m_list->takeItem(row);
    m_list->insertItem(row + by, item);
    m_list->setCurrentItem(item);
}

void BookmarkDialog::refresh()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_rename->setEnabled(row >= 0);
    m_remove->setEnabled(row >= 0);
}

std::vector<Bookmark> BookmarkDialog::bookmarks() const
{
    std::vector<Bookmark> all;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem& item = *m_list->item(row);
        Bookmark bookmark = m_before[item.data(Qt::UserRole).toULongLong()];
        if (const QString name = item.text().trimmed(); !name.isEmpty())
            bookmark.name = name;
        all.push_back(bookmark);
    }
    return all;
}

} // namespace yimi
