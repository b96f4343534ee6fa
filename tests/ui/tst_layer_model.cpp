// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_city.h"
#include "ui/layers/layer_model.h"

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

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<LayerModel> m_model;
};

void TestLayerModel::init()
{
    m_model.reset();
    m_document = std::make_unique<Document>();
    m_model = std::make_unique<LayerModel>(*m_document);
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
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

QTEST_MAIN(TestLayerModel)
#include "tst_layer_model.moc"
