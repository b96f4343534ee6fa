// SPDX-License-Identifier: GPL-3.0-or-later
// OpenStreetMap files written by hand.
#pragma once

#include "network/network_builder.h"
#include "osm/osm_streets.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <cmath>
#include <vector>

namespace yimi::test {

/// A node `x` metres east and `y` metres north of (120° E, 31.8° N). Tags as "key=value|key=value".
struct MadeNode
{
    std::int64_t id = 0;
    double x = 0;
    double y = 0;
    QString tags = {};
    int version = 1;
};

struct MadeWay
{
    std::int64_t id = 0;
    std::vector<std::int64_t> nodes;
    QString tags = QStringLiteral("highway=residential");
    int version = 1;
};

inline QString tagsXml(const QString& tags)
{
    QString xml;
    for (const QString& tag : tags.split(u'|', Qt::SkipEmptyParts)) {
        const qsizetype equals = tag.indexOf(u'=');
        xml += QStringLiteral("<tag k=\"%1\" v=\"%2\"/>")
                   .arg(tag.left(equals).toHtmlEscaped(), tag.mid(equals + 1).toHtmlEscaped());
    }
    return xml;
}

inline QString nodeXml(const MadeNode& node)
{
    const double latitude = 31.8 + node.y / 110'872.0;
    const double longitude = 120.0 + node.x / 94'688.0;
    return QStringLiteral("<node id=\"%1\" version=\"%2\" lat=\"%3\" lon=\"%4\">%5</node>\n")
        .arg(node.id)
        .arg(node.version)
        .arg(latitude, 0, 'f', 7)
        .arg(longitude, 0, 'f', 7)
        .arg(tagsXml(node.tags));
}

inline QString wayXml(const MadeWay& way)
{
    QString refs;
    for (const std::int64_t ref : way.nodes)
        refs += QStringLiteral("<nd ref=\"%1\"/>").arg(ref);
    return QStringLiteral("<way id=\"%1\" version=\"%2\">%3%4</way>\n")
        .arg(way.id)
        .arg(way.version)
        .arg(refs, tagsXml(way.tags));
}

inline QByteArray osmXml(const QStringList& objects)
{
    return ("<?xml version=\"1.0\"?>\n<osm version=\"0.6\">\n" + objects.join(QString())
            + "</osm>\n")
        .toUtf8();
}

inline QByteArray osmXml(const std::vector<MadeNode>& nodes, const std::vector<MadeWay>& ways)
{
    QStringList objects;
    for (const MadeNode& node : nodes)
        objects += nodeXml(node);
    for (const MadeWay& way : ways)
        objects += wayXml(way);
    return osmXml(objects);
}

/// Files in a folder of their own.
class OsmFolder
{
public:
    [[nodiscard]] std::string write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path.toStdString();
    }

    [[nodiscard]] Result<OsmStreets> read(const QByteArray& xml) const
    {
        return readOsmStreets(write(QStringLiteral("made.osm"), xml),
                              {.targetCrs = defaultAnalysisCrs()});
    }

    /// The network of nodes and ways; fails the program when there is none.
    [[nodiscard]] NetworkBuild network(const std::vector<MadeNode>& nodes,
                                       const std::vector<MadeWay>& ways) const
    {
        auto streets = read(osmXml(nodes, ways));
        if (!streets)
            qFatal("%s", streets.error().detail.c_str());
        auto build = assembleNetwork(streets->lines, streets->noding);
        if (!build)
            qFatal("%s", build.error().detail.c_str());
        return std::move(*build);
    }

private:
    QTemporaryDir m_folder;
};

inline const Finding* findingOf(const std::vector<Finding>& findings, FindingCode code)
{
    for (const Finding& finding : findings) {
        if (finding.code == code)
            return &finding;
    }
    return nullptr;
}

/// In how many pieces the edges open to a profile hang together, junctions without any left out.
inline std::size_t piecesFor(const StreetNetwork& network, const char* profile)
{
    const Components components = componentsFor(network, *travelProfile(profile));
    return static_cast<std::size_t>(std::count_if(
        components.edges.begin(), components.edges.end(), [](auto edges) { return edges > 0; }));
}

} // namespace yimi::test
