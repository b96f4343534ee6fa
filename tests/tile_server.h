// SPDX-License-Identifier: GPL-3.0-or-later
// A tile service on this machine: the same tile whatever is asked for.
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <string>

namespace yimi::test {

class TileServer
{
public:
    /// Answers with this HTTP status; 200 with a tile of one colour (40, 120, 200).
    explicit TileServer(int status = 200) : m_status(status)
    {
        m_thread.reset(QThread::create([this] { serve(); }));
        m_thread->start();
        while (m_port == 0)
            QThread::msleep(1);
    }

    ~TileServer()
    {
        m_stop = true;
        m_thread->wait();
    }

    TileServer(const TileServer&) = delete;
    TileServer& operator=(const TileServer&) = delete;

    [[nodiscard]] std::string address() const
    {
        return "http://127.0.0.1:" + std::to_string(m_port.load());
    }

    /// All requests so far.
    [[nodiscard]] QByteArray asked()
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }

private:
    static QByteArray tile()
    {
        QImage image(256, 256, QImage::Format_RGB32);
        image.fill(qRgb(40, 120, 200));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, "PNG");
        return bytes;
    }

    void answer(QTcpSocket& socket)
    {
        if (!socket.waitForReadyRead(2000))
            return;
        {
            const QMutexLocker lock(&m_mutex);
            m_asked += socket.readAll();
        }
        const QByteArray body = m_status == 200 ? tile() : QByteArray("no");
        socket.write("HTTP/1.1 " + QByteArray::number(m_status)
                     + " X\r\nContent-Type: image/png\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        socket.waitForBytesWritten(2000);
        socket.disconnectFromHost();
    }

    void serve()
    {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        m_port = server.serverPort();
        while (!m_stop) {
            if (!server.waitForNewConnection(20))
                continue;
            while (QTcpSocket* socket = server.nextPendingConnection()) {
                answer(*socket);
                delete socket;
            }
        }
    }

    int m_status;
    std::atomic<int> m_port = 0;
    std::atomic<bool> m_stop = false;
    QMutex m_mutex;
    QByteArray m_asked;
    std::unique_ptr<QThread> m_thread;
};

} // namespace yimi::test
