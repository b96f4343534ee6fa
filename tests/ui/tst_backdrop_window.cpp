// SPDX-License-Identifier: GPL-3.0-or-later
// A backdrop as a planner adds it, and how the map follows the hand.
#include "made_raster.h"
#include "tile_server.h"
#include "ui/backdrop/backdrop_dialog.h"
#include "ui/window/message_bar.h"
#include "ui/window_bench.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>

using namespace yimi;
using namespace yimi::test;

namespace {

BackdropDialog& asked(Bench& bench)
{
    bench.action("addBackdrop").trigger();
    auto* dialog = bench.window->findChild<BackdropDialog*>();
    Q_ASSERT(dialog);
    return *dialog;
}

QPushButton& okOf(BackdropDialog& dialog)
{
    return *dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

bool saysSomewhere(Bench& bench, const QString& text)
{
    for (const QLabel* label : bench.window->findChild<MessageBar*>()->findChildren<QLabel*>()) {
        if (label->text().contains(text))
            return true;
    }
    return false;
}

QString bluePicture(const Bench& bench)
{
    const Box home = homeExtent(bench.window->document().layers());
    const double pixel = std::max(home.width(), home.height()) / 10;
    const QString path = bench.dir.filePath("影像.tif");
    madeRaster(path.toStdString(),
               {.width = 60,
                .height = 60,
                .west = home.centre().x - 30 * pixel,
                .north = home.centre().y + 30 * pixel,
                .pixel = pixel,
                .crs = "EPSG:4549",
                .colour = [](int, int) -> std::array<int, 4> {
                    return {0, 0, 255, 0};
                }});
    return path;
}

int blueDots(const QImage& image)
{
    int blue = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            blue += image.pixel(x, y) == qRgb(0, 0, 255) ? 1 : 0;
    }
    return blue;
}

} // namespace

class TestBackdropWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// Tiles are kept in a folder of the tests' own.
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aFileIsShownAndTakenBack()
    {
        Bench bench;
        bench.open();
        const std::size_t before = bench.window->document().layers().size();
        BackdropDialog& dialog = asked(bench);
        QVERIFY(!okOf(dialog).isEnabled());
        dialog.findChild<QLineEdit*>("backdropFile")->setText(bluePicture(bench));
        QVERIFY(okOf(dialog).isEnabled());
        okOf(dialog).click();
        QTRY_COMPARE(bench.window->document().layers().size(), before + 1);
        QTRY_VERIFY(bench.window->canvas().upToDate());
        QTRY_VERIFY(blueDots(bench.window->canvas().grab().toImage()) > 10000);
        bench.window->document().undoStack().undo();
        QTRY_VERIFY(bench.window->canvas().upToDate());
        QTRY_COMPARE(blueDots(bench.window->canvas().grab().toImage()), 0);
    }

    void whatIsNoPictureIsSaid()
    {
        Bench bench;
        bench.open();
        BackdropDialog& dialog = asked(bench);
        dialog.findChild<QLineEdit*>("backdropFile")->setText(bench.dir.filePath("gone.tif"));
        okOf(dialog).click();
        QTRY_VERIFY(saysSomewhere(bench, "gone.tif"));
    }

    void nothingIsAskedOfANetworkThatIsOff()
    {
        TileServer server;
        Bench bench;
        bench.open();
        const std::size_t before = bench.window->document().layers().size();
        BackdropDialog& dialog = asked(bench);
        dialog.findChild<QRadioButton*>("backdropIsService")->setChecked(true);
        dialog.findChild<QLineEdit*>("backdropAddress")
            ->setText(QString::fromStdString(server.address()) + "/{z}/{x}/{y}.png?tk={key}");
        dialog.findChild<QLineEdit*>("backdropKey")->setText("s3cret");
        QVERIFY(!dialog.findChild<QCheckBox*>("backdropNetwork")->isChecked());
        okOf(dialog).click();
        QTRY_COMPARE(bench.window->document().layers().size(), before + 1);
        QTRY_VERIFY(bench.window->canvas().upToDate());
        QVERIFY(server.asked().isEmpty());
        QVERIFY(saysSomewhere(bench, "允许一米为底图连接网络"));
    }

    void tilesAreShownOnceAllowed()
    {
        TileServer server;
        Bench bench;
        bench.open();
        BackdropDialog& dialog = asked(bench);
        dialog.findChild<QRadioButton*>("backdropIsService")->setChecked(true);
        dialog.findChild<QLineEdit*>("backdropAddress")
            ->setText(QString::fromStdString(server.address()) + "/{z}/{x}/{y}.png?tk={key}");
        dialog.findChild<QLineEdit*>("backdropKey")->setText("s3cret");
        dialog.findChild<QCheckBox*>("backdropNetwork")->setChecked(true);
        okOf(dialog).click();
        QTRY_VERIFY(server.asked().contains("tk=s3cret"));
        QTRY_VERIFY(bench.window->canvas().upToDate());
        const auto tileDots = [&] {
            const QImage image = bench.window->canvas().grab().toImage();
            int found = 0;
            for (int x = 0; x < image.width(); ++x)
                found += image.pixel(x, 5) == qRgb(40, 120, 200) ? 1 : 0;
            return found;
        };
        QTRY_VERIFY(tileDots() > 100);
        QVERIFY(!bench.window->document().layers().back().source.contains("s3cret"));
    }
};

QTEST_MAIN(TestBackdropWindow)
#include "tst_backdrop_window.moc"
