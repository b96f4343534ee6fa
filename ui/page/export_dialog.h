// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/pages.h"
#include "ui/page/export_choice.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace yimi {

class FileRow;
class FormatRow;
class PagePreview;
class PaperRow;
class Settings;

/// The page that is most likely wanted: of the result that is seen on top of the map.
[[nodiscard]] QString likelyPage(const ProjectContents& contents);

/// The decision before a page is made, with a look at it: title block, paper, extent, format, file.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `view`: what the map shows now. `page`: of an offer, proposed.
    ExportDialog(const ProjectContents& contents,
                 const Box& view,
                 const QString& page,
                 const Settings& settings,
                 QWidget* parent = nullptr);

    [[nodiscard]] ExportChoice choice() const;

    /// For the next time.
    void remember(Settings& settings) const;

    [[nodiscard]] PagePreview& preview() const { return *m_preview; }

Q_SIGNALS:
    /// Something that is seen on the page changed, and nothing more for a moment.
    void previewWanted();
    void copyWanted();
    void printWanted();
    void atlasWanted();

private:
    void build();
    [[nodiscard]] QFormLayout* buildForm();
    [[nodiscard]] QLayout* buildButtons();
    void fill(const ProjectContents& contents, const QString& page);
    void connectAll();
    void proposeFile();
    void check();

    Box m_view;
    Crs m_crs;
    QString m_project; ///< its title, in the file's name
    PagePreview* m_preview;
    QComboBox* m_page;
    QComboBox* m_layout; ///< the first is the one that suits the page
    std::vector<Layout> m_layouts;
    PaperRow* m_paper;
    QLineEdit* m_title;
    QLineEdit* m_organisation;
    QLineEdit* m_number;
    QLineEdit* m_reviewer;
    QDateEdit* m_date;
    QRadioButton* m_whole;
    QRadioButton* m_seen;
    QComboBox* m_layers;
    FormatRow* m_format;
    FileRow* m_file;
    QPushButton* m_export;
    QTimer m_pause; ///< while somebody types, no page is made
};

} // namespace yimi
