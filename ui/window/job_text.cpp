// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/job_text.h"

#include "wording/wording.h"

#include <QCoreApplication>

namespace yimi {

namespace {

/// JobText::tr: context "job".
class JobText
{
    Q_DECLARE_TR_FUNCTIONS(job)
};

} // namespace

QString jobStageText(const JobStatus& status)
{
    const QString stage = stageName(status.reading.progress.stage);
    if (!status.reading.left || *status.reading.left < std::chrono::seconds(1))
        return stage;
    const auto left =
        std::chrono::duration_cast<std::chrono::seconds>(*status.reading.left).count();
    const QString time = QStringLiteral("%1:%2")
                             .arg(left / 60, 2, 10, QLatin1Char('0'))
                             .arg(left % 60, 2, 10, QLatin1Char('0'));
    return JobText::tr("%1 · 剩余 %2").arg(stage, time);
}

} // namespace yimi
