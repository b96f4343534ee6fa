// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/analyses.h"
#include "project/document.h"

#include <QWidget>

class QLabel;

namespace yimi {

class AnalysisChoice;

/// All ready-made analyses to choose from.
class AnalysisCatalogue : public QWidget
{
    Q_OBJECT

public:
    explicit AnalysisCatalogue(const Document& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const std::string& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    const Document& m_document;
    QLabel* m_intro;
    std::vector<AnalysisChoice*> m_choices; ///< one a spec, in their order
};

/// What a project lacks for an analysis, «缺少图层：公交站点»; empty: nothing. Of themes any of
/// which would do, as such.
[[nodiscard]] QString missingText(const AnalysisSpec& spec, const ProjectContents& contents);

} // namespace yimi
