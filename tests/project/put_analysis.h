// SPDX-License-Identifier: GPL-3.0-or-later
// An answer of a ready-made analysis, put into a document.
#pragma once

#include "city_with_libraries.h"
#include "project/analysed_city.h"
#include "project/analysis_layers.h"
#include "project/document.h"
#include "project/gap_json.h"
#include "project/standards_file.h"

#include <QTest>

#include <algorithm>

namespace yimi::test {

inline const std::string kServices = "services";

inline AnalysisAnswer answerOf(const ProjectContents& contents, const ParameterTexts& set = {})
{
    NetworkCache networks;
    const auto city = analysedCity(cityInputs(contents), networks).value();
    const auto profiles = profilesOf(contents.settings);
    return analyse(*city->base,
                   *city->book,
                   {.analysis = kServices,
                    .set = set,
                    .standards = shippedStandards(),
                    .profiles = profiles})
        .value();
}

inline void put(Document& document, const ParameterTexts& set = {})
{
    ProjectContents asked = document.contents();
    asked.settings.analyses[kServices] = set;
    document.putAnalysis(
        answerOf(document.contents(), set), analysisMade(asked, kServices), "计算");
}

inline const AnalysisResult& result(const ProjectContents& contents)
{
    return contents.analyses.at(kServices);
}

inline const DocumentLayer* layerOf(const ProjectContents& contents, const std::string& table)
{
    const AnalysisResult& made = result(contents);
    for (std::size_t t = 0; t < made.layers.size(); ++t) {
        if (made.answer->tables[t].id == table)
            return layerById(contents.layers, made.layers[t]);
    }
    return nullptr;
}

inline void compare(const AnalysisResult& after, const AnalysisResult& before)
{
    const AnalysisAnswer& a = *after.answer;
    const AnalysisAnswer& b = *before.answer;
    QCOMPARE(a.analysis, b.analysis);
    QVERIFY(a.headline == b.headline);
    QVERIFY(a.method == b.method);
    QVERIFY(a.findings == b.findings);
    QCOMPARE(a.gaps.size(), b.gaps.size());
    for (std::size_t i = 0; i < a.gaps.size(); ++i)
        QVERIFY(gapJson(a.gaps[i]) == gapJson(b.gaps[i]));
    QCOMPARE(a.tables.size(), b.tables.size());
    for (std::size_t t = 0; t < a.tables.size(); ++t) {
        const FeatureTable& one = a.tables[t].table;
        const FeatureTable& other = b.tables[t].table;
        QCOMPARE(a.tables[t].id, b.tables[t].id);
        QVERIFY(a.tables[t].look == b.tables[t].look);
        QCOMPARE(a.tables[t].lookField, b.tables[t].lookField);
        QCOMPARE(one.name, other.name);
        QVERIFY2(one.columns == other.columns, a.tables[t].id.c_str());
        QVERIFY2(one.geometries == other.geometries, a.tables[t].id.c_str());
    }
    QVERIFY(after.layers == before.layers);
    QCOMPARE(after.madeAt, before.madeAt);
}

} // namespace yimi::test
