// SPDX-License-Identifier: GPL-3.0-or-later
// A tile service on this machine, on a thread of its own, since GDAL waits where it asks.
#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace yimi::test {

/// What a request gets.
struct Served
{
    int status = 200;
    QByteArray body = "no";
    int afterMilliseconds = 0;
};

inline QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

/// A tile of one colour: (40, 120, 200).
inline QByteArray plainTile()
{
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(qRgb(40, 120, 200));
    return pngOf(image);
}

class TileServer
{
public:
    /// Called on the server's thread with what stands after GET.
    using Answer = std::function<Served(const QByteArray& target)>;

    explicit TileServer(Answer answer) : m_answer(std::move(answer))
    {
        m_thread.reset(QThread::create([this] { serve(); }));
        m_thread->start();
        while (m_port == 0)
            QThread::msleep(1);
    }

    /// The same whatever is asked for.
    explicit TileServer(int status = 200)
        : TileServer(
            [status, body = status == 200 ? plainTile() : QByteArray("no")](const QByteArray&) {
                return Served{status, body};
            })
    {
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
    void answer(QTcpSocket& socket)
    {
        if (!socket.waitForReadyRead(2000))
            return;
        const QByteArray request = socket.readAll();
        {
            const QMutexLocker lock(&m_mutex);
            m_asked += request;
        }
        const Served served = m_answer(request.split(' ').value(1));
        for (int waited = 0; waited < served.afterMilliseconds && !m_stop; waited += 5)
            QThread::msleep(5);
        socket.write("HTTP/1.1 " + QByteArray::number(served.status)
                     + " X\r\nContent-Type: image/png\r\nConnection: close\r\nContent-Length: "
                     + QByteArray::number(served.body.size()) + "\r\n\r\n" + served.body);
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

    Answer m_answer;
    std::atomic<int> m_port = 0;
    std::atomic<bool> m_stop = false;
    QMutex m_mutex;
    QByteArray m_asked;
    std::unique_ptr<QThread> m_thread;
};

} // namespace yimi::test
