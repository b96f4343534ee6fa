// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/symbols.h"

#include <QGuiApplication>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace yimi;

namespace {

QImage badge(Theme theme, int side)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Marker marker{.symbol = std::string(themeId(theme)), .colour = themeColour(theme)};
    drawBadge(painter, {side / 2.0, side / 2.0}, marker, side);
    return image;
}

int countWhite(const QImage& image)
{
    int count = 0;
    for (int y = image.height() / 6; y < image.height() * 5 / 6; ++y) {
        for (int x = image.width() / 6; x < image.width() * 5 / 6; ++x)
            count += qGray(image.pixel(x, y)) > 200 ? 1 : 0;
    }
    return count;
}

} // namespace

class TestSymbols : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyThemeHasItsSymbol()
    {
        for (const Theme theme : allThemes()) {
            const QByteArray svg = symbolSvg(std::string(themeId(theme)), themeColour(theme));
            QVERIFY2(!svg.isEmpty(), themeId(theme).data());
            QSvgRenderer renderer;
            QVERIFY2(renderer.load(svg), themeId(theme).data());
            QCOMPARE(renderer.defaultSize(), QSize(24, 24));
        }
    }

    void picturesAreWholeAtAnyDensity() // small pictures of pages have fewer dots than px
    {
        const Marker marker{.symbol = "park", .colour = themeColour(Theme::Park)};
        for (const double dots : {0.4, 0.75, 1.0, 2.0}) {
            MarkerImages images;
            for (const QImage& image :
                 {images.badge(marker, 24, dots),
                  images.dot(24, marker.colour, {255, 255, 255, 255}, dots)}) {
                const int side = image.width();
                QVERIFY(qAlpha(image.pixel(side / 2, side / 4)) > 0);
                QVERIFY(qAlpha(image.pixel(side / 4, side / 2)) > 0);
                QVERIFY(qAlpha(image.pixel(side * 3 / 4, side / 2)) > 0);
                QVERIFY(qAlpha(image.pixel(side / 2, side * 3 / 4)) > 0);
                // Both corners are round: nothing is cut off.
                QVERIFY(qAlpha(image.pixel(0, 0)) < 128);
                QVERIFY(qAlpha(image.pixel(side - 1, side - 1)) < 128);
            }
        }
    }

    void filesCarryTheThemesOwnColour()
    {
        for (const Theme theme : allThemes()) {
            const Colour other{1, 2, 3, 255};
            const std::string id(themeId(theme));
            QVERIFY2(symbolSvg(id, themeColour(theme)) != symbolSvg(id, other), id.c_str());
            QFile file(QStringLiteral(":/symbols/%1.svg").arg(QString::fromStdString(id)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll().toLower(), symbolSvg(id, themeColour(theme)).toLower());
        }
    }

    void glyphsAreSeenAtEverySize()
    {
        for (const Theme theme : allThemes()) {
            for (const int side : {16, 24, 48}) {
                const int white = countWhite(badge(theme, side));
                QVERIFY2(white > side * side / 40, themeId(theme).data());
                QVERIFY2(white < side * side / 3, themeId(theme).data());
            }
        }
    }

    void symbolsAreToldApart()
    {
        for (const Theme a : allThemes()) {
            for (const Theme b : allThemes()) {
                if (a < b)
                    QVERIFY2(badge(a, 24) != badge(b, 24), themeId(b).data());
            }
        }
    }

    void aMissingSymbolIsADot()
    {
        QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        drawBadge(painter, {10, 10}, {.symbol = "no such thing", .colour = {200, 0, 0, 255}}, 16);
        painter.end();
        QCOMPARE(image.pixel(10, 10), qRgba(200, 0, 0, 255));
    }
};

QTEST_MAIN(TestSymbols)
#include "tst_symbols.moc"
