// SPDX-License-Identifier: GPL-3.0-or-later
// yimi-cli export and run on the sample, as a script calls them.
#include "app/cli_runner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi::test;

class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void paperIsChosenByItsName();
    void aPlaceOnTheGroundIsWritten();
    void wrongWordsAreRefusedBeforeAnythingIsRead();
    void anAtlasIsOnePdfOrAFolder();
    void allOfAProjectIsRecomputedAndWritten();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] CliAnswer exported(const QStringList& words) const
    {
        return cli(QStringList{"export", m_project, "--json"} + words);
    }

    QTemporaryDir m_folder;
    QString m_project;
};

void TestCliExport::initTestCase()
{
    const auto made = runProgram(QStringLiteral(YIMI_SAMPLE),
                                 {"--out", m_folder.path(), "--scale", "small", "--quiet"});
    QVERIFY2(made.exitCode == 0, qPrintable(made.err));
    const QStringList projects = QDir(m_folder.path()).entryList({"*.yimi"});
    QCOMPARE(projects.size(), 1);
    m_project = path(projects.front());
}

void TestCliExport::everyFormatIsWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("pdf") << "a.pdf" << QByteArray("%PDF-");
    QTest::newRow("svg") << "a.svg" << QByteArray("<?xml");
    QTest::newRow("png") << "a.png" << QByteArray("\x89PNG");
    QTest::newRow("jpeg") << "a.jpg" << QByteArray("\xFF\xD8\xFF");
    QTest::newRow("tiff") << "a.tif" << QByteArray("II*");
}

void TestCliExport::everyFormatIsWritten()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, head);
    const auto answer = exported({"--out", path(name), "--dpi", "60"});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    QCOMPARE(answer.json()["written"][0].get<std::string>(), path(name).toStdString());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(16).startsWith(head));
}

void TestCliExport::paperIsChosenByItsName()
{
    const auto sizeOf = [&](const QStringList& words) {
        const auto answer = exported(QStringList{"--out", path("size.png"), "--dpi", "36"} + words);
        return answer.exitCode == 0 ? QImage(path("size.png")).size() : QSize();
    };
    QCOMPARE(sizeOf({}), QSize(595, 421));
    QCOMPARE(sizeOf({"--size", "a4", "--portrait"}), QSize(298, 421));
    QCOMPARE(sizeOf({"--size", "16:9"}), QSize(480, 270));
    QCOMPARE(sizeOf({"--size", "A0"}), QSize(1685, 1192));
}

void TestCliExport::aPlaceOnTheGroundIsWritten()
{
    const auto pdf = exported({"--out", path("geo.pdf"), "--geo"});
    QCOMPARE(pdf.exitCode, 0);
    QFile file(path("geo.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("/Subtype /GEO"));
    const auto png = exported({"--out", path("world.png"), "--dpi", "36", "--world-file"});
    QCOMPARE(png.json()["written"].size(), std::size_t{2});
    QVERIFY(QFile::exists(path("world.pgw")));
}

void TestCliExport::wrongWordsAreRefusedBeforeAnythingIsRead()
{
    const auto refused = [&](const QStringList& words, const char* field) {
        const auto answer = exported(words);
        return answer.exitCode > 0 && answer.out.contains(field) && !answer.err.isEmpty();
    };
    QVERIFY(refused({"--out", path("x.docx")}, "out"));
    QVERIFY(refused({"--out", path("x.pdf"), "--size", "B5"}, "size"));
    QVERIFY(refused({"--out", path("x.pdf"), "--atlas", "street"}, "atlas"));
    QVERIFY(refused({"--out", path("x"), "--atlas", "town", "--format", "bmp"}, "format"));
    QVERIFY(refused({"--out", path("x.pdf"), "--page", "no-such"}, "page-unknown"));
    QVERIFY(refused({"--out", path("x.svg"), "--geo"}, "geo"));
    QVERIFY(refused({"--out", path("no/such/folder/x.pdf")}, "file-unwritable"));
    QCOMPARE(exported({"--out", path("x.pdf"), "--dpi", "9999"}).exitCode, 2);
    QVERIFY(QDir(m_folder.path()).entryList({"x.*"}).isEmpty());
}

void TestCliExport::anAtlasIsOnePdfOrAFolder()
{
    const auto one = exported({"--out", path("towns.pdf"), "--atlas", "town"});
    QVERIFY2(one.exitCode == 0, qPrintable(one.err));
    const auto pages = one.json()["pages"].get<int>();
    QVERIFY(pages > 1);
    QFile file(path("towns.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("/Type /Page\n"), pages);
    const auto many = exported({"--out",
                                path("towns"),
                                "--atlas",
                                "town",
                                "--format",
                                "jpg",
                                "--dpi",
                                "40",
                                "--size",
                                "A4"});
    QVERIFY2(many.exitCode == 0, qPrintable(many.err));
    QCOMPARE(QDir(path("towns")).entryList({"*.jpg"}).size(), pages);
    QCOMPARE(many.json()["written"].size(), static_cast<std::size_t>(pages));
    QCOMPARE(many.json()["kept"].get<int>(), 0);
}

void TestCliExport::allOfAProjectIsRecomputedAndWritten()
{
    const auto answer = cli({"run", m_project, "--out", path("all"), "--json"});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    const auto json = answer.json();
    int pages = 0;
    int tables = 0;
    for (const auto& file : json["written"]) {
        const QFileInfo written(QString::fromStdString(file.get<std::string>()));
        QVERIFY2(written.size() > 0, qPrintable(written.filePath()));
        pages += written.suffix() == "pdf" ? 1 : 0;
        tables += written.suffix() == "csv" ? 1 : 0;
    }
    QVERIFY(pages >= 1 && tables >= 10);
    QFile table(path("all/tables/托育覆盖-社区.csv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    QVERIFY(table.readLine().startsWith("\xEF\xBB\xBF"));
    const auto nowhere = cli({"run", m_project, "--out", "/proc/no/such", "--json"});
    QCOMPARE(nowhere.exitCode, 1);
}

QTEST_MAIN(TestCliExport)
#include "tst_cli_export.moc"
