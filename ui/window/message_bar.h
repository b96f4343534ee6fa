// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace yimi {

class IconButton;
class Look;

/// Something to tell that needs no decision: a strip over the map that stays until it is closed or
/// replaced.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Info, Problem };

    MessageBar(const Look& look, QWidget* parent);

    /// `details`: a list that unfolds; may be empty.
    void present(Tone tone, const QString& text, const QStringList& details = {});
    /// A button beside the text that does `act`; it goes with the next message.
    void offer(const QString& text, std::function<void()> act);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setDetailsShown(bool shown);

    QLabel* m_text;
    QPushButton* m_offer;
    std::function<void()> m_act;
    QPushButton* m_more;
    QLabel* m_details;
    QScrollArea* m_scroll;
};

} // namespace yimi
