// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/sentence.h"
#include "wording/wording.h"

#include <QCoreApplication>

namespace yimi {

QString fixName(const Fix& fix)
{
    const QString field = fromUtf8(fix.field);
    const auto rows = static_cast<std::int64_t>(fix.rows.size());
    switch (fix.kind) {
    case FixKind::RemoveRows:
        return QCoreApplication::translate("wording", "删去这 %1 个要素").arg(countText(rows));
    case FixKind::NumberRows:
        return QCoreApplication::translate("wording", "在字段“%1”中补齐不重复的编号").arg(field);
    case FixKind::RepairText:
        return QCoreApplication::translate("wording", "把字段“%1”的乱码还原").arg(field);
    case FixKind::TrimText:
        return QCoreApplication::translate("wording", "去掉字段“%1”首尾的空格").arg(field);
    case FixKind::SnapEnds:
        return QCoreApplication::translate("wording", "把 %1 内的断头接到邻近的道路上")
            .arg(metresText(Metres(fix.amount)));
    case FixKind::RemoveOverlap:
        return QCoreApplication::translate("wording", "重叠处只留给编号在前的面");
    case FixKind::ClearValues:
        return QCoreApplication::translate("wording", "把字段“%1”中这些值清空").arg(field);
    }
    return {};
}

} // namespace yimi
