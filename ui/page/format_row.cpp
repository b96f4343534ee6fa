// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/format_row.h"

#include "settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kDensities{150, 200, 300, 450, 600};
constexpr int kUsualDensity = 200;
constexpr int kUsualQuality = 90;

} // namespace

FormatRow::FormatRow(const Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_format(new QComboBox(this))
    , m_dpi(new QComboBox(this))
    , m_quality(new QSpinBox(this))
    , m_layers(new QCheckBox(tr("保留图层，可在 PDF 阅读器里逐层开关"), this))
    , m_place(new QCheckBox(this))
{
    build();
    recall(settings);
    for (QComboBox* box : {m_format, m_dpi}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            refresh();
            Q_EMIT changed();
        });
    }
    refresh();
}

void FormatRow::build()
{
    m_format->setObjectName(u"pageFormat"_s);
    m_dpi->setObjectName(u"pageDensity"_s);
    m_quality->setObjectName(u"pageQuality"_s);
    m_layers->setObjectName(u"pageLayersKept"_s);
    m_place->setObjectName(u"pagePlace"_s);
    // The order of pageFormats().
    m_format->addItems(
        {tr("PDF（矢量）"), tr("PNG 图片"), tr("SVG（矢量）"), tr("JPEG 图片"), tr("TIFF 图片")});
    for (const int dpi : kDensities)
        m_dpi->addItem(tr("%1 点/英寸").arg(dpi), dpi);
    m_quality->setRange(1, 100);
    m_quality->setPrefix(tr("质量 "));
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_format, 1);
    row->addWidget(m_dpi);
    row->addWidget(m_quality);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_layers);
    layout->addWidget(m_place);
}

void FormatRow::recall(const Settings& settings)
{
    const auto number = [&](const QString& name, int preset) {
        return settings.choice(u"export/"_s + name, QString::number(preset)).toInt();
    };
    const auto last = static_cast<int>(pageFormats().size()) - 1;
    m_format->setCurrentIndex(std::clamp(number(u"format"_s, 0), 0, last));
    m_dpi->setCurrentIndex(std::max(0, m_dpi->findData(number(u"dpi"_s, kUsualDensity))));
    m_quality->setValue(number(u"quality"_s, kUsualQuality));
    m_layers->setChecked(number(u"layers"_s, 0) != 0);
    m_place->setChecked(number(u"place"_s, 0) != 0);
}

void FormatRow::refresh()
{
    m_dpi->setVisible(isPicture(format()));
    m_quality->setVisible(format() == PageFormat::Jpeg);
    m_layers->setVisible(format() == PageFormat::Pdf);
    const bool inside = format() == PageFormat::Pdf || format() == PageFormat::Tiff;
    m_place->setText(inside ? tr("带地理坐标，可在 GIS 软件里量测")
                            : tr("另附坐标文件，可在 GIS 软件里叠加"));
    m_place->setEnabled(format() != PageFormat::Svg);
}

void FormatRow::setOnly(std::optional<PageFormat> format)
{
    if (m_format->isEnabled())
        m_chosen = m_format->currentIndex();
    m_format->setEnabled(!format);
    const auto only = std::ranges::find(
        pageFormats(), format.value_or(PageFormat::Pdf), &PageFormatEnding::format);
    m_format->setCurrentIndex(format ? static_cast<int>(only - pageFormats().begin()) : m_chosen);
}

PageFormat FormatRow::format() const
{
    return pageFormats()[static_cast<std::size_t>(m_format->currentIndex())].format;
}

PageOutput FormatRow::output() const
{
    const bool place = m_place->isEnabled() && m_place->isChecked();
    const bool inside = format() == PageFormat::Pdf || format() == PageFormat::Tiff;
    return {.format = format(),
            .dpi = m_dpi->currentData().toInt(),
            .quality = m_quality->value(),
            .georeferenced = place && inside,
            .worldFile = place && !inside,
            .layers = format() == PageFormat::Pdf && m_layers->isChecked()};
}

void FormatRow::remember(Settings& settings) const
{
    if (m_format->isEnabled())
        settings.setChoice(u"export/format"_s, QString::number(m_format->currentIndex()));
    settings.setChoice(u"export/dpi"_s, m_dpi->currentData().toString());
    settings.setChoice(u"export/quality"_s, QString::number(m_quality->value()));
    settings.setChoice(u"export/layers"_s, QString::number(m_layers->isChecked() ? 1 : 0));
    settings.setChoice(u"export/place"_s, QString::number(m_place->isChecked() ? 1 : 0));
}

} // namespace yimi
