// SPDX-License-Identifier: GPL-3.0-or-later
// The few kinds of filters that classes of a field are written with.
#include "stylefile/qml_filter.h"

#include "stylefile/qml_writer.h"

#include <QRegularExpression>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

const QString kField = uR"~("((?:[^"]|"")+)")~"_s;
const QString kNumber = uR"((-?[0-9.]+(?:[eE][-+]?[0-9]+)?))"_s;
const QString kValue = uR"('(?:[^']|'')*'|-?[0-9.]+(?:[eE][-+]?[0-9]+)?)"_s;

QString unquoted(QString text, QChar quote)
{
    if (text.size() >= 2 && text.startsWith(quote) && text.endsWith(quote))
        text = text.mid(1, text.size() - 2).replace(QString(2, quote), quote);
    return text;
}

std::optional<QStringList> matched(const QString& filter, const QString& pattern)
{
    const QRegularExpression whole(QRegularExpression::anchoredPattern(pattern),
                                   QRegularExpression::CaseInsensitiveOption);
    const auto match = whole.match(filter);
    return match.hasMatch() ? std::optional(match.capturedTexts()) : std::nullopt;
}

QStringList valuesOf(const QString& list)
{
    QStringList values;
    static const QRegularExpression kOne(kValue);
    for (auto found = kOne.globalMatch(list); found.hasNext();)
        values += unquoted(found.next().captured(), u'\'');
    return values;
}

/// One field for the whole style.
bool takeField(const QString& quoted, std::string& field)
{
    const std::string name = QString(quoted).replace(u"\"\""_s, u"\""_s).toStdString();
    if (field.empty())
        field = name;
    return field == name;
}

bool readValues(const QString& list, StyleRule& rule)
{
    const QStringList values = valuesOf(list);
    if (values.isEmpty())
        return false;
    rule.value = values.front().toStdString();
    for (const QString& value : values.mid(1))
        rule.aliases.push_back(value.toStdString());
    return true;
}

QString classFilter(const RuleCondition& condition)
{
    const QString field = qmlQuoted(condition.field, u'"');
    const QString upTo = u"%1 <= %2"_s.arg(field, QString::number(*condition.upTo, 'g', 12));
    return condition.above
               ? u"%1 > %2 AND %3"_s.arg(field, QString::number(*condition.above, 'g', 12), upTo)
               : upTo;
}

} // namespace

QString qmlFilter(const RuleCondition& condition)
{
    if (condition.field.isEmpty())
        return {};
    if (condition.missing)
        return u"%1 IS NULL"_s.arg(qmlQuoted(condition.field, u'"'));
    if (condition.upTo)
        return classFilter(condition);
    QStringList values;
    for (const QString& value : condition.values)
        values += condition.numeric ? value : qmlQuoted(value, u'\'');
    const QString field = qmlQuoted(condition.field, u'"');
    const QString list = values.join(u", "_s);
    return condition.others ? u"%1 IS NULL OR %1 NOT IN (%2)"_s.arg(field, list)
                            : u"%1 IN (%2)"_s.arg(field, list);
}

bool readQmlFilter(const QString& filter, std::string& field, StyleRule& rule)
{
    const QString text = filter.trimmed();
    if (text.isEmpty() || text.compare(u"ELSE"_s, Qt::CaseInsensitive) == 0)
        return true;
    const QString list = u"\\s*\\(((?:\\s*(?:"_s + kValue + u")\\s*,?)+)\\)"_s;
    if (const auto in = matched(text, kField + u"\\s+IN"_s + list))
        return takeField((*in)[1], field) && readValues((*in)[2], rule);
    if (const auto one = matched(text, kField + u"\\s*=\\s*("_s + kValue + u")"_s))
        return takeField((*one)[1], field) && readValues((*one)[2], rule);
    const QString upTo = u"\\s*<=\\s*"_s + kNumber;
    if (const auto first = matched(text, kField + upTo)) {
        rule.upTo = (*first)[2].toDouble();
        return takeField((*first)[1], field);
    }
    const QString above = u"\\s*>=?\\s*"_s + kNumber + u"\\s+AND\\s+"_s;
    if (const auto range = matched(text, kField + above + kField + upTo)) {
        rule.upTo = (*range)[4].toDouble();
        return (*range)[1] == (*range)[3] && takeField((*range)[1], field);
    }
    // The rest of a style: what is missing or in no list.
    if (const auto none = matched(text, kField + u"\\s+IS\\s+NULL"_s))
        return takeField((*none)[1], field);
    const QString others =
        u"(?:"_s + kField + u"\\s+IS\\s+NULL\\s+OR\\s+)?"_s + kField + u"\\s+NOT\\s+IN"_s + list;
    if (const auto rest = matched(text, others))
        return takeField((*rest)[2], field);
    return false;
}

} // namespace yimi
