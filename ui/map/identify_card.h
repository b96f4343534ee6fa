// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFrame>

#include <optional>
#include <vector>

class QFormLayout;
class QLabel;

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
    std::vector<std::pair<QString, QString>> rows;
};

/// A small card in the corner of the map that tells about what was clicked.
class IdentifyCard : public QFrame
{
    Q_OBJECT

public:
    IdentifyCard(const Look& look, QWidget* parent);

    void present(const Identified& what);

Q_SIGNALS:
    void closed();

private:
    void clearRows();

    QLabel* m_title;
    QLabel* m_subtitle;
    QLabel* m_state;
    QLabel* m_sentence;
    QFormLayout* m_rows;
};

} // namespace yimi
