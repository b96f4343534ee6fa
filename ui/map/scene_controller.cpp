// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/scene_controller.h"

#include "ui/look/look.h"
#include "ui/map/map_canvas.h"

namespace yimi {

SceneController::SceneController(
    const Document& document, JobRunner& jobs, const Look& look, MapCanvas& canvas, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_look(look), m_canvas(canvas)
{
    connect(&document, &Document::replaced, this, [this] { m_homePending = true; });
    connect(&document, &Document::layersChanged, this, &SceneController::rebuild);
    connect(&document, &Document::settingsChanged, this, &SceneController::rebuild);
    connect(&look, &Look::changed, this, &SceneController::rebuild);
}

void SceneController::goHome()
{
    m_canvas.setHome(homeExtent(m_document.layers()));
    if (std::exchange(m_homePending, m_document.layers().empty()))
        m_canvas.fitHome();
}

void SceneController::rebuild()
{
    const QString key = QStringLiteral("scene");
    goHome();
    const ProjectContents& contents = m_document.contents();
    m_canvas.setNote(mapNote(contents, m_cache->access()));
    const Appearance appearance = m_look.appearance();
    if (prepared(contents, appearance, *m_cache)) {
        m_jobs.cancelKey(key);
        if (auto scene = buildScene(contents, appearance, *m_cache))
            m_canvas.setScene(std::move(*scene));
        return;
    }
    m_canvas.expectScene(true);
    m_jobs.run(
        {.key = key, .title = tr("准备地图")},
        [contents, appearance, cache = m_cache](const TaskContext& task) {
            auto scene = buildScene(contents, appearance, *cache, task);
            cache->keepOnly(contents.layers);
            return scene;
        },
        [this, key](Result<DocumentScene> scene) {
            if (scene)
                m_canvas.setScene(std::move(*scene));
            else if (!m_jobs.running(key)) // else a newer one is on its way
                m_canvas.expectScene(false);
        });
}

} // namespace yimi
