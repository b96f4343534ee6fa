// SPDX-License-Identifier: GPL-3.0-or-later
// The layout editor, driven the way a planner does.
#include "layout/layout_file.h"
#include "project/analysed_document.h"
#include "project/solved_city.h"
#include "ui/look/look.h"
#include "ui/page/layout_canvas.h"
#include "ui/page/layout_editor.h"

#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yimi;
using namespace yimi::test;

namespace {

/// 托育覆盖, 公共服务, and its answer once more under another name.
ProjectContents threeResults()
{
    Document document;
    document.reset(cityWithLibraries(), {});
    put(document);
    ProjectContents city = solvedCity(document.contents());
    city.analyses["schools"] = city.analyses.at(kServices);
    return city;
}

struct Shown
{
    explicit Shown(const ProjectContents& contents = smallCity())
        : editor(document, jobs, std::make_shared<DisplayCache>(), look)
    {
        document.reset(contents, {});
        editor.setTemplateFolder(folder.path());
        QSignalSpy pictured(&editor, &LayoutEditor::pictured);
        editor.show();
        SavedPage page;
        page.choice.page = QStringLiteral("existing");
        editor.open(page);
        QTRY_VERIFY_WITH_TIMEOUT(!pictured.empty(), 30000);
    }

    void choosePage(const char* name)
    {
        auto& pages = find<QComboBox>("layoutPage");
        pages.setCurrentIndex(pages.findData(QString::fromLatin1(name)));
    }

    template <typename Widget>
    Widget& find(const char* name)
    {
        return *editor.findChild<Widget*>(QString::fromLatin1(name));
    }

    LayoutCanvas& canvas() { return *editor.findChild<LayoutCanvas*>(); }

    const Layout& layout() { return editor.draft().layout(); }

    /// The first item of a kind is selected.
    LayoutItem select(ItemKind kind)
    {
        for (std::size_t i = 0; i < layout().items.size(); ++i) {
            if (layout().items[i].kind == kind) {
                editor.draft().select({i});
                return layout().items[i];
            }
        }
        return {};
    }

    const LayoutItem& selected() { return layout().items[editor.draft().selection().front()]; }

    /// Pressed at a place of the page, moved, let go.
    void drag(QPointF from, QPointF by)
    {
        const QPoint start = canvas().toScreen(from).toPoint();
        const QPoint end = canvas().toScreen(from + by).toPoint();
        QTest::mousePress(&canvas(), Qt::LeftButton, {}, start);
        QTest::mouseMove(&canvas(), (start + end) / 2);
        QTest::mouseMove(&canvas(), end);
        QTest::mouseRelease(&canvas(), Qt::LeftButton, {}, end);
    }

    QTemporaryDir folder;
    Look look{Appearance::Light};
    Document document;
    JobRunner jobs;
    LayoutEditor editor;
};

} // namespace

class TestLayoutEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsMoveByAMillimetreAltByATenth();
    void aDraggedItemSnapsAndIsUndone();
    void aPulledCornerResizes();
    void whatHungInAStackStaysWhereItIsPut();
    void itemsAreAddedDuplicatedAndDeleted();
    void figuresOfThePanelAreTheItems();
    void whatIsTypedStandsOnThePage();
    void paperChangesAndComesBack();
    void aPageIsKeptInTheProject();
    void theCommunityIsChosen();
    void whatIsComparedIsChosen();
    void aTemplateIsSavedAndOffered();
    void aFolderThatCannotBeWrittenIsSaid();
};

void TestLayoutEditor::arrowsMoveByAMillimetreAltByATenth()
{
    Shown shown;
    const QRectF before = shown.select(ItemKind::NorthArrow).rect;
    QTest::keyClick(&shown.canvas(), Qt::Key_Right);
    QTest::keyClick(&shown.canvas(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown.selected().rect, before.translated(1, 0.1));
    shown.editor.draft().undoStack().undo(); // arrows in a row are one step
    QCOMPARE(shown.selected().rect, before);
}

void TestLayoutEditor::aDraggedItemSnapsAndIsUndone()
{
    Shown shown;
    const QRectF before = shown.select(ItemKind::NorthArrow).rect;
    shown.editor.draft().setGuides({100}, {});
    // To within a millimetre of the guide.
    shown.drag(before.center(), QPointF(100.6 - before.left(), 40));
    QVERIFY(std::abs(shown.selected().rect.left() - 100) < 1e-6);
    QCOMPARE(shown.selected().rect.size(), before.size());
    shown.editor.draft().undoStack().undo();
    QCOMPARE(shown.selected().rect, before);
}

void TestLayoutEditor::aPulledCornerResizes()
{
    Shown shown;
    const QRectF before = shown.select(ItemKind::NorthArrow).rect;
    shown.drag(before.bottomLeft(), QPointF(-20, 20));
    const QRectF after = shown.selected().rect;
    QCOMPARE(after.topRight(), before.topRight());
    QVERIFY(std::abs(after.width() - before.width() - 20) < 3);
    QVERIFY(std::abs(after.height() - before.height() - 20) < 3);
}

void TestLayoutEditor::whatHungInAStackStaysWhereItIsPut()
{
    Shown shown;
    const LayoutItem legend = shown.select(ItemKind::Legend);
    QVERIFY(!legend.stack.name.isEmpty());
    const QRectF seen = shown.editor.draft().selectedRects().front();
    QVERIFY(seen != legend.rect); // as high as what stands in it
    QTest::keyClick(&shown.canvas(), Qt::Key_Left);
    QVERIFY(shown.selected().stack.name.isEmpty());
    QCOMPARE(shown.selected().rect, seen.translated(-1, 0));
}

void TestLayoutEditor::itemsAreAddedDuplicatedAndDeleted()
{
    Shown shown;
    LayoutDraft& draft = shown.editor.draft();
    const std::size_t count = shown.layout().items.size();
    QMenu* add = shown.editor.findChild<QMenu*>(QStringLiteral("addItem"));
    QCOMPARE(add->actions().size(), kItemKinds);
    add->actions()[static_cast<int>(ItemKind::WindRose)]->trigger();
    QCOMPARE(shown.selected().kind, ItemKind::WindRose);
    QVERIFY(QRectF({0, 0}, shown.layout().size).contains(shown.selected().rect));
    draft.duplicateSelected();
    QCOMPARE(shown.layout().items.size(), count + 2);
    draft.removeSelected();
    QCOMPARE(shown.layout().items.size(), count + 1);
    QVERIFY(draft.selection().empty());
    draft.undoStack().setIndex(0);
    QCOMPARE(shown.layout(), shippedLayout(QStringLiteral("existing")));
}

void TestLayoutEditor::figuresOfThePanelAreTheItems()
{
    Shown shown;
    const QRectF rect = shown.select(ItemKind::TitleBlock).rect;
    QCOMPARE(shown.find<QDoubleSpinBox>("itemLeft").value(), std::round(rect.left() * 10) / 10);
    shown.find<QDoubleSpinBox>("itemLeft").setValue(55.5);
    QCOMPARE(shown.selected().rect.left(), 55.5);
    shown.select(ItemKind::Map);
    shown.find<QDoubleSpinBox>("itemScale").setValue(25000);
    QCOMPARE(shown.selected().scale, 25000.0);
}

void TestLayoutEditor::whatIsTypedStandsOnThePage()
{
    Shown shown;
    shown.select(ItemKind::Subtitle);
    QSignalSpy pictured(&shown.editor, &LayoutEditor::pictured);
    shown.find<QPlainTextEdit>("itemText").setPlainText(QStringLiteral("征求意见稿"));
    QCOMPARE(shown.selected().text, QStringLiteral("征求意见稿"));
    QTRY_VERIFY_WITH_TIMEOUT(!pictured.empty(), 30000);
    // There is room for it now in the column.
    QVERIFY(shown.editor.draft().selectedRects().front().height() > 1);
}

void TestLayoutEditor::paperChangesAndComesBack()
{
    Shown shown;
    auto& paper = shown.find<QComboBox>("layoutPaper");
    QCOMPARE(paper.currentText(), QStringLiteral("A3"));
    paper.setCurrentIndex(paper.findText(QStringLiteral("A0")));
    Q_EMIT paper.activated(paper.currentIndex());
    QCOMPARE(shown.layout().size, QSizeF(1189, 841));
    shown.editor.draft().undoStack().undo();
    QCOMPARE(paper.currentText(), QStringLiteral("A3"));
}

void TestLayoutEditor::aPageIsKeptInTheProject()
{
    Shown shown;
    shown.find<QLineEdit>("layoutTitle").setText(QStringLiteral("现状图（送审）"));
    shown.find<QPushButton>("keepPage").click();
    QCOMPARE(shown.document.contents().pages.size(), std::size_t{1});
    const SavedPage kept = shown.document.contents().pages.front();
    QCOMPARE(kept.title, QStringLiteral("现状图（送审）"));
    QCOMPARE(kept.choice.page, QStringLiteral("existing"));
    shown.select(ItemKind::NorthArrow);
    QTest::keyClick(&shown.canvas(), Qt::Key_Left);
    shown.find<QPushButton>("keepPage").click();
    QCOMPARE(shown.document.contents().pages.size(), std::size_t{1});
    QVERIFY(shown.document.contents().pages.front().layout != kept.layout);
    shown.document.undoStack().undo();
    QVERIFY(shown.document.contents().pages.front() == kept);
}

void TestLayoutEditor::theCommunityIsChosen()
{
    Shown shown;
    auto& community = shown.find<QComboBox>("pageCommunity");
    QVERIFY(!community.isVisible()); // 现状 is about the whole city
    shown.choosePage("community");
    QVERIFY(community.isVisible());
    QVERIFY(!shown.find<QComboBox>("pageFirstResult").isVisible());
    const int at = community.findText("北苑社区（北镇）");
    QVERIFY(at > 0);
    community.setCurrentIndex(at);
    Q_EMIT community.activated(at);
    auto& title = shown.find<QLineEdit>("layoutTitle");
    QTRY_COMPARE_WITH_TIMEOUT(title.placeholderText(), QString("北苑社区"), 30000);
    shown.find<QPushButton>("keepPage").click();
    QCOMPARE(shown.document.contents().pages.front().choice.community, QString("C3"));
    // By a few characters of its name.
    community.completer()->setCompletionPrefix("门社");
    QVERIFY(community.completer()->completionCount() == 1);
    community.lineEdit()->setText(community.completer()->currentCompletion());
    Q_EMIT community.lineEdit()->editingFinished();
    QTRY_COMPARE_WITH_TIMEOUT(title.placeholderText(), QString("东门社区"), 30000);
    // What is nobody's name changes nothing.
    community.lineEdit()->setText("没有这个社区");
    Q_EMIT community.lineEdit()->editingFinished();
    QCOMPARE(community.currentText(), QString("东门社区（南镇）"));
    QCOMPARE(shown.editor.page().choice.community, QString("C1"));
}

void TestLayoutEditor::whatIsComparedIsChosen()
{
    Shown shown(threeResults());
    shown.choosePage("compare");
    auto& first = shown.find<QComboBox>("pageFirstResult");
    auto& second = shown.find<QComboBox>("pageSecondResult");
    QVERIFY(first.isVisible() && second.isVisible() && second.isEnabled());
    QCOMPARE(first.count(), 3);
    QCOMPARE(first.currentIndex(), 0);
    QCOMPARE(second.currentIndex(), 1);
    const auto compared = [&] { return shown.editor.page().choice.compared; };
    const auto choose = [](QComboBox& box, int at) {
        box.setCurrentIndex(at);
        Q_EMIT box.activated(at);
    };
    const std::vector<QString> names{"coverage", "schools", "services"};
    for (int i = 0; i < 3; ++i)
        QCOMPARE(first.itemData(i).toString(), names[static_cast<std::size_t>(i)]);
    choose(second, 2);
    QCOMPARE(compared(), (std::vector<QString>{names[0], names[2]}));
    choose(first, 2); // what stood there changes places with it
    QCOMPARE(compared(), (std::vector<QString>{names[2], names[0]}));
    QCOMPARE(second.currentIndex(), 0);
    shown.find<QPushButton>("keepPage").click();
    QCOMPARE(shown.document.contents().pages.front().choice.compared, compared());
}

void TestLayoutEditor::aTemplateIsSavedAndOffered()
{
    Shown shown;
    auto& templates = shown.find<QComboBox>("layoutTemplate");
    const int before = templates.count();
    QVERIFY(shown.editor.saveTemplate(QStringLiteral("局里的样式")));
    QCOMPARE(templates.count(), before + 1);
    QCOMPARE(templates.itemText(before), QStringLiteral("局里的样式"));
    QCOMPARE(readLayouts(shown.folder.path()).layouts.size(), std::size_t{1});
}

void TestLayoutEditor::aFolderThatCannotBeWrittenIsSaid()
{
    Shown shown;
    shown.editor.setTemplateFolder(QStringLiteral("/proc/nowhere"));
    QSignalSpy failed(&shown.editor, &LayoutEditor::failed);
    QVERIFY(!shown.editor.saveTemplate(QStringLiteral("样式")));
    QCOMPARE(failed.size(), 1);
}

QTEST_MAIN(TestLayoutEditor)
#include "tst_layout_editor.moc"
