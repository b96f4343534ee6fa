// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/language.h"
#include "wording/wording.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace yimi;

namespace {

const QString kSource = QStringLiteral(YIMI_SOURCE_DIR);

struct Message
{
    QString context;
    QString source;
    bool finished = true;
    QStringList texts;
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{context, {}, true, {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute("type");
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.texts.append(text.trimmed());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> messagesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.push_back(readMessage(xml, context));
    }
    return messages;
}

QStringList placesIn(const QString& text)
{
    QStringList places;
    for (int i = 1; i <= 9; ++i) {
        if (text.contains(QStringLiteral("%%1").arg(i)))
            places.append(QString::number(i));
    }
    return places;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextOfTheCatalogueIsFinished();
    void placeholdersAreTheSame();
    void noTextOfTheSourcesIsMissing();
    void switchingChangesWords();

private:
    const QString m_catalogue = kSource + "/resources/i18n/yimi_en.ts";
};

void TestTranslations::everyTextOfTheCatalogueIsFinished()
{
    const auto messages = messagesOf(m_catalogue);
    QVERIFY(messages.size() > 300);
    for (const Message& message : messages) {
        const bool complete = message.finished && !message.texts.join("").isEmpty();
        QVERIFY2(complete, qPrintable(message.context + ": " + message.source));
    }
}

void TestTranslations::placeholdersAreTheSame()
{
    for (const Message& message : messagesOf(m_catalogue)) {
        for (const QString& text : message.texts)
            QVERIFY2(placesIn(text) == placesIn(message.source),
                     qPrintable(message.source + " / " + text));
    }
}

void TestTranslations::noTextOfTheSourcesIsMissing()
{
    const QTemporaryDir dir;
    const QString copy = dir.filePath("yimi_en.ts");
    QVERIFY(QFile::copy(m_catalogue, copy));
    QStringList arguments{"-silent",
                          "-no-obsolete",
                          "-locations",
                          "none",
                          "-source-language",
                          "zh_CN",
                          "-target-language",
                          "en",
                          "-I",
                          kSource,
                          "-I",
                          kSource + "/src"};
    for (const char* folder : {"/ui", "/src/wording", "/src/project", "/src/layout", "/src/app"})
        arguments.append(kSource + folder);
    arguments << "-ts" << copy;
    QCOMPARE(QProcess::execute(LUPDATE, arguments), 0);
    const auto updated = messagesOf(copy);
    for (const Message& message : updated)
        QVERIFY2(message.finished,
                 qPrintable("not in the catalogue: " + message.context + ": " + message.source));
    QCOMPARE(updated.size(),
             messagesOf(m_catalogue).size()); // and none that is no more in the sources
}

void TestTranslations::switchingChangesWords()
{
    Language language;
    language.set("zh");
    QCOMPARE(stateName(CoverageState::Served), QString::fromUtf8("有服务"));
    language.set("en");
    QCOMPARE(stateName(CoverageState::Served), QString("Served"));
    language.set("zh");
    QCOMPARE(stateName(CoverageState::Served), QString::fromUtf8("有服务"));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
