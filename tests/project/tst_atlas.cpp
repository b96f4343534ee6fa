// SPDX-License-Identifier: GPL-3.0-or-later
// An atlas of the small city: which pages, in which order, in which files; stopped and gone on.
#include "../io/disk_limits.h"
#include "layout/layout_file.h"
#include "project/atlas.h"
#include "project/contents_mark.h"
#include "project/file_names.h"
#include "solved_city.h"
#include "table/rows_in.h"
#include "undated.h"

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

/// More communities than one part of a PDF has pages: 45 of 100 m by 180 m.
ProjectContents cityOfMany()
{
    ProjectContents city = smallCity();
    for (DocumentLayer& layer : city.layers) {
        if (layer.theme != Theme::Community)
            continue;
        FeatureTable table = namedTable("community");
        for (const char* field : {"id", "name", "town", "district"})
            table.addColumn(field, FieldType::Text);
        table.addColumn("A0_2", FieldType::Integer);
        for (std::int64_t i = 0; i < 45; ++i) {
            const auto column = static_cast<double>(i % 9);
            const auto row = static_cast<double>(i / 9);
            const Box box{cityPlace(column * 100, row * 180),
                          cityPlace(column * 100 + 100, row * 180 + 180)};
            appendRow(table,
                      i + 1,
                      areaOf(box),
                      {Value("C" + std::to_string(100 + i)),
                       Value("社区" + std::to_string(i)),
                       Value("镇" + std::to_string(i / 9)),
                       Value(std::string("示例区")),
                       Value(i + 3)});
        }
        layer.table = std::make_shared<const FeatureTable>(std::move(table));
    }
    return solvedCity(city);
}

/// Of all files of a folder, by name.
std::map<QString, QByteArray> contentsOf(const QDir& folder)
{
    std::map<QString, QByteArray> contents;
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden))
        contents[name] = undatedFile(folder.filePath(name));
    return contents;
}

/// Stopped once so much of it is done.
Result<AtlasWritten>
writtenUntil(double fraction, const ProjectContents& city, const AtlasRequest& request)
{
    DisplayCache cache;
    std::stop_source stop;
    return writeAtlas(
        city, request, cache, {.stop = stop.get_token(), .progress = [&](Progress progress) {
                                   if (progress.fraction >= fraction)
                                       stop.request_stop();
                               }});
}

Result<AtlasWritten> writtenAtOnce(const ProjectContents& city, const AtlasRequest& request)
{
    DisplayCache cache;
    return writeAtlas(city, request, cache);
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
        const auto stopped =
            writtenUntil(0.5, city, communityPictures(folder.path())); // two of four
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(folder.entryList({"*.png"}, QDir::Files).size(), 2);
        const QString first = folder.filePath(folder.entryList({"*.png"}).front());
        const QDateTime made = QFileInfo(first).lastModified();
        QTest::qWait(20);
        const auto whole = writtenAtOnce(city, communityPictures(folder.path()));
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
        const AtlasRequest request = communityPictures(folder.path());
        QVERIFY(!writtenUntil(0.5, solvedCity(), request));
        ProjectContents nearer = smallCity();
        nearer.settings.coverage.cutoff = Metres(300);
        const auto whole = writtenAtOnce(solvedCity(nearer), request);
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
        for (DocumentLayer& layer : moved.layers)
            layer.visible = false;
        const QByteArray hidden = contentsMark(moved);
        for (DocumentLayer& layer : moved.layers) {
            if (layer.theme == Theme::Childcare) // pages about them show them all the same
                layer.table = layerByTheme(solvedCity().layers, Theme::Childcare)->table;
        }
        QVERIFY(contentsMark(moved) != hidden);
    }

    void onePdfHasAllPagesAndGoesOnToo()
    {
        const QString path = m_folder.filePath("图集.pdf");
        DisplayCache cache;
        AtlasRequest request = communityPictures(path);
        request.files = false;
        QCOMPARE(writeAtlas(solvedCity(), request, cache).error().field, std::string("out"));
        AtlasRequest towns = communityPictures(path);
        towns.page = "community";
        towns.level = AtlasLevel::Town; // no page of a town
        QCOMPARE(writeAtlas(solvedCity(), towns, cache).error().field, std::string("atlas"));
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

    void anAtlasOfManyPartsIsTheSameAgainAndAfterAStop()
    {
        const ProjectContents city = cityOfMany();
        AtlasRequest request = communityPictures(m_folder.filePath("once.pdf"));
        request.output = {.georeferenced = true, .layers = true, .crs = city.settings.crs};
        request.files = false;
        QVERIFY(writtenAtOnce(city, request));
        const QByteArray once = undatedFile(request.path);
        QCOMPARE(once.count("/Type /Page\n"), 45);
        request.path = m_folder.filePath("again.pdf");
        QVERIFY(writtenAtOnce(city, request));
        QVERIFY(undatedFile(request.path) == once);
        request.path = m_folder.filePath("stopped.pdf");
        const auto stopped = writtenUntil(0.93, city, request); // in the second part
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(request.path));
        const auto rest = writtenAtOnce(city, request);
        QCOMPARE(rest->kept, std::size_t{40});
        QVERIFY(undatedFile(request.path) == once);
    }

    void filesAreTheSameAgainAndAfterAStop_data()
    {
        QTest::addColumn<PageFormat>("format");
        for (const PageFormatEnding& one : pageFormats())
            QTest::newRow(one.ending) << one.format;
    }

    void filesAreTheSameAgainAndAfterAStop()
    {
        QFETCH(const PageFormat, format);
        const ProjectContents city = solvedCity();
        AtlasRequest request = communityPictures({});
        request.output.format = format;
        const auto folder = [&](const char* name) {
            return QDir(m_folder.filePath(endingOf(format) + QLatin1String(name)));
        };
        request.path = folder("once").path();
        QVERIFY(writtenAtOnce(city, request));
        const auto once = contentsOf(folder("once"));
        QCOMPARE(once.size(), std::size_t{4});
        request.path = folder("again").path();
        QVERIFY(writtenAtOnce(city, request));
        QVERIFY(contentsOf(folder("again")) == once);
        request.path = folder("stopped").path();
        QCOMPARE(writtenUntil(0.6, city, request).error().code, ErrorCode::Cancelled);
        const auto rest = writtenAtOnce(city, request);
        QVERIFY(rest->kept > 0 && rest->kept < 4);
        QVERIFY(contentsOf(folder("stopped")) == once);
    }

    void filesThatAreThereAreToldUnlessTheyAreKept()
    {
        const ProjectContents city = solvedCity();
        const AtlasRequest request = communityPictures(m_folder.filePath("told"));
        QVERIFY(filesReplaced(city, request).isEmpty());
        QVERIFY(!writtenUntil(0.6, city, request));
        QVERIFY(filesReplaced(city, request).isEmpty()); // it goes on with them
        AtlasRequest other = request;
        other.request.layout = shippedLayout("slide");
        QVERIFY(!filesReplaced(city, other).isEmpty());
        QCOMPARE(writtenAtOnce(city, other)->kept, std::size_t{0}); // nor are they kept
        QCOMPARE(filesReplaced(city, request).size(), 4);
        AtlasRequest pdf = request;
        pdf.files = false;
        pdf.output.format = PageFormat::Pdf;
        pdf.path = m_folder.filePath("told.pdf");
        QVERIFY(filesReplaced(city, pdf).isEmpty());
        QVERIFY(writtenAtOnce(city, pdf));
        QCOMPARE(filesReplaced(city, pdf), QStringList(pdf.path));
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
