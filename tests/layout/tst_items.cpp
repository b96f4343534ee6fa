// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of item alone on a page.
#include "layout/layout_json.h"
#include "layout/page_content.h"
#include "layout/page_plan.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace yimi;

namespace {

constexpr double kDots = 6; // to a millimetre
const QRectF kRect(60, 50, 80, 60);

std::shared_ptr<const DisplayLayer> someArea()
{
    auto table = std::make_shared<FeatureTable>();
    table->addColumn("state", FieldType::Text);
    const Ring ring{{0, 0}, {9000, 0}, {9000, 9000}, {0, 9000}, {0, 0}};
    appendRow(*table, 1, Polygons{{ring, {}}}, {std::string("served")});
    return prepareLayer(table, coverageStyle());
}

QString words(int times)
{
    return QStringLiteral("儿童友好空间覆盖与缺口分析，").repeated(times);
}

/// A page with more of everything than fits.
Page fullPage()
{
    Page page;
    page.sizeMillimetres = {200, 160};
    page.title = words(6);
    page.subtitle = words(20);
    page.method = words(80);
    page.source = words(80);
    page.gapHeading = QStringLiteral("缺口说明");
    page.gapSentence = words(80);
    page.pageNumber = words(2);
    page.scene.background = mapBackground(Appearance::Light);
    page.scene.layers = {{.display = someArea()}};
    page.extent = {{0, 0}, {4000, 4000}};
    page.cityExtent = {{0, 0}, {9000, 9000}};
    page.insetScene = page.scene;
    page.legendHeading = page.indicatorsHeading = page.barsHeading = page.ringHeading = words(4);
    LegendGroup group{words(3), {}};
    PageTable table{
        .heading = words(3), .columns = {words(2), words(3)}, .numeric = {false, true}, .rows = {}};
    for (int i = 0; i < 60; ++i) {
        group.entries.push_back(
            {words(5), QStringLiteral("1,234"), coverageStyle().rules[0].fill, {}, {}});
        page.indicators.push_back({words(5), QStringLiteral("52.3 %"), words(4), 0.5, 0.6});
        page.bars.push_back({words(3), QStringLiteral("81 %"), 0.8});
        table.rows.push_back({words(4), QStringLiteral("123,456,789")});
    }
    page.legend = {group};
    page.tables = {table};
    page.ring = {{words(3), QStringLiteral("12"), 0.25, Colour{200, 0, 0, 255}},
                 {words(3), QStringLiteral("36"), 0.75, Colour{0, 120, 0, 255}}};
    page.unitLabel = page.numberLabel = page.dateLabel = page.reviewerLabel = words(2);
    page.unit = page.number = page.date = page.reviewer = words(5);
    page.words = {.more = QStringLiteral("另有 %1 项"),
                  .noMap = words(5),
                  .fileGone = words(5) + QStringLiteral("%1"),
                  .noWind = words(9)};
    return page;
}

LayoutItem itemOf(ItemKind kind)
{
    LayoutItem item;
    item.kind = kind;
    item.rect = kRect;
    if (kind == ItemKind::Text)
        item.text = words(80);
    if (kind == ItemKind::WindRose)
        item.text = QStringLiteral("5 4 6 8 9 12 10 7 6 5 4 3 4 5 6 6");
    if (kind == ItemKind::Logo)
        item.file = QStringLiteral("/nowhere/徽标.png");
    return item;
}

Page pageWith(const LayoutItem& item)
{
    Page page = fullPage();
    page.layout.size = page.sizeMillimetres;
    // A scale bar says nothing without a map; one of another place is not looked at.
    LayoutItem map;
    map.kind = ItemKind::Map;
    map.rect = {0, 0, 30, 30};
    page.layout.items = {map, item};
    return page;
}

QImage pictureOf(const Page& page)
{
    QImage image((page.sizeMillimetres * kDots).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(page, painter, kDots, false);
    return image;
}

/// The longest row of red dots.
int widestRun(const QImage& image, const QRect& within)
{
    const QRect seen = within & image.rect();
    int widest = 0;
    for (int y = seen.top(); y <= seen.bottom(); ++y) {
        int run = 0;
        for (int x = seen.left(); x <= seen.right(); ++x) {
            const QRgb dot = image.pixel(x, y);
            run = qRed(dot) > 150 && qGreen(dot) < 60 ? run + 1 : 0;
            widest = std::max(widest, run);
        }
    }
    return widest;
}

/// What is painted beside the map in the corner.
QRectF inked(const QImage& image)
{
    QRect box;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool corner = x < 32 * kDots && y < 32 * kDots;
            if (!corner && image.pixel(x, y) != qRgb(255, 255, 255))
                box |= QRect(x, y, 1, 1);
        }
    }
    return {QPointF(box.topLeft()) / kDots, QSizeF(box.size()) / kDots};
}

} // namespace

class TestItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void eachPaintsInsideItsRectangle_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind < kItemKinds; ++kind)
            QTest::newRow(qPrintable(itemKindId(static_cast<ItemKind>(kind)))) << kind;
    }

    void eachPaintsInsideItsRectangle()
    {
        QFETCH(int, kind);
        const QRectF box = inked(pictureOf(pageWith(itemOf(static_cast<ItemKind>(kind)))));
        QVERIFY(box.width() > 3 && box.height() > 1);
        const double over = 1.2; // a frame's line lies half outside
        QVERIFY2(kRect.adjusted(-over, -over, over, over).contains(box),
                 qPrintable(QStringLiteral("%1 %2 %3 %4")
                                .arg(box.left())
                                .arg(box.top())
                                .arg(box.right())
                                .arg(box.bottom())));
    }

    void eachStandsAnEmptyPageAndATinyRectangle()
    {
        for (int kind = 0; kind < kItemKinds; ++kind) {
            LayoutItem item = itemOf(static_cast<ItemKind>(kind));
            item.text.clear();
            Page page;
            page.sizeMillimetres = {200, 160};
            page.layout.size = page.sizeMillimetres;
            page.layout.items = {item};
            QVERIFY(!pictureOf(page).isNull());
            page = pageWith(item);
            for (const QSizeF size : {QSizeF(0.1, 0.1), QSizeF(1, 40), QSizeF(60, 1)}) {
                page.layout.items[1].rect.setSize(size);
                QVERIFY(!pictureOf(page).isNull());
            }
        }
    }

    void whatHasNoRoomIsCounted()
    {
        LayoutItem item = itemOf(ItemKind::Legend);
        item.rect.setHeight(20);
        const QImage with = pictureOf(pageWith(item));
        Page page = pageWith(item);
        page.words.more.clear();
        QVERIFY(with != pictureOf(page)); // the line is there
    }

    void aMarkerForANumberIsAsWideAsOnTheMap()
    {
        constexpr double kWidth = 40; // px
        const Colour red{200, 0, 0, 255};
        auto table = std::make_shared<FeatureTable>();
        table->addColumn("n", FieldType::Real);
        appendRow(*table, 1, Points{{2000, 2000}}, {10.0});
        Page page = pageWith(itemOf(ItemKind::Legend));
        const LayerStyle style{.rules = {{.marker = Marker{.colour = red}}},
                               .sizes =
                                   SizeLook{.field = "n", .most = 10, .from = 2, .to = kWidth}};
        page.scene.layers = {{.display = prepareLayer(table, style)}};
        LegendEntry entry{words(1), {}, {}, {}, Marker{.colour = red}, kWidth};
        page.legend = {{words(1), {entry, entry}}};
        const QImage image = pictureOf(page);
        const int corner = static_cast<int>(32 * kDots);
        const QRect map(0, 0, corner, corner);
        const int onMap = widestRun(image, map);
        QVERIFY(onMap > 7 * kDots);
        QVERIFY(std::abs(widestRun(image, QRect(corner, corner, 999, 999)) - onMap) <= 2);
        // Both stand whole, one below the other.
        const QRectF box = inked(image);
        QVERIFY(box.height() > 2 * onMap / kDots);
    }

    void aStackHangsAndStandsAndNothingMeets()
    {
        Page page = fullPage();
        page.sizeMillimetres = {200, 400};
        page.layout.size = page.sizeMillimetres;
        page.legend.front().entries.resize(4);
        page.method = words(6);
        for (const ItemKind kind : {ItemKind::Title, ItemKind::Legend, ItemKind::Table}) {
            LayoutItem item = itemOf(kind);
            item.rect = {10, 10, 80, 30};
            item.stack.name = QStringLiteral("column");
            page.layout.items.push_back(item);
        }
        LayoutItem foot = itemOf(ItemKind::Method);
        foot.rect = {10, 380, 80, 10};
        foot.stack = {.name = QStringLiteral("column"), .fromFoot = true};
        page.layout.items.push_back(foot);
        const auto plan = planPage(page);
        QVERIFY(plan);
        QCOMPARE(plan->items.size(), std::size_t{4});
        for (std::size_t i = 1; i < plan->items.size(); ++i)
            QVERIFY(plan->items[i].rect.top() > plan->items[i - 1].rect.bottom());
        QCOMPARE(plan->items[0].rect.top(), 10.0);
        QCOMPARE(plan->items[3].rect.bottom(), 390.0);
    }

    void aFixedScaleIsKeptAndARoundOneShowsAll()
    {
        Page page = pageWith(itemOf(ItemKind::Text));
        page.layout.items[0].rect = {0, 0, 100, 100};
        QCOMPARE(pageScale(page), 50000.0); // 4 km on 92 mm: 1:43 478
        page.layout.items[0].scale = 12345;
        QCOMPARE(pageScale(page), 12345.0);
        page.layout.items[0].scale = 0;
        page.layout.items[0].extent = Box{{0, 0}, {900, 900}};
        QCOMPARE(pageScale(page), 10000.0);
    }

    void placeholdersAreFilledAndEmptyPartsLeftOut()
    {
        Page page;
        page.title = QStringLiteral("图");
        page.date = QStringLiteral("2026-11-25");
        QCOMPARE(fillPlaceholders(QStringLiteral("{title} · {number} · {date}"), page, 0),
                 QStringLiteral("图 · 2026-11-25"));
        QCOMPARE(fillPlaceholders(QStringLiteral("比例 {scale}"), page, 80000),
                 QStringLiteral("比例 1:80 000"));
        QCOMPARE(fillPlaceholders(QStringLiteral("{nothing}"), page, 0),
                 QStringLiteral("{nothing}"));
    }

    void windsAreEightOrSixteenNumbers()
    {
        QCOMPARE(windShares(QStringLiteral("1,2,3,4，5、6 7;8%"))->size(), std::size_t{8});
        QVERIFY(!windShares(QStringLiteral("1 2 3")));
        QVERIFY(!windShares(QStringLiteral("1 2 3 4 5 6 7 -8")));
        QVERIFY(!windShares(QStringLiteral("0 0 0 0 0 0 0 0")));
        QVERIFY(!windShares(QStringLiteral("a b c d e f g h")));
        QVERIFY(!windShares({}));
    }
};

QTEST_MAIN(TestItems)
#include "tst_items.moc"
