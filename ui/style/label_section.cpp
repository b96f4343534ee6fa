// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/label_section.h"

#include "style/palette.h"
#include "style/scale.h"
#include "ui/look/calm_wheel.h"
#include "ui/style/colour_button.h"
#include "ui/style/scale_box.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace yimi {

namespace {

constexpr double kFirstScale = 20000; ///< from which names are shown where none were before

QHBoxLayout* row(std::initializer_list<QWidget*> fields)
{
    auto* layout = new QHBoxLayout;
    layout->setSpacing(8);
    for (QWidget* field : fields)
        layout->addWidget(field);
    layout->addStretch(1);
    return layout;
}

} // namespace

LabelSection::LabelSection(QWidget* parent)
    : StyleSection(parent)
    , m_field(new QComboBox(this))
    , m_size(new QDoubleSpinBox(this))
    , m_bold(new QCheckBox(tr("粗体"), this))
    , m_colour(new ColourButton(this))
    , m_farthest(new ScaleBox(this))
    , m_opacity(new QSlider(Qt::Horizontal, this))
{
    m_field->setObjectName(QStringLiteral("styleLabelField"));
    m_size->setObjectName(QStringLiteral("styleLabelSize"));
    m_bold->setObjectName(QStringLiteral("styleLabelBold"));
    m_colour->setObjectName(QStringLiteral("styleLabelColour"));
    m_farthest->setObjectName(QStringLiteral("styleLabelFarthest"));
    m_opacity->setObjectName(QStringLiteral("styleOpacity"));
    m_colour->setAccessibleName(tr("文字颜色"));
    m_opacity->setAccessibleName(tr("不透明度"));
    m_size->setRange(6, 40);
    m_size->setDecimals(1);
    m_size->setSingleStep(0.5);
    m_size->setSuffix(QStringLiteral(" px"));
    m_opacity->setRange(5, 100);
    m_farthest->setToolTip(tr("放大到这个比例尺以后才写"));
    keepFromWheel(*m_opacity);
    build();
    connectAll();
}

void LabelSection::build()
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("标注"), m_field);
    form->addRow(tr("文字"), row({m_colour, m_size, m_bold}));
    form->addRow(tr("标注始于"), m_farthest);
    form->addRow(tr("不透明度"), m_opacity);
    form->labelForField(m_opacity)->setMinimumWidth(kCaptionWidth);
}

void LabelSection::connectAll()
{
    connect(m_field, &QComboBox::activated, this, &LabelSection::chooseField);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, [this](double size) {
        LayerStyle style = m_shown.style;
        style.label.size = size;
        tell(style, *m_size);
    });
    connect(m_bold, &QCheckBox::toggled, this, [this](bool bold) {
        LayerStyle style = m_shown.style;
        style.label.bold = bold;
        tell(style, *m_bold);
    });
    connect(m_colour, &ColourButton::chosen, this, [this](Colour c) {
        LayerStyle style = m_shown.style;
        style.label.colour = c;
        tell(style, *m_colour);
    });
    connect(m_farthest, &QComboBox::activated, this, [this] {
        LayerStyle style = m_shown.style;
        const double scale = m_farthest->denominator();
        style.labelMaxMetresPerPixel = scale > 0 ? metresPerPixelOf(scale) : kNoScaleLimit;
        tell(style, *m_farthest);
    });
    connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
        LayerStyle style = m_shown.style;
        style.opacity = percent / 100.0;
        tell(style, *m_opacity);
    });
}

void LabelSection::tell(const LayerStyle& style, const QWidget& control)
{
    if (style != m_shown.style)
        Q_EMIT edited(style, control.objectName());
}

void LabelSection::chooseField()
{
    LayerStyle style = m_shown.style;
    style.labelField = m_field->currentData().toString().toStdString();
    style.labelFieldAliases.clear();
    if (!style.labelField.empty() && !(style.labelMaxMetresPerPixel > 0))
        style.labelMaxMetresPerPixel = metresPerPixelOf(kFirstScale);
    // A style that never wrote anything has no ink.
    if (style.label.halo.a == 0) {
        const Palette& p = yimi::palette(Appearance::Light);
        style.label.colour = p.text;
        style.label.halo = p.halo;
    }
    tell(style, *m_field);
}

void LabelSection::present(const StyledLayer& shown)
{
    m_shown = shown;
    const QSignalBlocker size(m_size);
    const QSignalBlocker bold(m_bold);
    const QSignalBlocker opacity(m_opacity);
    const LayerStyle& style = shown.style;
    m_field->clear();
    m_field->addItem(tr("不标注"), QString());
    for (const Column& column : shown.layer.table->columns) {
        const QString name = QString::fromStdString(column.name());
        m_field->addItem(name, name);
    }
    const Column* const written =
        style.labelMaxMetresPerPixel > 0
            ? styleColumn(*shown.layer.table, style.labelField, style.labelFieldAliases)
            : nullptr;
    m_field->setCurrentIndex(
        written == nullptr
            ? 0
            : std::max(m_field->findData(QString::fromStdString(written->name())), 0));
    m_size->setValue(style.label.size);
    m_bold->setChecked(style.label.bold);
    m_colour->setColour(style.label.colour);
    for (QWidget* field : std::initializer_list<QWidget*>{m_size, m_bold, m_colour, m_farthest})
        field->setEnabled(written != nullptr);
    m_farthest->setDenominator(style.labelMaxMetresPerPixel < kNoScaleLimit / 10
                                   ? scaleDenominator(style.labelMaxMetresPerPixel)
                                   : 0);
    m_opacity->setValue(static_cast<int>(std::lround(style.opacity * 100)));
}

} // namespace yimi
