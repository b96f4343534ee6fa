// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"
#include "small_city.h"
#include "table/change_table.h"
#include "ui/map/feature_selection.h"
#include "ui/map/selection_picture.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <stop_token>

using namespace yimi;
using namespace yimi::test;

namespace {

using Rows = std::vector<std::uint32_t>;

QImage pictureOf(const SelectedLayer& layer, const MapView& view)
{
    QImage image(view.size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const std::vector<SelectedLayer> layers{layer};
    Q_ASSERT(paintSelected(painter, view, layers, {Qt::darkGreen, Qt::white}));
    return image;
}

} // namespace

class TestFeatureSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_document = std::make_unique<Document>();
        m_document->reset(smallCity(), {});
        m_selection = std::make_unique<FeatureSelection>(*m_document);
    }

    void changes();
    void keysBesideAClick();
    void featuresAreRememberedByTheirIds();
    void layersThatGoTakeTheirFeaturesWithThem();
    void picturesOfPointsAndAreas();
    void manyPointsOnOnePlaceArePaintedOnce();

private:
    [[nodiscard]] const Rows& rowsOf(const char* layer) const
    {
        return m_selection->rowsOf(QString::fromLatin1(layer));
    }

    std::unique_ptr<Document> m_document;
    std::unique_ptr<FeatureSelection> m_selection;
};

void TestFeatureSelection::changes()
{
    QSignalSpy told(m_selection.get(), &FeatureSelection::changed);
    m_selection->change({{"childcare", {0, 2}}}, SelectionChange::Replace);
    QCOMPARE(rowsOf("childcare"), (Rows{0, 2}));
    m_selection->change({{"community", {1}}}, SelectionChange::Add);
    QCOMPARE(m_selection->count(), 3U);
    m_selection->change({{"childcare", {1, 2}}}, SelectionChange::Toggle);
    QCOMPARE(rowsOf("childcare"), (Rows{0, 1}));
    QVERIFY(m_selection->contains("childcare", 1));
    QVERIFY(!m_selection->contains("childcare", 2));
    m_selection->change({{"childcare", {0, 1}}}, SelectionChange::Remove);
    QVERIFY(rowsOf("childcare").empty());
    QCOMPARE(m_selection->rows().size(), 1U);
    QCOMPARE(m_selection->extent().width(), 450.0);
    m_selection->change({{"nobody", {0}}}, SelectionChange::Add);
    QCOMPARE(told.count(), 4);
    m_selection->change({}, SelectionChange::Replace);
    QCOMPARE(m_selection->count(), 0U);
    QVERIFY(m_selection->extent().empty());
    m_selection->clear();
    QCOMPARE(told.count(), 5);
}

void TestFeatureSelection::keysBesideAClick()
{
    QCOMPARE(selectionChangeOf({}), SelectionChange::Replace);
    QCOMPARE(selectionChangeOf(Qt::ShiftModifier), SelectionChange::Add);
    QCOMPARE(selectionChangeOf(Qt::ControlModifier), SelectionChange::Toggle);
}

void TestFeatureSelection::featuresAreRememberedByTheirIds()
{
    m_selection->change({{"childcare", {0, 2}}}, SelectionChange::Replace);
    const auto before = layerById(m_document->layers(), "childcare")->table;
    // The first row goes, another comes in front.
    FeatureTable after = emptyTable("childcare");
    for (const Column& column : before->columns)
        after.addColumn(column.name(), column.type());
    const auto add = [&](std::int64_t id) {
        appendRow(after, id, Points{cityPlace(0, 0)}, std::vector<Value>(after.columns.size()));
    };
    add(9);
    add(3);
    add(2);
    QVERIFY(m_document->changeTables(
        {{"childcare", before, std::make_shared<const FeatureTable>(after)}}, "改"));
    QCOMPARE(rowsOf("childcare"), Rows{1});
    m_document->undoStack().undo();
    QCOMPARE(rowsOf("childcare"), Rows{2});
}

void TestFeatureSelection::layersThatGoTakeTheirFeaturesWithThem()
{
    m_selection->change({{"childcare", {0}}, {"road", {3}}}, SelectionChange::Replace);
    m_document->removeLayer("childcare", "移除");
    QCOMPARE(m_selection->count(), 1U);
    m_document->reset(smallCity(), {});
    QCOMPARE(m_selection->count(), 0U);
}

void TestFeatureSelection::picturesOfPointsAndAreas()
{
    const MapView view{.centre = {0, 0}, .metresPerPixel = 1, .size = {100, 100}};
    FeatureTable table = emptyTable("two");
    appendRow(table, 1, Points{{0, 0}}, {});
    appendRow(table, 2, Polygons{rectangle(-40, -40, 40, 40)}, {});
    appendRow(table, 3, Polygons{rectangle(20, 20, 21, 21)}, {});
    const auto shared = std::make_shared<const FeatureTable>(std::move(table));
    const QImage ring = pictureOf({shared, {0}}, view);
    QCOMPARE(ring.pixelColor(50, 50).alpha(), 0);
    QCOMPARE(ring.pixelColor(60, 50).green(), QColor(Qt::darkGreen).green());
    const QImage area = pictureOf({shared, {1}}, view);
    QCOMPARE(area.pixelColor(50, 50).alpha(), 0);
    QVERIFY(area.pixelColor(10, 50).alpha() > 200);
    const QImage dot = pictureOf({shared, {2}}, view);
    QVERIFY(dot.pixelColor(70, 29).alpha() > 200);
    std::stop_source stop;
    stop.request_stop();
    QImage image(100, 100, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    const std::vector<SelectedLayer> layers{{shared, {1}}};
    QVERIFY(!paintSelected(painter, view, layers, {}, {stop.get_token(), {}}));
    QCOMPARE(coordinateCount(layers), 5U);
}

void TestFeatureSelection::manyPointsOnOnePlaceArePaintedOnce()
{
    const MapView view{.centre = {0, 0}, .metresPerPixel = 100, .size = {100, 100}};
    FeatureTable table = emptyTable("many");
    SelectedLayer layer;
    for (std::uint32_t row = 0; row < 1000; ++row) {
        appendRow(table, row + 1, Points{{row * 0.01, 0}}, {});
        layer.rows.push_back(row);
    }
    layer.table = std::make_shared<const FeatureTable>(table);
    SelectedLayer one{layer.table, {0}};
    QCOMPARE(pictureOf(layer, view), pictureOf(one, view));
}

QTEST_MAIN(TestFeatureSelection)
#include "tst_feature_selection.moc"
