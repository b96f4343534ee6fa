// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace yimi {

class Look;
class StartChoice;

/// What an empty window shows: three ways to begin, the projects of the last days, and what may be
/// dropped.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(const Look& look, QWidget* parent = nullptr);

    void setRecentFiles(const QStringList& files);
    /// Without a sample on this machine its choice is left out.
    void setSampleAvailable(bool available);

Q_SIGNALS:
    void sampleWanted();
    void importWanted();
    void openWanted();
    void fileWanted(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void build();

    QLabel* m_title;
    QLabel* m_motto;
    StartChoice* m_sample;
    StartChoice* m_import;
    StartChoice* m_open;
    QLabel* m_drop;
    QLabel* m_recentTitle;
    QVBoxLayout* m_recent;
};

} // namespace yimi
