// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/atlas.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace yimi {

class FormatRow;
class PaperRow;
class Settings;

/// The decision before an atlas is made: of what, for whom a page, into one PDF or many files.
class AtlasDialog : public QDialog
{
    Q_OBJECT

public:
    /// `page`: of an offer, proposed; `request`: title block of all pages.
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
    void fill(const ProjectContents& contents, const QString& page, const Settings& settings);
    void browse();
    void kindChanged();
    void check();
    [[nodiscard]] bool files() const;

    PageRequest m_request;
    Crs m_crs;
    QString m_name; ///< of the file or folder, without ending
    QComboBox* m_page;
    QComboBox* m_level;
    QComboBox* m_kind;
    PaperRow* m_paper;
    FormatRow* m_format;
    QLineEdit* m_path;
    QPushButton* m_write;
};

} // namespace yimi
