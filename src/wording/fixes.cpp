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

namespace {

QString fixDone(FixKind kind)
{
    switch (kind) {
    case FixKind::RemoveRows:
        return QCoreApplication::translate("wording", "已删去 %1 个要素");
    case FixKind::NumberRows:
        return QCoreApplication::translate("wording", "已给 %1 个要素补齐不重复的编号");
    case FixKind::RepairText:
        return QCoreApplication::translate("wording", "已还原 %1 个要素的乱码");
    case FixKind::TrimText:
        return QCoreApplication::translate("wording", "已去掉 %1 个要素首尾的空格");
    case FixKind::SnapEnds:
        return QCoreApplication::translate("wording", "已把 %1 条道路的断头接上");
    case FixKind::RemoveOverlap:
        return QCoreApplication::translate("wording", "已去掉 %1 个面的重叠部分");
    case FixKind::ClearValues:
        return QCoreApplication::translate("wording", "已清空 %1 个要素的错误值");
    }
    return {};
}

} // namespace

QString fixDoneSentence(FixKind kind, std::size_t features)
{
    if (features == 0)
        return sentence(QCoreApplication::translate("wording", "没有要素需要改动"));
    return sentence(fixDone(kind).arg(countText(static_cast<std::int64_t>(features))));
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Problem:
        return QCoreApplication::translate("wording", "需要处理");
    case Severity::Warning:
        return QCoreApplication::translate("wording", "请核对");
    case Severity::Info:
        break;
    }
    return QCoreApplication::translate("wording", "提示");
}

} // namespace yimi
