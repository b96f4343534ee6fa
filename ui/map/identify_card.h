// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFrame>

#include <optional>
#include <vector>

class QFormLayout;
class QLabel;
class QToolButton;

namespace yimi {

class Look;

/// What is known of one feature, ready to show.
struct Identified
{
    QString title;
    QString subtitle;
    QString state; ///< may be empty
    QColor stateColour;
    QString sentence; ///< may be empty: why it is as it is
    /// What else was found out about it: the analysis, and why it is left out there.
    std::vector<std::pair<QString, QString>> reasons;
    std::vector<std::pair<QString, QString>> rows;
};

/// A small card in the corner of the map that tells about what was clicked.
class IdentifyCard : public QFrame
{
    Q_OBJECT

public:
    IdentifyCard(const Look& look, QWidget* parent);

    void present(const Identified& what);
    /// Which of how many things at one place is shown; one alone says nothing.
    void setPage(std::size_t page, std::size_t pages);

Q_SIGNALS:
    void closed();
    /// The next (1) or the one before (-1) is wanted.
    void stepped(int by);

protected:
    /// Page Up and Page Down turn pages.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void clearRows();
    void showReasons(const Identified& what);

    const Look& m_look;
    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_state;
    QLabel* m_sentence;
    QLabel* m_reasons;
    QFormLayout* m_rows;
    QToolButton* m_before;
    QToolButton* m_next;
    QLabel* m_page;
};

} // namespace yimi
