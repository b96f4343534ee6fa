// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/page_layers.h"

#include "assessment/analyses.h"
#include "project/analysis_layers.h"

#include <algorithm>
#include <sstream>

namespace yimi {

namespace {

/// People go there.
bool isDestination(Theme theme)
{
    return isFacilityTheme(theme) || theme == Theme::Park || theme == Theme::Water
           || theme == Theme::Hill || theme == Theme::BusStop || theme == Theme::MetroStation;
}

bool has(const std::vector<Theme>& themes, Theme theme)
{
    return std::ranges::find(themes, theme) != themes.end();
}

void add(std::vector<Theme>& themes, Theme theme)
{
    if (isDestination(theme) && !has(themes, theme))
        themes.push_back(theme);
}

/// The text in force of a parameter: what was set, what the project says, the preset.
const std::string& textOf(const ParameterSpec& spec, const AnalysisMade& made)
{
    for (const ParameterTexts* texts : {&made.set, &made.project}) {
        if (const auto found = texts->find(spec.key); found != texts->end())
            return found->second;
    }
    return spec.preset;
}

bool choosesThemes(const ParameterSpec& spec)
{
    return std::ranges::any_of(spec.choices,
                               [](const std::string& id) { return themeFromId(id).has_value(); });
}

/// «park+water»: those that are themes.
void addChosen(std::vector<Theme>& themes, const std::string& text)
{
    std::istringstream ids(text);
    for (std::string id; std::getline(ids, id, '+');) {
        if (const auto theme = themeFromId(id))
            add(themes, *theme);
    }
}

} // namespace

std::vector<Theme> childrensThemes()
{
    std::vector<Theme> themes;
    for (const Theme theme : allThemes()) {
        if (isFacilityTheme(theme) && theme != Theme::PublicPlace)
            themes.push_back(theme);
    }
    themes.push_back(Theme::Park);
    return themes;
}

std::vector<Theme> themesOf(const AnalysisResult& result)
{
    std::vector<Theme> themes;
    const AnalysisSpec* const spec = analysisSpec(result.answer->analysis);
    if (spec == nullptr)
        return themes;
    for (const Theme theme : spec->needs)
        add(themes, theme);
    bool chosen = false;
    for (const ParameterSpec& parameter : spec->parameters) {
        if (!choosesThemes(parameter))
            continue;
        addChosen(themes, textOf(parameter, result.made));
        chosen = true;
    }
    for (const Theme theme : spec->anyOf) {
        if (!chosen)
            add(themes, theme);
    }
    return themes;
}

PageSubject subjectOf(const ProjectContents& contents, const AnalysisResult& result)
{
    return {.results = shownResultLayers(contents, result), .themes = themesOf(result)};
}

PageSubject subjectOf(const ProjectContents& contents, const ServiceAreaResult& result)
{
    PageSubject subject{.results = {result.areas, result.streets}};
    const DocumentLayer* layer = layerById(contents.layers, result.settings.layer);
    const auto facilities = std::ranges::find(contents.layers, LayerGroup::Facilities, &groupOf);
    if (layer == nullptr && !result.settings.place && facilities != contents.layers.end())
        layer = &*facilities;
    if (layer != nullptr)
        subject.themes = {layer->theme};
    return subject;
}

bool isGroundSubject(const DocumentLayer& layer, const std::vector<Theme>& themes)
{
    return groupOf(layer) == LayerGroup::Base && isDestination(layer.theme)
           && has(themes, layer.theme);
}

ProjectContents shownOnPage(ProjectContents contents, const PageSubject& subject, PageLayers layers)
{
    for (DocumentLayer& layer : contents.layers) {
        switch (groupOf(layer)) {
        case LayerGroup::Result:
            layer.visible = std::ranges::find(subject.results, layer.id) != subject.results.end();
            break;
        case LayerGroup::Facilities:
            if (layers == PageLayers::Own)
                layer.visible = has(subject.themes, layer.theme);
            break;
        case LayerGroup::Base:
            if (layers == PageLayers::Own && isGroundSubject(layer, subject.themes))
                layer.visible = true;
            break;
        }
    }
    return contents;
}

} // namespace yimi
