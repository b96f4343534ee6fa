// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/shape_bar.h"

#include "ui/look/segments.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace yimi {

namespace {

constexpr int kMostOffRoad = 500;
constexpr int kOffRoadStep = 10;

} // namespace

ShapeBar::ShapeBar(QWidget* parent)
    : QWidget(parent)
    , m_rings(new Segments(QStringLiteral("areaRings"), 2, this))
    , m_overlap(new Segments(QStringLiteral("areaOverlap"), 3, this))
    , m_offRoadLabel(new QLabel(this))
    , m_offRoad(new QSpinBox(this))
    , m_streets(new QCheckBox(this))
    , m_barriers(new QCheckBox(this))
{
    m_offRoadLabel->setProperty("role", QStringLiteral("caption"));
    m_offRoad->setObjectName(QStringLiteral("areaOffRoad"));
    m_offRoad->setRange(0, kMostOffRoad);
    m_offRoad->setSingleStep(kOffRoadStep);
    m_offRoad->setKeyboardTracking(false);
    m_streets->setObjectName(QStringLiteral("areaStreets"));
    m_barriers->setObjectName(QStringLiteral("areaBarriers"));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(8);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_rings, 0, 0, 1, 2);
    layout->addWidget(m_overlap, 1, 0, 1, 2);
    layout->addWidget(m_offRoadLabel, 2, 0);
    layout->addWidget(m_offRoad, 2, 1);
    layout->addWidget(m_barriers, 3, 0, 1, 2);
    layout->addWidget(m_streets, 4, 0, 1, 2);
    retranslate();
    connect(m_rings, &Segments::chosen, this, [this] { Q_EMIT edited(tr("改变圈的形状"), false); });
    connect(
        m_overlap, &Segments::chosen, this, [this] { Q_EMIT edited(tr("改变圈的重叠"), false); });
    connect(m_offRoad, &QSpinBox::valueChanged, this, [this] {
        Q_EMIT edited(tr("改变离路步行"), true);
    });
    connect(
        m_streets, &QCheckBox::clicked, this, [this] { Q_EMIT edited(tr("改变街道显示"), false); });
    connect(
        m_barriers, &QCheckBox::clicked, this, [this] { Q_EMIT edited(tr("改变阻隔"), false); });
}

void ShapeBar::present(const ServiceAreaSettings& settings)
{
    const QSignalBlocker quiet(m_offRoad);
    m_rings->setCurrent(settings.rings ? 0 : 1);
    m_overlap->setCurrent(static_cast<int>(settings.overlap));
    m_offRoad->setValue(static_cast<int>(std::lround(settings.offRoad.value)));
    m_streets->setChecked(settings.streets);
    m_barriers->setChecked(settings.barriers);
}

ServiceAreaSettings ShapeBar::appliedTo(ServiceAreaSettings settings) const
{
    settings.rings = m_rings->current() == 0;
    settings.overlap = static_cast<OverlapRule>(m_overlap->current());
    settings.offRoad = Metres(m_offRoad->value());
    settings.streets = m_streets->isChecked();
    settings.barriers = m_barriers->isChecked();
    return settings;
}

void ShapeBar::retranslate()
{
    m_rings->setTexts(
        {tr("圈环"), tr("圆盘")},
        {tr("每一圈从上一圈的界限算起：5–10 分钟"), tr("每一圈都从设施算起：10 分钟以内")});
    m_overlap->setTexts({tr("合并"), tr("各自重叠"), tr("就近划分")},
                        {tr("所有设施合成一个范围"),
                         tr("每处设施各有自己的范围，可以重叠"),
                         tr("每个地方只归最近的设施，范围之间不重叠")});
    m_offRoadLabel->setText(tr("离路步行"));
    m_offRoad->setSuffix(tr(" 米"));
    m_offRoad->setToolTip(tr("从街道再往外走多远算作范围以内；这段路也花时间"));
    m_barriers->setText(tr("离路步行不穿越水系、铁路"));
    m_barriers->setToolTip(tr("地面快速路总是不能穿越的；桥和地道按路网通行"));
    m_streets->setText(tr("画出到得了的街道"));
    m_streets->setToolTip(tr("街道在界限处精确截断"));
}

void ShapeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yimi
