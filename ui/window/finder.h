// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace yimi {

class ActionTable;

/// Ctrl+K: type a few characters, get communities, layers and commands; Enter goes there. Esc
/// closes.
class Finder : public QFrame
{
    Q_OBJECT

public:
    Finder(const Document& document, const ActionTable& actions, QWidget& window);

    void open();

Q_SIGNALS:
    void communityChosen(const QString& id);
    void layerChosen(const yimi::LayerId& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Candidate
    {
        enum class Kind { Community, Layer, Command };

        Kind kind = Kind::Command;
        QString text;
        QString note; ///< what kind of thing it is, or where
        QString id;
    };

    void readCandidates();
    void addCommunities();
    void search(const QString& words);
    void choose();

    const Document& m_document;
    const ActionTable& m_actions;
    QLineEdit* m_input;
    QListWidget* m_list;
    std::vector<Candidate> m_candidates;
};

} // namespace yimi
