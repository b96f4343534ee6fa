// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"
#include "project/profile_file.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace yimi {

class ProfileFigures;

/// 出行方式: the shipped profiles to read, copies of them to edit. Nothing of the document changes
/// before «确定».
class ProfileDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder`: where files are looked for first.
    ProfileDialog(const std::vector<TravelProfile>& own,
                  const QString& folder,
                  QWidget* parent = nullptr);

    /// The project's own profiles as edited.
    [[nodiscard]] const std::vector<TravelProfile>& profiles() const { return m_own; }

    /// Of those that the project had before.
    [[nodiscard]] RenamedProfiles renamed() const;

    /// Adds what a file holds; a sentence where that fails or there is nothing to add.
    void importFrom(const QString& path);
    /// All profiles, shipped and own.
    void exportTo(const QString& path);

private:
    void build();
    [[nodiscard]] QWidget* list();
    [[nodiscard]] QWidget* buttons();
    void connectAll();
    void fillList(int select);
    void showProfile();
    void takeEdits();
    void copy();
    void reset();
    void remove();
    void askImport();
    void askExport();
    void check();
    [[nodiscard]] TravelProfile* ownSelected();
    [[nodiscard]] std::vector<TravelProfile> all() const;

    std::vector<TravelProfile> m_own;
    std::vector<std::string> m_namesBefore; ///< of m_own, in step; empty: new ones
    std::vector<std::string> m_allBefore;   ///< of those that are no more, too
    QString m_folder;
    QListWidget* m_list;
    QTabWidget* m_tabs;
    ProfileFigures* m_figures;
    QPlainTextEdit* m_sheet;
    QLabel* m_note;
    QLabel* m_problem;
    QPushButton* m_copy;
    QPushButton* m_reset;
    QPushButton* m_remove;
    QPushButton* m_import;
    QPushButton* m_export;
    QPushButton* m_copySheet;
    QPushButton* m_done;
};

} // namespace yimi
