// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backdrop/backdrop_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QToolButton>

#include <array>
#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelWidth = 460;

struct KnownService
{
    const char* name;
    const char* address;
    const char* attribution;
};

constexpr std::array kServices{
    KnownService{QT_TRANSLATE_NOOP("yimi::BackdropDialog", "天地图 矢量"),
                 "https://t0.tianditu.gov.cn/DataServer?T=vec_w&x={x}&y={y}&l={z}&tk={key}",
                 QT_TRANSLATE_NOOP("yimi::BackdropDialog", "天地图")},
    KnownService{QT_TRANSLATE_NOOP("yimi::BackdropDialog", "天地图 影像"),
                 "https://t0.tianditu.gov.cn/DataServer?T=img_w&x={x}&y={y}&l={z}&tk={key}",
                 QT_TRANSLATE_NOOP("yimi::BackdropDialog", "天地图")},
    KnownService{QT_TRANSLATE_NOOP("yimi::BackdropDialog", "天地图 注记"),
                 "https://t0.tianditu.gov.cn/DataServer?T=cva_w&x={x}&y={y}&l={z}&tk={key}",
                 QT_TRANSLATE_NOOP("yimi::BackdropDialog", "天地图")},
};

} // namespace

BackdropDialog::BackdropDialog(const BackdropSource& source,
                               bool network,
                               const std::map<QString, QString>& keys,
                               QString folder,
                               QWidget* parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_folder(std::move(folder))
    , m_form(new QFormLayout)
    , m_isFile(new QRadioButton(tr("本机文件（GeoTIFF、MBTiles 等）"), this))
    , m_isService(new QRadioButton(tr("网络瓦片服务（XYZ、WMTS）"), this))
    , m_file(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_network(new QCheckBox(tr("允许一米为底图连接网络"), this))
    , m_attribution(new QLineEdit(source.attribution, this))
    , m_opacity(new QSlider(Qt::Horizontal, this))
    , m_opacityText(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(source.address.isEmpty() ? tr("添加底图") : tr("底图设置"));
    nameParts();
    (source.fromNetwork() ? m_isService : m_isFile)->setChecked(true);
    (source.fromNetwork() ? m_address : m_file)->setText(source.address);
    m_network->setChecked(network);
    m_address->setPlaceholderText(u"https://…/{z}/{x}/{y}.png"_s);
    m_key->setPlaceholderText(tr("只保存在本机，不写进项目"));
    m_attribution->setPlaceholderText(tr("显示在地图和图幅上，如“天地图”"));
    m_opacity->setRange(10, 100);
    m_opacity->setValue(static_cast<int>(std::lround(source.opacity * 100)));
    m_hint->setProperty("role", u"secondary"_s);
    m_hint->setWordWrap(true);
    m_hint->setMinimumWidth(kLabelWidth);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(8);
    m_form->addRow(tr("来源"), m_isFile);
    m_form->addRow(QString(), m_isService);
    m_form->addRow(tr("文件"), fileRow());
    m_form->addRow(tr("地址"), addressRow());
    m_form->addRow(tr("密钥"), m_key);
    m_form->addRow(QString(), m_network);
    m_form->addRow(tr("署名"), m_attribution);
    m_form->addRow(tr("不透明度"), opacityRow());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addLayout(m_form);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    layout->addWidget(m_buttons);
    connectAll();
    fillKey();
    refresh();
}

void BackdropDialog::nameParts()
{
    m_isFile->setObjectName(u"backdropIsFile"_s);
    m_isService->setObjectName(u"backdropIsService"_s);
    m_file->setObjectName(u"backdropFile"_s);
    m_address->setObjectName(u"backdropAddress"_s);
    m_key->setObjectName(u"backdropKey"_s);
    m_network->setObjectName(u"backdropNetwork"_s);
    m_attribution->setObjectName(u"backdropAttribution"_s);
    m_opacity->setObjectName(u"backdropOpacity"_s);
}

void BackdropDialog::connectAll()
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_isFile, &QRadioButton::toggled, this, &BackdropDialog::refresh);
    connect(m_network, &QCheckBox::toggled, this, &BackdropDialog::refresh);
    connect(m_opacity, &QSlider::valueChanged, this, &BackdropDialog::refresh);
    connect(m_file, &QLineEdit::textChanged, this, &BackdropDialog::refresh);
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        fillKey();
        refresh();
    });
}

QWidget* BackdropDialog::fileRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* button = new QPushButton(tr("浏览…"), row);
    layout->addWidget(m_file, 1);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, &BackdropDialog::browse);
    return row;
}

QWidget* BackdropDialog::addressRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* button = new QPushButton(tr("常用"), row);
    auto* menu = new QMenu(button);
    for (const KnownService& service : kServices)
        menu->addAction(tr(service.name), this, [this, &service] {
            take(QString::fromLatin1(service.address), tr(service.attribution));
        });
    button->setMenu(menu);
    layout->addWidget(m_address, 1);
    layout->addWidget(button);
    return row;
}

QWidget* BackdropDialog::opacityRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_opacityText->setMinimumWidth(48);
    m_opacityText->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_opacity, 1);
    layout->addWidget(m_opacityText);
    return row;
}

void BackdropDialog::browse()
{
    const QString path = QFileDialog::getOpenFileName(
        this,
        tr("选择底图文件"),
        m_folder,
        tr("底图 (*.tif *.tiff *.mbtiles *.img *.jp2 *.vrt *.png *.jpg);;所有文件 (*)"));
    if (!path.isEmpty())
        m_file->setText(path);
}

void BackdropDialog::take(const QString& address, const QString& attribution)
{
    m_isService->setChecked(true);
    m_address->setText(address);
    m_attribution->setText(attribution);
}

void BackdropDialog::fillKey()
{
    if (const auto known = m_keys.find(hostOf(m_address->text().trimmed())); known != m_keys.end())
        m_key->setText(known->second);
}

void BackdropDialog::refresh()
{
    const bool service = m_isService->isChecked();
    m_form->setRowVisible(m_file->parentWidget(), !service);
    m_form->setRowVisible(m_address->parentWidget(), service);
    m_form->setRowVisible(m_key, service);
    m_form->setRowVisible(m_network, service);
    m_opacityText->setText(tr("%1 %").arg(m_opacity->value()));
    const BackdropSource source = choice().source;
    const bool complete = service ? source.fromNetwork() : !source.address.isEmpty();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(complete);
    if (!service)
        m_hint->setText(tr("底图放在所有图层之下，按项目的坐标系重新投影；文件留在原处，项目里"
                           "只记它的位置。"));
    else if (!complete)
        m_hint->setText(tr("地址以 http:// 或 https:// 开头。瓦片地址里写 {z}、{x}、{y}，密钥处写 "
                           "{key}；WMTS 服务填它的 GetCapabilities 地址。"));
    else if (!m_network->isChecked())
        m_hint->setText(tr("不勾选“允许连接网络”时，这张底图只记在项目里，不会显示。"));
    else
        m_hint->setText(tr("只向 %1 请求瓦片；对方因此知道您在看哪里。涉密数据请不要打开。")
                            .arg(hostOf(source.address)));
}

BackdropChoice BackdropDialog::choice() const
{
    const bool service = m_isService->isChecked();
    BackdropChoice chosen;
    const QString file = m_file->text().trimmed();
    chosen.source.address = service          ? m_address->text().trimmed()
                            : file.isEmpty() ? QString()
                                             : QFileInfo(file).absoluteFilePath();
    chosen.source.attribution = m_attribution->text().trimmed();
    chosen.source.opacity = m_opacity->value() / 100.0;
    chosen.network = m_network->isChecked();
    // A key pasted with its address would go into the project.
    const QString pasted = service ? takeKeyOut(chosen.source.address) : QString();
    chosen.key = pasted.isEmpty() ? m_key->text().trimmed() : pasted;
    return chosen;
}

} // namespace yimi
