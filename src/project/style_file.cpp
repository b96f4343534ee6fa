// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/style_file.h"

#include "io/file.h"
#include "io/write.h"
#include "project/document_scene.h"
#include "render/symbols.h"
#include "style/classified_style.h"
#include "stylefile/style_files.h"

#include <algorithm>

namespace yimi {

namespace {

bool endsInSld(const std::string& path)
{
    return QString::fromStdString(path).endsWith(QLatin1String(".sld"), Qt::CaseInsensitive);
}

} // namespace

Result<void> saveStyle(const std::string& path, const DocumentLayer& layer)
{
    const LayerStyle style = styleOf(layer, Appearance::Light);
    const QByteArray file = endsInSld(path) ? sldOf(style, *layer.table, layer.kind, layer.title)
                                            : qmlOf(style, *layer.table, layer.kind);
    return writeFile(path, file.toStdString());
}

Result<std::optional<StyleRead>> loadStyle(const std::string& path, const DocumentLayer& layer)
{
    const auto file = readFile(path);
    if (!file)
        return failure(file.error());
    auto read = readStyle(QByteArray::fromStdString(*file));
    if (!read)
        return std::optional<StyleRead>();
    for (StyleRemark& remark : styleRemarks(read->style, layer))
        read->remarks.push_back(std::move(remark));
    return read;
}

std::vector<StyleRemark> styleRemarks(const LayerStyle& style, const DocumentLayer& layer)
{
    std::vector<StyleRemark> remarks;
    const bool selects = std::ranges::any_of(
        style.rules, [](const StyleRule& rule) { return rule.upTo || !rule.value.empty(); });
    // A theme's own style works without its fields, too.
    if (selects && style.fieldAliases.empty()
        && styleColumn(*layer.table, style.field, style.fieldAliases) == nullptr)
        addRemark(remarks, StyleRemarkCode::FieldMissing, style.field);
    if (style.sizes && layer.table->column(style.sizes->field) == nullptr)
        addRemark(remarks, StyleRemarkCode::FieldMissing, style.sizes->field);
    // Names that the style asks for at no scale are none.
    if (!style.labelField.empty() && style.labelMaxMetresPerPixel > 0
        && style.labelFieldAliases.empty() && layer.table->column(style.labelField) == nullptr)
        addRemark(remarks, StyleRemarkCode::FieldMissing, style.labelField);
    for (const StyleRule& rule : style.rules) {
        if (rule.marker && !rule.marker->symbol.empty()
            && symbolSvg(rule.marker->symbol, rule.marker->colour).isEmpty())
            addRemark(remarks, StyleRemarkCode::SymbolMissing, rule.marker->symbol);
    }
    return remarks;
}

bool drawsAnything(const LayerStyle& style, GeometryKind kind)
{
    return std::ranges::any_of(style.rules,
                               [kind](const StyleRule& rule) { return draws(rule, kind); });
}

} // namespace yimi
