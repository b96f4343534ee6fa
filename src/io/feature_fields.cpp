// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/feature_fields.h"

#include "io/geometry_reader.h"

#include <array>

namespace yimi {

namespace {

FieldType fieldTypeOf(const OGRFieldDefn& field)
{
    switch (field.GetType()) {
    case OFTInteger:
    case OFTInteger64:
        return FieldType::Integer;
    case OFTReal:
        return FieldType::Real;
    default:
        return FieldType::Text;
    }
}

} // namespace

void addFields(FeatureTable& table, OGRLayer& layer)
{
    OGRFeatureDefn* const definition = layer.GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i) {
        const OGRFieldDefn& field = *definition->GetFieldDefn(i);
        table.addColumn(field.GetNameRef(), fieldTypeOf(field));
    }
}

OGRwkbGeometryType ogrType(GeometryKind kind)
{
    constexpr std::array kTypes = {wkbNone, wkbMultiPoint, wkbMultiLineString, wkbMultiPolygon};
    return kTypes[static_cast<std::size_t>(kind)];
}

OGRFieldType ogrType(FieldType type)
{
    constexpr std::array kTypes = {OFTInteger64, OFTReal, OFTString};
    return kTypes[static_cast<std::size_t>(type)];
}

void fillFeature(OGRFeature& feature, const FeatureTable& table, std::size_t row, GeometryKind kind)
{
    if (kind != GeometryKind::None) {
        if (auto geometry = geometryTo(table.geometries[row]))
            feature.SetGeometryDirectly(geometry.release());
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Value value = table.columns[i].value(row);
        const auto field = static_cast<int>(i);
        if (const auto* whole = std::get_if<std::int64_t>(&value))
            feature.SetField(field, static_cast<GIntBig>(*whole));
        else if (const auto* real = std::get_if<double>(&value))
            feature.SetField(field, *real);
        else if (const auto* text = std::get_if<std::string>(&value))
            feature.SetField(field, text->c_str());
        else
            feature.SetFieldNull(field);
    }
}

} // namespace yimi
