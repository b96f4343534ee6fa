// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/document_scene.h"
#include "ui/page/layout_draft.h"
#include "ui/page/page_picture.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolBar;
class QToolButton;

namespace yimi {

class LayoutCanvas;
class LayoutProperties;
class Look;
class SubjectRow;

/// The window in which a page is laid out: which page, which template, which paper; its items on a
/// canvas with rulers; what is selected in figures. What is made here is kept in the project or as
/// a template.
class LayoutEditor : public QWidget
{
    Q_OBJECT

public:
    LayoutEditor(Document& document,
                 JobRunner& jobs,
                 std::shared_ptr<DisplayCache> cache,
                 const Look& look,
                 QWidget* parent = nullptr);

    /// A kept page, or a new one (without an id, an empty layout is the shipped one for it).
    void open(const SavedPage& page);
    /// What the main window's map shows.
    void setView(const Box& view);
    /// Where a user's own templates are.
    void setTemplateFolder(const QString& folder);

    [[nodiscard]] LayoutDraft& draft() { return m_draft; }

    /// The page as it is now.
    [[nodiscard]] SavedPage page() const;

    void keepInProject();
    /// A page that is not kept is only cleared.
    void removeFromProject();
    /// Into the user's folder. Returns false when it could not be written.
    bool saveTemplate(const QString& title);
    /// As a template that goes with the project; one of the same name is replaced.
    void saveInProject(const QString& title);

Q_SIGNALS:
    /// A picture of what is laid out is on the canvas.
    void pictured();
    void exportWanted(const yimi::SavedPage& page);
    void failed(const yimi::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildTools();
    void buildArranging();
    void buildViewing();
    QLayout* buildFoot();
    QToolButton* menuButton(const char* name);
    QAction* addCommand(QMenu* menu, const char* name, std::function<void()> run);
    void fillChoices();
    void connectAll();
    void retranslate();
    void refreshPaper();
    void chooseKept();
    void fillKept();
    void choosePage();
    void chooseSubject();
    void contentsChanged();
    void chooseLayout();
    void choosePaper();
    void askTitle(bool inProject);
    void refresh();
    void showPicture(const PictureOfPage& picture);
    void refreshCommands();

    Document& m_document;
    const Look& m_look;
    SavedPage m_page;
    QString m_templateFolder;
    std::vector<Layout> m_templates; ///< as listed
    bool m_filling = false;
    LayoutDraft m_draft;
    PagePicture m_picture;
    QToolBar* m_tools;
    QComboBox* m_kept;
    QComboBox* m_kind;
    SubjectRow* m_subject;
    QComboBox* m_layout;
    QComboBox* m_paper;
    QLineEdit* m_title;
    QLabel* m_note;
    LayoutCanvas* m_canvas;
    LayoutProperties* m_properties;
    std::vector<std::pair<QAction*, const char*>> m_commands; ///< with their names
    std::vector<QAction*> m_onSelection;
    std::vector<std::pair<QToolButton*, const char*>> m_menus;
    std::vector<QLabel*> m_labels;
    std::vector<QPushButton*> m_buttons;
    QAction* m_snap = nullptr;
};

} // namespace yimi
