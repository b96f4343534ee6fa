// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/layout_draft.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace yimi {

/// What is selected, in figures and words. Several items have only their common rectangle.
class LayoutProperties : public QWidget
{
    Q_OBJECT

public:
    explicit LayoutProperties(LayoutDraft& draft, QWidget* parent = nullptr);

    /// What the main window's map shows, for a map's extent.
    void setView(const Box& view);
    /// Goes to what the item says.
    void focusText();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildRows();
    void connectAll();
    void connectLook();
    void retranslate();
    void present();
    void presentItem(const LayoutItem& item);
    void showRows(const LayoutItem* item);
    void takeRect();
    void browse();
    /// Changes the one selected item.
    template <typename Change>
    void change(Change change);

    LayoutDraft& m_draft;
    Box m_view;
    bool m_presenting = false;
    QLabel* m_heading;
    QFormLayout* m_form;
    std::array<QDoubleSpinBox*, 4> m_rect{};
    QPlainTextEdit* m_text;
    QSpinBox* m_content;
    QDoubleSpinBox* m_scale;
    QWidget* m_extent;
    QPushButton* m_takeExtent;
    QPushButton* m_dropExtent;
    QWidget* m_fileRow;
    QLineEdit* m_file;
    QPushButton* m_browse;
    QDoubleSpinBox* m_points;
    QComboBox* m_align;
    QCheckBox* m_bold;
    QCheckBox* m_titled;
    QCheckBox* m_outline;
    QCheckBox* m_ground;
    QSpinBox* m_columns;
    QComboBox* m_across;
    QComboBox* m_down;
};

} // namespace yimi
