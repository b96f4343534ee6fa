// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/check_report.h"

#include <QListView>

namespace yimi {

class EntryModel;

/// The features and places of one issue. Choosing one asks to be shown where it is.
class EntryList : public QListView
{
    Q_OBJECT

public:
    explicit EntryList(QWidget* parent = nullptr);

    void present(std::vector<IssueEntry> entries);

Q_SIGNALS:
    void chosen(const yimi::IssueEntry& entry);

private:
    void choose(const QModelIndex& index);

    EntryModel* m_model;
};

} // namespace yimi
