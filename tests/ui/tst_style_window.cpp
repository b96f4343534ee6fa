// SPDX-License-Identifier: GPL-3.0-or-later
// 图层样式 in the real window, as a planner uses it.
#include "project/document_scene.h"
#include "project/style_file.h"
#include "style/classified_style.h"
#include "style/colour_ramps.h"
#include "stylefile/read_style.h"
#include "ui/layers/layer_model.h"
#include "ui/style/colour_button.h"
#include "ui/style/style_controller.h"
#include "ui/style/style_editor.h"
#include "ui/window/message_bar.h"
#include "ui/window_bench.h"

#include <QClipboard>
#include <QColorDialog>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QUndoStack>

using namespace yimi;
using namespace yimi::test;
using namespace Qt::StringLiterals;

namespace {

struct StyleBench : Bench
{
    Document& document() { return window->document(); }

    const DocumentLayer& layer(Theme theme)
    {
        return *layerByTheme(window->document().layers(), theme);
    }

    /// Chooses the layer in the list and opens the editor as the menu does.
    void edit(Theme theme)
    {
        auto& tree = find<QTreeView>("layerTree");
        auto* model = qobject_cast<LayerModel*>(tree.model());
        tree.setCurrentIndex(model->indexOf(layer(theme).id));
        action("layerStyle").trigger();
        QVERIFY(editor().isVisible());
    }

    StyleEditor& editor() { return find<StyleEditor>("styleEditor"); }

    void kind(int at) { find<QToolButton>(("styleKind" + std::to_string(at)).c_str()).click(); }

    void choose(const char* box, const QString& text)
    {
        auto& combo = find<QComboBox>(box);
        const int at = combo.findText(text);
        QVERIFY2(at >= 0, qPrintable(text));
        combo.setCurrentIndex(at);
        Q_EMIT combo.activated(at);
    }

    QStringList texts(int column)
    {
        const auto* model = find<QTableView>("styleClassTable").model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all += model->index(row, column).data().toString();
        return all;
    }

    void classifyCommunities()
    {
        edit(Theme::Community);
        kind(2);
        choose("styleField", u"A0_2"_s);
        choose("styleMethod", u"分位数"_s);
        find<QSpinBox>("styleClasses").setValue(2);
    }

    /// Dots of the map that have this colour, give or take `off`.
    int dotsOf(Colour c, int off)
    {
        const QImage map = window->canvas().grab().toImage();
        int dots = 0;
        for (int y = 0; y < map.height(); ++y) {
            for (int x = 0; x < map.width(); ++x) {
                const QColor seen = map.pixelColor(x, y);
                dots += std::abs(seen.red() - c.r) <= off && std::abs(seen.green() - c.g) <= off
                                && std::abs(seen.blue() - c.b) <= off
                            ? 1
                            : 0;
            }
        }
        return dots;
    }

    QString message()
    {
        auto& bar = find<MessageBar>("messageBar");
        QString text;
        for (const QLabel* label : bar.findChildren<QLabel*>())
            text += label->text();
        return bar.isVisible() ? text : QString();
    }
};

} // namespace

class TestStyleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void communitiesAreColouredByTheirChildren()
    {
        StyleBench bench;
        bench.open();
        bench.classifyCommunities();
        const auto& style = bench.layer(Theme::Community).style;
        QVERIFY(style);
        QCOMPARE(styleKind(*style), StyleKind::Graduated);
        // 24, 30 | 40, 50
        QCOMPARE(bench.texts(0), (QStringList{u"≤ 30"_s, u"30 – 50"_s}));
        QCOMPARE(bench.texts(2), (QStringList{u"2"_s, u"2"_s}));
        // Seen on the map without anything pressed: the half-covered ground under the dark class.
        const Colour dark = laidOn(mapBackground(Appearance::Light), style->rules[1].fill->colour);
        QTRY_VERIFY(bench.dotsOf(dark, 6) > 500);
    }

    void everyChangeIsUndoneAndDraggingIsOneStep()
    {
        StyleBench bench;
        bench.open();
        bench.edit(Theme::Community);
        QUndoStack& undo = bench.document().undoStack();
        auto& opacity = bench.find<QSlider>("styleOpacity");
        for (int percent = 95; percent >= 40; percent -= 5)
            opacity.setValue(percent);
        QCOMPARE(undo.count(), 1);
        QCOMPARE(bench.layer(Theme::Community).style->opacity, 0.4);
        bench.find<QDoubleSpinBox>("styleWidth").setValue(2);
        QCOMPARE(undo.count(), 2);
        undo.undo();
        undo.undo();
        QVERIFY(!bench.layer(Theme::Community).style);
        QCOMPARE(opacity.value(), 100);
        // What is put back by hand is the layer's own again.
        opacity.setValue(50);
        opacity.setValue(100);
        QVERIFY(!bench.layer(Theme::Community).style);
    }

    void backToTheOwnLook()
    {
        StyleBench bench;
        bench.open();
        bench.classifyCommunities();
        auto& reset = bench.find<QPushButton>("styleReset");
        QVERIFY(reset.isEnabled());
        reset.click();
        QVERIFY(!bench.layer(Theme::Community).style);
        QVERIFY(!reset.isEnabled());
    }

    void endsAndLabelsAreEditedInTheList()
    {
        StyleBench bench;
        bench.open();
        bench.classifyCommunities();
        auto* model = bench.find<QTableView>("styleClassTable").model();
        QVERIFY(model->setData(model->index(0, 1), u"45"_s, Qt::EditRole));
        QCOMPARE(bench.texts(2), (QStringList{u"3"_s, u"1"_s}));
        QCOMPARE(bench.find<QComboBox>("styleMethod").currentText(), u"自定义"_s);
        QVERIFY(!model->setData(model->index(0, 1), u"500"_s, Qt::EditRole));
        QVERIFY(!model->setData(model->index(0, 1), u"many"_s, Qt::EditRole));
        QVERIFY(model->setData(model->index(1, 0), u"孩子多"_s, Qt::EditRole));
        QCOMPARE(bench.texts(0), (QStringList{u"≤ 45"_s, u"孩子多"_s}));
    }

    void onlyTheChosenClassIsChanged()
    {
        StyleBench bench;
        bench.open();
        bench.classifyCommunities();
        bench.find<QTableView>("styleClassTable").selectRow(1);
        bench.choose("styleHatch", u"斜线"_s);
        bench.find<ColourButton>("styleColour").click();
        auto& dialog = bench.find<QColorDialog>("colourDialog");
        dialog.setCurrentColor(QColor(10, 20, 30, 200));
        dialog.accept();
        const LayerStyle& style = *bench.layer(Theme::Community).style;
        QCOMPARE(style.rules[0].fill->hatch, Hatch::None);
        QCOMPARE(style.rules[1].fill->hatch, Hatch::Diagonal);
        QCOMPARE(style.rules[1].fill->colour, (Colour{10, 20, 30, 200}));
    }

    void kindsOfTextAndSizes()
    {
        StyleBench bench;
        bench.open();
        bench.edit(Theme::Community);
        bench.kind(1);
        bench.choose("styleField", u"town"_s);
        QCOMPARE(bench.texts(0), (QStringList{u"北镇"_s, u"南镇"_s}));
        bench.choose("styleRamp", u"分类：沉静"_s);
        QCOMPARE(withAlpha(bench.layer(Theme::Community).style->rules[0].fill->colour, 255),
                 colour("#332288"));
        bench.kind(3);
        bench.choose("styleField", u"A0_2"_s);
        bench.find<QDoubleSpinBox>("styleTo").setValue(40);
        QCOMPARE(bench.layer(Theme::Community).style->sizes->to, 40.0);
        QCOMPARE(bench.layer(Theme::Community).style->sizes->most, 50.0);
        bench.kind(0);
        QCOMPARE(bench.texts(1), QStringList{u"全部"_s});
        QVERIFY(!bench.layer(Theme::Community).style->sizes);
    }

    void theEditorFollowsTheListAndGoesWithItsLayer()
    {
        StyleBench bench;
        bench.open();
        bench.edit(Theme::Community);
        auto& tree = bench.find<QTreeView>("layerTree");
        auto* model = qobject_cast<LayerModel*>(tree.model());
        const LayerId roads = bench.layer(Theme::Road).id;
        tree.setCurrentIndex(model->indexOf(roads));
        QCOMPARE(bench.editor().layer(), roads);
        // Lines have no circles.
        QVERIFY(!bench.find<QToolButton>("styleKind3").isEnabled());
        bench.document().removeLayer(roads, u"x"_s);
        QVERIFY(!bench.editor().isVisible());
    }

    void theEditorSpeaksAnotherLanguageAtOnce()
    {
        StyleBench bench;
        bench.open();
        bench.edit(Theme::Community);
        bench.kind(2);
        const LayerStyle style = *bench.layer(Theme::Community).style;
        bench.editor().move(77, 66);
        const QPoint place = bench.editor().pos();
        bench.language.set("en");
        QTRY_COMPARE(bench.find<QPushButton>("styleReset").text(), u"Reset"_s);
        QVERIFY(bench.editor().isVisible());
        QCOMPARE(bench.editor().pos(), place);
        QCOMPARE(bench.editor().layer(), bench.layer(Theme::Community).id);
        QVERIFY(bench.layer(Theme::Community).style == style);
    }

    void namesOfAFieldThatIsNotThereAreSaid()
    {
        StyleBench bench;
        bench.open();
        LayerStyle style = styleOf(bench.layer(Theme::Community), Appearance::Light);
        style.labelField = "电话";
        style.labelFieldAliases.clear();
        const auto remarks = styleRemarks(style, bench.layer(Theme::Community));
        QCOMPARE(remarks.size(), std::size_t{1});
        QCOMPARE(remarks[0].detail, std::string("电话"));
        style.labelMaxMetresPerPixel = 0;
        QVERIFY(styleRemarks(style, bench.layer(Theme::Community)).empty());
    }

    void aStyleIsCopiedFromOneLayerToAnother()
    {
        StyleBench bench;
        bench.open();
        bench.classifyCommunities();
        StyleController& styles = bench.window->styles();
        const LayerId communities = bench.layer(Theme::Community).id;
        const LayerStyle style = *bench.layer(Theme::Community).style;
        styles.copy(communities);
        bench.document().setLayerStyle(communities, std::nullopt, u"x"_s);
        styles.paste(communities);
        QVERIFY(bench.layer(Theme::Community).style == style);
        // Areas have no look for lines but their outline, and streets no such field.
        styles.paste(bench.layer(Theme::Road).id);
        QVERIFY2(bench.message().contains(u"A0_2"_s), qPrintable(bench.message()));
        // For points there is nothing in it.
        styles.paste(bench.layer(Theme::Childcare).id);
        QVERIFY(!bench.layer(Theme::Childcare).style);
        QVERIFY(bench.message().contains(u"没有采用"_s));
        QGuiApplication::clipboard()->clear();
        styles.paste(communities);
        QVERIFY(bench.message().contains(u"剪贴板里没有样式"_s));
    }

    void aStyleIsSavedAndReadAgain()
    {
        for (const QString& ending : {u"qml"_s, u"sld"_s}) {
            StyleBench bench;
            bench.open();
            bench.classifyCommunities();
            const LayerId id = bench.layer(Theme::Community).id;
            const LayerStyle style = *bench.layer(Theme::Community).style;
            const QString path = bench.dir.filePath(u"样式."_s + ending);
            bench.window->styles().saveTo(id, path);
            QVERIFY2(bench.message().contains(path), qPrintable(bench.message()));
            bench.document().setLayerStyle(id, std::nullopt, u"x"_s);
            bench.window->styles().loadFrom(id, path);
            QVERIFY(bench.layer(Theme::Community).style == style);
            bench.window->styles().saveTo(id, bench.dir.filePath(u"no/where.qml"_s));
            QVERIFY(bench.message().contains(u"保存样式"_s));
        }
    }

    void whatIsNoStyleIsSaid()
    {
        StyleBench bench;
        bench.open();
        const QString path = bench.dir.filePath(u"a.qml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello");
        file.close();
        const LayerId id = bench.layer(Theme::Community).id;
        bench.window->styles().loadFrom(id, path);
        QVERIFY(bench.message().contains(u"不是能读的样式"_s));
        bench.window->styles().loadFrom(id, bench.dir.filePath(u"gone.qml"_s));
        QVERIFY(bench.message().contains(u"gone.qml"_s));
        QVERIFY(!bench.layer(Theme::Community).style);
    }

    void aSymbolThatIsGoneIsADotAndIsSaid()
    {
        StyleBench bench;
        bench.open();
        LayerStyle style = themeStyle(Theme::Childcare);
        style.rules[0].marker->symbol = "spaceship";
        style.rules[0].markerFromMetresPerPixel = 1e9;
        style.rules[0].marker->colour = colour("#FF0000");
        bench.document().setLayerStyle(bench.layer(Theme::Childcare).id, style, u"x"_s);
        bench.edit(Theme::Childcare);
        const auto& note = bench.find<QLabel>("styleNote");
        QVERIFY(note.isVisible() && note.text().contains(u"spaceship"_s));
        QTRY_VERIFY(bench.dotsOf(colour("#FF0000"), 0) > 30);
    }

    void aDarkMapKeepsOwnColoursAndDarkensTheRest()
    {
        StyleBench bench;
        bench.open();
        bench.edit(Theme::Road);
        bench.find<QDoubleSpinBox>("styleWidth").setValue(5);
        const DocumentLayer& roads = bench.layer(Theme::Road);
        QVERIFY(roads.style);
        const LayerStyle dark = styleOf(roads, Appearance::Dark);
        QCOMPARE(dark.rules[0].stroke->colour,
                 themeStyle(Theme::Road, Appearance::Dark).rules[0].stroke->colour);
        QCOMPARE(dark.rules[0].stroke->width, 5.0);
    }
};

QTEST_MAIN(TestStyleWindow)
#include "tst_style_window.moc"
