// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/coverage_form.h"

#include "ui/look/icon_button.h"
#include "ui/profiles/profile_chooser.h"
#include "ui/profiles/ride_rules.h"
#include "wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <cmath>

namespace yimi {

namespace {

constexpr int kMostMinutes = 120;
constexpr int kMostMetres = 20000;
constexpr int kMetresStep = 50;

/// Keeps the choice while the words are replaced.
void setTexts(QComboBox& box, const QStringList& texts)
{
    const QSignalBlocker quiet(box);
    for (int i = 0; i < texts.size(); ++i) {
        if (i < box.count())
            box.setItemText(i, texts[i]);
        else
            box.addItem(texts[i]);
    }
}

int wholePercent(double share)
{
    return static_cast<int>(std::lround(share * 100));
}

QLabel* formLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QStringLiteral("caption"));
    return label;
}

} // namespace

CoverageForm::CoverageForm(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_cutoffLabel(formLabel(this))
    , m_profileLabel(formLabel(this))
    , m_agesLabel(formLabel(this))
    , m_directionLabel(formLabel(this))
    , m_assignmentLabel(formLabel(this))
    , m_takeUpLabel(formLabel(this))
    , m_cutoff(new QSpinBox(this))
    , m_unit(new QComboBox(this))
    , m_profile(new ProfileChooser(this))
    , m_profiles(new IconButton(look, QStringLiteral("profiles"), this))
    , m_rides(new RideRules(QStringLiteral("coverage"), *this))
    , m_direction(new QComboBox(this))
    , m_assignment(new QComboBox(this))
    , m_takeUp(new QSpinBox(this))
    , m_inclusiveOnly(new QCheckBox(this))
    , m_connectors(new QCheckBox(this))
{
    for (std::size_t i = 0; i < kAgeGroups.size(); ++i)
        m_ages.push_back(new QCheckBox(this));
    m_cutoff->setObjectName(QStringLiteral("cutoff"));
    m_unit->setObjectName(QStringLiteral("cutoffUnit"));
    m_profile->setObjectName(QStringLiteral("profile"));
    m_inclusiveOnly->setObjectName(QStringLiteral("inclusiveOnly"));
    m_cutoff->setRange(1, kMostMinutes);
    m_takeUp->setObjectName(QStringLiteral("takeUp"));
    m_takeUp->setRange(1, 100);
    m_takeUp->setSuffix(QStringLiteral(" %"));
    retranslate();
    build();
    connect(m_cutoff, &QSpinBox::valueChanged, this, &CoverageForm::edited);
    connect(m_takeUp, &QSpinBox::valueChanged, this, &CoverageForm::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &CoverageForm::unitChanged);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &CoverageForm::profileChanged);
    connect(m_profiles, &QToolButton::clicked, this, &CoverageForm::profilesWanted);
    connect(m_rides, &RideRules::edited, this, &CoverageForm::edited);
    for (QComboBox* box : {m_direction, m_assignment})
        connect(box, &QComboBox::currentIndexChanged, this, &CoverageForm::edited);
    for (QCheckBox* box : m_ages)
        connect(box, &QCheckBox::toggled, this, &CoverageForm::edited);
    for (QCheckBox* box : {m_inclusiveOnly, m_connectors})
        connect(box, &QCheckBox::toggled, this, &CoverageForm::edited);
}

void CoverageForm::build()
{
    auto* ages = new QGridLayout;
    ages->setHorizontalSpacing(8);
    ages->setVerticalSpacing(0);
    for (std::size_t i = 0; i < m_ages.size(); ++i)
        ages->addWidget(m_ages[i], static_cast<int>(i / 2), static_cast<int>(i % 2));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setHorizontalSpacing(8);
    layout->setVerticalSpacing(8);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_cutoffLabel, 0, 0);
    layout->addWidget(m_cutoff, 0, 1);
    layout->addWidget(m_unit, 0, 2);
    layout->addWidget(m_profileLabel, 1, 0);
    auto* profile = new QHBoxLayout;
    profile->setSpacing(8);
    profile->addWidget(m_profile, 1);
    profile->addWidget(m_profiles);
    layout->addLayout(profile, 1, 1, 1, 2);
    m_rides->addTo(*layout, 2, 2);
    layout->addWidget(m_agesLabel, 4, 0, Qt::AlignTop);
    layout->addLayout(ages, 4, 1, 1, 2);
    layout->addWidget(m_directionLabel, 5, 0);
    layout->addWidget(m_direction, 5, 1, 1, 2);
    layout->addWidget(m_assignmentLabel, 6, 0);
    layout->addWidget(m_assignment, 6, 1, 1, 2);
    layout->addWidget(m_takeUpLabel, 7, 0);
    layout->addWidget(m_takeUp, 7, 1, 1, 2);
    layout->addWidget(m_inclusiveOnly, 8, 1, 1, 2);
    layout->addWidget(m_connectors, 9, 1, 1, 2);
}

bool CoverageForm::inMinutes() const
{
    return m_unit->currentIndex() == 0;
}

/// Minutes and metres of one walk differ a hundredfold: the number is converted by the speed of the
/// profile.
void CoverageForm::unitChanged()
{
    const double metresPerMinute = m_shown.profile.speed.value * 60;
    const double before = m_cutoff->value();
    const QSignalBlocker quiet(m_cutoff);
    m_cutoff->setRange(inMinutes() ? 1 : kMetresStep, inMinutes() ? kMostMinutes : kMostMetres);
    m_cutoff->setSingleStep(inMinutes() ? 1 : kMetresStep);
    if (metresPerMinute > 0) {
        const double converted =
            inMinutes() ? before / metresPerMinute
                        : std::round(before * metresPerMinute / kMetresStep) * kMetresStep;
        m_cutoff->setValue(static_cast<int>(std::lround(converted)));
    }
    Q_EMIT edited();
}

/// Rides are counted in time only.
void CoverageForm::allowMetres(bool allowed)
{
    m_unit->setEnabled(allowed);
    m_unit->setToolTip(allowed ? QString() : tr("乘公交只能按时间算"));
    if (!allowed && !inMinutes())
        m_unit->setCurrentIndex(0);
}

void CoverageForm::profileChanged()
{
    allowMetres(!m_profile->profile().usesLines);
    Q_EMIT edited();
}

TransitRules CoverageForm::rides() const
{
    return m_rides->rules();
}

CoverageOptions CoverageForm::options() const
{
    CoverageOptions options = m_shown;
    if (inMinutes())
        options.cutoff = minutes(m_cutoff->value());
    else
        options.cutoff = Metres(m_cutoff->value());
    options.profile = m_profile->profile();
    options.ages = {};
    for (std::size_t i = 0; i < m_ages.size(); ++i) {
        if (m_ages[i]->isChecked())
            options.ages.add(kAgeGroups[i]);
    }
    options.direction = static_cast<Direction>(m_direction->currentIndex());
    options.assignment = static_cast<AssignmentRule>(m_assignment->currentIndex());
    // A share finer than the form's whole per cents stays as it is until somebody changes it.
    if (m_takeUp->value() != wholePercent(m_shown.takeUp))
        options.takeUp = m_takeUp->value() / 100.0;
    options.inclusiveOnly = m_inclusiveOnly->isChecked();
    options.connectors = m_connectors->isChecked();
    return options;
}

void CoverageForm::present(const ProjectContents& contents)
{
    const QSignalBlocker quiet(this);
    const CoverageOptions& options = contents.settings.coverage;
    m_shown = options;
    m_profile->present(contents, options.profile);
    m_rides->present(contents.settings.transit);
    m_rides->setVisible(options.profile.usesLines);
    const auto* time = std::get_if<Milliseconds>(&options.cutoff);
    {
        const QSignalBlocker unit(m_unit);
        m_unit->setCurrentIndex(time ? 0 : 1);
    }
    m_cutoff->setRange(time ? 1 : kMetresStep, time ? kMostMinutes : kMostMetres);
    m_cutoff->setSingleStep(time ? 1 : kMetresStep);
    m_cutoff->setValue(static_cast<int>(
        std::lround(time ? seconds(*time) / 60 : std::get<Metres>(options.cutoff).value)));
    allowMetres(!options.profile.usesLines);
    for (std::size_t i = 0; i < m_ages.size(); ++i)
        m_ages[i]->setChecked(options.ages.contains(kAgeGroups[i]));
    m_direction->setCurrentIndex(static_cast<int>(options.direction));
    m_assignment->setCurrentIndex(static_cast<int>(options.assignment));
    m_takeUp->setValue(wholePercent(options.takeUp));
    m_inclusiveOnly->setChecked(options.inclusiveOnly);
    m_connectors->setChecked(options.connectors);
}

void CoverageForm::retranslate()
{
    m_rides->retranslate();
    m_cutoffLabel->setText(tr("范围"));
    m_profileLabel->setText(tr("出行"));
    m_agesLabel->setText(tr("年龄"));
    m_agesLabel->setContentsMargins(0, 6, 0, 0);
    m_directionLabel->setText(tr("方向"));
    m_assignmentLabel->setText(tr("分配"));
    m_takeUpLabel->setText(tr("需求"));
    m_takeUp->setToolTip(tr("入托需求率：需要托位的孩子占比。只影响容量够不够，不影响能不能到达"));
    setTexts(*m_unit, {tr("分钟"), tr("米")});
    m_profiles->setToolTip(tr("查看和修改出行方式"));
    setTexts(*m_direction, {tr("前往托育点"), tr("从托育点出发")});
    setTexts(*m_assignment, {tr("整体最优（最小费用流）"), tr("就近优先")});
    for (std::size_t i = 0; i < m_ages.size(); ++i)
        m_ages[i]->setText(ageGroupsName(AgeGroups{kAgeGroups[i]}));
    m_inclusiveOnly->setText(tr("只计普惠托育点"));
    m_connectors->setText(tr("计入到街道的连接段"));
    m_connectors->setToolTip(tr("住处到最近街道的一段也花时间"));
}

void CoverageForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yimi
