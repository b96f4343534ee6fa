// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/table_text.h"

#include "base/utf8.h"
#include "wording/sentence.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr int kLongestQuote = 16;

struct FaultWords
{
    ExpressionFault fault;
    const char* words;
};

constexpr auto kFaultWords = std::to_array<FaultWords>({
    {ExpressionFault::Empty, QT_TRANSLATE_NOOP("wording", "还没有写表达式")},
    {ExpressionFault::UnexpectedEnd,
     QT_TRANSLATE_NOOP("wording", "表达式没有写完，后面还缺字段、值或右括号")},
    {ExpressionFault::Unexpected,
     QT_TRANSLATE_NOOP("wording", "这里不该出现它，请检查是否缺了运算符、括号或引号")},
    {ExpressionFault::TextUnclosed, QT_TRANSLATE_NOOP("wording", "这段文字缺少结尾的单引号")},
    {ExpressionFault::NameUnclosed, QT_TRANSLATE_NOOP("wording", "这个字段名缺少结尾的双引号")},
    {ExpressionFault::FieldUnknown,
     QT_TRANSLATE_NOOP("wording", "没有这个字段；若是文字，请用单引号括起来")},
    {ExpressionFault::FunctionUnknown,
     QT_TRANSLATE_NOOP("wording",
                       "没有这个函数，可用的有 "
                       "abs、round、floor、ceil、lower、upper、length、substr、coalesce、"
                       "area、length_m、x、y")},
    {ExpressionFault::ArgumentCount, QT_TRANSLATE_NOOP("wording", "函数的参数个数不对")},
    {ExpressionFault::NotACondition,
     QT_TRANSLATE_NOOP("wording", "这里要写条件，例如：人数 > 100")},
    {ExpressionFault::ConditionMisplaced,
     QT_TRANSLATE_NOOP("wording", "条件只有是与否，不能当数字或文字用")},
    {ExpressionFault::NoNumber,
     QT_TRANSLATE_NOOP("wording", "这段文字不是数字，不能与数字比较或计算")},
    {ExpressionFault::TooDeep, QT_TRANSLATE_NOOP("wording", "括号套得太深")},
});

QString wordsOf(ExpressionFault fault)
{
    for (const FaultWords& one : kFaultWords) {
        if (one.fault == fault)
            return QCoreApplication::translate("wording", one.words);
    }
    return {};
}

} // namespace

QString expressionSentence(std::string_view expression, const ExpressionProblem& problem)
{
    const QString words = sentence(wordsOf(problem.fault));
    if (problem.length == 0)
        return words;
    QString quote = fromUtf8(expression.substr(problem.at, problem.length)).simplified();
    if (quote.size() > kLongestQuote)
        quote = quote.left(kLongestQuote - 1) + QChar(0x2026);
    const auto place = codePoints(expression.substr(0, problem.at)).size() + 1;
    return QCoreApplication::translate("wording", "第 %1 个字“%2”：%3", "place, quote, problem")
        .arg(QString::number(place), quote, words);
}

QString figureText(double value)
{
    constexpr int kDecimals = 3;
    const bool small = value != 0 && std::abs(value) < 0.001;
    return small ? QString::number(value, 'g', kDecimals) : shortNumber(value, kDecimals);
}

QString fieldTypeName(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
        return QCoreApplication::translate("wording", "整数", "field type");
    case FieldType::Real:
        return QCoreApplication::translate("wording", "小数", "field type");
    case FieldType::Text:
        break;
    }
    return QCoreApplication::translate("wording", "文字", "field type");
}

} // namespace yimi
