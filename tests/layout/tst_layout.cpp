// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_file.h"
#include "layout/layout_json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace yimi;

namespace {

/// One that has everything set that a file carries.
Layout fullLayout()
{
    Layout layout;
    layout.name = QStringLiteral("own");
    layout.title = QStringLiteral("规划局用图");
    layout.size = {297, 210};
    layout.unit = 0.74;
    layout.screen = true;
    layout.guidesAcross = {10, 148.5};
    layout.guidesDown = {20};
    LayoutItem map;
    map.kind = ItemKind::Map;
    map.rect = {10, 10, 180, 120};
    map.scale = 80000;
    map.extent = Box{{490000, 3510000}, {514000, 3530000}};
    map.content = 1;
    map.across = Hold::Both;
    map.down = Hold::Far;
    map.look.outline = true;
    LayoutItem text;
    text.kind = ItemKind::Text;
    text.rect = {0, 0, 20, 5};
    text.text = QStringLiteral("{title} · {date}");
    text.look = {.points = 12,
                 .bold = false,
                 .colour = Colour{1, 2, 3, 255},
                 .ground = Colour{250, 250, 250, 128},
                 .align = TextAlign::Right,
                 .heading = false,
                 .outline = true,
                 .columns = 3};
    text.stack = {.name = QStringLiteral("foot"), .fromFoot = true};
    LayoutItem logo;
    logo.kind = ItemKind::Logo;
    logo.rect = {1, 1, 1, 1};
    logo.file = QStringLiteral("/资料/徽标.svg");
    layout.items = {map, text, logo};
    return layout;
}

double farOff(const Layout& a, const Layout& b)
{
    double most = 0;
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        const QRectF& x = a.items[i].rect;
        const QRectF& y = b.items[i].rect;
        for (const double by : {x.left() - y.left(),
                                x.top() - y.top(),
                                x.right() - y.right(),
                                x.bottom() - y.bottom()})
            most = std::max(most, std::abs(by));
    }
    return most;
}

ErrorCode codeOf(const QByteArray& json)
{
    const auto read = layoutFromJson(QJsonDocument::fromJson(json).object());
    return read ? ErrorCode::Cancelled : read.error().code;
}

} // namespace

class TestLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void jsonBringsBackAll()
    {
        const auto read = layoutFromJson(layoutJson(fullLayout()));
        QVERIFY(read);
        QVERIFY(*read == fullLayout());
    }

    void everyKindHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int kind = 0; kind < kItemKinds; ++kind)
            names.insert(itemKindId(static_cast<ItemKind>(kind)));
        QCOMPARE(names.size(), kItemKinds);
        QVERIFY(!names.contains(QString()));
    }

    void badJsonIsNamed()
    {
        QCOMPARE(codeOf("{}"), ErrorCode::FileDamaged);
        QCOMPARE(codeOf(R"({"size":[0,0]})"), ErrorCode::FileDamaged);
        QCOMPARE(codeOf(R"({"size":[100000,297]})"), ErrorCode::FileDamaged);
        QCOMPARE(codeOf(R"({"size":[420,297],"unit":0})"), ErrorCode::FileDamaged);
        const auto read = layoutFromJson(
            QJsonDocument::fromJson(
                R"({"size":[420,297],"items":[{"kind":"map","rect":[0,0,1,1]},{"kind":"hologram"}]})")
                .object());
        QVERIFY(!read);
        QCOMPARE(read.error().field, std::string("items[1].kind"));
        QCOMPARE(read.error().detail, std::string("\"hologram\""));
        QCOMPARE(codeOf(R"({"size":[420,297],"items":[{"kind":"map","rect":[0,0,1]}]})"),
                 ErrorCode::FileDamaged);
        QCOMPARE(codeOf(R"({"size":[420,297],"items":[{"kind":"map","rect":[0,0,-1,1]}]})"),
                 ErrorCode::FileDamaged);
    }

    void shippedOnesAreWholeAndStayOnTheirPaper()
    {
        QCOMPARE(shippedLayouts().size(), std::size_t{9});
        for (const Layout& layout : shippedLayouts()) {
            QVERIFY2(!layout.title.isEmpty(), qPrintable(layout.name));
            const QRectF page = QRectF({0, 0}, layout.size).adjusted(-0.01, -0.01, 0.01, 0.01);
            bool hasMap = false;
            for (const LayoutItem& item : layout.items) {
                QVERIFY2(page.contains(item.rect), qPrintable(layout.name));
                hasMap = hasMap || item.kind == ItemKind::Map;
            }
            QVERIFY2(hasMap, qPrintable(layout.name));
        }
    }

    void onOtherPaperNothingLeavesIt_data()
    {
        QTest::addColumn<QSizeF>("size");
        for (const Paper& paper : papers()) {
            QTest::newRow(paper.name) << paper.size;
            QTest::addRow("%s upright", paper.name) << paper.size.transposed();
        }
    }

    void onOtherPaperNothingLeavesIt()
    {
        QFETCH(QSizeF, size);
        for (const Layout& layout : shippedLayouts()) {
            const Layout fitted = fitLayout(layout, size);
            QCOMPARE(fitted.size, size);
            const QRectF page = QRectF({0, 0}, size).adjusted(-0.01, -0.01, 0.01, 0.01);
            for (const LayoutItem& item : fitted.items)
                QVERIFY2(page.contains(item.rect) || !item.stack.name.isEmpty(),
                         qPrintable(layout.name + u' ' + itemKindId(item.kind)));
        }
    }

    void backOnItsPaperItIsWhatItWas()
    {
        for (const Layout& layout : shippedLayouts()) {
            for (const Paper& paper : papers()) {
                const Layout back = fitLayout(fitLayout(layout, paper.size), layout.size);
                QVERIFY2(farOff(back, layout) < 0.01, paper.name);
                QVERIFY(std::abs(back.unit - layout.unit) < 1e-9);
            }
        }
    }

    void smallSheetsShrinkLessThanTheirPaper()
    {
        const Layout a3 = shippedLayout(QStringLiteral("coverage"));
        QCOMPARE(fitLayout(a3, {297, 210}).unit, 0.74);
        QVERIFY(std::abs(fitLayout(a3, {1189, 841}).unit - 841.0 / 297) < 1e-9);
    }

    void filesAreWrittenReadAndListed()
    {
        const QTemporaryDir folder;
        const QString title = QStringLiteral("规划局/用图");
        const QString path = freeLayoutPath(folder.path(), title);
        QVERIFY(path.endsWith(QStringLiteral("规划局_用图.json")));
        QVERIFY(writeLayout(fullLayout(), path));
        QVERIFY(*readLayout(path) == fullLayout());
        QVERIFY(freeLayoutPath(folder.path(), title) != path);
        QFile broken(folder.filePath(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
        broken.close();
        const LayoutFolder all = readLayouts(folder.path());
        QCOMPARE(all.layouts.size(), std::size_t{1});
        QCOMPARE(all.errors.size(), std::size_t{1});
        QCOMPARE(all.errors.front().code, ErrorCode::FileDamaged);
        QCOMPARE(readLayout(folder.filePath(QStringLiteral("none.json"))).error().code,
                 ErrorCode::FileNotFound);
        QVERIFY(readLayouts(folder.filePath(QStringLiteral("none"))).layouts.empty());
        QCOMPARE(writeLayout(fullLayout(), QStringLiteral("/proc/none/x.json")).error().code,
                 ErrorCode::FileUnwritable);
    }
};

QTEST_GUILESS_MAIN(TestLayout)
#include "tst_layout.moc"
