// SPDX-License-Identifier: GPL-3.0-or-later
// A web feature service on this machine that has two sites, for tests that ask one.
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUrlQuery>

#include <functional>

namespace yimi::test {

/// Answers from a thread of its own: whoever asks may wait without an event loop.
class FeatureService
{
public:
    /// With `brokenFeatures` the features break off in the middle.
    explicit FeatureService(bool brokenFeatures = false) : m_broken(brokenFeatures)
    {
        m_thread.start();
        auto* const server = new QTcpServer;
        server->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
        QMetaObject::invokeMethod(
            server,
            [this, server] {
                QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
                    QTcpSocket* const socket = server->nextPendingConnection();
                    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                        answer(*socket);
                    });
                    QObject::connect(
                        socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                });
                if (!server->listen(QHostAddress::LocalHost))
                    qFatal("no port for the service");
                m_port = server->serverPort();
            },
            Qt::BlockingQueuedConnection);
    }

    ~FeatureService()
    {
        m_thread.quit();
        m_thread.wait();
    }

    FeatureService(const FeatureService&) = delete;
    FeatureService& operator=(const FeatureService&) = delete;

    [[nodiscard]] QString address() const
    {
        return QStringLiteral("http://127.0.0.1:%1/wfs").arg(m_port);
    }

private:
    void answer(QTcpSocket& socket) const
    {
        const QString line = QString::fromUtf8(socket.readAll()).section(QLatin1Char('\n'), 0, 0);
        const QUrlQuery query(QUrl(line.section(QLatin1Char(' '), 1, 1)).query());
        QString request;
        for (const auto& [key, value] : query.queryItems()) {
            if (key.compare(QStringLiteral("request"), Qt::CaseInsensitive) == 0)
                request = value.toLower();
        }
        QByteArray body = request == QStringLiteral("getcapabilities")       ? capabilities()
                          : request == QStringLiteral("describefeaturetype") ? description()
                                                                             : features();
        if (request == QStringLiteral("getfeature") && m_broken)
            body.truncate(body.size() / 2);
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nConnection: "
                     "close\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.disconnectFromHost();
    }

    [[nodiscard]] QByteArray capabilities() const
    {
        const QByteArray url = address().toUtf8();
        const auto operation = [&](const QByteArray& name) {
            return "<ows:Operation name=\"" + name + "\"><ows:DCP><ows:HTTP><ows:Get xlink:href=\""
                   + url + "\"/></ows:HTTP></ows:DCP></ows:Operation>";
        };
        return R"(<?xml version="1.0" encoding="UTF-8"?>
<wfs:WFS_Capabilities version="1.1.0" xmlns:wfs="http://www.opengis.net/wfs" xmlns:ows="http://www.opengis.net/ows"
 xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:city="http://city">
<ows:OperationsMetadata>)"
               + operation("GetCapabilities") + operation("DescribeFeatureType")
               + operation("GetFeature") + R"(</ows:OperationsMetadata>
<FeatureTypeList><FeatureType><Name>city:childcare</Name><Title>托育机构</Title>
<DefaultSRS>urn:ogc:def:crs:EPSG::4549</DefaultSRS></FeatureType></FeatureTypeList></wfs:WFS_Capabilities>)";
    }

    static QByteArray description()
    {
        return R"(<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml" xmlns:city="http://city"
 targetNamespace="http://city" elementFormDefault="qualified">
<xsd:import namespace="http://www.opengis.net/gml" schemaLocation="http://schemas.opengis.net/gml/3.1.1/base/gml.xsd"/>
<xsd:complexType name="childcareType"><xsd:complexContent><xsd:extension base="gml:AbstractFeatureType"><xsd:sequence>
<xsd:element name="geom" type="gml:PointPropertyType" minOccurs="0"/>
<xsd:element name="label" type="xsd:string" minOccurs="0"/>
<xsd:element name="places" type="xsd:int" minOccurs="0"/>
</xsd:sequence></xsd:extension></xsd:complexContent></xsd:complexType>
<xsd:element name="childcare" type="city:childcareType" substitutionGroup="gml:_Feature"/></xsd:schema>)";
    }

    static QByteArray features()
    {
        const auto feature =
            [](const QByteArray& id, const QByteArray& label, const QByteArray& at) {
                return "<gml:featureMember><city:childcare gml:id=\"childcare." + id
                       + "\"><city:geom><gml:Point srsName=\"urn:ogc:def:crs:EPSG::4549\"><gml:pos>"
                       + at + "</gml:pos></gml:Point></city:geom><city:label>" + label
                       + "</city:label><city:places>3" + id
                       + "</city:places></city:childcare></gml:featureMember>";
            };
        return R"(<?xml version="1.0" encoding="UTF-8"?>
<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:gml="http://www.opengis.net/gml" xmlns:city="http://city"
 numberOfFeatures="2">)"
               + feature("1", "兰陵托育园", "3517000 495000")
               + feature("2", "茶山托育园", "3518000 496000") + "</wfs:FeatureCollection>";
    }

    bool m_broken;
    quint16 m_port = 0;
    QThread m_thread;
};

} // namespace yimi::test
