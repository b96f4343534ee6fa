// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/backdrop.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSlider;
class QWidget;

namespace yimi {

/// What was chosen for a backdrop.
struct BackdropChoice
{
    BackdropSource source;
    bool network = false; ///< the program may use the network
    QString key;          ///< of the service; kept on this machine only
};

/// Asks for a picture below the map: a file, or a service with its address and key. Nothing goes
/// over the network before the box for it is ticked.
class BackdropDialog : public QDialog
{
    Q_OBJECT

public:
    /// `keys`: known ones, by host.
    BackdropDialog(const BackdropSource& source,
                   bool network,
                   const std::map<QString, QString>& keys,
                   QString folder,
                   QWidget* parent = nullptr);

    [[nodiscard]] BackdropChoice choice() const;

private:
    void nameParts();
    void connectAll();
    QWidget* fileRow();
    QWidget* addressRow();
    QWidget* opacityRow();
    void browse();
    void take(const QString& address, const QString& attribution);
    void refresh();
    void fillKey();

    std::map<QString, QString> m_keys;
    QString m_folder;
    QFormLayout* m_form;
    QRadioButton* m_isFile;
    QRadioButton* m_isService;
    QLineEdit* m_file;
    QLineEdit* m_address;
    QLineEdit* m_key;
    QCheckBox* m_network;
    QLineEdit* m_attribution;
    QSlider* m_opacity;
    QLabel* m_opacityText;
    QLabel* m_hint;
    QDialogButtonBox* m_buttons;
};

} // namespace yimi
