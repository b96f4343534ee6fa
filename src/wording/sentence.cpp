// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/sentence.h"

#include <QCoreApplication>
#include <QStringList>

namespace yimi {

QString sentence(const QString& clause, const QString& note)
{
    if (clause.isEmpty())
        return {};
    if (note.isEmpty())
        return QCoreApplication::translate("wording", "%1。", "a sentence").arg(clause);
    return QCoreApplication::translate("wording", "%1（%2）。", "a sentence with a note")
        .arg(clause, note);
}

QString joinedSentences(const QString& first, const QString& second)
{
    if (first.isEmpty() || second.isEmpty())
        return first + second;
    return QCoreApplication::translate("wording", "%1%2", "two sentences in a row")
        .arg(first, second);
}

QString enumeration(const QStringList& names)
{
    return names.join(QCoreApplication::translate("wording", "、", "between names in a list"));
}

} // namespace yimi
