// SPDX-License-Identifier: GPL-3.0-or-later
// Maps in a PDF: layers that go off and on, labels that are words, what pages share; read back by
// other programs.
#include "layout/export_page.h"
#include "layout/pdf_drawing.h"
#include "layout/pdf_join.h"
#include "page_readers.h"
#include "undated.h"

#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <numbers>

using namespace yimi;
using namespace yimi::test;

namespace {

/// A street along a half circle.
SceneLayer curvedStreet(const std::string& name)
{
    auto table = std::make_shared<FeatureTable>();
    table->addColumn("class", FieldType::Text);
    table->addColumn("name", FieldType::Text);
    LineString line;
    for (int i = 0; i <= 60; ++i) {
        const double turn = std::numbers::pi * i / 60;
        line.push_back({502000 - 9000 * std::cos(turn), 3515000 + 9000 * std::sin(turn)});
    }
    appendRow(*table, 1, Lines{line}, {std::string("primary"), name});
    LayerStyle style;
    style.rules = {{.stroke = Stroke{.colour = {240, 179, 106, 255}, .width = 6, .dashes = {}}}};
    style.labelField = "name";
    style.label.alongLine = true;
    style.label.colour = {32, 48, 43, 255};
    style.label.halo = {255, 255, 255, 220};
    style.labelMaxMetresPerPixel = 1e9;
    return {.display = prepareLayer(table, style), .title = QStringLiteral("道路")};
}

Page mapPage()
{
    Page page = somePage();
    page.words.ground = QStringLiteral("底图");
    page.words.labels = QStringLiteral("注记");
    page.words.furniture = QStringLiteral("图面要素");
    page.scene.layers.front().title = QStringLiteral("托育覆盖");
    page.scene.layers.push_back(curvedStreet("儿童友好大道"));
    page.insetScene = page.scene;
    page.cityExtent = {{480000, 3500000}, {530000, 3540000}};
    return page;
}

/// Names of the layers, topmost first; nothing when this GDAL reads no PDF.
std::optional<QStringList> layersOf(const QString& path)
{
    GDALAllRegister();
    if (GetGDALDriverManager()->GetDriverByName("PDF") == nullptr)
        return std::nullopt;
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(path.toUtf8().constData()));
    QStringList names;
    for (char** one = dataset ? dataset->GetMetadata("LAYERS") : nullptr;
         one != nullptr && *one != nullptr;
         ++one)
        names += QString::fromUtf8(*one).section(QLatin1Char('='), 1);
    return names;
}

/// As a viewer shows it without some of its layers; null when this GDAL reads no PDF.
QImage shownWithout(const QString& path, const QString& layers)
{
    GDALAllRegister();
    const QByteArray off = "LAYERS_OFF=" + layers.toUtf8();
    const char* const options[] = {off.constData(), nullptr};
    const std::unique_ptr<GDALDataset> dataset(GDALDataset::Open(
        path.toUtf8().constData(), GDAL_OF_RASTER, nullptr, layers.isEmpty() ? nullptr : options));
    if (!dataset)
        return {};
    QImage image(dataset->GetRasterXSize(), dataset->GetRasterYSize(), QImage::Format_RGB888);
    const CPLErr read = dataset->RasterIO(GF_Read,
                                          0,
                                          0,
                                          image.width(),
                                          image.height(),
                                          image.bits(),
                                          image.width(),
                                          image.height(),
                                          GDT_Byte,
                                          3,
                                          nullptr,
                                          3,
                                          image.bytesPerLine(),
                                          1,
                                          nullptr);
    return read == CE_None ? image : QImage();
}

qsizetype dotsOf(const QImage& image, Colour colour)
{
    qsizetype dots = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dots += sameColour(image.pixel(x, y), colour, 2) ? 1 : 0;
    }
    return dots;
}

constexpr Colour kStreet{240, 179, 106, 255};

} // namespace

class TestPdfMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void layersAreThereWhenAskedFor()
    {
        const QString with = written("with.pdf", true);
        const QString without = written("without.pdf", false);
        QVERIFY(!contentOf(without).contains("/OCG"));
        const auto layers = layersOf(with);
        if (!layers)
            QSKIP("this GDAL reads no PDF");
        QCOMPARE(*layers, (QStringList{"注记", "道路", "托育覆盖", "底图", "图面要素"}));
        QCOMPARE(*layersOf(without), QStringList());
    }

    void withAllLayersOnNothingLooksDifferent()
    {
        const QImage with = shownWithout(written("with.pdf", true), {});
        if (with.isNull())
            QSKIP("this GDAL reads no PDF");
        QCOMPARE(with, shownWithout(written("without.pdf", false), {}));
        QVERIFY(dotsOf(with, kStreet) > 1000);
    }

    void aLayerThatIsOffIsNotSeen()
    {
        const QString path = written("with.pdf", true);
        const QImage all = shownWithout(path, {});
        if (all.isNull())
            QSKIP("this GDAL reads no PDF");
        // What is left of the street is on the overview, which is furniture.
        const QImage streetless = shownWithout(path, "道路");
        QVERIFY(dotsOf(streetless, kStreet) * 3 < dotsOf(all, kStreet));
        const QImage bare = shownWithout(path, "道路,图面要素");
        QCOMPARE(dotsOf(bare, kStreet), qsizetype{0});
        QVERIFY(dotsOf(bare, coverageStyle().rules[0].fill->colour) == 0); // seen through: mixed
        const QImage blank = shownWithout(path, "注记,道路,托育覆盖,底图,图面要素");
        QCOMPARE(dotsOf(blank, {255, 255, 255, 255}), qsizetype{blank.width()} * blank.height());
    }

    void theSampleMarkStaysWhateverIsOff()
    {
        Page page = mapPage();
        page.sampleMark = QStringLiteral("合成示例数据");
        const QString path = m_folder.filePath("mark.pdf");
        QVERIFY(writePage(page, path, {.layers = true}));
        const QImage blank = shownWithout(path, "注记,道路,托育覆盖,底图,图面要素");
        if (blank.isNull())
            QSKIP("this GDAL reads no PDF");
        QVERIFY(dotsOf(blank, {255, 255, 255, 255}) < qsizetype{blank.width()} * blank.height());
    }

    void partsOfAnAtlasHaveOneListOfLayers()
    {
        QStringList parts;
        for (int part = 0; part < 2; ++part) {
            parts += m_folder.filePath(QStringLiteral("part%1.pdf").arg(part));
            PdfFile file(parts.back(), true);
            QVERIFY(file.open({}));
            Page page = mapPage();
            if (part == 1) { // another order, and one more
                std::ranges::reverse(page.scene.layers);
                page.scene.layers.push_back(page.scene.layers.front());
                page.scene.layers.back().title = QStringLiteral("公园绿地");
            }
            QVERIFY(file.add(page));
            QVERIFY(file.finish());
        }
        const QString path = m_folder.filePath("joined.pdf");
        QVERIFY(joinPdfs(parts, path, {}));
        QCOMPARE(contentOf(path).count("/Type /OCG\n"), 6);
        if (const auto layers = layersOf(path))
            QCOMPARE(*layers,
                     (QStringList{"公园绿地", "注记", "道路", "托育覆盖", "底图", "图面要素"}));
    }

    void layersAndPlaceAreTheSameEveryTime()
    {
        const QString path = m_folder.filePath("twice.pdf");
        const PageOutput output{.georeferenced = true, .layers = true, .crs = defaultAnalysisCrs()};
        const auto made = [&] {
            return writePage(mapPage(), path, output) ? undatedFile(path) : QByteArray();
        };
        const QByteArray first = made();
        QVERIFY(first.contains("/OCProperties") && first.contains("/Measure"));
        for (int again = 0; again < 3; ++again)
            QCOMPARE(made(), first);
    }

    void onlyAPdfHasLayers()
    {
        const QString path = m_folder.filePath("layers.png");
        const auto refused =
            writePage(mapPage(), path, {.format = PageFormat::Png, .layers = true});
        QCOMPARE(refused.error().field, std::string("layers"));
        QVERIFY(!QFile::exists(path));
    }

    void aNameAlongABendIsOneWord()
    {
        const auto text = textOf(written("words.pdf", false));
        if (!text)
            QFAIL("pdftotext is not there: install poppler-utils, as ./test does");
        QVERIFY2(text->contains("儿童友好大道"), qPrintable(*text));
        // Nor are its letters there once more, alone or as the halo's.
        static const QRegularExpression kAlone("^[儿童友好大道]$",
                                               QRegularExpression::MultilineOption);
        QVERIFY2(!kAlone.match(*text).hasMatch(), qPrintable(*text));
        QVERIFY(!text->contains("儿童友好大道儿童友好大道"));
    }

    void everyHanCharacterIsTheOneThatPeopleType()
    {
        const auto text = textOf(written("han.pdf", true));
        if (!text)
            QFAIL("pdftotext is not there: install poppler-utils, as ./test does");
        QVERIFY(text->count("儿童") >= 4); // title, areas, street
        static const QRegularExpression kRadical("[\\x{2E80}-\\x{2FDF}]");
        QVERIFY2(!kRadical.match(*text).hasMatch(), qPrintable(*text));
    }

    /// The halo of a PDF is drawn in other words than a picture's.
    void labelsLookAsOnAPicture()
    {
        const QString path = written("look.pdf", false);
        if (!saying("pdftocairo", {"-png", "-r", "96", path, m_folder.filePath("look")}))
            QSKIP("pdftocairo (poppler-utils) is not installed");
        const QImage pdf(m_folder.filePath("look-1.png"));
        const auto picture = pageImage(mapPage(), 96);
        QVERIFY(picture && !pdf.isNull());
        qsizetype far = 0;
        for (int y = 0; y < std::min(pdf.height(), picture->height()); ++y) {
            for (int x = 0; x < std::min(pdf.width(), picture->width()); ++x) {
                const QRgb dot = picture->pixel(x, y);
                far += sameColour(pdf.pixel(x, y),
                                  {static_cast<std::uint8_t>(qRed(dot)),
                                   static_cast<std::uint8_t>(qGreen(dot)),
                                   static_cast<std::uint8_t>(qBlue(dot)),
                                   255},
                                  96)
                           ? 0
                           : 1;
            }
        }
        QVERIFY2(far < pdf.width() * qsizetype{pdf.height()} / 300,
                 qPrintable(QString::number(far)));
    }

    void pagesShareTheirOverview()
    {
        const auto bytesOf = [this](int pages) {
            const QString path = m_folder.filePath("shared.pdf");
            PdfFile file(path);
            bool good = file.open({}).has_value();
            for (int i = 0; i < pages; ++i) {
                Page page = mapPage();
                page.title = QString::number(i);
                good = good && file.add(page).has_value();
            }
            return good && file.finish() ? contentOf(path) : QByteArray();
        };
        QCOMPARE(bytesOf(1).count("/Subtype /Form"), 1);
        QCOMPARE(bytesOf(3).count("/Subtype /Form"), 1);
        Page other = mapPage();
        other.insetScene.layers.pop_back();
        const QString path = m_folder.filePath("two.pdf");
        PdfFile file(path);
        QVERIFY(file.open({}) && file.add(mapPage()) && file.add(other) && file.finish());
        QCOMPARE(contentOf(path).count("/Subtype /Form"), 2);
    }

    void aDrawingThatIsNotAsExpectedIsNone()
    {
        const DrawingTarget nowhere{[](QByteArrayView) {},
                                    [](const QByteArray&) { return QByteArray(); }};
        const QByteArray drawing = qCompress("q\n1 0 0 1 0 0 cm\n12.345678 0 m\nQ\n").sliced(4);
        QVERIFY(rewriteDrawing(drawing, {}, nowhere));
        QVERIFY(!rewriteDrawing(drawing.chopped(6), {}, nowhere)); // torn
        QVERIFY(!rewriteDrawing("no deflated bytes", {}, nowhere));
        const std::vector<PdfMark> marks(1);
        QVERIFY(!rewriteDrawing(drawing, marks, nowhere)); // a mark is missing
        const QByteArray marked = qCompress("-654321.000 0 m\n-654322.000 0 l\nh f\n").sliced(4);
        QVERIFY(rewriteDrawing(marked, marks, nowhere));
        QVERIFY(!rewriteDrawing(marked, {}, nowhere)); // one that nobody put
    }

private:
    QString written(const QString& name, bool layers)
    {
        const QString path = m_folder.filePath(name);
        const auto outcome = writePage(mapPage(), path, {.layers = layers});
        return outcome ? path : QString();
    }

    static std::optional<QString> textOf(const QString& path)
    {
        return saying("pdftotext", {path, "-"});
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestPdfMap)
#include "tst_pdf_map.moc"
