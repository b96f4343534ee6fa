// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/pages.h"
#include "ui/page/export_choice.h"

#include <QDialog>

class QDateEdit;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace yimi {

class FileRow;
class FormatRow;
class PagePreview;
class PageRows;
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
    /// Something that is seen on the page changed.
    void previewWanted();
    void copyWanted();
    void printWanted();
    void atlasWanted();

private:
    void build();
    [[nodiscard]] QFormLayout* buildForm();
    [[nodiscard]] QPushButton*
    way(const QString& text, const QString& name, void (ExportDialog::*wanted)());
    void connectAll();
    void pageChanged();

    Box m_view;
    Crs m_crs;
    PagePreview* m_preview;
    PageRows* m_page;
    QLineEdit* m_title;
    QLineEdit* m_organisation;
    QLineEdit* m_number;
    QLineEdit* m_reviewer;
    QDateEdit* m_date;
    QRadioButton* m_whole;
    QRadioButton* m_seen;
    FormatRow* m_format;
    FileRow* m_file;
    QPushButton* m_export;
};

} // namespace yimi
