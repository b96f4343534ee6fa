// SPDX-License-Identifier: GPL-3.0-or-later
// yimi-cli export and run on the sample, as a script calls them.
#include "app/cli_runner.h"
#include "layout/layout_file.h"
#include "other_programs.h"
#include "project/project_file.h"
#include "undated.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void paperIsChosenByItsName();
    void aLayoutIsChosenByNameOrFile();
    void aLayoutOfTheProjectIsChosen();
    void anUnknownLayoutIsAnsweredByThoseThereAre();
    void theCommunityPageSaysWhatEveryAnalysisFound();
    void twoResultsAreComparedAsAsked();
    void aPlaceOnTheGroundIsWritten();
    void wrongWordsAreRefusedBeforeAnythingIsRead();
    void anAtlasIsOnePdfOrAFolder();
    void anAtlasIsTheSameWithAnyNumberOfThreads();
    void allOfAProjectIsRecomputedAndWritten();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Of a picture of a page.
    [[nodiscard]] QSize sizeOf(const QStringList& words) const
    {
        const auto answer = exported(QStringList{"--out", path("size.png"), "--dpi", "36"} + words);
        return answer.exitCode == 0 ? QImage(path("size.png")).size() : QSize();
    }

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
    QCOMPARE(sizeOf({}), QSize(595, 421));
    QCOMPARE(sizeOf({"--size", "a4", "--portrait"}), QSize(298, 421));
    QCOMPARE(sizeOf({"--size", "16:9"}), QSize(480, 270));
    QCOMPARE(sizeOf({"--size", "A0"}), QSize(1685, 1192));
}

void TestCliExport::aLayoutIsChosenByNameOrFile()
{
    const QSize slide(480, 270);
    QCOMPARE(sizeOf({"--layout", "slide"}), slide);
    QCOMPARE(sizeOf({"--layout", "汇报 16:9"}), slide); // as people call it
    QCOMPARE(sizeOf({"--layout", "upright"}), QSize(421, 595));
    QCOMPARE(sizeOf({"--layout", "upright", "--size", "A4", "--portrait"}), QSize(298, 421));
    Layout own = shippedLayout("coverage");
    own.name = "own";
    own.size = {200, 100};
    QVERIFY(writeLayout(own, path("own.json")));
    QCOMPARE(sizeOf({"--layout", path("own.json")}), QSize(283, 142));
    const auto atlas = exported({"--out",
                                 path("slides"),
                                 "--atlas",
                                 "district",
                                 "--format",
                                 "png",
                                 "--dpi",
                                 "36",
                                 "--layout",
                                 "slide"});
    QVERIFY2(atlas.exitCode == 0, qPrintable(atlas.err));
    QCOMPARE(QImage(QString::fromStdString(atlas.json()["written"][0].get<std::string>())).size(),
             slide);
}

void TestCliExport::aLayoutOfTheProjectIsChosen()
{
    const QString project = path("with layout.yimi");
    auto opened = openProject(m_project.toStdString());
    QVERIFY(opened);
    Layout own = shippedLayout("slide");
    own.name.clear();
    own.title = "局里的版式";
    own.size = {160, 90};
    opened->contents.layouts = {own};
    QVERIFY(saveProject(opened->contents, project.toStdString()));
    const auto listed = cli({"export", project, "--list", "--json"}).json()["layouts"];
    QCOMPARE(listed.size(), shippedLayouts().size() + 1);
    QCOMPARE(listed.back()["name"].get<std::string>(), own.title.toStdString());
    const auto answer =
        cli({"export", project, "--layout", own.title, "--out", path("own.png"), "--dpi", "36"});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    QCOMPARE(QImage(path("own.png")).size(), QSize(227, 128));
}

void TestCliExport::anUnknownLayoutIsAnsweredByThoseThereAre()
{
    const auto unknown = cli({"export", m_project, "--layout", "poster", "--out", path("x.pdf")});
    QCOMPARE(unknown.exitCode, 2);
    QVERIFY2(unknown.err.contains("poster"), qPrintable(unknown.err));
    for (const Layout& layout : shippedLayouts())
        QVERIFY2(unknown.err.contains(layout.name), qPrintable(unknown.err));
    const auto gone =
        cli({"export", m_project, "--layout", "no/such.json", "--out", path("x.pdf")});
    QCOMPARE(gone.exitCode, 1);
    QVERIFY2(gone.err.contains("no/such.json"), qPrintable(gone.err));
    QFile bad(path("bad.json"));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("{\"items\": 3") > 0);
    bad.close();
    const auto damaged =
        cli({"export", m_project, "--layout", path("bad.json"), "--out", path("x.pdf")});
    QVERIFY2(damaged.exitCode == 1 && damaged.err.contains("bad.json"), qPrintable(damaged.err));
    QVERIFY(!QFile::exists(path("x.pdf")));
}

void TestCliExport::theCommunityPageSaysWhatEveryAnalysisFound()
{
    const auto answer = exported({"--page", "community", "--out", path("community.pdf")});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
    const auto words = saying("pdftotext", {"-layout", path("community.pdf"), "-"});
    if (!words)
        QFAIL("pdftotext is not there: install poppler-utils, as ./test does");
    // Of 托育覆盖, 学校, 公共服务, 公交, 山水: the nearest one and a share of the children.
    for (const char* kind : {"托育点", "小学", "图书馆", "半小时山水体验圈"}) {
        const QRegularExpression row(QString::fromUtf8(kind) + " .*%");
        QVERIFY2(row.match(*words).hasMatch(), qPrintable(kind + *words));
    }
    const auto none =
        exported({"--page", "community", "--community", "nobody", "--out", path("x.pdf")});
    QVERIFY(none.exitCode == 1 && none.out.contains("nobody"));
}

void TestCliExport::twoResultsAreComparedAsAsked()
{
    const auto captions = [&](const QStringList& words) {
        const QString file = path("compare.pdf");
        const auto answer = exported(QStringList{"--page", "compare", "--out", file} + words);
        return answer.exitCode == 0 ? saying("pdftotext", {file, "-"}) : QString();
    };
    const auto usual = captions({});
    if (!usual)
        QFAIL("pdftotext is not there: install poppler-utils, as ./test does");
    QVERIFY2(usual->contains("托育覆盖 与 等时圈"), qPrintable(*usual));
    const auto asked = captions({"--compare", "bus,services"});
    QVERIFY2(asked->contains("公交覆盖 与 公共服务覆盖"), qPrintable(*asked));
    const auto unknown =
        exported({"--page", "compare", "--out", path("x.pdf"), "--compare", "bus,x"});
    QVERIFY(unknown.exitCode == 2 && unknown.out.contains("compare"));
    QCOMPARE(exported({"--page", "compare", "--out", path("x.pdf"), "--compare", "bus"}).exitCode,
             2);
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
    const auto words = saying("pdftotext", {path("towns.pdf"), "-"});
    for (int page = 1; words && page <= pages; ++page) {
        const QString number = QStringLiteral("第 %1 页，共 %2 页").arg(page).arg(pages);
        QCOMPARE(words->count(number), 1);
    }
    QVERIFY(exported({"--out", path("alone.pdf")}).exitCode == 0);
    if (const auto alone = saying("pdftotext", {path("alone.pdf"), "-"}))
        QVERIFY(!alone->contains("页，共")); // a page by itself has no number
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

void TestCliExport::anAtlasIsTheSameWithAnyNumberOfThreads()
{
    const auto made = [&](const QString& name, const QString& threads) {
        const auto pdf = exported(
            {"--out", path(name + ".pdf"), "--atlas", "town", "--layers", "--threads", threads});
        const auto files = exported(
            {"--out", path(name), "--atlas", "town", "--format", "svg", "--threads", threads});
        QByteArray all;
        if (pdf.exitCode != 0 || files.exitCode != 0)
            return all;
        all = undatedFile(path(name + ".pdf"));
        const QDir folder(path(name));
        for (const QString& file : folder.entryList(QDir::Files))
            all += file.toUtf8() + undatedFile(folder.filePath(file));
        return all;
    };
    // Processes of their own: whatever hangs on a hash of theirs differs.
    const QByteArray one = made("one", "1");
    QVERIFY(one.size() > 100'000);
    for (const char* name : {"two", "again", "and again"})
        QVERIFY(made(QString::fromLatin1(name), "2") == one);
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
