// SPDX-License-Identifier: GPL-3.0-or-later
// A document with an answer of 公共服务覆盖.
#pragma once

#include "city_with_libraries.h"
#include "project/analysed_city.h"
#include "project/analysis_layers.h"
#include "project/document.h"
#include "project/standards_file.h"

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

} // namespace yimi::test
