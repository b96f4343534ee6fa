// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/layer_styles.h"

#include <algorithm>

namespace yimi {

namespace {

struct StyleField
{
    const char* name;
    OGRFieldType type = OFTString;
    int width = 0;
    OGRFieldSubType subType = OFSTNone;
};

/// As QGIS makes it; it finds a style by the first four and takes the default one.
OGRLayer* makeTable(GDALDataset& dataset)
{
    CPLStringList options;
    options.SetNameValue("FID", "id");
    OGRLayer* const table = dataset.CreateLayer("layer_styles", nullptr, wkbNone, options.List());
    if (table == nullptr)
        return nullptr;
    for (const StyleField& one : {StyleField{"f_table_catalog", OFTString, 256},
                                  StyleField{"f_table_schema", OFTString, 256},
                                  StyleField{"f_table_name", OFTString, 256},
                                  StyleField{"f_geometry_column", OFTString, 256},
                                  StyleField{"styleName", OFTString, 30},
                                  StyleField{"styleQML"},
                                  StyleField{"styleSLD"},
                                  StyleField{"useAsDefault", OFTInteger, 0, OFSTBoolean},
                                  StyleField{"description"},
                                  StyleField{"owner", OFTString, 30},
                                  StyleField{"ui", OFTString, 30},
                                  StyleField{"update_time", OFTDateTime}}) {
        OGRFieldDefn field(one.name, one.type);
        field.SetWidth(one.width);
        field.SetSubType(one.subType);
        if (table->CreateField(&field) != OGRERR_NONE)
            return nullptr;
    }
    return table;
}

} // namespace

bool writeLayerStyles(GDALDataset& dataset, std::span<const LayerToWrite> layers)
{
    if (std::ranges::none_of(layers, [](const LayerToWrite& one) { return one.look.has_value(); }))
        return true;
    OGRLayer* const table = makeTable(dataset);
    if (table == nullptr)
        return false;
    for (const LayerToWrite& one : layers) {
        if (!one.look)
            continue;
        OGRLayer* const layer = dataset.GetLayerByName(one.table->name.c_str());
        if (layer == nullptr)
            return false;
        const Feature row(OGRFeature::CreateFeature(table->GetLayerDefn()));
        row->SetField("f_table_catalog", "");
        row->SetField("f_table_schema", "");
        row->SetField("f_table_name", one.table->name.c_str());
        row->SetField("f_geometry_column", layer->GetGeometryColumn());
        row->SetField("styleName", one.look->name.c_str());
        row->SetField("styleQML", one.look->qml.c_str());
        row->SetField("styleSLD", one.look->sld.c_str());
        row->SetField("useAsDefault", 1);
        row->SetField("description", one.description.c_str());
        row->SetField("owner", "");
        // The same content gives the same file: no clock.
        row->SetField("update_time", 2026, 1, 1, 0, 0, 0.0F, 100);
        if (table->CreateFeature(row.get()) != OGRERR_NONE)
            return false;
    }
    return true;
}

} // namespace yimi
