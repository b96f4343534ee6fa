// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/pages.h"

#include <QImage>
#include <QPointer>
#include <QTimer>

#include <chrono>

namespace yimi {

/// A page and how it looks.
struct PictureOfPage
{
    std::shared_ptr<const Page> page;
    QImage image;
};

/// How many dots a picture has; one that would be absurdly large has fewer.
struct PictureDots
{
    double perMillimetre = 1;
    std::optional<int> longerSide = {}; ///< of the page, whatever its size
};

/// Makes pictures of pages off the window's thread; the newest question wins, and one that is asked
/// again and again while somebody types or drags is answered when he pauses.
class PagePicture : public QObject
{
    Q_OBJECT

public:
    /// `pause`: nothing is made before nobody has asked for so long.
    PagePicture(JobRunner& jobs,
                std::shared_ptr<DisplayCache> cache,
                std::chrono::milliseconds pause,
                QObject* parent = nullptr);
    ~PagePicture() override;

    void ask(const QString& name,
             const ProjectContents& contents,
             const PageRequest& request,
             const PictureDots& dots);

Q_SIGNALS:
    void made(const yimi::PictureOfPage& picture);
    void failed(const yimi::Error& error);

private:
    void start();

    QPointer<JobRunner> m_jobs; ///< a window's jobs may be gone before its parts
    std::shared_ptr<DisplayCache> m_cache;
    const QString m_key;
    QTimer m_pause;
    QString m_name;
    ProjectContents m_contents;
    PageRequest m_request;
    PictureDots m_dots;
};

} // namespace yimi
