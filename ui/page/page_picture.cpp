// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/page_picture.h"

#include <QPainter>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double kMostPixels = 12e6;

QImage imageOf(const Page& page, const PictureDots& dots, const TaskContext& task)
{
    const QSizeF size = page.sizeMillimetres;
    const double most = std::sqrt(kMostPixels / (size.width() * size.height()));
    const double wanted = dots.longerSide ? *dots.longerSide / std::max(size.width(), size.height())
                                          : dots.perMillimetre;
    const double used = std::min(wanted, most);
    const QSize pixels = (size * used).toSize().expandedTo({1, 1});
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    return paintPage(page, painter, used, false, task) ? image : QImage();
}

} // namespace

PagePicture::PagePicture(JobRunner& jobs,
                         std::shared_ptr<DisplayCache> cache,
                         std::chrono::milliseconds pause,
                         QObject* parent)
    : QObject(parent)
    , m_jobs(&jobs)
    , m_cache(std::move(cache))
    , m_key(QUuid::createUuid().toString())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &PagePicture::start);
}

PagePicture::~PagePicture()
{
    if (m_jobs)
        m_jobs->cancelKey(m_key);
}

void PagePicture::ask(const QString& name,
                      const ProjectContents& contents,
                      const PageRequest& request,
                      const PictureDots& dots)
{
    m_name = name;
    m_contents = contents;
    m_request = request;
    m_dots = dots;
    m_pause.start();
}

void PagePicture::start()
{
    if (!m_jobs)
        return;
    const auto work =
        [name = m_name, contents = m_contents, request = m_request, dots = m_dots, cache = m_cache](
            const TaskContext& task) -> Result<PictureOfPage> {
        auto page = projectPage(name, contents, request, *cache, task);
        if (!page)
            return failure(page.error());
        PictureOfPage picture{std::make_shared<const Page>(std::move(*page)), {}};
        picture.image = imageOf(*picture.page, dots, task);
        if (picture.image.isNull())
            return cancelledError();
        return picture;
    };
    // Whoever asked may be gone when the answer comes.
    const QPointer<PagePicture> self(this);
    m_jobs->run({.key = m_key, .title = {}, .quiet = true},
                work,
                [self](const Result<PictureOfPage>& picture) {
                    if (!self)
                        return;
                    if (picture)
                        Q_EMIT self->made(*picture);
                    else if (picture.error().code != ErrorCode::Cancelled)
                        Q_EMIT self->failed(picture.error());
                });
}

} // namespace yimi
