// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/service_area_form.h"

#include "city/places_from_tables.h"
#include "ui/analysis/cutoff_field.h"
#include "ui/look/elided_label.h"
#include "ui/look/icon_button.h"
#include "ui/profiles/profile_chooser.h"
#include "ui/profiles/ride_rules.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace yimi {

namespace {

QLabel* caption(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("caption"));
    return label;
}

/// The name of one feature of a layer; empty when it is gone.
QString featureName(const DocumentLayer& layer, std::int64_t featureId)
{
    const FeatureTable& table = *layer.table;
    const auto found = std::ranges::find(table.featureIds, featureId);
    if (found == table.featureIds.end())
        return {};
    const auto row = static_cast<std::size_t>(found - table.featureIds.begin());
    const Column* names = nameColumn(table);
    const QString name = names ? QString::fromStdString(names->text(row)) : QString();
    return name.isEmpty() ? QStringLiteral("%1 %2").arg(layer.title).arg(featureId) : name;
}

} // namespace

ServiceAreaForm::ServiceAreaForm(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_facilitiesLabel(caption(this))
    , m_profileLabel(caption(this))
    , m_cutoffsLabel(caption(this))
    , m_directionLabel(caption(this))
    , m_facilities(new QComboBox(this))
    , m_pick(new IconButton(look, QStringLiteral("pick"), this))
    , m_single(new QWidget(this))
    , m_singleName(new ElidedLabel(m_single))
    , m_all(new IconButton(look, QStringLiteral("close"), m_single))
    , m_pickHint(new QLabel(this))
    , m_profile(new ProfileChooser(this))
    , m_profiles(new IconButton(look, QStringLiteral("profiles"), this))
    , m_rides(new RideRules(QStringLiteral("area"), *this))
    , m_cutoffs(new CutoffField(this))
    , m_direction(new QComboBox(this))
{
    m_facilities->setObjectName(QStringLiteral("areaFacilities"));
    m_facilities->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_facilities->setMinimumContentsLength(8);
    m_pick->setObjectName(QStringLiteral("areaPick"));
    m_pick->setCheckable(true);
    m_single->setObjectName(QStringLiteral("areaSingle"));
    m_singleName->setObjectName(QStringLiteral("areaSingleName"));
    m_all->setObjectName(QStringLiteral("areaAll"));
    m_pickHint->setProperty("role", QStringLiteral("secondary"));
    m_pickHint->setWordWrap(true);
    m_pickHint->hide();
    m_profile->setObjectName(QStringLiteral("areaProfile"));
    m_profiles->setObjectName(QStringLiteral("areaProfiles"));
    m_direction->setObjectName(QStringLiteral("areaDirection"));
    m_direction->addItems({{}, {}});
    retranslate();
    build();
    connectAll();
}

void ServiceAreaForm::build()
{
    auto* single = new QHBoxLayout(m_single);
    single->setContentsMargins(8, 0, 0, 0);
    single->setSpacing(4);
    single->addWidget(m_singleName, 1);
    single->addWidget(m_all);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(8);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_facilitiesLabel, 0, 0);
    layout->addWidget(m_facilities, 0, 1);
    layout->addWidget(m_pick, 0, 2);
    layout->addWidget(m_single, 1, 1, 1, 2);
    layout->addWidget(m_pickHint, 2, 1, 1, 2);
    layout->addWidget(m_profileLabel, 3, 0);
    layout->addWidget(m_profile, 3, 1);
    layout->addWidget(m_profiles, 3, 2);
    m_rides->addTo(*layout, 4, 2);
    layout->addWidget(m_cutoffsLabel, 6, 0, Qt::AlignTop);
    layout->addWidget(m_cutoffs, 6, 1, 1, 2);
    layout->addWidget(m_directionLabel, 7, 0);
    layout->addWidget(m_direction, 7, 1, 1, 2);
    m_cutoffsLabel->setContentsMargins(0, 7, 0, 0);
}

void ServiceAreaForm::connectAll()
{
    connect(m_facilities, &QComboBox::currentIndexChanged, this, [this] {
        m_shown.feature.reset();
        Q_EMIT edited();
    });
    connect(m_all, &QToolButton::clicked, this, &ServiceAreaForm::takeAll);
    connect(m_pick, &QToolButton::clicked, this, &ServiceAreaForm::pickWanted);
    connect(m_profiles, &QToolButton::clicked, this, &ServiceAreaForm::profilesWanted);
    connect(m_profile, &QComboBox::currentIndexChanged, this, [this] {
        m_cutoffs->setMinutesOnly(m_profile->profile().usesLines);
        Q_EMIT edited();
    });
    connect(m_rides, &RideRules::edited, this, &ServiceAreaForm::edited);
    connect(m_cutoffs, &CutoffField::edited, this, &ServiceAreaForm::edited);
    connect(m_direction, &QComboBox::currentIndexChanged, this, &ServiceAreaForm::edited);
}

/// One facility or one place is not asked about any longer.
void ServiceAreaForm::takeAll()
{
    m_shown.feature.reset();
    m_shown.place.reset();
    if (m_facilities->currentData().toString().isEmpty() && m_facilities->count() > 1) {
        m_facilities->setCurrentIndex(0); // tells
        return;
    }
    Q_EMIT edited();
}

void ServiceAreaForm::presentPlaces(const ProjectContents& contents)
{
    m_facilities->clear();
    for (const DocumentLayer* layer : pointLayers(contents.layers))
        m_facilities->addItem(
            tr("%1（%2）")
                .arg(layer->title, countText(static_cast<std::int64_t>(layer->table->rowCount()))),
            layer->id);
    if (m_shown.place || m_facilities->count() == 0)
        m_facilities->addItem(m_shown.place ? tr("地图上的一点") : tr("没有点图层"), QString());
    const DocumentLayer* asked = askedLayer(contents);
    m_facilities->setCurrentIndex(m_facilities->findData(asked ? asked->id : QString()));
}

void ServiceAreaForm::presentSingle(const ProjectContents& contents)
{
    const DocumentLayer* asked = askedLayer(contents);
    m_single->setVisible(m_shown.place || (asked && m_shown.feature));
    if (m_shown.place)
        m_singleName->setText(
            tr("X %1  Y %2").arg(m_shown.place->x, 0, 'f', 1).arg(m_shown.place->y, 0, 'f', 1));
    else if (asked && m_shown.feature)
        m_singleName->setText(tr("只算 %1").arg(featureName(*asked, *m_shown.feature)));
}

void ServiceAreaForm::present(const ProjectContents& contents)
{
    const QSignalBlocker quiet(this);
    const QSignalBlocker places(m_facilities);
    const QSignalBlocker direction(m_direction);
    m_shown = contents.settings.serviceAreas;
    presentPlaces(contents);
    presentSingle(contents);
    m_profile->present(contents, m_shown.profile);
    m_rides->present(contents.settings.transit);
    m_rides->setVisible(m_shown.profile.usesLines);
    m_cutoffs->present(m_shown.cutoffs);
    m_cutoffs->setMinutesOnly(m_shown.profile.usesLines);
    m_direction->setCurrentIndex(static_cast<int>(m_shown.direction));
}

ServiceAreaSettings ServiceAreaForm::settings() const
{
    ServiceAreaSettings settings = m_shown;
    settings.layer = m_facilities->currentData().toString();
    if (!settings.layer.isEmpty())
        settings.place.reset();
    settings.profile = m_profile->profile();
    settings.cutoffs = m_cutoffs->cutoffs().value_or(m_shown.cutoffs);
    settings.direction = static_cast<Direction>(m_direction->currentIndex());
    return settings;
}

TransitRules ServiceAreaForm::rides() const
{
    return m_rides->rules();
}

void ServiceAreaForm::setPicking(bool picking)
{
    m_pick->setChecked(picking);
    m_pickHint->setVisible(picking);
}

void ServiceAreaForm::retranslate()
{
    const QSignalBlocker quiet(m_direction);
    m_rides->retranslate();
    m_facilitiesLabel->setText(tr("设施"));
    m_profileLabel->setText(tr("出行"));
    m_cutoffsLabel->setText(tr("范围"));
    m_directionLabel->setText(tr("方向"));
    m_direction->setItemText(0, tr("前往设施"));
    m_direction->setItemText(1, tr("从设施出发"));
    m_pick->setToolTip(tr("在地图上点一处设施或任意一点，只算这一处"));
    m_pickHint->setText(tr("在地图上点一处设施或任意一点（Esc 取消）"));
    m_all->setToolTip(tr("改回整个图层"));
    m_profiles->setToolTip(tr("查看和修改出行方式"));
    m_facilities->setAccessibleName(m_facilitiesLabel->text());
    m_profile->setAccessibleName(m_profileLabel->text());
    m_direction->setAccessibleName(m_directionLabel->text());
}

void ServiceAreaForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yimi
