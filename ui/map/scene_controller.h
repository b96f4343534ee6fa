// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/document_scene.h"

namespace yimi {

class Look;
class MapCanvas;

/// Keeps the map's scene in step with the document and the look. Layers are prepared by a worker;
/// switching one on that was prepared before takes no time.
class SceneController : public QObject
{
    Q_OBJECT

public:
    SceneController(const Document& document,
                    JobRunner& jobs,
                    const Look& look,
                    MapCanvas& canvas,
                    QObject* parent = nullptr);

    /// Shared with whoever draws pages.
    [[nodiscard]] const std::shared_ptr<DisplayCache>& cache() const { return m_cache; }

    /// Takes the document's layers and what backdrops may do anew.
    void rebuild();

private:
    void goHome();

    const Document& m_document;
    JobRunner& m_jobs;
    const Look& m_look;
    MapCanvas& m_canvas;
    std::shared_ptr<DisplayCache> m_cache = std::make_shared<DisplayCache>();
    bool m_homePending = true; ///< nothing of this document was shown yet
};

} // namespace yimi
