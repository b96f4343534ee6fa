// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/check_report.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace yimi {

class EntryList;
class FoldHeading;
class Look;

/// One issue: how grave, in which layer, how many, what it means; unfolded, the features concerned;
/// and, where something can be done about it, the buttons that do it.
class IssueCard : public QFrame
{
    Q_OBJECT

public:
    /// `alike`: how many issues of this kind can be mended; from two on all of them can be at once.
    /// The layer lives as long as the card.
    IssueCard(const Issue& issue,
              const CheckedLayer& layer,
              std::size_t alike,
              const Look& look,
              QWidget* parent = nullptr);

    [[nodiscard]] const Issue& issue() const { return m_issue; }

    void setOpen(bool open);
    [[nodiscard]] bool open() const;
    void setMendable(bool mendable);

Q_SIGNALS:
    void entryChosen(const yimi::IssueEntry& entry);
    void mendWanted();
    void mendAllWanted();

private:
    [[nodiscard]] QWidget* head();
    [[nodiscard]] QWidget* foot(std::size_t alike);
    void drawIcon();
    void fill();

    Issue m_issue;
    const CheckedLayer& m_layer;
    const Look& m_look;
    QLabel* m_icon;
    EntryList* m_entries;
    FoldHeading* m_fold;
    QPushButton* m_mend;
    QPushButton* m_mendAll;
    bool m_filled = false;
};

} // namespace yimi
