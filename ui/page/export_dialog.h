// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/export_page.h"
#include "project/pages.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace yimi {

/// What the user wants on the page and where it goes.
struct ExportChoice
{
    QString name; ///< of a page offer
    PageRequest page;
    QString path;
    PageFormat format = PageFormat::Pdf;
    int dpi = 200;
};

/// The decision before a page is made: title block, extent, format, file.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `view`: what the map shows now.
    ExportDialog(const ProjectContents& contents,
                 const Box& view,
                 const QString& folder,
                 QWidget* parent = nullptr);

    [[nodiscard]] ExportChoice choice() const;

private:
    void build();
    void fill(const ProjectContents& contents, const QString& folder);
    void browse();
    void formatChanged();
    void check();
    [[nodiscard]] PageFormat format() const;

    Box m_view;
    QComboBox* m_page;
    QLineEdit* m_title;
    QLineEdit* m_organisation;
    QLineEdit* m_number;
    QLineEdit* m_reviewer;
    QDateEdit* m_date;
    QRadioButton* m_whole;
    QRadioButton* m_seen;
    QComboBox* m_format;
    QComboBox* m_dpi;
    QLineEdit* m_path;
    QPushButton* m_export;
};

} // namespace yimi
