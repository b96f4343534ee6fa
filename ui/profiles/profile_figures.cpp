// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_figures.h"

#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <cmath>

namespace yimi {

namespace {

constexpr int kFieldWidth = 184;
constexpr int kClassColumns = 4;

/// A speed as the form shows it: two decimals of km/h.
double shownKmh(MetresPerSecond speed)
{
    return std::round(speed.value * 360) / 100;
}

/// A number finer than the field shows stays as it is until somebody changes it.
MetresPerSecond speedOf(const QDoubleSpinBox& field, MetresPerSecond before)
{
    return field.value() == shownKmh(before) ? before : kilometresPerHour(field.value());
}

double numberOf(const QDoubleSpinBox& field, double before)
{
    return field.value() == std::round(before * 100) / 100 ? before : field.value();
}

QLabel* caption(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QStringLiteral("caption"));
    return label;
}

} // namespace

ProfileFigures::ProfileFigures(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_mode(new QComboBox(this))
    , m_speed(spin("profileSpeed", tr(" km/h")))
    , m_connectorSpeed(spin("profileConnectorSpeed", tr(" km/h")))
    , m_mainRoads(new QComboBox(this))
    , m_mainRoadSeconds(spin("profileMainRoadSeconds", tr(" 秒")))
    , m_avoidsSteps(new QCheckBox(this))
    , m_stairs(spin("profileStairs", {}))
    , m_noPavement(spin("profileNoPavement", {}))
    , m_slope(new QCheckBox(this))
    , m_source(new QLineEdit(this))
{
    m_name->setObjectName(QStringLiteral("profileName"));
    m_mode->setObjectName(QStringLiteral("profileMode"));
    m_mainRoads->setObjectName(QStringLiteral("profileMainRoads"));
    m_avoidsSteps->setObjectName(QStringLiteral("profileAvoidsSteps"));
    m_slope->setObjectName(QStringLiteral("profileSlope"));
    m_source->setObjectName(QStringLiteral("profileSource"));
    m_mode->addItems({tr("步行"), tr("骑行"), tr("驾车")});
    for (int i = 0; i <= static_cast<int>(MainRoadCrossing::Closed); ++i)
        m_mainRoads->addItem(mainRoadCrossingName(static_cast<MainRoadCrossing>(i)));
    m_avoidsSteps->setText(profileFigureName(ProfileFigure::AvoidsSteps));
    m_slope->setText(profileFigureName(ProfileFigure::MindsSlope));
    m_speed->setRange(0, 1000);
    m_connectorSpeed->setRange(0, 1000);
    m_mainRoadSeconds->setRange(0, 3600);
    build();
    connect(m_name, &QLineEdit::textEdited, this, &ProfileFigures::edited);
    connect(m_source, &QLineEdit::textEdited, this, &ProfileFigures::edited);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_mode, m_mainRoads, m_avoidsSteps, m_slope})
        field->setProperty("readable", true);
    for (QComboBox* box : {m_mode, m_mainRoads})
        connect(box, &QComboBox::currentIndexChanged, this, &ProfileFigures::edited);
    for (QCheckBox* box : {m_avoidsSteps, m_slope})
        connect(box, &QCheckBox::toggled, this, &ProfileFigures::edited);
}

QDoubleSpinBox* ProfileFigures::spin(const char* name, const QString& suffix)
{
    auto* field = new QDoubleSpinBox(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setDecimals(2);
    field->setSingleStep(0.1);
    // Wide open: what is wrong is said in a sentence, not silently pushed back.
    field->setRange(0, 100);
    if (suffix.isEmpty())
        field->setPrefix(QStringLiteral("× "));
    field->setSuffix(suffix);
    connect(field, &QDoubleSpinBox::valueChanged, this, &ProfileFigures::edited);
    return field;
}

void ProfileFigures::addRow(QGridLayout& grid,
                            const QString& label,
                            QWidget* field,
                            ProfileFigure figure)
{
    const int row = grid.rowCount();
    auto* source = new QLabel(this);
    source->setProperty("role", QStringLiteral("secondary"));
    source->setWordWrap(true);
    m_sources[figure] = source;
    field->setFixedWidth(kFieldWidth);
    grid.addWidget(caption(label, this), row, 0);
    grid.addWidget(field, row, 1);
    grid.addWidget(source, row, 2);
}

QWidget* ProfileFigures::classFactors()
{
    auto* block = new QWidget(this);
    auto* grid = new QGridLayout(block);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    for (std::size_t i = 0; i < kRoadClassCount; ++i) {
        const auto roadClass = static_cast<RoadClass>(i);
        const std::string_view id = roadClassId(roadClass);
        m_classes[i] = spin(("profileClass_" + std::string(id)).c_str(), {});
        const int column = static_cast<int>(i) % kClassColumns;
        const int row = 2 * (static_cast<int>(i) / kClassColumns);
        grid->addWidget(caption(roadClassName(roadClass), block), row, column);
        grid->addWidget(m_classes[i], row + 1, column);
    }
    return block;
}

void ProfileFigures::build()
{
    using enum ProfileFigure;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    grid->addWidget(caption(tr("名称"), this), 0, 0);
    grid->addWidget(m_name, 0, 1, 1, 2);
    addRow(*grid, profileFigureName(Mode), m_mode, Mode);
    addRow(*grid, profileFigureName(Speed), m_speed, Speed);
    addRow(*grid, profileFigureName(ConnectorSpeed), m_connectorSpeed, ConnectorSpeed);
    addRow(*grid, profileFigureName(MainRoads), m_mainRoads, MainRoads);
    addRow(*grid, profileFigureName(MainRoadSeconds), m_mainRoadSeconds, MainRoadSeconds);
    addRow(*grid, tr("台阶"), m_avoidsSteps, AvoidsSteps);
    addRow(*grid, profileFigureName(StairsFactor), m_stairs, StairsFactor);
    addRow(*grid, profileFigureName(NoPavementFactor), m_noPavement, NoPavementFactor);
    addRow(*grid, tr("坡度"), m_slope, MindsSlope);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(8);
    layout->addLayout(grid);
    auto* heading = new QLabel(profileFigureName(ClassFactor), this);
    m_sources[ClassFactor] = new QLabel(this);
    m_sources[ClassFactor]->setProperty("role", QStringLiteral("secondary"));
    layout->addWidget(heading);
    layout->addWidget(m_sources[ClassFactor]);
    layout->addWidget(classFactors());
    auto* source = new QGridLayout;
    source->setHorizontalSpacing(16);
    source->addWidget(caption(tr("速度来源"), this), 0, 0);
    source->addWidget(m_source, 0, 1);
    layout->addLayout(source);
    layout->addStretch(1);
}

void ProfileFigures::presentSources(const TravelProfile& profile)
{
    for (const auto& [figure, label] : m_sources)
        label->setText(profileFigureSource(profile, figure));
}

void ProfileFigures::present(const TravelProfile& profile, bool editable)
{
    const QSignalBlocker quiet(this);
    m_shown = profile;
    m_name->setText(profileName(profile.id));
    m_mode->setCurrentIndex(static_cast<int>(profile.mode));
    m_speed->setValue(shownKmh(profile.speed));
    m_connectorSpeed->setValue(shownKmh(profile.connectorSpeed));
    m_mainRoads->setCurrentIndex(static_cast<int>(profile.mainRoads));
    m_mainRoadSeconds->setValue(profile.mainRoadSeconds);
    m_avoidsSteps->setChecked(profile.avoidsSteps);
    m_stairs->setValue(profile.stairsFactor);
    m_noPavement->setValue(profile.noPavementFactor);
    m_slope->setChecked(profile.mindsSlope);
    m_source->setText(profileSpeedSource(profile));
    for (std::size_t i = 0; i < kRoadClassCount; ++i)
        m_classes[i]->setValue(profile.classFactors[i]);
    presentSources(profile);
    setEditable(editable);
}

/// What cannot be changed can still be read as well as anything else.
void ProfileFigures::setEditable(bool editable)
{
    const auto lock = [](QDoubleSpinBox& field, bool open) {
        field.setReadOnly(!open);
        field.setButtonSymbols(open ? QAbstractSpinBox::UpDownArrows : QAbstractSpinBox::NoButtons);
    };
    for (QDoubleSpinBox* field : findChildren<QDoubleSpinBox*>())
        lock(*field, editable);
    lock(*m_mainRoadSeconds, editable && m_shown.mainRoads == MainRoadCrossing::Costs);
    lock(*m_stairs, editable && !m_shown.avoidsSteps);
    for (QLineEdit* field : {m_name, m_source})
        field->setReadOnly(!editable);
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_mode, m_mainRoads, m_avoidsSteps, m_slope})
        field->setEnabled(editable);
}

void ProfileFigures::follow(const TravelProfile& profile)
{
    m_shown = profile;
    presentSources(profile);
    setEditable(true);
}

TravelProfile ProfileFigures::profile() const
{
    TravelProfile profile = m_shown;
    profile.id = m_name->text().trimmed().toStdString();
    profile.mode = static_cast<TravelMode>(m_mode->currentIndex());
    profile.speed = speedOf(*m_speed, m_shown.speed);
    profile.connectorSpeed = speedOf(*m_connectorSpeed, m_shown.connectorSpeed);
    profile.mainRoads = static_cast<MainRoadCrossing>(m_mainRoads->currentIndex());
    profile.mainRoadSeconds = numberOf(*m_mainRoadSeconds, m_shown.mainRoadSeconds);
    profile.avoidsSteps = m_avoidsSteps->isChecked();
    profile.stairsFactor = numberOf(*m_stairs, m_shown.stairsFactor);
    profile.noPavementFactor = numberOf(*m_noPavement, m_shown.noPavementFactor);
    profile.mindsSlope = m_slope->isChecked();
    if (m_source->text() != profileSpeedSource(m_shown))
        profile.source = m_source->text().trimmed().toStdString();
    for (std::size_t i = 0; i < kRoadClassCount; ++i)
        profile.classFactors[i] = numberOf(*m_classes[i], m_shown.classFactors[i]);
    return profile;
}

} // namespace yimi
