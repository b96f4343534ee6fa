// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_city.h"
#include "style/classified_style.h"
#include "ui/layers/layer_model.h"
#include "ui/look/look.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestLayerModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void layersStandUnderTheirHeadings();
    void checkingHidesThroughTheDocument();
    void editingRenamesButNotToNothing();
    void droppingMovesWithinTheGroup();
    void aLegendStandsUnderItsLayer();

private:
    Look m_look{Appearance::Light};
    std::unique_ptr<Document> m_document;
    std::unique_ptr<LayerModel> m_model;
};

void TestLayerModel::init()
{
    m_model.reset();
    m_document = std::make_unique<Document>();
    m_model = std::make_unique<LayerModel>(*m_document, m_look);
    auto* const tester = new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    tester->setUseFetchMore(false); // while a reset is under way
    m_document->reset(smallCity(), "x.yimi");
}

void TestLayerModel::layersStandUnderTheirHeadings()
{
    QCOMPARE(m_model->rowCount(), 2);
    const QModelIndex facilities = m_model->index(0, 0);
    QCOMPARE(facilities.data().toString(), QString("设施"));
    QCOMPARE(m_model->rowCount(facilities), 1);
    QCOMPARE(m_model->index(0, 0, facilities).data().toString(), QString("托育"));
    QCOMPARE(m_model->rowCount(m_model->index(1, 0)), 3);
}

void TestLayerModel::checkingHidesThroughTheDocument()
{
    const QModelIndex road = m_model->indexOf("road");
    QVERIFY(m_model->setData(road, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!layerById(m_document->layers(), "road")->visible);
    m_document->undoStack().undo();
    QCOMPARE(m_model->indexOf("road").data(Qt::CheckStateRole).toInt(),
             static_cast<int>(Qt::Checked));
}

void TestLayerModel::editingRenamesButNotToNothing()
{
    const QModelIndex road = m_model->indexOf("road");
    QVERIFY(m_model->setData(road, " 街道 ", Qt::EditRole));
    QCOMPARE(m_model->indexOf("road").data().toString(), QString("街道"));
    QVERIFY(!m_model->setData(road, "  ", Qt::EditRole));
}

void TestLayerModel::droppingMovesWithinTheGroup()
{
    const QModelIndex base = m_model->index(1, 0);
    const LayerId last = m_model->index(2, 0, base).data(LayerModel::LayerRoleId).toString();
    const std::unique_ptr<QMimeData> dragged(m_model->mimeData({m_model->indexOf(last)}));
    QVERIFY(!m_model->canDropMimeData(dragged.get(), Qt::MoveAction, 0, 0, m_model->index(0, 0)));
    m_model->dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, base);
    QCOMPARE(m_model->index(0, 0, m_model->index(1, 0)).data(LayerModel::LayerRoleId).toString(),
             last);
    QCOMPARE(m_document->undoStack().count(), 1);
}

void TestLayerModel::aLegendStandsUnderItsLayer()
{
    const auto community = [&] { return m_model->indexOf("community"); };
    QVERIFY(!m_model->hasChildren(community())); // one look for all
    const DocumentLayer* const layer = layerById(m_document->layers(), "community");
    const StyleBase base{
        themeStyle(layer->theme), layer->kind, {255, 255, 255, 255}, {99, 99, 99, 255}};
    const Column& town = *layer->table->column("town");
    const Column& children = *layer->table->column("A0_2");
    m_document->setLayerStyle("community", categorisedStyle(base, town), "x");
    QVERIFY(m_model->hasChildren(community()));
    QCOMPARE(m_model->rowCount(community()), 0); // nobody looked
    m_model->fetchMore(community());
    QCOMPARE(m_model->rowCount(community()), 3);
    const auto line = [&](int row) { return m_model->index(row, 0, community()); };
    QCOMPARE(line(0).data().toString(), QString("town"));
    QCOMPARE(line(1).data().toString(), QString("北镇"));
    QCOMPARE(line(1).data(LayerModel::CountRole).toInt(), 2);
    QVERIFY(m_model->legend(line(1)) != nullptr && m_model->layer(line(1)) == nullptr);
    QCOMPARE(line(1).parent(), community());

    // Another look, another legend; what was selected stays what it is.
    const QPersistentModelIndex kept(community());
    m_document->setLayerStyle("community", proportionalStyle(base, children), "x");
    QCOMPARE(m_model->rowCount(community()), 4);
    QCOMPARE(line(1).data().toString(), QString("50"));
    QVERIFY(!line(1).data(LayerModel::CountRole).isValid());
    m_document->setLayerStyle("community", singleStyle(base), "x");
    QCOMPARE(m_model->rowCount(community()), 0);
    QVERIFY(!m_model->hasChildren(community()));
    QCOMPARE(QModelIndex(kept), community());
    m_document->undoStack().undo();
    m_model->fetchMore(community());
    QCOMPARE(m_model->rowCount(community()), 4);
}

QTEST_MAIN(TestLayerModel)
#include "tst_layer_model.moc"
