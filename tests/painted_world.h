// SPDX-License-Identifier: GPL-3.0-or-later
// A world of four colours that meet at one place, as a map service hands it out: as tiles by number
// and as WMTS, with the description written as 天地图 writes its own.
#pragma once

#include "geometry/coordinate.h"
#include "tile_server.h"

#include <QPainter>
#include <QUrl>
#include <QUrlQuery>

#include <cmath>

namespace yimi::test {

inline constexpr double kHalfWorld = 20037508.342789244;

/// How the world is cut into tiles: one square of the web's Mercator, or two of degrees.
struct WorldGrid
{
    bool degrees = false;

    [[nodiscard]] double west() const { return degrees ? -180 : -kHalfWorld; }

    [[nodiscard]] double north() const { return degrees ? 90 : kHalfWorld; }

    [[nodiscard]] double tile(int z) const
    {
        return (degrees ? 360 : 2 * kHalfWorld) / std::exp2(z);
    }
};

enum class Quarter { NorthWest, NorthEast, SouthWest, SouthEast };

inline QRgb colourOf(Quarter quarter)
{
    switch (quarter) {
    case Quarter::NorthWest:
        return qRgb(200, 40, 40);
    case Quarter::NorthEast:
        return qRgb(40, 160, 60);
    case Quarter::SouthWest:
        return qRgb(40, 80, 200);
    case Quarter::SouthEast:
        break;
    }
    return qRgb(220, 190, 40);
}

/// `meeting`: in the grid's own numbers.
inline QByteArray paintedTile(const WorldGrid& grid, Coordinate meeting, int z, int x, int y)
{
    const double size = grid.tile(z);
    const double across = (meeting.x - grid.west() - x * size) / size * 256;
    const double down = (grid.north() - y * size - meeting.y) / size * 256;
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(colourOf(Quarter::SouthEast));
    QPainter painter(&image);
    const auto fill = [&](double right, double bottom, Quarter quarter) {
        painter.fillRect(QRect(QPoint(0, 0),
                               QSize(static_cast<int>(std::clamp(right, 0.0, 256.0)),
                                     static_cast<int>(std::clamp(bottom, 0.0, 256.0)))),
                         QColor(colourOf(quarter)));
    };
    fill(across, 256, Quarter::SouthWest);
    fill(256, down, Quarter::NorthEast);
    fill(across, down, Quarter::NorthWest);
    painter.end();
    return pngOf(image);
}

/// With its corners the wrong way round, scales of 96 dots an inch, boxes in metres, an address of
/// tiles that lacks the key: as the national service has been seen to answer.
inline QByteArray capabilitiesText(const WorldGrid& grid, const std::string& server)
{
    const QByteArray corner = grid.degrees ? "90.0 -180.0" : "20037508.3427892 -20037508.3427892";
    QByteArray matrices;
    for (int z = 1; z <= 18; ++z) {
        const QByteArray wide = QByteArray::number(1 << z);
        const QByteArray high = QByteArray::number(grid.degrees ? 1 << (z - 1) : 1 << z);
        matrices += "<TileMatrix><ows:Identifier>" + QByteArray::number(z)
                    + "</ows:Identifier><ScaleDenominator>"
                    + QByteArray::number(2 * 2.958293554545656E8 / std::exp2(z), 'g', 17)
                    + "</ScaleDenominator><TopLeftCorner>" + corner
                    + "</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>"
                      "<MatrixWidth>"
                    + wide + "</MatrixWidth><MatrixHeight>" + high + "</MatrixHeight></TileMatrix>";
    }
    const QByteArray get = "<ows:DCP><ows:HTTP><ows:Get xlink:href=\""
                           + QByteArray::fromStdString(server)
                           + "/vec/wmts?\"><ows:Constraint name=\"GetEncoding\"><ows:AllowedValues>"
                             "<ows:Value>KVP</ows:Value></ows:AllowedValues></ows:Constraint>"
                             "</ows:Get></ows:HTTP></ows:DCP>";
    const QByteArray set = grid.degrees ? "c" : "w";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Capabilities version=\"1.0.0\" "
           "xmlns=\"http://www.opengis.net/wmts/1.0\" xmlns:ows=\"http://www.opengis.net/ows/1.1\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\"><ows:OperationsMetadata><ows:Operation "
           "name=\"GetCapabilities\">"
           + get + "</ows:Operation><ows:Operation name=\"GetTile\">" + get
           + "</ows:Operation></ows:OperationsMetadata><Contents><Layer><ows:Title>vec</ows:Title>"
             "<ows:Identifier>vec</ows:Identifier><ows:WGS84BoundingBox><ows:LowerCorner>"
             "-20037508.3427892 -20037508.3427892</ows:LowerCorner><ows:UpperCorner>"
             "20037508.3427892 20037508.3427892</ows:UpperCorner></ows:WGS84BoundingBox><Style>"
             "<ows:Identifier>default</ows:Identifier></Style><Format>tiles</Format>"
             "<TileMatrixSetLink><TileMatrixSet>"
           + set + "</TileMatrixSet></TileMatrixSetLink></Layer><TileMatrixSet><ows:Identifier>"
           + set + "</ows:Identifier><ows:SupportedCRS>urn:ogc:def:crs:EPSG::"
           + (grid.degrees ? "4490" : "900913") + "</ows:SupportedCRS>" + matrices
           + "</TileMatrixSet></Contents></Capabilities>";
}

/// Serves the world to who has the key: /vec/wmts as WMTS, /z/x/y.png as numbered tiles.
class PaintedWorld
{
public:
    PaintedWorld(Coordinate meeting, WorldGrid grid = {}, QByteArray key = "s3cret")
        : m_grid(grid)
        , m_meeting(meeting)
        , m_key(std::move(key))
        , m_server([this](const QByteArray& target) { return answer(target); })
    {
    }

    [[nodiscard]] std::string tiles() const
    {
        return m_server.address() + "/{z}/{x}/{y}.png?tk={key}";
    }

    [[nodiscard]] std::string wmts() const { return m_server.address() + "/vec/wmts?tk={key}"; }

    [[nodiscard]] TileServer& server() { return m_server; }

private:
    Served answer(const QByteArray& target) const
    {
        const QUrl url = QUrl::fromEncoded(target);
        QHash<QString, QString> words;
        for (const auto& [name, value] : QUrlQuery(url).queryItems())
            words[name.toLower()] = value;
        // Everybody may read the description, as there.
        if (words["request"] == QStringLiteral("GetCapabilities"))
            return {200, capabilitiesText(m_grid, m_server.address())};
        if (words["tk"] != QString::fromUtf8(m_key))
            return {403, "{\"msg\":\"invalid key\",\"resolve\":\"\",\"code\":300001}"};
        QStringList numbers{words["tilematrix"], words["tilecol"], words["tilerow"]};
        if (words.value("request") != QStringLiteral("GetTile"))
            numbers = url.path().mid(1).chopped(4).split(u'/');
        if (numbers.size() != 3)
            return {404, "no such tile"};
        return {200,
                paintedTile(
                    m_grid, m_meeting, numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt())};
    }

    WorldGrid m_grid;
    Coordinate m_meeting;
    QByteArray m_key;
    TileServer m_server;
};

} // namespace yimi::test
