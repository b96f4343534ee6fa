// SPDX-License-Identifier: GPL-3.0-or-later
// The window with 专题分析 open, for tests that run one ready-made analysis through its controls.
#pragma once

#include "city_with_libraries.h"
#include "project/analysed_city.h"
#include "project/standards_file.h"
#include "ui/analysis/analysis_controller.h"
#include "ui/window_bench.h"
#include "wording/assessment_text.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace yimi::test {

inline const std::string kServices = "services";

struct AnalysisBench : Bench
{
    const Document& document() { return window->document(); }

    void choose()
    {
        action("analyses").trigger();
        for (auto* choice : window->findChildren<QPushButton*>("analysisChoice")) {
            if (choice->accessibleName() == analysisName(kServices))
                choice->click();
        }
        QVERIFY(find("analysisQuestion").isVisible());
    }

    void set(const char* key, const char* text)
    {
        auto& field = find<QLineEdit>((QByteArray("parameter-") + key).constData());
        field.setText(QString::fromUtf8(text));
        field.setModified(true);
        Q_EMIT field.editingFinished();
        settle();
    }

    void settle() { QTRY_VERIFY(!window->analyses().running()); }

    void runAnalysis()
    {
        find<QPushButton>("analysisRun").click();
        settle();
        QVERIFY(document().analyses().contains(kServices));
    }

    const AnalysisResult& result() { return document().analyses().at(kServices); }

    QString text(const char* label) { return find<QLabel>(label).text(); }

    /// What the batch tool computes, without the window.
    AnalysisAnswer directly(const ParameterTexts& set)
    {
        NetworkCache networks;
        const auto city = analysedCity(cityInputs(document().contents()), networks).value();
        const auto profiles = profilesOf(document().settings());
        return analyse(*city->base,
                       *city->book,
                       {.analysis = kServices,
                        .set = set,
                        .standards = shippedStandards(),
                        .profiles = profiles})
            .value();
    }
};

} // namespace yimi::test
