// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_backdrops.h"

#include "project/backdrop.h"
#include "project/contents.h"

#include <QCoreApplication>

namespace yimi::cli {

void tellBackdropsLeftOut(const ProjectContents& contents, Answer& answer)
{
    const QStringList titles = backdropsLeftOut(contents.layers, {});
    if (titles.isEmpty())
        return;
    answer.fields["backdrops_left_out"] = Json::array();
    for (const QString& title : titles)
        answer.fields["backdrops_left_out"].push_back(title.toStdString());
    answer.text +=
        QCoreApplication::translate("cli",
                                    "网络底图没有放上图：%1。批处理不连接网络；要它上图，"
                                    "请在一米的窗口里出图\n")
            .arg(titles.join(u'、'));
}

} // namespace yimi::cli
