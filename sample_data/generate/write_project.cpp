// SPDX-License-Identifier: GPL-3.0-or-later
#include "write_project.h"

#include "project/project_file.h"

namespace yimi::sample {

namespace {

/// Of the children under three two in five are taken to need a place: with one place a child nearly
/// every community would be short, and the map would tell nothing. Invented for the sample, like
/// its people; a planner enters what the city's survey says.
constexpr double kTakeUp = 0.4;

/// The mark is on every map; in the list of layers it would only be in the way.
QString plainTitle(const std::string& title)
{
    return QString::fromStdString(title)
        .remove(QStringLiteral("(合成示例数据)"))
        .remove(QStringLiteral("（合成示例数据）"))
        .trimmed();
}

/// The first look is calm: the ground, the metro, and what the first question is about. Thirty
/// layers at once would hide the streets; the others are there for the analyses and a click away.
bool visibleAtFirst(Theme theme)
{
    switch (theme) {
    case Theme::Childcare:
    case Theme::MetroLine:
    case Theme::Water:
    case Theme::Hill:
    case Theme::Park:
    case Theme::Road:
    case Theme::Railway:
    case Theme::Community:
    case Theme::Town:
    case Theme::District:
    case Theme::Backdrop:
        return true;
    default:
        return false;
    }
}

DocumentSettings sampleSettings()
{
    DocumentSettings settings = newProjectSettings();
    settings.title = QStringLiteral("常州市儿童友好空间规划 (合成示例)");
    settings.organisation = QStringLiteral("示例单位");
    settings.synthetic = true;
    settings.dataSource =
        QStringLiteral("合成示例数据, 由一米按公开名录和统计数字生成, 不代表真实的位置和人数");
    settings.dataDate = QStringLiteral("2023");
    settings.coverage.takeUp = kTakeUp;
    return settings;
}

/// An area for a purpose is neither land cover nor a district: a border and a name.
std::optional<LayerStyle> styleFor(const SampleLayer& layer)
{
    if (layer.table.name != "functional_area")
        return std::nullopt;
    constexpr Colour kViolet{126, 92, 160, 255};
    StyleRule rule;
    rule.stroke = Stroke{.colour = kViolet, .width = 1.3, .dashes = {8, 4}};
    LayerStyle style;
    style.rules = {rule};
    style.labelField = "name";
    style.labelMaxMetresPerPixel = 150;
    style.label = {.size = 13,
                   .colour = kViolet,
                   .halo = {255, 255, 255, 220},
                   .priority = 85,
                   .minMetresPerPixel = 12};
    return style;
}

} // namespace

Result<void> writeProject(const std::vector<SampleLayer>& layers, const std::string& path)
{
    std::vector<NamedTable> tables;
    for (const SampleLayer& layer : layers) {
        // The tables belong to the caller, who outlives this call.
        const std::shared_ptr<const FeatureTable> borrowed(std::shared_ptr<const FeatureTable>{},
                                                           &layer.table);
        tables.push_back({.table = borrowed,
                          .theme = layer.theme,
                          .title = plainTitle(layer.title),
                          .source = QStringLiteral("合成示例数据"),
                          .visible = visibleAtFirst(layer.theme),
                          .style = styleFor(layer)});
    }
    return createProjectFile(path, tables, sampleSettings());
}

} // namespace yimi::sample
