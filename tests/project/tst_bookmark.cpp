// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/bookmark.h"
#include "project/project_file.h"
#include "small_city.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

class TestBookmark : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void keptInTheProject()
    {
        QTemporaryDir dir;
        const std::string path = dir.filePath("city.yimi").toStdString();
        ProjectContents city = smallCity();
        city.settings.bookmarks = {{"东门", cityPlace(100, 100), 2.5}, {"", cityPlace(0, 0), 40}};
        QVERIFY(saveProject(city, path));
        const auto read = openProject(path);
        QVERIFY(read);
        QCOMPARE(read->contents.settings.bookmarks.size(), 2U);
        QVERIFY(read->contents.settings.bookmarks == city.settings.bookmarks);
    }

    void whatCannotBeShownIsLeftOut()
    {
        const auto one = [](const QJsonValue& x, const QJsonValue& scale) {
            return QJsonObject{{"name", "a"}, {"x", x}, {"y", 2.0}, {"metres_per_pixel", scale}};
        };
        QVERIFY(bookmarksFromJson({}).empty());
        QVERIFY(bookmarksFromJson({one(1.0, 0.0), one(1.0, -3.0), one("x", 1.0), one({}, 1.0), 7})
                    .empty());
        QCOMPARE(bookmarksFromJson({one(1.0, 5.0)}).size(), 1U);
    }
};

QTEST_APPLESS_MAIN(TestBookmark)
#include "tst_bookmark.moc"
