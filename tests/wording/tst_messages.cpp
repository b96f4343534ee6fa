// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/wording.h"

#include <QSet>
#include <QTest>

using namespace yimi;
using namespace Qt::StringLiterals;

namespace {

std::vector<ErrorCode> allErrorCodes()
{
    std::vector<ErrorCode> codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::LibraryFailed); ++code)
        codes.push_back(static_cast<ErrorCode>(code));
    return codes;
}

std::vector<FindingCode> allFindingCodes()
{
    std::vector<FindingCode> codes;
    for (int code = 0; code <= static_cast<int>(kLastFindingCode); ++code)
        codes.push_back(static_cast<FindingCode>(code));
    return codes;
}

/// Sentences of a message, without their full stops.
QStringList sentencesOf(const QString& message)
{
    return message.split(u'。', Qt::SkipEmptyParts);
}

Error fullError(ErrorCode code)
{
    return {.code = code,
            .file = "/数据/常州.gpkg",
            .layer = "道路_2023",
            .feature = "f4711",
            .field = "等级码",
            .detail = "ogr says no"};
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasItsOwnProblemAndWayOut();
    void everyErrorSaysWhatWhereAndWhy();
    void anErrorReadsAsWritten();
    void anErrorOfAParameterNamesItsChoices();
    void aWrongGeometryIsNamedInWords();
    void everyFindingHasItsOwnSentenceAndWayOut();
    void aFindingReadsAsWritten();
};

void MessagesTest::everyErrorHasItsOwnProblemAndWayOut()
{
    QSet<QString> problems;
    QSet<QString> waysOut;
    for (const ErrorCode code : allErrorCodes()) {
        const QStringList sentences = sentencesOf(errorSentence({.code = code}));
        QCOMPARE(sentences.size(), 2);
        problems += sentences[0];
        waysOut += sentences[1];
    }
    QCOMPARE(problems.size(), qsizetype(allErrorCodes().size()));
    QCOMPARE(waysOut.size(), qsizetype(allErrorCodes().size()));
}

void MessagesTest::everyErrorSaysWhatWhereAndWhy()
{
    for (const ErrorCode code : allErrorCodes()) {
        const QString message = errorSentence(fullError(code), u"读取道路"_s);
        for (const QString& part : {u"读取道路时"_s,
                                    u"/数据/常州.gpkg"_s,
                                    u"道路_2023"_s,
                                    u"f4711"_s,
                                    u"等级码"_s,
                                    u"ogr says no"_s})
            QVERIFY2(message.contains(part), qPrintable(message));
        QVERIFY2(message.endsWith(u'。'), qPrintable(message));
        QVERIFY2(!message.contains(u"%"_s), qPrintable(message));
    }
}

void MessagesTest::anErrorReadsAsWritten()
{
    QCOMPARE(
        errorSentence({.code = ErrorCode::FileNotFound, .file = "roads.gpkg"}, u"读取道路"_s),
        u"读取道路时出错（文件 roads.gpkg）：找不到文件。请检查路径和文件名；文件若在 U 盘或网络盘上，请确认已经连接。"_s);
    QCOMPARE(
        errorSentence({.code = ErrorCode::LayerNotFound,
                       .file = "a.gpkg",
                       .layer = "road",
                       .detail = "roads、parks"}),
        u"文件 a.gpkg，图层 road：文件里没有要读的图层，或者没有写明是哪一个。现有图层：roads、parks。请从现有图层中选一个，写作“文件|layername=图层名”。"_s);
}

void MessagesTest::anErrorOfAParameterNamesItsChoices()
{
    const QString message = errorSentence(
        {.code = ErrorCode::ParameterInvalid, .field = "age", .detail = "A9 ∉ {A0_2, A3_5}"});
    QVERIFY2(message.contains(u"参数 age"_s), qPrintable(message));
    QVERIFY2(message.contains(u"给的是“A9”，可以用的值：A0_2, A3_5。"_s), qPrintable(message));

    const QString bound =
        errorSentence({.code = ErrorCode::ParameterInvalid, .field = "cutoff", .detail = "> 0"});
    QVERIFY2(bound.contains(u"。应为：> 0。"_s), qPrintable(bound));

    const QString unnamed =
        errorSentence({.code = ErrorCode::ParameterInvalid, .detail = "∉ {A0_2, A3_5}"});
    QVERIFY2(unnamed.contains(u"。可以用的值：A0_2, A3_5。"_s), qPrintable(unnamed));
}

void MessagesTest::aWrongGeometryIsNamedInWords()
{
    const QString message = errorSentence(
        {.code = ErrorCode::GeometryWrongType, .layer = "parks", .detail = "polygon"});
    QVERIFY2(message.contains(u"实际为：面。"_s), qPrintable(message));
}

void MessagesTest::everyFindingHasItsOwnSentenceAndWayOut()
{
    QSet<QString> happened;
    for (const FindingCode code : allFindingCodes()) {
        const QString message = findingSentence(
            {.code = code, .layer = "路_1", .field = "类_2", .detail = "GB18030", .count = 1234});
        const QStringList sentences = sentencesOf(message);
        QCOMPARE(sentences.size(), 2);
        happened += sentences[0];
        for (const QString& part : {u"路_1"_s, u"类_2"_s, u"GB18030"_s})
            QVERIFY2(sentences[0].contains(part), qPrintable(message));
        QVERIFY2(sentences[1].size() >= 5, qPrintable(message));
        QVERIFY2(!message.contains(u"%"_s), qPrintable(message));

        // Those of a layer as a whole.
        const bool counts =
            code != FindingCode::EncodingGuessed && code != FindingCode::CrsReprojected
            && code != FindingCode::CrsAssumed && code != FindingCode::AxesSwapped
            && code != FindingCode::CrsNeedsParameters && code != FindingCode::CrsDoubtful
            && code != FindingCode::CrsKept && code != FindingCode::NameChanged
            && code != FindingCode::WrittenInWgs84 && code != FindingCode::CrsNotWritten;
        QVERIFY2(message.contains(u"1,234"_s) == counts, qPrintable(message));
    }
    QCOMPARE(happened.size(), qsizetype(allFindingCodes().size()));
}

void MessagesTest::aFindingReadsAsWritten()
{
    QCOMPARE(
        findingSentence(
            {.code = FindingCode::ValueNegative, .layer = "社区", .field = "A0_2", .count = 3}),
        u"图层“社区”字段“A0_2”：3 个要素的数值是负数，按没有计算。请核对并更正。"_s);
    QCOMPARE(
        findingSentence({.code = FindingCode::CrsReprojected,
                         .layer = "道路",
                         .detail = "EPSG:4326 → EPSG:4549"}),
        u"图层“道路”：坐标已转换到分析坐标系（EPSG:4326 → EPSG:4549）。距离和面积都按转换后的坐标计算，无需处理。"_s);
}

QTEST_APPLESS_MAIN(MessagesTest)
#include "tst_messages.moc"
