// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "project/edit_entrances.h"
#include "ui/window/message_bar.h"

namespace yimi {

/// Makes the entrances that analyses find by rule a layer of the project, as one undo command.
class EntranceController : public QObject
{
    Q_OBJECT

public:
    EntranceController(Document& document,
                       JobRunner& jobs,
                       std::shared_ptr<NetworkCache> networks,
                       QObject* parent = nullptr);

    void make();
    [[nodiscard]] bool running() const;

Q_SIGNALS:
    /// The layer is there, made or brought up to date.
    void made(const yimi::LayerId& id);
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details);
    void failed(const yimi::Error& error, const QString& doing);

private:
    void take(const Result<MadeEntrances>& outcome, const ProjectContents& asked);
    [[nodiscard]] QString summary(const MadeEntrances& made) const;

    Document& m_document;
    JobRunner& m_jobs;
    std::shared_ptr<NetworkCache> m_networks;
};

} // namespace yimi
