// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/symbol_section.h"

#include "render/symbols.h"
#include "style/scale.h"
#include "ui/style/colour_button.h"
#include "ui/style/scale_box.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace yimi {

namespace {

const std::vector<std::vector<double>> kDashes{{}, {6, 3}, {1.5, 2.5}, {10, 3, 2, 3}};
constexpr double kWidest = 60;

QIcon symbolIcon(const std::string& symbol, Colour colour)
{
    QPixmap pixmap(40, 40);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBadge(painter, {10, 10}, {.symbol = symbol, .colour = colour}, 18);
    return QIcon(pixmap);
}

double denominatorOf(double metresPerPixel)
{
    return metresPerPixel < kNoScaleLimit / 10 ? scaleDenominator(metresPerPixel) : 0;
}

double limitOf(double denominator)
{
    return denominator > 0 ? metresPerPixelOf(denominator) : kNoScaleLimit;
}

/// Widths at all scales grow alike.
void setWidth(Stroke& stroke, double width)
{
    for (WidthStop& stop : stroke.widths)
        stop.width *= width / stroke.width;
    stroke.width = width;
}

} // namespace

SymbolSection::SymbolSection(QWidget* parent)
    : StyleSection(parent)
    , m_colour(new ColourButton(this))
    , m_hatch(new QComboBox(this))
    , m_edge(new ColourButton(this))
    , m_width(sizeField("styleWidth"))
    , m_dashes(new QComboBox(this))
    , m_dot(sizeField("styleDot"))
    , m_symbol(new QComboBox(this))
    , m_badge(sizeField("styleBadge"))
    , m_badgeFrom(new ScaleBox(this))
    , m_farthest(new ScaleBox(this))
    , m_nearest(new ScaleBox(this))
{
    m_colour->setObjectName(QStringLiteral("styleColour"));
    m_edge->setObjectName(QStringLiteral("styleEdge"));
    m_hatch->setObjectName(QStringLiteral("styleHatch"));
    m_dashes->setObjectName(QStringLiteral("styleDashes"));
    m_symbol->setObjectName(QStringLiteral("styleSymbol"));
    m_badgeFrom->setObjectName(QStringLiteral("styleBadgeFrom"));
    m_farthest->setObjectName(QStringLiteral("styleFarthest"));
    m_nearest->setObjectName(QStringLiteral("styleNearest"));
    m_colour->setAccessibleName(tr("颜色"));
    m_edge->setAccessibleName(tr("边线颜色"));
    m_hatch->addItems({tr("无图案"), tr("圆点"), tr("斜线")});
    m_dashes->addItems({tr("实线"), tr("虚线"), tr("点线"), tr("点划线")});
    fillSymbols();
    build();
    connectAll();
}

QDoubleSpinBox* SymbolSection::sizeField(const char* name)
{
    auto* field = new QDoubleSpinBox(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setRange(0.1, kWidest);
    field->setDecimals(1);
    field->setSingleStep(0.2);
    field->setSuffix(QStringLiteral(" px"));
    return field;
}

void SymbolSection::fillSymbols()
{
    m_symbol->addItem(tr("圆点"), QString());
    for (const Theme theme : allThemes()) {
        const std::string id(themeId(theme));
        if (!symbolSvg(id, themeColour(theme)).isEmpty())
            m_symbol->addItem(
                symbolIcon(id, themeColour(theme)), themeName(theme), QString::fromStdString(id));
    }
    m_symbol->setIconSize({20, 20});
    m_symbol->setMaxVisibleItems(14);
}

void SymbolSection::build()
{
    using enum GeometryKind;
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    const auto add = [&](const QString& label,
                         std::initializer_list<QWidget*> fields,
                         std::vector<GeometryKind> kinds) {
        auto* row = new QWidget(this);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        for (QWidget* field : fields)
            layout->addWidget(field);
        layout->addStretch(1);
        form->addRow(label, row);
        form->labelForField(row)->setMinimumWidth(kCaptionWidth);
        m_rows.emplace_back(row, kinds);
        m_rows.emplace_back(form->labelForField(row), std::move(kinds));
    };
    add(tr("颜色"), {m_colour, m_hatch}, {Point, Line, Polygon});
    add(tr("线"), {m_edge, m_width, m_dashes}, {Line, Polygon});
    add(tr("圆点"), {m_dot}, {Point});
    add(tr("图标"), {m_symbol, m_badge}, {Point});
    add(tr("图标始于"), {m_badgeFrom}, {Point});
    auto* to = new QLabel(tr("至"), this);
    add(tr("显示比例尺"), {m_farthest, to, m_nearest}, {Point, Line, Polygon});
    m_farthest->setToolTip(tr("比例尺小于它时不画"));
    m_nearest->setToolTip(tr("比例尺大于它时不画"));
    m_badgeFrom->setToolTip(tr("放大到这个比例尺以后，圆点换成图标"));
}

void SymbolSection::connectAll()
{
    connect(m_colour, &ColourButton::chosen, this, [this](Colour c) {
        change(*m_colour, [&](StyleRule& rule) {
            if (m_shown.style.sizes && rule.marker) {
                rule.marker->colour = c;
                return;
            }
            if (m_shown.layer.kind == GeometryKind::Polygon)
                rule.fill = rule.fill.value_or(Fill{});
            setRuleColour(rule, m_shown.layer.kind, c);
            if (m_shown.layer.kind == GeometryKind::Polygon)
                rule.fill->colour = c;
        });
    });
    connect(m_hatch, &QComboBox::activated, this, [this](int hatch) {
        change(*m_hatch, [&](StyleRule& rule) {
            if (!rule.fill)
                rule.fill = Fill{.colour = withAlpha(ruleColour(rule, GeometryKind::Polygon), 0)};
            rule.fill->hatch = static_cast<Hatch>(hatch);
            if (rule.fill->hatchColour.a == 0)
                rule.fill->hatchColour = withAlpha(mixed(rule.fill->colour, {0, 0, 0}, 0.45), 150);
        });
    });
    connect(m_edge, &ColourButton::chosen, this, [this](Colour c) {
        change(*m_edge, [&](StyleRule& rule) {
            rule.stroke = rule.stroke.value_or(Stroke{.width = 0.5});
            rule.stroke->colour = c;
        });
    });
    connect(m_width, &QDoubleSpinBox::valueChanged, this, [this](double width) {
        change(*m_width, [&](StyleRule& rule) {
            if (rule.stroke)
                setWidth(*rule.stroke, width);
        });
    });
    connect(m_dashes, &QComboBox::activated, this, [this](int dashes) {
        change(*m_dashes, [&](StyleRule& rule) {
            if (rule.stroke)
                rule.stroke->dashes = kDashes[static_cast<std::size_t>(dashes)];
        });
    });
    connectMarkers();
    connectScales();
}

void SymbolSection::connectMarkers()
{
    const auto onMarker = [this](QDoubleSpinBox* field, double Marker::*size) {
        connect(field, &QDoubleSpinBox::valueChanged, this, [this, field, size](double value) {
            change(*field, [&](StyleRule& rule) {
                if (rule.marker)
                    *rule.marker.*size = value;
            });
        });
    };
    onMarker(m_dot, &Marker::dotSize);
    onMarker(m_badge, &Marker::size);
    connect(m_symbol, &QComboBox::activated, this, [this] {
        change(*m_symbol, [&](StyleRule& rule) {
            if (rule.marker)
                rule.marker->symbol = m_symbol->currentData().toString().toStdString();
        });
    });
}

void SymbolSection::connectScales()
{
    const auto onScale = [this](ScaleBox* box, double StyleRule::*limit, bool nearest) {
        connect(box, &QComboBox::activated, this, [this, box, limit, nearest] {
            const double scale = box->denominator();
            change(*box, [&](StyleRule& rule) {
                rule.*limit = nearest ? metresPerPixelOf(scale) : limitOf(scale);
            });
        });
    };
    onScale(m_farthest, &StyleRule::maxMetresPerPixel, false);
    onScale(m_nearest, &StyleRule::minMetresPerPixel, true);
    onScale(m_badgeFrom, &StyleRule::markerFromMetresPerPixel, false);
}

void SymbolSection::change(const QWidget& control, const std::function<void(StyleRule&)>& changeOne)
{
    LayerStyle style = m_shown.style;
    for (std::size_t i = 0; i < style.rules.size(); ++i) {
        if (m_rules.empty() || std::ranges::find(m_rules, i) != m_rules.end())
            changeOne(style.rules[i]);
    }
    if (style != m_shown.style)
        Q_EMIT edited(style, control.objectName());
}

const StyleRule* SymbolSection::leading() const
{
    if (!m_rules.empty() && m_rules.front() < m_shown.style.rules.size())
        return &m_shown.style.rules[m_rules.front()];
    return chiefRule(m_shown.style);
}

void SymbolSection::setRules(std::vector<std::size_t> rules)
{
    m_rules = std::move(rules);
    present(m_shown);
}

void SymbolSection::showRows()
{
    const GeometryKind kind = m_shown.layer.kind;
    for (const auto& [row, kinds] : m_rows)
        row->setVisible(std::ranges::find(kinds, kind) != kinds.end());
    m_hatch->setVisible(kind == GeometryKind::Polygon);
    m_edge->setVisible(kind == GeometryKind::Polygon);
    m_dot->setEnabled(!m_shown.style.sizes);
}

void SymbolSection::present(const StyledLayer& shown)
{
    m_shown = shown;
    std::erase_if(m_rules, [&](std::size_t rule) { return rule >= shown.style.rules.size(); });
    if (shown.layer.table == nullptr)
        return;
    showRows();
    const StyleRule* rule = leading();
    setEnabled(rule != nullptr);
    if (rule != nullptr)
        presentRule(*rule);
}

void SymbolSection::presentRule(const StyleRule& rule)
{
    const QSignalBlocker width(m_width);
    const QSignalBlocker dot(m_dot);
    const QSignalBlocker badge(m_badge);
    const bool bare = m_shown.layer.kind == GeometryKind::Polygon && !rule.fill;
    m_colour->setColour(m_shown.style.sizes && rule.marker ? rule.marker->colour
                        : bare                             ? Colour{255, 255, 255, 0}
                                                           : ruleColour(rule, m_shown.layer.kind));
    m_hatch->setCurrentIndex(rule.fill ? static_cast<int>(rule.fill->hatch) : 0);
    m_edge->setColour(rule.stroke ? rule.stroke->colour : Colour{0, 0, 0, 0});
    m_width->setEnabled(rule.stroke.has_value());
    m_dashes->setEnabled(rule.stroke.has_value());
    if (rule.stroke) {
        m_width->setValue(rule.stroke->width);
        const auto known = std::ranges::find(kDashes, rule.stroke->dashes);
        m_dashes->setCurrentIndex(
            known == kDashes.end() ? 1 : static_cast<int>(known - kDashes.begin()));
    }
    if (rule.marker) {
        m_dot->setValue(rule.marker->dotSize);
        m_badge->setValue(rule.marker->size);
        m_symbol->setCurrentIndex(
            std::max(m_symbol->findData(QString::fromStdString(rule.marker->symbol)), 0));
        m_badge->setEnabled(!rule.marker->symbol.empty());
        m_badgeFrom->setEnabled(!rule.marker->symbol.empty());
    }
    m_badgeFrom->setDenominator(denominatorOf(rule.markerFromMetresPerPixel));
    m_farthest->setDenominator(denominatorOf(rule.maxMetresPerPixel));
    m_nearest->setDenominator(scaleDenominator(rule.minMetresPerPixel));
}

} // namespace yimi
