// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/area_edit_text.h"

#include "wording/sentence.h"

#include <QCoreApplication>

namespace yimi {

namespace {

constexpr qsizetype kMostValues = 4; ///< that are told of a field

QString quoted(const QString& text)
{
    return QCoreApplication::translate("wording", "“%1”", "a name in quotation marks").arg(text);
}

} // namespace

QString areaFaultSentence(AreaFault fault)
{
    switch (fault) {
    case AreaFault::Unsound:
        return QCoreApplication::translate(
            "wording",
            "这个面的边界本身有错（例如自己和自己相交），没有改。请先在“数据体检”里修复。");
    case AreaFault::NotCrossed:
        return QCoreApplication::translate(
            "wording",
            "这条线没有把面完全切开，没有分割。请从边界的一侧画到另一侧，两端落在边界上或"
            "面外；退格撤回一点。");
    case AreaFault::Sliver:
        return QCoreApplication::translate(
            "wording",
            "分出来的一块太小或太窄（不足 1 平方米或 0.1 米宽），没有分割。请换个位置画。");
    case AreaFault::Apart:
        return QCoreApplication::translate(
            "wording",
            "标出的面和其余的没有公共边界，没有合并：这个图层里没有由几块组成的面。请先把"
            "边界拖到一起。");
    }
    return {};
}

QString areaSplitSentence(const QString& name, const QStringList& ids, const QStringList& shared)
{
    QString text =
        name.isEmpty()
            ? QCoreApplication::translate("wording", "面已分割，最大的一块保留原来的编号。")
            : QCoreApplication::translate("wording", "%1已分割，最大的一块保留原来的编号。")
                  .arg(quoted(name));
    if (!ids.isEmpty())
        text = joinedSentences(
            text, QCoreApplication::translate("wording", "新的编号：%1。").arg(enumeration(ids)));
    if (!shared.isEmpty())
        text = joinedSentences(
            text,
            QCoreApplication::translate("wording", "%1按面积分摊，合计不变，请按实际核对。")
                .arg(enumeration(shared)));
    return text;
}

QString sharesText(const QString& field, const QStringList& shares)
{
    return QCoreApplication::translate("wording", "%1：%2", "a field and its shares")
        .arg(field, shares.join(QStringLiteral(" + ")));
}

QString areasMergedSentence(const QString& name, std::size_t areas, const QStringList& summed)
{
    const QString count = QString::number(areas);
    QString text =
        name.isEmpty()
            ? QCoreApplication::translate("wording", "%1 个面已合并，编号和属性取最大的一个。")
                  .arg(count)
            : QCoreApplication::translate("wording", "%1 个面已合并，编号和属性取最大的%2。")
                  .arg(count, quoted(name));
    if (!summed.isEmpty())
        text = joinedSentences(
            text, QCoreApplication::translate("wording", "%1已合计。").arg(enumeration(summed)));
    return text;
}

QString partlySummedSentence(const QString& field)
{
    return QCoreApplication::translate("wording", "%1：有的面没有填，只合计了填了的。").arg(field);
}

QString differedSentence(const QString& field, const QStringList& values)
{
    QStringList names;
    for (const QString& value : values.first(std::min(values.size(), kMostValues)))
        names += value.isEmpty() ? QCoreApplication::translate("wording", "空", "a blank value")
                                 : quoted(value);
    QString listed = enumeration(names);
    if (values.size() > kMostValues)
        listed = QCoreApplication::translate("wording", "%1等").arg(listed);
    return QCoreApplication::translate("wording", "%1：各面不同（%2），取了%3。")
        .arg(field, listed, names.front());
}

QString closedSeamsSentence(std::size_t seams)
{
    return QCoreApplication::translate("wording", "接缝处 %1 个不足 1 平方米的缝隙已填上。")
        .arg(seams);
}

QString severalPartsSentence(std::size_t parts)
{
    return QCoreApplication::translate("wording", "合并后由互不相接的 %1 块组成。").arg(parts);
}

} // namespace yimi
