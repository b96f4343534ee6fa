// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/recovery.h"
#include "project/recovery_writer.h"
#include "small_city.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// A document with its recovery, as the window has them.
struct Session
{
    explicit Session(const QString& unsavedFolder) : recovery(document, jobs, unsavedFolder) {}

    Document document;
    JobRunner jobs;
    RecoveryWriter recovery;

    void settle() { QTRY_VERIFY(!jobs.running("recovery")); }
};

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstCommandSurvives();
    void theLastCommandOfASavedProjectSurvives();
    void layersThatWereOnlyInMemorySurvive();
    void aProjectThatWasNeverSavedSurvives();
    void savingRemovesTheRecovery();
    void undoToTheSavedStateRemovesTheRecovery();
    void aRecoveryInUseIsNotOffered();
    void discardedChangesAreNotOffered();
    void aRecoveryOlderThanTheFileIsNotOffered();

private:
    [[nodiscard]] QString unsaved() const { return m_dir->filePath("unsaved"); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestRecovery::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath("city.yimi");
    QVERIFY(saveProject(smallCity(), m_path.toStdString()));
}

void TestRecovery::theFirstCommandSurvives()
{
    {
        Session crashed(unsaved());
        crashed.document.reset(openProject(m_path.toStdString())->contents, m_path);
        crashed.document.renameLayer("road", "街道", "rename");
        crashed.settle();
    }
    const auto recovery = recoveryOf(m_path);
    QVERIFY(recovery);
    QCOMPARE(layerById(readRecovery(*recovery)->contents.layers, "road")->title, QString("街道"));
}

void TestRecovery::theLastCommandOfASavedProjectSurvives()
{
    {
        Session crashed(unsaved());
        crashed.document.reset(openProject(m_path.toStdString())->contents, m_path);
        QVERIFY(!recoveryOf(m_path));
        crashed.document.renameLayer("road", "街道", "rename");
        crashed.document.setLayersVisible({"community"}, false, "hide");
        crashed.settle();
    }
    const auto recovery = recoveryOf(m_path);
    QVERIFY(recovery);
    const auto contents = readRecovery(*recovery);
    QVERIFY(contents);
    QCOMPARE(layerById(contents->contents.layers, "road")->title, QString("街道"));
    QVERIFY(!layerById(contents->contents.layers, "community")->visible);
    QCOMPARE(layerById(contents->contents.layers, "road")->table->rowCount(), std::size_t{20});
    // Tables that are in the project's file were not written again.
    QVERIFY(QDir(recovery->folder).entryList({"*.gpkg"}).isEmpty());
}

void TestRecovery::layersThatWereOnlyInMemorySurvive()
{
    FeatureTable water = cityCommunities();
    water.name = "water";
    {
        Session crashed(unsaved());
        crashed.document.reset(openProject(m_path.toStdString())->contents, m_path);
        crashed.document.addLayers(
            {inputLayer(std::make_shared<const FeatureTable>(water), Theme::Water, "水系")}, "add");
        crashed.settle();
    }
    const auto recovery = recoveryOf(m_path);
    QVERIFY(recovery);
    const auto contents = readRecovery(*recovery);
    QVERIFY(contents);
    const DocumentLayer* layer = layerByTheme(contents->contents.layers, Theme::Water);
    QVERIFY(layer);
    QVERIFY(layer->table->geometries == water.geometries);
}

void TestRecovery::aProjectThatWasNeverSavedSurvives()
{
    {
        Session crashed(unsaved());
        crashed.document.addLayers(smallCity().layers, "import");
        crashed.settle();
        QVERIFY(unsavedRecoveries(unsaved()).empty()); // in use
    }
    const auto found = unsavedRecoveries(unsaved());
    QCOMPARE(found.size(), std::size_t{1});
    const auto contents = readRecovery(found.front());
    QVERIFY(contents);
    QCOMPARE(contents->contents.layers.size(), std::size_t{4});
    {
        Session again(unsaved());
        again.document.reset(contents->contents, {}, true);
        again.recovery.adopt(found.front().folder);
        again.settle();
        QVERIFY(again.document.modified());
    }
    QCOMPARE(unsavedRecoveries(unsaved()).size(), std::size_t{1}); // crashed a second time
    discardRecovery(found.front());
    QVERIFY(unsavedRecoveries(unsaved()).empty());
}

void TestRecovery::savingRemovesTheRecovery()
{
    Session session(unsaved());
    session.document.reset(openProject(m_path.toStdString())->contents, m_path);
    session.document.renameLayer("road", "街道", "rename");
    session.settle();
    QVERIFY(QDir(recoveryFolderOf(m_path)).exists());
    session.document.markSaved(m_path, session.document.undoStack().index());
    QVERIFY(!QDir(recoveryFolderOf(m_path)).exists());
}

void TestRecovery::undoToTheSavedStateRemovesTheRecovery()
{
    Session session(unsaved());
    session.document.reset(openProject(m_path.toStdString())->contents, m_path);
    session.document.renameLayer("road", "街道", "rename");
    session.settle();
    session.document.undoStack().undo();
    QVERIFY(!QDir(recoveryFolderOf(m_path)).exists());
}

void TestRecovery::aRecoveryInUseIsNotOffered()
{
    Session session(unsaved());
    session.document.reset(openProject(m_path.toStdString())->contents, m_path);
    session.document.renameLayer("road", "街道", "rename");
    session.settle();
    QVERIFY(!recoveryOf(m_path));
}

void TestRecovery::discardedChangesAreNotOffered()
{
    {
        Session session(unsaved());
        session.document.reset(openProject(m_path.toStdString())->contents, m_path);
        session.document.renameLayer("road", "街道", "rename");
        session.recovery.discard();
    }
    QVERIFY(!recoveryOf(m_path));
}

void TestRecovery::aRecoveryOlderThanTheFileIsNotOffered()
{
    {
        Session crashed(unsaved());
        crashed.document.reset(openProject(m_path.toStdString())->contents, m_path);
        crashed.document.renameLayer("road", "街道", "rename");
        crashed.settle();
    }
    QFile state(recoveryFolderOf(m_path) + "/state.json");
    QVERIFY(state.open(QIODevice::ReadWrite));
    QVERIFY(state.setFileTime(QDateTime::currentDateTime().addDays(-1),
                              QFileDevice::FileModificationTime));
    QVERIFY(!recoveryOf(m_path));
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
