// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/class_section.h"

#include "style/likely_column.h"
#include "ui/look/segments.h"
#include "ui/style/ramp_box.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kMostClasses = 12;
constexpr double kLargestMarker = 60;

std::vector<double> endsOf(const LayerStyle& style)
{
    std::vector<double> ends;
    for (const StyleRule& rule : style.rules) {
        if (rule.upTo)
            ends.push_back(*rule.upTo);
    }
    return ends;
}

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

ClassSection::ClassSection(QWidget* parent)
    : StyleSection(parent)
    , m_kind(new Segments(QStringLiteral("styleKind"), 4, this))
    , m_field(new QComboBox(this))
    , m_method(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_ramp(new RampBox(this))
    , m_reversed(new QCheckBox(tr("反向"), this))
    , m_unit(new QLineEdit(this))
    , m_from(new QDoubleSpinBox(this))
    , m_to(new QDoubleSpinBox(this))
    , m_hint(new QLabel(this))
{
    m_field->setObjectName(QStringLiteral("styleField"));
    m_method->setObjectName(QStringLiteral("styleMethod"));
    m_count->setObjectName(QStringLiteral("styleClasses"));
    m_ramp->setObjectName(QStringLiteral("styleRamp"));
    m_reversed->setObjectName(QStringLiteral("styleReversed"));
    m_unit->setObjectName(QStringLiteral("styleUnit"));
    m_from->setObjectName(QStringLiteral("styleFrom"));
    m_to->setObjectName(QStringLiteral("styleTo"));
    m_kind->setTexts({tr("单一"), tr("分类"), tr("分级"), tr("大小")},
                     {tr("所有要素一个样子"),
                      tr("字段的每个取值一种样子"),
                      tr("数字分成几级，每级一种颜色"),
                      tr("圆的面积与数字成正比")});
    m_method->addItems({tr("分位数"), tr("等间距"), tr("自然断点"), tr("标准差"), tr("自定义")});
    m_method->setCurrentIndex(static_cast<int>(BreakMethod::NaturalBreaks));
    m_count->setRange(2, kMostClasses);
    m_count->setValue(5);
    m_unit->setPlaceholderText(tr("例如 人"));
    for (QDoubleSpinBox* size : {m_from, m_to}) {
        size->setRange(1, kLargestMarker);
        size->setDecimals(1);
        size->setSuffix(QStringLiteral(" px"));
    }
    m_hint->setProperty("role", QStringLiteral("problem"));
    m_hint->setWordWrap(true);
    m_hint->hide();
    build();
    connectAll();
}

void ClassSection::build()
{
    using enum StyleKind;
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [&](const QString& label,
                         std::initializer_list<QWidget*> fields,
                         std::vector<StyleKind> kinds) {
        auto* row = new QWidget(this);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        for (QWidget* field : fields)
            layout->addWidget(field, field == *fields.begin() ? 1 : 0);
        form->addRow(label, row);
        form->labelForField(row)->setMinimumWidth(kCaptionWidth);
        m_rows.emplace_back(row, kinds);
        m_rows.emplace_back(form->labelForField(row), std::move(kinds));
    };
    add(tr("字段"), {m_field}, {Categorised, Graduated, Proportional});
    add(tr("分级方法"), {m_method, m_count}, {Graduated});
    add(tr("色带"), {m_ramp, m_reversed}, {Categorised, Graduated});
    add(tr("单位"), {m_unit}, {Graduated, Proportional});
    auto* to = new QLabel(tr("至"), this);
    add(tr("直径"), {m_from, to, m_to}, {Proportional});
    m_count->setToolTip(tr("分几级"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_kind);
    layout->addLayout(form);
    layout->addWidget(m_hint);
}

void ClassSection::connectAll()
{
    connect(m_kind, &Segments::chosen, this, &ClassSection::chooseKind);
    connect(m_field, &QComboBox::activated, this, [this] { make(m_field->objectName()); });
    connect(m_method, &QComboBox::activated, this, [this] { make(m_method->objectName()); });
    connect(m_count, &QSpinBox::valueChanged, this, [this] {
        // A number of classes is asked of a method.
        if (m_method->currentIndex() == static_cast<int>(BreakMethod::Manual))
            m_method->setCurrentIndex(static_cast<int>(BreakMethod::NaturalBreaks));
        make(m_count->objectName());
    });
    connect(m_ramp, &QComboBox::activated, this, [this] { recolourClasses(m_ramp->objectName()); });
    connect(m_reversed, &QCheckBox::toggled, this, [this] {
        recolourClasses(m_reversed->objectName());
    });
    connect(m_unit, &QLineEdit::editingFinished, this, [this] {
        LayerStyle style = m_shown.style;
        if (style.sizes)
            style.sizes->unit = unit();
        else
            labelClasses(style, unit());
        if (style != m_shown.style)
            Q_EMIT edited(style, m_unit->objectName());
    });
    for (QDoubleSpinBox* size : {m_from, m_to})
        connect(
            size, &QDoubleSpinBox::valueChanged, this, [this, size] { make(size->objectName()); });
}

std::string ClassSection::unit() const
{
    return m_unit->text().trimmed().toStdString();
}

StyleKind ClassSection::kind() const
{
    return static_cast<StyleKind>(m_kind->current());
}

const Column* ClassSection::column() const
{
    return m_shown.layer.table->column(m_field->currentData().toString().toStdString());
}

void ClassSection::fillFields(StyleKind kind)
{
    const QSignalBlocker quiet(m_field);
    const std::string wanted = kind == StyleKind::Proportional && m_shown.style.sizes
                                   ? m_shown.style.sizes->field
                                   : m_shown.style.field;
    const FeatureTable& table = *m_shown.layer.table;
    const Column* const current = styleColumn(table, wanted, m_shown.style.fieldAliases);
    const Column* const likely =
        current != nullptr && (kind == StyleKind::Categorised || holdsNumbers(*current))
            ? current
            : likelyColumn(table, kind);
    m_field->clear();
    for (const Column& one : table.columns) {
        if (kind == StyleKind::Categorised || holdsNumbers(one))
            m_field->addItem(fromUtf8(one.name()), fromUtf8(one.name()));
    }
    const int at = likely == nullptr ? -1 : m_field->findData(fromUtf8(likely->name()));
    m_field->setCurrentIndex(std::max(at, 0));
    const bool none = kind != StyleKind::Single && m_field->count() == 0;
    m_hint->setText(kind == StyleKind::Categorised ? tr("这个图层没有字段，不能分类。")
                                                   : tr("这个图层没有数字字段，不能分级。"));
    m_hint->setVisible(none);
}

void ClassSection::showControls(StyleKind kind)
{
    for (const auto& [row, kinds] : m_rows)
        row->setVisible(std::ranges::find(kinds, kind) != kinds.end());
    const QSignalBlocker quiet(m_ramp);
    m_ramp->offer(kind == StyleKind::Categorised);
}

void ClassSection::presentChoices()
{
    const std::vector<double> ends = endsOf(m_shown.style);
    if (!ends.empty() && ends != m_made) {
        const QSignalBlocker method(m_method);
        const QSignalBlocker count(m_count);
        m_method->setCurrentIndex(static_cast<int>(BreakMethod::Manual));
        m_count->setValue(static_cast<int>(ends.size()));
    }
    if (m_shown.style.sizes) {
        const QSignalBlocker from(m_from);
        const QSignalBlocker to(m_to);
        m_from->setValue(m_shown.style.sizes->from);
        m_to->setValue(m_shown.style.sizes->to);
        if (!m_unit->hasFocus())
            m_unit->setText(fromUtf8(m_shown.style.sizes->unit));
    }
}

void ClassSection::present(const StyledLayer& shown)
{
    const bool other = shown.layer.id != m_shown.layer.id;
    m_shown = shown;
    if (other)
        m_unit->clear();
    const StyleKind kind = styleKind(shown.style);
    m_kind->setCurrent(static_cast<int>(kind));
    m_kind->findChild<QWidget*>(QStringLiteral("styleKind3"))
        ->setEnabled(shown.layer.kind != GeometryKind::Line);
    fillFields(kind);
    showControls(kind);
    presentChoices();
}

void ClassSection::chooseKind(int kind)
{
    fillFields(static_cast<StyleKind>(kind));
    showControls(static_cast<StyleKind>(kind));
    if (static_cast<StyleKind>(kind) == StyleKind::Graduated
        && m_method->currentIndex() == static_cast<int>(BreakMethod::Manual)) {
        const QSignalBlocker quiet(m_method);
        m_method->setCurrentIndex(static_cast<int>(BreakMethod::NaturalBreaks));
    }
    make(QStringLiteral("styleKind"));
}

void ClassSection::make(const QString& control)
{
    const StyleBase base = m_shown.base();
    const StyleKind wanted = kind();
    const Column* const values = column();
    if (wanted == StyleKind::Single) {
        Q_EMIT edited(singleStyle(base), control);
        return;
    }
    if (values == nullptr)
        return;
    if (wanted == StyleKind::Categorised) {
        Q_EMIT edited(
            categorisedStyle(
                base, *values, {.ramp = m_ramp->ramp(), .reversed = m_reversed->isChecked()}),
            control);
    } else if (wanted == StyleKind::Proportional) {
        const double from = std::min(m_from->value(), m_to->value());
        const double to = std::max({m_from->value(), m_to->value(), from + 1});
        Q_EMIT edited(proportionalStyle(base,
                                        *values,
                                        m_shown.style.sizes
                                            ? ProportionalOptions{from, to, unit()}
                                            : ProportionalOptions{.unit = unit()}),
                      control);
    } else {
        const BreakOptions breaks{.method = static_cast<BreakMethod>(m_method->currentIndex()),
                                  .classes = static_cast<std::size_t>(m_count->value()),
                                  .manual = endsOf(m_shown.style)};
        const LayerStyle style = graduatedStyle(base,
                                                *values,
                                                {.breaks = breaks,
                                                 .ramp = m_ramp->ramp(),
                                                 .reversed = m_reversed->isChecked(),
                                                 .unit = unit()});
        m_made = breaks.method == BreakMethod::Manual ? std::vector<double>() : endsOf(style);
        Q_EMIT edited(style, control);
    }
}

void ClassSection::recolourClasses(const QString& control)
{
    LayerStyle style = m_shown.style;
    recolour(style, m_shown.layer.kind, m_ramp->ramp(), m_reversed->isChecked());
    if (style != m_shown.style)
        Q_EMIT edited(style, control);
}

} // namespace yimi
