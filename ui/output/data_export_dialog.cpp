// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/output/data_export_dialog.h"

#include "wording/wording.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 620;
constexpr int kListHeight = 180;
constexpr int kLossesHeight = 76;
constexpr int kIdRole = Qt::UserRole;

/// In the order of the list; a database stands after them.
constexpr std::array kFormats{ExportFormat::GeoPackage,
                              ExportFormat::Shapefile,
                              ExportFormat::GeoJson,
                              ExportFormat::Kml,
                              ExportFormat::Dxf,
                              ExportFormat::Xlsx,
                              ExportFormat::Csv};

QString endingOf(ExportFormat format)
{
    const std::string_view id = exportFormatId(format);
    return QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size()));
}

} // namespace

DataExportDialog::DataExportDialog(const ProjectContents& contents,
                                   const std::vector<LayerId>& chosen,
                                   const QString& folder,
                                   QWidget* parent)
    : QDialog(parent)
    , m_contents(contents)
    , m_folder(folder)
    , m_layers(new QListWidget(this))
    , m_format(new QComboBox(this))
    , m_encoding(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_browse(new QPushButton(tr("浏览…"), this))
    , m_database(new DatabaseForm(this))
    , m_losses(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_export(new QPushButton(this))
    , m_pathLabel(new QLabel(this))
    , m_pathRow(new QWidget(this))
    , m_form(new QFormLayout)
{
    setObjectName(u"dataExportDialog"_s);
    build();
    fillLayers(chosen);
    fillChoices();
    formatChanged();
    connect(m_layers, &QListWidget::itemChanged, this, &DataExportDialog::layersChanged);
    connect(m_format, &QComboBox::currentIndexChanged, this, &DataExportDialog::formatChanged);
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &DataExportDialog::questionChanged);
    connect(m_path, &QLineEdit::textChanged, this, &DataExportDialog::check);
    connect(m_browse, &QPushButton::clicked, this, &DataExportDialog::browse);
    connect(m_database, &DatabaseForm::changed, this, &DataExportDialog::check);
    connect(m_export, &QPushButton::clicked, this, &QDialog::accept);
}

void DataExportDialog::build()
{
    m_layers->setObjectName(u"exportLayers"_s);
    m_layers->setFixedHeight(kListHeight);
    m_format->setObjectName(u"exportFormat"_s);
    m_encoding->setObjectName(u"exportEncoding"_s);
    m_path->setObjectName(u"dataPath"_s);
    m_losses->setObjectName(u"exportLosses"_s);
    m_losses->setProperty("role", u"secondary"_s);
    m_losses->setTextFormat(Qt::PlainText);
    m_losses->setWordWrap(true);
    m_losses->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_losses->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notice->setObjectName(u"exportNotice"_s);
    m_notice->setProperty("role", u"problem"_s);
    m_notice->setWordWrap(true);
    m_export->setObjectName(u"exportData"_s);
    m_export->setDefault(true);
    auto* losses = new QScrollArea(this);
    losses->setWidgetResizable(true);
    losses->setFrameShape(QFrame::NoFrame);
    losses->setWidget(m_losses);
    losses->setFixedHeight(kLossesHeight);
    auto* path = new QHBoxLayout(m_pathRow);
    path->setContentsMargins(0, 0, 0, 0);
    path->setSpacing(8);
    path->addWidget(m_path, 1);
    path->addWidget(m_browse);
    m_form->setSpacing(8);
    m_form->setHorizontalSpacing(16);
    m_form->addRow(tr("图层"), m_layers);
    m_form->addRow(tr("格式"), m_format);
    m_form->addRow(tr("文字编码"), m_encoding);
    m_form->addRow(m_pathLabel, m_pathRow);
    m_form->addRow(m_database);
    auto* cancel = new QPushButton(tr("取消"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_notice, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(m_form);
    layout->addWidget(losses);
    layout->addLayout(buttons);
    setFixedWidth(kWidth);
}

/// Results first: they are what is most often handed on.
void DataExportDialog::fillLayers(const std::vector<LayerId>& chosen)
{
    const auto add = [&](const DocumentLayer& layer) {
        const QString count = countText(static_cast<std::int64_t>(layer.table->rowCount()));
        const QString text = layer.role == LayerRole::Result
                                 ? tr("%1　结果，%2 个要素").arg(layer.title, count)
                                 : tr("%1　%2 个要素").arg(layer.title, count);
        auto* item = new QListWidgetItem(text, m_layers);
        item->setData(kIdRole, layer.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        const bool ticked = chosen.empty() ? layer.role == LayerRole::Result
                                           : std::ranges::find(chosen, layer.id) != chosen.end();
        item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    };
    for (const LayerRole role : {LayerRole::Result, LayerRole::Input}) {
        for (const DocumentLayer& layer : m_contents.layers) {
            if (layer.role == role && !layer.backdrop)
                add(layer);
        }
    }
    if (layers().empty() && m_layers->count() > 0)
        m_layers->item(0)->setCheckState(Qt::Checked);
    for (int i = 0; i < m_layers->count(); ++i) {
        if (m_layers->item(i)->checkState() != Qt::Checked)
            continue;
        m_layers->setCurrentRow(i);
        m_layers->scrollToItem(m_layers->item(i));
        break;
    }
}

void DataExportDialog::fillChoices()
{
    m_format->addItems({tr("GeoPackage（带样式，QGIS 打开即是同样的图）"),
                        tr("Shapefile（字段名最长 10 字节）"),
                        tr("GeoJSON（WGS 84）"),
                        tr("KML（WGS 84）"),
                        tr("DXF（只有图形）"),
                        tr("Excel 工作簿（.xlsx）"),
                        tr("CSV 表格（Excel 可直接打开）"),
                        tr("PostGIS 数据库")});
    m_encoding->addItem(tr("UTF-8（另写 .cpg）"), u"UTF-8"_s);
    m_encoding->addItem(tr("GBK（给只认 GBK 的旧软件）"), u"CP936"_s);
}

bool DataExportDialog::intoDatabase() const
{
    return m_format->currentIndex() == static_cast<int>(kFormats.size());
}

ExportFormat DataExportDialog::format() const
{
    return intoDatabase() ? ExportFormat::GeoPackage
                          : kFormats.at(static_cast<std::size_t>(m_format->currentIndex()));
}

std::vector<LayerId> DataExportDialog::layers() const
{
    std::vector<LayerId> ids;
    for (int i = 0; i < m_layers->count(); ++i) {
        if (m_layers->item(i)->checkState() == Qt::Checked)
            ids.push_back(m_layers->item(i)->data(kIdRole).toString());
    }
    return ids;
}

DataExportChoice DataExportDialog::choice() const
{
    DataExportChoice choice{.intoDatabase = intoDatabase(),
                            .what = {.layers = layers(), .format = format(), .path = {}},
                            .place = m_database->place(),
                            .publish = m_database->options()};
    if (choice.what.format == ExportFormat::Shapefile)
        choice.what.encoding = m_encoding->currentData().toString().toStdString();
    QString path = QDir::cleanPath(m_path->text().trimmed());
    if (!choice.what.intoFolder()
        && QFileInfo(path).suffix().toLower() != endingOf(choice.what.format))
        path += u'.' + endingOf(choice.what.format);
    choice.what.path = path;
    return choice;
}

void DataExportDialog::chooseDatabase(const DatabasePlace& place, const QString& schema)
{
    if (!place.name.isEmpty())
        m_database->setPlace(place, schema);
    m_format->setCurrentIndex(static_cast<int>(kFormats.size()));
}

/// After the layer, or the project where there are several.
QString DataExportDialog::proposedPath() const
{
    const std::vector<LayerId> ids = layers();
    const DocumentLayer* only = ids.size() == 1 ? layerById(m_contents.layers, ids[0]) : nullptr;
    QString name = only ? only->title : m_contents.settings.title;
    if (name.isEmpty())
        name = tr("导出");
    name.replace(u'/', u'_');
    const bool folder = DataExport{.layers = ids, .format = format()}.intoFolder();
    return QDir(m_folder).filePath(folder ? name : name + u'.' + endingOf(format()));
}

void DataExportDialog::formatChanged()
{
    const bool database = intoDatabase();
    m_form->setRowVisible(m_encoding, !database && format() == ExportFormat::Shapefile);
    m_form->setRowVisible(m_pathRow, !database);
    m_form->setRowVisible(m_database, database);
    setWindowTitle(database ? tr("发布到 PostGIS") : tr("导出数据"));
    m_export->setText(database ? tr("发布") : tr("导出"));
    layersChanged();
    adjustSize();
}

void DataExportDialog::layersChanged()
{
    const bool folder = DataExport{.layers = layers(), .format = format()}.intoFolder();
    m_pathLabel->setText(folder ? tr("文件夹") : tr("文件"));
    if (m_path->text().isEmpty() || m_path->text() == m_proposed) {
        m_proposed = proposedPath();
        m_path->setText(m_proposed);
    }
    m_losses->setText(tr("正在查看这种格式放得下什么…"));
    check();
    Q_EMIT questionChanged();
}

void DataExportDialog::showLosses(const Result<std::vector<Finding>>& losses)
{
    if (!losses) {
        m_losses->setText(errorSentence(losses.error()));
        return;
    }
    QStringList sentences;
    for (const Finding& finding : *losses)
        sentences += findingSentence(finding);
    m_losses->setText(sentences.isEmpty() ? tr("这些图层的图形和属性全部放得下。")
                                          : sentences.join(u'\n'));
}

void DataExportDialog::check()
{
    const DataExportChoice choice = this->choice();
    QString notice;
    if (choice.what.layers.empty()) {
        notice = tr("请至少勾选一个图层");
    } else if (!choice.intoDatabase) {
        const QStringList replaced = replacedFiles(m_contents, choice.what);
        if (!replaced.isEmpty())
            notice = tr("会替换已有的 %1").arg(QFileInfo(replaced.front()).fileName())
                     + (replaced.size() > 1 ? tr(" 等 %1 个文件").arg(replaced.size()) : QString());
    }
    m_notice->setText(notice);
    const bool placed = choice.intoDatabase
                            ? m_database->complete()
                            : !QFileInfo(m_path->text().trimmed()).fileName().isEmpty();
    m_export->setEnabled(!choice.what.layers.empty() && placed);
}

void DataExportDialog::browse()
{
    const DataExportChoice choice = this->choice();
    auto* dialog = new QFileDialog(this, windowTitle(), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (choice.what.intoFolder()) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setOption(QFileDialog::DontConfirmOverwrite); // said in the dialog itself
        dialog->setDefaultSuffix(endingOf(choice.what.format));
    }
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

} // namespace yimi
