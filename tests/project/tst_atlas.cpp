// SPDX-License-Identifier: GPL-3.0-or-later
// An atlas of the small city: which pages, in which order, in which files; stopped and gone on.
#include "../io/disk_limits.h"
#include "project/atlas.h"
#include "project/contents_mark.h"
#include "project/file_names.h"
#include "solved_city.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

QStringList namesOf(const std::vector<AtlasUnit>& units)
{
    QStringList names;
    for (const AtlasUnit& unit : units)
        names += QString::fromStdString(unit.name);
    return names;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

AtlasRequest communityPictures(const QString& folder)
{
    return {.page = QStringLiteral("coverage"),
            .level = AtlasLevel::Community,
            .request = {.date = QDate(2026, 11, 25)},
            .output = {.format = PageFormat::Png, .dpi = 40},
            .path = folder,
            .files = true};
}

} // namespace

class TestAtlas : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void unitsAreInTheOrderOfTheGazetteer()
    {
        QCOMPARE(namesOf(*atlasUnits(smallCity(), AtlasLevel::District)), QStringList("示例区"));
        QCOMPARE(namesOf(*atlasUnits(smallCity(), AtlasLevel::Town)),
                 (QStringList{"南镇", "北镇"}));
        QCOMPARE(namesOf(*atlasUnits(smallCity(), AtlasLevel::Community)),
                 (QStringList{"东门社区",
                              "河畔社区",
                              "北苑社区",
                              "名字特别长的一个位于城市东北角落的新建居住社区"}));
    }

    void theOrderOfRowsChangesNothing()
    {
        ProjectContents city = smallCity();
        for (DocumentLayer& layer : city.layers) {
            if (layer.theme != Theme::Community)
                continue;
            FeatureTable turned = *layer.table;
            std::ranges::reverse(turned.geometries);
            for (Column& column : turned.columns) {
                Column other(column.name(), column.type());
                for (std::size_t row = column.size(); row-- > 0;)
                    other.append(column.value(row));
                column = other;
            }
            layer.table = std::make_shared<const FeatureTable>(std::move(turned));
        }
        for (const AtlasLevel level :
             {AtlasLevel::District, AtlasLevel::Town, AtlasLevel::Community})
            QCOMPARE(namesOf(*atlasUnits(city, level)), namesOf(*atlasUnits(smallCity(), level)));
    }

    void aTownIsTheAreaOfItsCommunities()
    {
        const auto towns = atlasUnits(smallCity(), AtlasLevel::Town);
        QCOMPARE(towns->front().area.size(), std::size_t{1}); // one piece of two squares
        QVERIFY(towns->front().holds("C1", "南镇", "示例区"));
        QVERIFY(!towns->front().holds("C3", "北镇", "示例区"));
        QVERIFY(!towns->front().holds("C1", "南镇", "别的区")); // towns share names
    }

    void withoutCommunitiesThereIsNoAtlas()
    {
        ProjectContents city = smallCity();
        std::erase_if(city.layers,
                      [](const auto& layer) { return layer.theme == Theme::Community; });
        QCOMPARE(atlasUnits(city, AtlasLevel::Town).error().code, ErrorCode::NoDemand);
    }

    void namesOfFilesAreUniqueAndGoodEverywhere()
    {
        std::vector<AtlasUnit> units(12);
        for (AtlasUnit& unit : units)
            unit.name = "同名/社区:一*";
        const QStringList names = atlasFileNames(units);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 12);
        QCOMPARE(names.front(), QString("01-同名_社区_一_"));
        QVERIFY(std::ranges::is_sorted(names));
        QCOMPARE(fileNameOf("con.txt"), QString("con.txt_"));
        QCOMPARE(fileNameOf("LPT1"), QString("LPT1_"));
        QCOMPARE(fileNameOf(" 末尾有点. . "), QString("末尾有点"));
        QCOMPARE(fileNameOf("..."), QString("_"));
        QVERIFY(fileNameOf(QString(500, QChar(0x513F))).toUtf8().size() <= 250);
    }

    void manyFilesGoOnWhereTheyWereStopped()
    {
        const ProjectContents city = solvedCity();
        const QDir folder(m_folder.filePath("files"));
        DisplayCache cache;
        std::stop_source stop;
        const auto stopped =
            writeAtlas(city,
                       communityPictures(folder.path()),
                       cache,
                       {.stop = stop.get_token(), .progress = [&](Progress progress) {
                            if (progress.fraction >= 0.5) // two of four are done
                                stop.request_stop();
                        }});
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(folder.entryList({"*.png"}, QDir::Files).size(), 2);
        const QString first = folder.filePath(folder.entryList({"*.png"}).front());
        const QDateTime made = QFileInfo(first).lastModified();
        QTest::qWait(20);
        const auto whole = writeAtlas(city, communityPictures(folder.path()), cache);
        QVERIFY(whole);
        QCOMPARE(whole->pages, std::size_t{4});
        QCOMPARE(whole->kept, std::size_t{2});
        QCOMPARE(QFileInfo(first).lastModified(), made);
        QCOMPARE(folder.entryList(QDir::Files | QDir::Hidden).size(), 4); // nothing else is left
        QCOMPARE(QFileInfo(whole->files.back()).fileName(),
                 QString("04-示例区-北镇-名字特别长的一个位于城市东北角落的新建居住社区.png"));
    }

    void otherContentStartsAnew()
    {
        const QDir folder(m_folder.filePath("anew"));
        DisplayCache cache;
        const auto stopAfter = [&](const ProjectContents& city, double fraction) {
            std::stop_source stop;
            return writeAtlas(city,
                              communityPictures(folder.path()),
                              cache,
                              {.stop = stop.get_token(), .progress = [&](Progress progress) {
                                   if (progress.fraction >= fraction)
                                       stop.request_stop();
                               }});
        };
        QVERIFY(!stopAfter(solvedCity(), 0.5));
        ProjectContents nearer = smallCity();
        nearer.settings.coverage.cutoff = Metres(300);
        const auto whole = stopAfter(solvedCity(nearer), 2);
        QVERIFY(whole);
        QCOMPARE(whole->kept, std::size_t{0});
    }

    void theMarkKnowsContentAndNothingElse()
    {
        const QByteArray mark = contentsMark(solvedCity());
        ProjectContents again = solvedCity(); // other ids
        again.coverage->madeAt = "2026-11-25T10:00:00";
        QCOMPARE(contentsMark(again), mark);
        again.settings.organisation = "规划院";
        QVERIFY(contentsMark(again) != mark);
        ProjectContents moved = solvedCity();
        for (DocumentLayer& layer : moved.layers) {
            if (layer.theme != Theme::Childcare)
                continue;
            FeatureTable table = *layer.table;
            std::get<Points>(table.geometries[0]).front().x += 1;
            layer.table = std::make_shared<const FeatureTable>(std::move(table));
        }
        QVERIFY(contentsMark(moved) != mark);
    }

    void onePdfHasAllPagesAndGoesOnToo()
    {
        const QString path = m_folder.filePath("图集.pdf");
        DisplayCache cache;
        AtlasRequest request = communityPictures(path);
        request.files = false;
        QCOMPARE(writeAtlas(solvedCity(), request, cache).error().field, std::string("out"));
        request.output = {};
        std::stop_source stop;
        const auto stopped =
            writeAtlas(solvedCity(),
                       request,
                       cache,
                       {.stop = stop.get_token(), .progress = [&](Progress progress) {
                            if (progress.stage == Stage::Write) // the parts are done
                                stop.request_stop();
                        }});
        QVERIFY(stopped || stopped.error().code == ErrorCode::Cancelled);
        const auto whole = writeAtlas(solvedCity(), request, cache);
        QVERIFY(whole);
        QCOMPARE(whole->files, QStringList(path));
        const QByteArray pdf = contentOf(path);
        QCOMPARE(pdf.count("/Type /Page\n"), 4);
        QVERIFY(pdf.contains("/Type /Outlines") && pdf.contains("/Count 4"));
        QVERIFY(QDir(m_folder.path())
                    .entryList({".*atlas*"}, QDir::AllEntries | QDir::Hidden)
                    .isEmpty());
    }

    void aFullDiskIsToldAndKeepsWhatWasDone()
    {
        const QDir folder(m_folder.filePath("full"));
        DisplayCache cache;
        {
            const FileSizeLimit limit(2048);
            const auto written = writeAtlas(solvedCity(), communityPictures(folder.path()), cache);
            QCOMPARE(written.error().code, ErrorCode::DiskFull);
        }
        QVERIFY(folder.entryList({"*.png"}, QDir::Files | QDir::Hidden).isEmpty());
        QVERIFY(writeAtlas(solvedCity(), communityPictures(folder.path()), cache));
        const auto nowhere =
            writeAtlas(solvedCity(), communityPictures("/proc/no/such/folder"), cache);
        QCOMPARE(nowhere.error().code, ErrorCode::FileUnwritable);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestAtlas)
#include "tst_atlas.moc"
