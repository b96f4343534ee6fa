// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/contents_mark.h"

#include "geometry/each_coordinate.h"
#include "project/analysis_layers.h"
#include "project/project_state.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace yimi {

namespace {

void add(QCryptographicHash& hash, std::string_view text)
{
    hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    hash.addData(QByteArrayView("\0", 1)); // «ab», «c» is not «a», «bc»
}

void add(QCryptographicHash& hash, const FeatureTable& table)
{
    for (const Column& column : table.columns) {
        add(hash, column.name());
        for (std::size_t row = 0; row < column.size(); ++row)
            add(hash, column.text(row));
    }
    for (const Geometry& geometry : table.geometries) {
        hash.addData(QByteArrayView("g", 1));
        eachCoordinate(geometry, [&](const Coordinate& c) {
            hash.addData(QByteArrayView(reinterpret_cast<const char*>(&c), sizeof(c)));
        });
    }
}

/// Without what differs between two runs on the same data: ids, stamps, times.
ProjectContents withoutIdentities(ProjectContents contents)
{
    std::map<LayerId, LayerId> names{{LayerId(), LayerId()}};
    for (DocumentLayer& layer : contents.layers) {
        names[layer.id] = QString::number(names.size());
        layer.id = names[layer.id];
        layer.edition.clear();
    }
    if (contents.coverage) {
        contents.coverage->layer = names[contents.coverage->layer];
        contents.coverage->inputs.clear();
        contents.coverage->madeAt.clear();
    }
    if (contents.serviceAreas) {
        contents.serviceAreas->areas = names[contents.serviceAreas->areas];
        contents.serviceAreas->streets = names[contents.serviceAreas->streets];
        contents.serviceAreas->inputs.clear();
        contents.serviceAreas->madeAt.clear();
    }
    for (auto& [id, result] : contents.analyses) {
        for (LayerId& layer : result.layers)
            layer = names[layer];
        result.made.inputs.clear();
        result.madeAt.clear();
    }
    contents.timetableEdition.clear();
    return contents;
}

} // namespace

QByteArray contentsMark(const ProjectContents& contents)
{
    const ProjectContents plain = withoutIdentities(contents);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const std::vector<TablePlace> places(layersToKeep(plain).size());
    hash.addData(QJsonDocument(stateJson(plain, places)).toJson(QJsonDocument::Compact));
    for (const DocumentLayer& layer : plain.layers)
        add(hash, *layer.table);
    return hash.result().toHex();
}

} // namespace yimi
