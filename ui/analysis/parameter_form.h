// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/analyses.h"
#include "project/contents.h"

#include <QWidget>

class QVBoxLayout;

namespace yimi {

class Look;
class ParameterField;

/// All that may be set about a ready-made analysis, made from its description.
class ParameterForm : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterForm(const Look& look, QWidget* parent = nullptr);

    /// Tells nobody.
    void
    present(const AnalysisSpec& spec, const ProjectContents& contents, const ParameterTexts& set);

    /// What differs from the presets.
    [[nodiscard]] ParameterTexts set() const;

Q_SIGNALS:
    void edited();

private:
    void build(const AnalysisSpec& spec);

    const Look& m_look;
    QVBoxLayout* m_layout;
    std::string m_analysis; ///< that the fields are of
    std::vector<ParameterField*> m_fields;
};

} // namespace yimi
