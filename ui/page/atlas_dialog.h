// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/atlas.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QPushButton;

namespace yimi {

class FileRow;
class FormatRow;
class PageRows;
class Settings;

/// The decision before an atlas is made: of what, for whom a page, into one PDF or many files.
class AtlasDialog : public QDialog
{
    Q_OBJECT

public:
    /// `page`: of an offer, proposed; `request`: title block of all pages, and the layout, paper
    /// and facilities that are proposed.
    AtlasDialog(const ProjectContents& contents,
                const QString& page,
                const PageRequest& request,
                const Settings& settings,
                QWidget* parent = nullptr);

    [[nodiscard]] AtlasRequest request() const;

    /// For the next time.
    void remember(Settings& settings) const;

private:
    void build();
    [[nodiscard]] QFormLayout* buildForm();
    void fill(const Settings& settings);
    void pageChanged();
    void proposeFile();
    void refresh();
    void go();
    [[nodiscard]] bool files() const;

    const ProjectContents m_contents;
    PageRequest m_request;
    PageRows* m_page;
    QComboBox* m_level;
    QComboBox* m_kind;
    FormatRow* m_format;
    FileRow* m_file;
    QPushButton* m_write;
};

} // namespace yimi
