// SPDX-License-Identifier: GPL-3.0-or-later
// A database as a source, in the real window with a real server.
#include "intake/made_city.h"
#include "io/database.h"
#include "io/postgis_server.h"
#include "ui/import/import_model.h"
#include "ui/window_bench.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace yimi;
using namespace yimi::test;

namespace {

/// The window with the dialog open.
struct Asking
{
    Asking() { open(); }

    void open()
    {
        bench.action("importDatabase").trigger();
        QTRY_VERIFY(bench.window->findChild<QDialog*>("databaseDialog"));
    }

    QLineEdit& line(const char* name) { return bench.find<QLineEdit>(name); }

    QListWidget& tables() { return bench.find<QListWidget>("databaseTables"); }

    [[nodiscard]] QString problem() { return bench.find<QLabel>("databaseProblem").text(); }

    /// Ends when something is listed or said.
    void connectNow()
    {
        bench.find<QPushButton>("databaseConnect").click();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.find("databaseCancelListing").isVisible(), 30000);
    }

    Bench bench;
};

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDatabaseDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pickedTablesComeIn();
    void whatCannotBeReachedIsSaid();
    void aServiceIsAskedForItsAddress();
    void nothingIsAskedBeforeSomebodyConnects();

private:
    void address(Asking& asking, const QString& password) const;

    PostgisServer m_server;
};

void TestDatabaseDialog::initTestCase()
{
    if (!PostgisServer::installed())
        QSKIP("postgresql-15 is not installed");
    QVERIFY2(m_server.start(), qPrintable(m_server.said));
    const FeatureTable streets = townStreets();
    const FeatureTable communities = townCommunities();
    const std::vector<LayerToWrite> layers{{.table = &streets, .kind = GeometryKind::Line},
                                           {.table = &communities, .kind = GeometryKind::Polygon}};
    QVERIFY(publishToDatabase(m_server.connection("plan"), layers));
}

void TestDatabaseDialog::address(Asking& asking, const QString& password) const
{
    asking.line("databaseHost").setText("127.0.0.1");
    asking.bench.find<QSpinBox>("databasePort").setValue(m_server.port());
    asking.line("databaseName").setText("plan");
    asking.line("databaseUser").setText("yimi");
    asking.line("databasePassword").setText(password);
}

void TestDatabaseDialog::pickedTablesComeIn()
{
    Asking asking;
    address(asking, PostgisServer::kPassword);
    asking.connectNow();
    QCOMPARE(asking.tables().count(), 2);
    QVERIFY(!asking.bench.find("databaseNext").isEnabled());
    QVERIFY(asking.line("databasePassword").echoMode() == QLineEdit::Password);
    for (int row = 0; row < 2; ++row) {
        if (asking.tables().item(row)->text() == "社区界线")
            asking.tables().item(row)->setCheckState(Qt::Checked);
    }
    asking.bench.find<QPushButton>("databaseNext").click();
    QTRY_VERIFY_WITH_TIMEOUT(asking.bench.window->findChild<QDialog*>("importDialog"), 20000);
    const auto* plan = asking.bench.window->findChild<QTableView*>("importLayers")->model();
    QCOMPARE(plan->rowCount(), 1);
    QCOMPARE(plan->index(0, ImportModel::Name).data().toString(), QString("社区界线"));
    asking.bench.find<QPushButton>("importNow").click();
    Document& document = asking.bench.window->document();
    QTRY_COMPARE(document.layers().size(), std::size_t{1});
    QCOMPARE(document.layers()[0].table->rowCount(), std::size_t{5});
    QVERIFY(document.layers()[0].source.contains("127.0.0.1"));
    // The password is nowhere but in the dialog that is gone.
    const QString path = asking.bench.dir.filePath("city.yimi");
    QVERIFY(saveProject(document.contents(), path.toStdString()));
    const QString settings = asking.bench.dir.filePath("settings.ini");
    QTRY_VERIFY(bytesIn(settings).contains("127.0.0.1"));
    for (const QString& file : {path, settings})
        QVERIFY(!bytesIn(file).contains("geheim"));
    asking.open();
    QTRY_COMPARE(asking.line("databaseUser").text(), QString("yimi"));
    QVERIFY(asking.line("databasePassword").text().isEmpty());
}

void TestDatabaseDialog::whatCannotBeReachedIsSaid()
{
    Asking asking;
    address(asking, "wrong-secret");
    asking.connectNow();
    QVERIFY(asking.bench.find("databaseProblem").isVisible());
    QVERIFY2(asking.problem().contains("连不上数据库"), qPrintable(asking.problem()));
    QVERIFY(!asking.problem().contains("secret"));
    QCOMPARE(asking.tables().count(), 0);
    // Signs that mean something in a connection string are part of the password here.
    address(asking, "it's \\ a=b");
    asking.connectNow();
    QVERIFY2(asking.problem().contains("连不上数据库"), qPrintable(asking.problem()));
    QVERIFY2(asking.problem().contains("authentication"), qPrintable(asking.problem()));
    address(asking, PostgisServer::kPassword);
    asking.connectNow();
    QVERIFY(!asking.bench.find("databaseProblem").isVisible());
    QCOMPARE(asking.tables().count(), 2);
}

void TestDatabaseDialog::aServiceIsAskedForItsAddress()
{
    Asking asking;
    asking.bench.find<QToolButton>("databaseKind1").click();
    QVERIFY(!asking.bench.find("databaseConnect").isEnabled());
    asking.line("serviceUrl").setText("ftp://127.0.0.1/wfs");
    asking.bench.find<QPushButton>("databaseConnect").click();
    QVERIFY(asking.problem().contains("http://"));
    asking.line("serviceUrl").setText("http://127.0.0.1:1/wfs");
    asking.connectNow();
    QVERIFY2(asking.problem().contains("WFS"), qPrintable(asking.problem()));
    QVERIFY(asking.bench.find("databaseProblem").isVisible());
}

void TestDatabaseDialog::nothingIsAskedBeforeSomebodyConnects()
{
    Asking asking;
    QVERIFY(!asking.bench.find("databaseConnect").isEnabled());
    QVERIFY(!asking.bench.find("databaseNext").isEnabled());
    QVERIFY(!asking.bench.find("databaseProblem").isVisible());
    address(asking, {});
    QVERIFY(asking.bench.find("databaseConnect").isEnabled());
    QCOMPARE(asking.tables().count(), 0);
}

QTEST_MAIN(TestDatabaseDialog)
#include "tst_database_dialog.moc"
