// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "ui/window/message_bar.h"

namespace yimi {

struct BackdropChoice;
class BackdropDialog;
class DisplayCache;
class MapCanvas;
class Settings;

/// Pictures below the map: asked for, looked at in a job, put into the document as a step that can
/// be undone; and told about when they cannot be shown.
class BackdropController : public QObject
{
    Q_OBJECT

public:
    BackdropController(Document& document,
                       JobRunner& jobs,
                       Settings& settings,
                       std::shared_ptr<DisplayCache> cache,
                       MapCanvas& canvas,
                       QWidget& window);

    /// A new one.
    void ask();
    /// How one is shown.
    void edit(const LayerId& id);

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details);
    /// What the network may be used for, or with which key, is another: the map must be built anew.
    void accessChanged();

private:
    BackdropDialog* open(const BackdropSource& source);
    void takeAccess(const BackdropChoice& choice);
    void bringAccess();
    void add(const BackdropSource& source);
    void tellProblems();
    void tellHidden();

    Document& m_document;
    JobRunner& m_jobs;
    Settings& m_settings;
    std::shared_ptr<DisplayCache> m_cache;
    MapCanvas& m_canvas;
    QWidget& m_window;
    std::vector<Error> m_told; ///< problems that were said already
};

} // namespace yimi
