// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkup/entry_list.h"

#include <QAbstractListModel>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kRowHeight = 28;
constexpr int kMostRows = 6;

} // namespace

/// Holds the entries as they are: a layer of roads may have a hundred thousand.
class EntryModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<IssueEntry> entries)
    {
        beginResetModel();
        m_entries = std::move(entries);
        endResetModel();
    }

    [[nodiscard]] const IssueEntry& entry(const QModelIndex& index) const
    {
        return m_entries[static_cast<std::size_t>(index.row())];
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::DisplayRole)
            return entry(index).name;
        if (role == Qt::SizeHintRole)
            return QSize(0, kRowHeight);
        return {};
    }

private:
    std::vector<IssueEntry> m_entries;
};

EntryList::EntryList(QWidget* parent) : QListView(parent), m_model(new EntryModel(this))
{
    setObjectName(QStringLiteral("issueEntries"));
    setModel(m_model);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListView::clicked, this, &EntryList::choose);
    connect(this, &QListView::activated, this, &EntryList::choose);
}

void EntryList::present(std::vector<IssueEntry> entries)
{
    const auto rows = static_cast<int>(std::min<std::size_t>(entries.size(), kMostRows));
    m_model->setEntries(std::move(entries));
    setFixedHeight(std::max(rows, 1) * kRowHeight);
}

void EntryList::choose(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT chosen(m_model->entry(index));
}

} // namespace yimi
