// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/parameters.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace yimi {

class ElidedLabel;
class IconButton;
class Look;
class ProfileChooser;
struct ProjectContents;

/// One parameter of a ready-made analysis as a control: a number with its unit, a choice, boxes to
/// tick. Its norm's clause stands beneath; another value is marked «自定义» and can be reset. The
/// control's object name is «parameter-KEY», that of boxes to tick «parameter-KEY-CHOICE».
class ParameterField : public QWidget
{
    Q_OBJECT

public:
    ParameterField(const Look& look, const ParameterSpec& spec, QWidget* parent = nullptr);

    /// `preset`: complete, with the norm's value; `text`: in force. Tells nobody.
    void present(const ProjectContents& contents,
                 const std::string& preset,
                 const std::string& text,
                 const std::optional<Standard>& standard);

    [[nodiscard]] const std::string& key() const { return m_spec.key; }

    /// The last valid text.
    [[nodiscard]] const std::string& text() const { return m_text; }

    [[nodiscard]] bool customised() const { return m_text != m_preset; }

Q_SIGNALS:
    /// A user set another valid value. While what is set is none, the field says why.
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool isNumber() const;
    [[nodiscard]] bool isTicked() const;
    [[nodiscard]] std::string shownText() const;
    [[nodiscard]] std::vector<std::string> options() const;
    void build();
    QWidget* control();
    void addBoxes(QWidget& holder, QGridLayout& grid, const QString& name);
    void fill(const ProjectContents& contents);
    void changed();
    void accept(const std::string& text);
    void showState();
    void retranslate();

    const ParameterSpec m_spec;
    std::string m_preset;
    std::string m_text;
    std::optional<Standard> m_standard;
    QLabel* m_caption;
    QLabel* m_custom;
    IconButton* m_reset;
    ElidedLabel* m_clause;
    QLabel* m_problem;
    QLineEdit* m_line = nullptr;
    QLabel* m_unit = nullptr;
    QComboBox* m_choice = nullptr;
    ProfileChooser* m_profile = nullptr;
    std::vector<QCheckBox*> m_boxes;
};

} // namespace yimi
