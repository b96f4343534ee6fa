// SPDX-License-Identifier: GPL-3.0-or-later
// Map services in the window, as good and as bad as they come.
#include "layout/export_page.h"
#include "painted_world.h"
#include "project/document_scene.h"
#include "project/existing_page.h"
#include "ui/backdrop/backdrop_dialog.h"
#include "ui/window/message_bar.h"
#include "ui/window_bench.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace yimi;
using namespace yimi::test;
using namespace Qt::StringLiterals;

namespace {

const QString kKey = u"s3cret"_s;

/// Everything that is said to the log while it lives.
class Log
{
public:
    Log()
    {
        said().clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString& s) { said() += s + u'\n'; });
    }

    ~Log() { qInstallMessageHandler(m_before); }

    static QString& said()
    {
        static QString text;
        return text;
    }

private:
    QtMessageHandler m_before;
};

Coordinate middleOf(Bench& bench)
{
    return homeExtent(bench.window->document().layers()).centre();
}

Coordinate meetingOf(Bench& bench)
{
    return Transformer::create(bench.window->document().settings().crs, {"EPSG:3857"})
        ->apply(middleOf(bench))
        .value();
}

/// Adds a service as a planner does.
void add(Bench& bench, const std::string& address, const QString& key)
{
    bench.action("addBackdrop").trigger();
    auto& dialog = *bench.window->findChild<BackdropDialog*>();
    dialog.findChild<QRadioButton*>("backdropIsService")->setChecked(true);
    dialog.findChild<QLineEdit*>("backdropAddress")->setText(QString::fromStdString(address));
    dialog.findChild<QLineEdit*>("backdropKey")->setText(key);
    dialog.findChild<QLineEdit*>("backdropAttribution")->setText(u"天地图"_s);
    dialog.findChild<QCheckBox*>("backdropNetwork")->setChecked(true);
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
}

QString saidIn(Bench& bench)
{
    QString text;
    for (const QLabel* label : bench.window->findChild<MessageBar*>()->findChildren<QLabel*>())
        text += label->text() + u'\n';
    return text;
}

void hideTheRest(Bench& bench)
{
    std::vector<LayerId> ids;
    for (const DocumentLayer& layer : bench.window->document().layers()) {
        if (!layer.backdrop)
            ids.push_back(layer.id);
    }
    bench.window->document().setLayersVisible(ids, false, u"hide"_s);
}

/// The four colours around their meeting.
bool quartersShown(Bench& bench)
{
    MapCanvas& canvas = bench.window->canvas();
    const QImage image = canvas.grab().toImage();
    const QPoint at = canvas.view().mapToScreen(middleOf(bench)).toPoint();
    constexpr int kAside = 6;
    const auto is = [&](int x, int y, Quarter quarter) {
        return image.pixel(at + QPoint(x, y)) == colourOf(quarter);
    };
    return is(-kAside, -kAside, Quarter::NorthWest) && is(kAside, -kAside, Quarter::NorthEast)
           && is(-kAside, kAside, Quarter::SouthWest) && is(kAside, kAside, Quarter::SouthEast);
}

/// The longest that the window was deaf while the map was moved about for a while.
qint64 longestSilence(Bench& bench)
{
    MapCanvas& canvas = bench.window->canvas();
    QElapsedTimer whole, step;
    whole.start();
    qint64 longest = 0;
    for (int i = 0; whole.elapsed() < 1500; ++i) {
        step.start();
        canvas.setView(canvas.view().zoomedAbout({300, 300}, i % 2 == 0 ? 1.5 : 1 / 1.5));
        QTest::qWait(5);
        canvas.repaint();
        longest = std::max(longest, step.elapsed());
    }
    return longest;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestBackdropServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    /// Tiles kept by one test are none of another's.
    void init()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)).removeRecursively();
    }

    void aServiceIsShownInItsPlaceWithItsMaker_data()
    {
        QTest::addColumn<bool>("wmts");
        QTest::newRow("tiles") << false;
        QTest::newRow("WMTS") << true;
    }

    void aServiceIsShownInItsPlaceWithItsMaker()
    {
        QFETCH(bool, wmts);
        Bench bench;
        bench.open();
        PaintedWorld world(meetingOf(bench));
        add(bench, wmts ? world.wmts() : world.tiles(), kKey);
        QTRY_VERIFY(
            mapNote(bench.window->document().contents(), {.network = true}).contains(u"天地图"_s));
        hideTheRest(bench);
        QTRY_VERIFY(quartersShown(bench));
        QCOMPARE(bench.window->canvas().note(), u"天地图"_s);
    }

    void theKeyStaysOnThisMachine()
    {
        const Log log;
        Bench bench;
        bench.open();
        PaintedWorld world(meetingOf(bench));
        // Pasted with the address, as a provider's page shows it.
        QString address = QString::fromStdString(world.wmts());
        add(bench, address.replace(u"{key}"_s, kKey).toStdString(), {});
        QTRY_COMPARE(bench.window->document().layers().size(), std::size_t{5});
        QTRY_VERIFY(bench.window->canvas().upToDate());
        const ProjectContents& contents = bench.window->document().contents();
        const QString project = bench.dir.filePath("kept.yimi");
        QVERIFY(saveProject(contents, project.toStdString()));
        QVERIFY(!bytesOf(project).contains(kKey.toUtf8()));
        DisplayCache cache;
        cache.setAccess({.network = true, .keys = {{u"127.0.0.1"_s, kKey}}});
        const auto page =
            existingPage(contents, pageRequest(contents.settings, QDate(2026, 1, 1)), cache);
        QVERIFY(page.has_value());
        QVERIFY(page->source.contains(u"天地图"_s));
        for (const char* name : {"page.svg", "page.pdf"}) {
            const QString path = bench.dir.filePath(QString::fromLatin1(name));
            QVERIFY(writePage(*page, path, {.format = *pageFormatOf(path)}, {}));
            QVERIFY(bytesOf(path).size() > 1000);
            QVERIFY(!bytesOf(path).contains(kKey.toUtf8()));
        }
        QVERIFY(world.server().asked().contains("tk=s3cret"));
        QVERIFY2(!Log::said().contains(kKey), qPrintable(Log::said()));
    }

    void aWrongKeyIsSaidAndStopsAPage()
    {
        const Log log;
        Bench bench;
        bench.open();
        PaintedWorld world(meetingOf(bench));
        add(bench, world.tiles(), u"wr0ng"_s);
        QTRY_VERIFY2(saidIn(bench).contains(u"网络服务拒绝了请求"_s), qPrintable(saidIn(bench)));
        QVERIFY2(saidIn(bench).contains(u"请核对密钥"_s), qPrintable(saidIn(bench)));
        QVERIFY(!saidIn(bench).contains(u"wr0ng"_s));
        QVERIFY(!Log::said().contains(u"wr0ng"_s));
        const ProjectContents& contents = bench.window->document().contents();
        DisplayCache cache;
        cache.setAccess({.network = true, .keys = {{u"127.0.0.1"_s, u"wr0ng"_s}}});
        const auto page =
            existingPage(contents, pageRequest(contents.settings, QDate(2026, 1, 1)), cache);
        QVERIFY(page.has_value());
        for (const char* name : {"page.pdf", "page.png", "page.svg"}) {
            const QString path = bench.dir.filePath(QString::fromLatin1(name));
            const auto written =
                writePage(*page, path, {.format = *pageFormatOf(path), .dpi = 60}, {});
            QVERIFY(!written && written.error().code == ErrorCode::DatabaseUnreachable);
            QVERIFY(!QFile::exists(path));
        }
    }

    void whatIsGoneOrNoMapIsSaid()
    {
        Bench bench;
        bench.open();
        std::string gone;
        {
            TileServer server;
            gone = server.address() + "/wmts?tk={key}";
        }
        add(bench, gone, kKey);
        QTRY_VERIFY2(saidIn(bench).contains(u"连不上网络服务"_s), qPrintable(saidIn(bench)));
        QCOMPARE(bench.window->document().layers().size(), std::size_t{4});
        TileServer chatter([](const QByteArray&) { return Served{200, "<html>登录</html>"}; });
        for (const char* path : {"/wmts?tk={key}", "/{z}/{x}/{y}.png?tk={key}"}) {
            add(bench, chatter.address() + path, kKey);
            QTRY_VERIFY2(saidIn(bench).contains(u"答复不是地图"_s), qPrintable(saidIn(bench)));
            QVERIFY(!saidIn(bench).contains(kKey));
        }
    }

    /// The server takes twenty seconds over each tile.
    void aSlowServiceHoldsNothingUp()
    {
        TileServer slow([](const QByteArray&) { return Served{200, plainTile(), 20000}; });
        QElapsedTimer closing;
        {
            Bench bench;
            bench.open();
            add(bench, slow.address() + "/{z}/{x}/{y}.png", {});
            QTRY_COMPARE(bench.window->document().layers().size(), std::size_t{5});
            QTRY_VERIFY(!slow.asked().isEmpty());
            const qint64 longest = longestSilence(bench);
            QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
            // The streets come meanwhile.
            const QSignalSpy streets(&bench.window->canvas(), &MapCanvas::frameShown);
            bench.window->canvas().zoomBy(1.3);
            QTRY_VERIFY_WITH_TIMEOUT(!streets.isEmpty(), 2000);
            bench.window->document().undoStack().undo();
            QTRY_VERIFY_WITH_TIMEOUT(bench.window->canvas().upToDate(), 2000);
            closing.start();
        }
        QVERIFY2(closing.elapsed() < 9000, qPrintable(QString::number(closing.elapsed())));
    }
};

QTEST_MAIN(TestBackdropServices)
#include "tst_backdrop_services.moc"
