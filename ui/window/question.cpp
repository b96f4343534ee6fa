// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/question.h"

#include <QMessageBox>
#include <QPushButton>

namespace yimi {

void ask(QWidget& window,
         const QString& name,
         const QString& text,
         const QString& explanation,
         std::vector<Choice> choices)
{
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, window.windowTitle(), text, QMessageBox::NoButton, &window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(explanation);
    std::vector<QAbstractButton*> buttons;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const auto role = i == 0                    ? QMessageBox::AcceptRole
                          : i + 1 == choices.size() ? QMessageBox::RejectRole
                                                    : QMessageBox::DestructiveRole;
        buttons.push_back(box->addButton(choices[i].text, role));
    }
    box->setDefaultButton(qobject_cast<QPushButton*>(buttons.front()));
    box->setEscapeButton(buttons.back());
    QObject::connect(
        box, &QDialog::finished, &window, [box, buttons, choices = std::move(choices)] {
            for (std::size_t i = 0; i < buttons.size(); ++i) {
                if (box->clickedButton() == buttons[i] && choices[i].act)
                    choices[i].act();
            }
        });
    box->open();
}

} // namespace yimi
