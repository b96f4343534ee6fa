// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/export_layers.h"
#include "ui/output/database_form.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace yimi {

/// Which layers and results go out, as what, and where to.
struct DataExportChoice
{
    bool intoDatabase = false;
    DataExport what;
    DatabasePlace place;
    PublishOptions publish;
};

/// The decision before data goes out: layers, format, file or database; it shows what the format
/// cannot hold before anything is written.
class DataExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `chosen`: ticked at first; empty: the results, else the first layer.
    DataExportDialog(const ProjectContents& contents,
                     const std::vector<LayerId>& chosen,
                     const QString& folder,
                     QWidget* parent = nullptr);

    [[nodiscard]] DataExportChoice choice() const;
    void chooseDatabase(const DatabasePlace& place, const QString& schema);

    /// The answer to questionChanged.
    void showLosses(const Result<std::vector<Finding>>& losses);

Q_SIGNALS:
    /// Something else is to be looked at for what the format cannot hold.
    void questionChanged();

private:
    void build();
    void fillLayers(const std::vector<LayerId>& chosen);
    void formatChanged();
    void layersChanged();
    void browse();
    void check();
    void fillChoices();
    [[nodiscard]] std::vector<LayerId> layers() const;
    [[nodiscard]] bool intoDatabase() const;
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] QString proposedPath() const;

    ProjectContents m_contents;
    QString m_folder;
    QListWidget* m_layers;
    QComboBox* m_format;
    QComboBox* m_encoding;
    QLineEdit* m_path;
    QPushButton* m_browse;
    DatabaseForm* m_database;
    QLabel* m_losses;
    QLabel* m_notice;
    QPushButton* m_export;
    QLabel* m_pathLabel;
    QWidget* m_pathRow;
    QFormLayout* m_form;
    QString m_proposed; ///< a path that nobody wrote may be changed
};

} // namespace yimi
