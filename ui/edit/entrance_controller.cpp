// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/entrance_controller.h"

#include "wording/wording.h"

namespace yimi {

namespace {

const QString kKey = QStringLiteral("entrances");

} // namespace

EntranceController::EntranceController(Document& document,
                                       JobRunner& jobs,
                                       std::shared_ptr<NetworkCache> networks,
                                       QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs), m_networks(std::move(networks))
{
    connect(&document, &Document::replaced, this, [this] { m_jobs.cancelKey(kKey); });
}

bool EntranceController::running() const
{
    return m_jobs.running(kKey);
}

void EntranceController::make()
{
    m_jobs.run(
        {.key = kKey, .title = tr("生成出入口")},
        [contents = m_document.contents(), networks = m_networks](const TaskContext& task) {
            return makeEntrances(contents, *networks, task);
        },
        [this, asked = m_document.contents()](const Result<MadeEntrances>& outcome) {
            take(outcome, asked);
        });
}

QString EntranceController::summary(const MadeEntrances& made) const
{
    QString text = tr("按规则为 %1 处设施和山水生成了 %2 个出入口")
                       .arg(countText(static_cast<std::int64_t>(made.places)),
                            countText(static_cast<std::int64_t>(made.made)));
    if (made.kept > 0)
        text +=
            tr("，人工校正过的 %1 个保持不动").arg(countText(static_cast<std::int64_t>(made.kept)));
    return text + tr("。在地图上拖动即可校正，分析按校正后的算。");
}

void EntranceController::take(const Result<MadeEntrances>& outcome, const ProjectContents& asked)
{
    if (!outcome) {
        if (outcome.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(outcome.error(), tr("生成出入口"));
        return;
    }
    const DocumentLayer* const before = entranceRecord(asked);
    LayerId id;
    bool done = true;
    if (before != nullptr) {
        id = before->id;
        if (*before->table != *outcome->table)
            done = m_document.changeTables({{id, before->table, outcome->table}},
                                           tr("重新生成出入口"));
    } else {
        DocumentLayer layer = inputLayer(outcome->table, Theme::Entrance, tr("出入口（按规则）"));
        layer.kind = GeometryKind::Point;
        layer.source = tr("按规则生成");
        id = layer.id;
        m_document.addLayers({layer}, tr("生成出入口"));
    }
    if (!done) {
        Q_EMIT told(MessageBar::Tone::Problem,
                    tr("生成的时候出入口图层变了，什么也没有改。请再点一次。"),
                    {});
        return;
    }
    QStringList details;
    for (const Finding& finding : outcome->findings)
        details += findingSentence(finding);
    Q_EMIT made(id);
    Q_EMIT told(MessageBar::Tone::Info, summary(*outcome), details);
}

} // namespace yimi
