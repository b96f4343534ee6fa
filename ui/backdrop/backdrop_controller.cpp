// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backdrop/backdrop_controller.h"

#include "project/document_scene.h"
#include "settings/settings.h"
#include "ui/backdrop/backdrop_dialog.h"
#include "ui/map/map_canvas.h"
#include "wording/wording.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

QString tileFolder()
{
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return cache.isEmpty() ? QString() : cache + u"/tiles"_s;
}

} // namespace

BackdropController::BackdropController(Document& document,
                                       JobRunner& jobs,
                                       Settings& settings,
                                       std::shared_ptr<DisplayCache> cache,
                                       MapCanvas& canvas,
                                       QWidget& window)
    : QObject(&window)
    , m_document(document)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_cache(std::move(cache))
    , m_canvas(canvas)
    , m_window(window)
{
    bringAccess();
    connect(&canvas, &MapCanvas::backdropShown, this, &BackdropController::tellProblems);
    connect(&document, &Document::replaced, this, [this] {
        m_told.clear();
        tellHidden();
    });
}

void BackdropController::bringAccess()
{
    BackdropAccess access;
    access.network = m_settings.networkAllowed();
    access.cacheFolder = access.network ? tileFolder() : QString();
    const QMap<QString, QString> keys = m_settings.serviceKeys();
    for (auto one = keys.begin(); one != keys.end(); ++one)
        access.keys[one.key()] = one.value();
    if (access == m_cache->access())
        return;
    m_cache->setAccess(access);
    Q_EMIT accessChanged();
}

BackdropDialog* BackdropController::open(const BackdropSource& source)
{
    const BackdropAccess access = m_cache->access();
    auto* dialog = new BackdropDialog(source,
                                      m_settings.networkAllowed(),
                                      access.keys,
                                      m_settings.folder(u"backdrop"_s),
                                      &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void BackdropController::takeAccess(const BackdropChoice& choice)
{
    if (choice.source.fromNetwork()) {
        m_settings.setNetworkAllowed(choice.network);
        if (!choice.key.isEmpty())
            m_settings.setServiceKey(hostOf(choice.source.address), choice.key);
    } else {
        m_settings.setFolder(u"backdrop"_s, QFileInfo(choice.source.address).absolutePath());
    }
    bringAccess();
}

void BackdropController::ask()
{
    BackdropDialog* dialog = open({});
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const BackdropChoice choice = dialog->choice();
        takeAccess(choice);
        add(choice.source);
    });
}

void BackdropController::edit(const LayerId& id)
{
    const DocumentLayer* layer = layerById(m_document.layers(), id);
    if (!layer || !layer->backdrop)
        return;
    BackdropDialog* dialog = open(*layer->backdrop);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        const BackdropChoice choice = dialog->choice();
        takeAccess(choice);
        m_document.setLayerBackdrop(id, choice.source, tr("底图设置"));
    });
}

void BackdropController::add(const BackdropSource& source)
{
    // A service that may not be asked is remembered without being looked at.
    const bool unseen = source.fromNetwork() && !m_cache->access().network;
    if (unseen) {
        m_document.addLayersBelow({backdropLayer(source)}, tr("添加底图"));
        return tellHidden();
    }
    m_jobs.run(
        {.title = tr("添加底图")},
        [source, crs = m_document.settings().crs, access = m_cache->access()](
            const TaskContext& task) { return lookAtBackdrop(source, crs, access, task); },
        [this, source](const Result<BackdropPlace>& place) {
            if (!place) {
                if (place.error().code != ErrorCode::Cancelled)
                    Q_EMIT told(MessageBar::Tone::Problem,
                                errorSentence(place.error(), tr("添加底图")),
                                {});
                return;
            }
            const bool first = m_document.layers().empty();
            m_document.addLayersBelow({backdropLayer(source)}, tr("添加底图"));
            if (first)
                m_canvas.bringIntoView(place->extent);
            if (place->crsAssumed)
                Q_EMIT told(MessageBar::Tone::Info,
                            tr("图片没有写明坐标系，已按项目的坐标系放置；位置不对时，请先给它配上"
                               "坐标系（.prj 或 .aux.xml）。"),
                            {});
        });
}

void BackdropController::tellProblems()
{
    for (const Error& problem : backdropProblems(m_canvas.scene().scene)) {
        if (std::ranges::find(m_told, problem) != m_told.end())
            continue;
        m_told.push_back(problem);
        Q_EMIT told(MessageBar::Tone::Problem, errorSentence(problem, tr("显示底图")), {});
    }
}

void BackdropController::tellHidden()
{
    if (!backdropsLeftOut(m_document.layers(), m_cache->access()).isEmpty())
        Q_EMIT told(MessageBar::Tone::Info,
                    tr("项目里的网络底图没有显示：一米默认不连接网络。要显示它，请右键点它，在“底图"
                       "设置”里勾选“允许一米为底图连接网络”。"),
                    {});
}

} // namespace yimi
