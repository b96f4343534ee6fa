// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/edit_layers.h"

#include "project/edit_entrances.h"

#include <QUuid>

namespace yimi {

namespace {

struct NewField
{
    const char* name;
    FieldType type;
};

std::vector<NewField> fieldsOf(Theme theme)
{
    using enum FieldType;
    std::vector<NewField> fields{{"id", Text}, {"name", Text}};
    const auto add = [&](std::initializer_list<NewField> more) {
        fields.insert(fields.end(), more);
    };
    const auto addAges = [&] {
        add({{"A0_2", Integer},
             {"A3_5", Integer},
             {"A6_11", Integer},
             {"A12_14", Integer},
             {"A15_17", Integer}});
    };
    switch (theme) {
    case Theme::Childcare:
        add({{"places", Integer},
             {"enrolled", Integer},
             {"inclusive", Integer},
             {"host_type", Text}});
        break;
    case Theme::Kindergarten:
        add({{"seats", Integer}, {"enrolled", Integer}, {"inclusive", Integer}});
        break;
    case Theme::PrimarySchool:
    case Theme::MiddleSchool:
    case Theme::HighSchool:
    case Theme::SpecialSchool:
        add({{"seats", Integer}, {"enrolled", Integer}});
        break;
    case Theme::Park:
    case Theme::Water:
    case Theme::Hill:
        add({{"kind", Text}});
        break;
    case Theme::Road:
        add({{"class", Text}, {"oneway", Integer}, {"level", Integer}});
        break;
    case Theme::Residence:
        add({{"households", Integer}});
        addAges();
        break;
    case Theme::Community:
        add({{"town", Text}, {"district", Text}, {"population", Integer}});
        addAges();
        break;
    case Theme::Town:
        add({{"district", Text}});
        break;
    default:
        break;
    }
    return fields;
}

FeatureTable emptyTableOf(Theme theme, const Crs& crs)
{
    if (theme == Theme::Entrance)
        return emptyEntranceRecord(crs);
    FeatureTable table{.name = std::string(themeId(theme)), .crs = crs};
    for (const NewField& field : fieldsOf(theme))
        table.addColumn(field.name, field.type);
    return table;
}

} // namespace

std::vector<GeometryKind> drawnKinds(Theme theme)
{
    using enum GeometryKind;
    switch (theme) {
    case Theme::BusRoute:
    case Theme::MetroLine:
    case Theme::Road:
    case Theme::Railway:
        return {Line};
    case Theme::ResidentialArea:
    case Theme::Community:
    case Theme::Town:
    case Theme::District:
    case Theme::Parcel:
        return {Polygon};
    case Theme::Park:
    case Theme::Water:
    case Theme::Hill:
        return {Polygon, Point};
    case Theme::Entrance:
    case Theme::BusStop:
    case Theme::MetroStation:
    case Theme::Crossing:
        return {Point};
    case Theme::Backdrop:
        return {Polygon, Line, Point};
    default:
        return {Point, Polygon};
    }
}

DocumentLayer newLayer(Theme theme, GeometryKind kind, const Crs& crs, const QString& title)
{
    DocumentLayer layer =
        inputLayer(std::make_shared<const FeatureTable>(emptyTableOf(theme, crs)), theme, title);
    layer.kind = kind;
    layer.edition = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return layer;
}

bool isEditable(const DocumentLayer& layer)
{
    return layer.role == LayerRole::Input && layer.table != nullptr
           && layer.kind != GeometryKind::None;
}

bool isTiling(Theme theme)
{
    return theme == Theme::Community || theme == Theme::Town || theme == Theme::District;
}

} // namespace yimi
