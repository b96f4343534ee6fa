// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/backdrop.h"

#include "io/raster_reader.h"
#include "project/contents.h"
#include "render/raster_layer.h"
#include "render/scene.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>

namespace yimi {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kPatience = std::chrono::milliseconds(20);
constexpr auto kRestAfterFailure = std::chrono::seconds(20);

RasterOptions optionsOf(const BackdropSource& source, const Crs& crs, const BackdropAccess& access)
{
    RasterOptions options;
    options.assumedCrs = crs;
    options.cacheFolder = access.cacheFolder.toStdString();
    if (const auto key = access.keys.find(hostOf(source.address)); key != access.keys.end())
        options.key = key->second.toStdString();
    return options;
}

} // namespace

class Backdrop : public RasterLayer
{
public:
    Backdrop(const BackdropSource& source, const Crs& crs, const BackdropAccess& access)
        : m_address(source.address.toStdString())
        , m_fromNetwork(source.fromNetwork())
        , m_crs(crs)
        , m_options(optionsOf(source, crs, access))
    {
    }

    [[nodiscard]] QImage
    picture(const Box& extent, QSize dots, const TaskContext& task) const override
    {
        const auto reader = opened(task);
        if (!reader)
            return {};
        auto read = reader->read(extent, m_crs, dots.width(), dots.height(), task);
        if (!read) {
            fail(read.error());
            return {};
        }
        const std::lock_guard lock(m_mutex);
        m_problem.reset();
        QImage image(dots, QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < dots.height(); ++y)
            std::copy_n(read->dots.data() + qsizetype{y} * dots.width(),
                        dots.width(),
                        reinterpret_cast<std::uint32_t*>(image.scanLine(y)));
        return image;
    }

    [[nodiscard]] std::optional<Error> problem() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_problem;
    }

private:
    void fail(const Error& error) const
    {
        if (error.code == ErrorCode::Cancelled)
            return;
        const std::lock_guard lock(m_mutex);
        m_problem = error;
        m_failedAt = Clock::now();
    }

    /// Null while it cannot be had. A service that failed is left alone for a while, or every pan
    /// would wait for it.
    [[nodiscard]] std::shared_ptr<RasterReader> opened(const TaskContext& task) const
    {
        std::unique_lock opening(m_opening, std::defer_lock);
        while (!opening.try_lock_for(kPatience)) {
            if (task.cancelled())
                return {};
        }
        {
            const std::lock_guard lock(m_mutex);
            if (m_fromNetwork && m_problem && Clock::now() - m_failedAt < kRestAfterFailure)
                return {};
        }
        if (m_reader)
            return m_reader;
        auto reader = RasterReader::open(m_address, m_options, task);
        if (reader)
            m_reader = std::move(*reader);
        else
            fail(reader.error());
        return m_reader;
    }

    const std::string m_address;
    const bool m_fromNetwork;
    const Crs m_crs;
    const RasterOptions m_options;
    mutable std::timed_mutex m_opening;
    mutable std::shared_ptr<RasterReader> m_reader;
    mutable std::mutex m_mutex;
    mutable std::optional<Error> m_problem;
    mutable Clock::time_point m_failedAt;
};

bool mayShow(const BackdropSource& source, const BackdropAccess& access)
{
    return access.network || !source.fromNetwork();
}

bool BackdropSource::fromNetwork() const
{
    return isNetworkAddress(address.toStdString());
}

QString hostOf(const QString& address)
{
    // Braces of a template are no part of a host that anybody has.
    QString plain = address;
    plain.replace(QLatin1String("{s}"), QLatin1String("0"));
    return isNetworkAddress(plain.toStdString())
               ? QUrl(plain.section(QLatin1Char('{'), 0, 0)).host()
               : QString();
}

QString takeKeyOut(QString& address)
{
    static const QRegularExpression kKey(
        QStringLiteral("[?&](?:tk|key|ak|token|access_token|apikey)=([^&{}]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kKey.match(address);
    if (!isNetworkAddress(address.toStdString()) || !match.hasMatch())
        return {};
    const QString key = match.captured(1);
    address.replace(match.capturedStart(1), match.capturedLength(1), QStringLiteral("{key}"));
    return key;
}

DocumentLayer backdropLayer(const BackdropSource& source)
{
    FeatureTable table;
    table.name = "backdrop";
    const QString host = hostOf(source.address);
    DocumentLayer layer =
        inputLayer(std::make_shared<const FeatureTable>(std::move(table)),
                   Theme::Backdrop,
                   host.isEmpty() ? QFileInfo(source.address).completeBaseName() : host);
    layer.source = host.isEmpty() ? QFileInfo(source.address).fileName() : host;
    layer.backdrop = source;
    return layer;
}

std::shared_ptr<const Backdrop>
makeBackdrop(const BackdropSource& source, const Crs& crs, const BackdropAccess& access)
{
    return std::make_shared<const Backdrop>(source, crs, access);
}

std::shared_ptr<const RasterLayer> rasterOf(const std::shared_ptr<const Backdrop>& backdrop)
{
    return backdrop;
}

Result<BackdropPlace> lookAtBackdrop(const BackdropSource& source,
                                     const Crs& crs,
                                     const BackdropAccess& access,
                                     const TaskContext& task)
{
    if (!mayShow(source, access))
        return failure(
            {.code = ErrorCode::DatabaseUnreachable, .file = source.address.toStdString()});
    auto reader =
        RasterReader::open(source.address.toStdString(), optionsOf(source, crs, access), task);
    if (!reader)
        return tl::unexpected(reader.error());
    return BackdropPlace{(*reader)->extentIn(crs), (*reader)->crsAssumed()};
}

Result<void> checkBackdropFiles(const std::vector<DocumentLayer>& layers, const Crs& crs)
{
    for (const DocumentLayer& layer : layers) {
        if (!layer.visible || !layer.backdrop || layer.backdrop->fromNetwork())
            continue;
        if (auto opened = lookAtBackdrop(*layer.backdrop, crs, {}); !opened) {
            opened.error().layer = layer.title.toStdString();
            return tl::unexpected(opened.error());
        }
    }
    return {};
}

std::vector<Error> backdropProblems(const Scene& scene)
{
    std::vector<Error> problems;
    for (const SceneRaster& raster : scene.rasters) {
        if (const auto problem = raster.source->problem())
            problems.push_back(*problem);
    }
    return problems;
}

namespace {

template <typename Change>
void changeFiles(std::vector<DocumentLayer>& layers, Change change)
{
    for (DocumentLayer& layer : layers) {
        if (layer.backdrop && !layer.backdrop->fromNetwork())
            layer.backdrop->address = change(layer.backdrop->address);
    }
}

} // namespace

void makeBackdropsRelative(std::vector<DocumentLayer>& layers, const QString& projectPath)
{
    const QDir folder = QFileInfo(projectPath).absoluteDir();
    changeFiles(layers, [&](const QString& path) { return folder.relativeFilePath(path); });
}

void makeBackdropsAbsolute(std::vector<DocumentLayer>& layers, const QString& projectPath)
{
    const QDir folder = QFileInfo(projectPath).absoluteDir();
    changeFiles(layers, [&](const QString& path) {
        return QDir::cleanPath(folder.absoluteFilePath(path));
    });
}

QStringList backdropsLeftOut(const std::vector<DocumentLayer>& layers, const BackdropAccess& access)
{
    QStringList titles;
    for (const DocumentLayer& layer : layers) {
        if (layer.visible && layer.backdrop && !mayShow(*layer.backdrop, access))
            titles += layer.title;
    }
    return titles;
}

QString backdropAttribution(const std::vector<DocumentLayer>& layers, const BackdropAccess& access)
{
    QStringList names;
    for (const DocumentLayer& layer : layers) {
        if (layer.visible && layer.backdrop && mayShow(*layer.backdrop, access)
            && !layer.backdrop->attribution.isEmpty())
            names += layer.backdrop->attribution;
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(" · "));
}

} // namespace yimi
