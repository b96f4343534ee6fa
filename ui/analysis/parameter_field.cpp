// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/parameter_field.h"

#include "project/contents.h"
#include "ui/look/calm_wheel.h"
#include "ui/look/elided_label.h"
#include "ui/look/icon_button.h"
#include "ui/profiles/profile_chooser.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <algorithm>

namespace yimi {

namespace {

/// Boxes stand in two columns where their names are no longer than this.
constexpr int kShortName = 118;
constexpr int kUnitWidth = 40;

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QString numberText(double number)
{
    return QString::number(number, 'g', 12);
}

/// As parameters are written: commas alone between, no spaces, numbers plain.
std::string tidyNumbers(const QString& text)
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;，；、]+"));
    QStringList parts;
    for (const QString& part : text.split(kBetween, Qt::SkipEmptyParts)) {
        bool whole = false;
        const double number = part.toDouble(&whole);
        parts += whole ? numberText(number) : part;
    }
    return parts.join(QLatin1Char(',')).toStdString();
}

QString optionName(const ParameterSpec& spec, const std::string& option)
{
    if (spec.kind == ParameterKind::Ages) {
        if (const auto group = parseAgeGroups(option))
            return ageGroupsName(*group);
    }
    return choiceName(option);
}

} // namespace

ParameterField::ParameterField(const Look& look, const ParameterSpec& spec, QWidget* parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_caption(new QLabel(this))
    , m_custom(new QLabel(this))
    , m_reset(new IconButton(look, QStringLiteral("undo"), this))
    , m_clause(new ElidedLabel(this))
    , m_problem(new QLabel(this))
{
    const QString name = fromUtf8(spec.key);
    m_caption->setProperty("role", QStringLiteral("caption"));
    m_custom->setProperty("role", QStringLiteral("warm"));
    m_custom->setObjectName(QStringLiteral("custom-") + name);
    m_reset->setObjectName(QStringLiteral("reset-") + name);
    m_clause->setProperty("role", QStringLiteral("secondary"));
    m_clause->setObjectName(QStringLiteral("clause-") + name);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setObjectName(QStringLiteral("problem-") + name);
    m_problem->setWordWrap(true);
    m_problem->hide();
    build();
    connect(m_reset, &QToolButton::clicked, this, [this] { accept(m_preset); });
    retranslate();
}

bool ParameterField::isNumber() const
{
    return m_spec.kind == ParameterKind::Number || m_spec.kind == ParameterKind::Numbers;
}

bool ParameterField::isTicked() const
{
    return m_spec.kind == ParameterKind::Choices || m_spec.kind == ParameterKind::Ages;
}

std::vector<std::string> ParameterField::options() const
{
    if (m_spec.kind != ParameterKind::Ages)
        return m_spec.choices;
    std::vector<std::string> groups;
    for (const AgeGroup group : kAgeGroups)
        groups.emplace_back(ageGroupId(group));
    return groups;
}

void ParameterField::build()
{
    auto* heading = new QHBoxLayout;
    heading->setSpacing(4);
    heading->addWidget(m_caption);
    heading->addStretch(1);
    heading->addWidget(m_custom);
    heading->addWidget(m_reset);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(heading);
    layout->addWidget(control());
    layout->addWidget(m_clause);
    layout->addWidget(m_problem);
}

QWidget* ParameterField::control()
{
    const QString name = QStringLiteral("parameter-") + fromUtf8(m_spec.key);
    auto* holder = new QWidget(this);
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    if (isNumber()) {
        m_line = new QLineEdit(holder);
        m_line->setObjectName(name);
        m_unit = new QLabel(holder);
        m_unit->setProperty("role", QStringLiteral("caption"));
        m_unit->setMinimumWidth(kUnitWidth); // fields stand in one line, whatever their unit
        grid->addWidget(m_line, 0, 0);
        grid->addWidget(m_unit, 0, 1);
        grid->setColumnStretch(0, 1);
        connect(m_line, &QLineEdit::editingFinished, this, &ParameterField::changed);
    } else if (m_spec.kind == ParameterKind::Profile) {
        m_profile = new ProfileChooser(holder);
        m_profile->setObjectName(name);
        keepFromWheel(*m_profile);
        grid->addWidget(m_profile, 0, 0);
        connect(m_profile, &QComboBox::currentIndexChanged, this, &ParameterField::changed);
    } else if (m_spec.kind == ParameterKind::Choice) {
        m_choice = new QComboBox(holder);
        m_choice->setObjectName(name);
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(8);
        keepFromWheel(*m_choice);
        for (const std::string& option : m_spec.choices)
            m_choice->addItem(QString(), fromUtf8(option));
        grid->addWidget(m_choice, 0, 0);
        connect(m_choice, &QComboBox::currentIndexChanged, this, &ParameterField::changed);
    } else {
        addBoxes(*holder, *grid, name);
    }
    return holder;
}

void ParameterField::addBoxes(QWidget& holder, QGridLayout& grid, const QString& name)
{
    const auto all = isTicked() ? options() : std::vector<std::string>{"yes"};
    bool narrow = all.size() > 1;
    for (const std::string& option : all)
        narrow =
            narrow && fontMetrics().horizontalAdvance(optionName(m_spec, option)) <= kShortName;
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto* box = new QCheckBox(&holder);
        box->setObjectName(isTicked() ? name + QLatin1Char('-') + fromUtf8(all[i]) : name);
        const int at = static_cast<int>(i);
        grid.addWidget(box, narrow ? at / 2 : at, narrow ? at % 2 : 0);
        connect(box, &QCheckBox::clicked, this, &ParameterField::changed);
        m_boxes.push_back(box);
    }
}

void ParameterField::present(const ProjectContents& contents,
                             const std::string& preset,
                             const std::string& text,
                             const std::optional<Standard>& standard)
{
    m_preset = preset;
    m_text = text;
    m_standard = standard;
    fill(contents);
    m_problem->hide();
    showState();
}

void ParameterField::fill(const ProjectContents& contents)
{
    if (m_line != nullptr) {
        if (!m_line->hasFocus() || !m_line->isModified())
            m_line->setText(fromUtf8(m_text));
        m_line->setModified(false);
    } else if (m_profile != nullptr) {
        const std::vector<TravelProfile> profiles = profilesOf(contents.settings);
        const auto chosen = std::ranges::find(profiles, m_text, &TravelProfile::id);
        const auto preset = std::ranges::find(profiles, m_preset, &TravelProfile::id);
        if (chosen != profiles.end() || preset != profiles.end())
            m_profile->present(contents, chosen != profiles.end() ? *chosen : *preset);
    } else if (m_choice != nullptr) {
        const QSignalBlocker quiet(m_choice);
        m_choice->setCurrentIndex(m_choice->findData(fromUtf8(m_text)));
    } else if (isTicked()) {
        const QStringList chosen = fromUtf8(m_text).split(QLatin1Char('+'));
        const auto all = options();
        for (std::size_t i = 0; i < all.size(); ++i)
            m_boxes[i]->setChecked(chosen.contains(fromUtf8(all[i])));
    } else {
        m_boxes.front()->setChecked(m_text == "yes");
    }
}

std::string ParameterField::shownText() const
{
    if (m_line != nullptr)
        return tidyNumbers(m_line->text());
    if (m_profile != nullptr)
        return m_profile->profile().id;
    if (m_choice != nullptr)
        return m_choice->currentData().toString().toStdString();
    if (!isTicked())
        return m_boxes.front()->isChecked() ? "yes" : "no";
    std::string text;
    const auto all = options();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (m_boxes[i]->isChecked())
            text.append(text.empty() ? "" : "+").append(all[i]);
    }
    return text;
}

void ParameterField::changed()
{
    const std::string text = shownText();
    if (text == m_text) {
        m_problem->hide();
        return;
    }
    // Back to nothing only where nothing was preset.
    const bool emptyIsGood = m_preset.empty() && m_spec.kind == ParameterKind::Number;
    ParameterSpec alone = m_spec;
    alone.standard.clear();
    alone.preset = m_preset;
    const bool checked =
        m_spec.kind == ParameterKind::Profile
        || (text.empty() ? emptyIsGood
                         : Parameters::read({&alone, 1}, {{key(), text}}, {}, {}).has_value());
    m_problem->setVisible(!checked);
    if (checked)
        accept(text);
}

void ParameterField::accept(const std::string& text)
{
    m_text = text;
    m_problem->hide();
    if (m_line != nullptr) {
        m_line->setText(fromUtf8(text));
        m_line->setModified(false);
    }
    showState();
    Q_EMIT edited();
}

void ParameterField::showState()
{
    m_custom->setVisible(customised());
    m_reset->setVisible(customised());
    m_clause->setVisible(m_standard.has_value());
    if (!m_standard)
        return;
    const QString clause = fromUtf8(m_standard->clause);
    // Its own value, where another one is in force.
    m_clause->setText(customised() ? tr("标准 %1：%2").arg(parameterValue(m_spec, m_preset), clause)
                                   : clause);
    m_clause->setToolTip(
        tr("%1\n出处：%2\n可靠程度：%3")
            .arg(m_clause->text(), fromUtf8(m_standard->source), fromUtf8(m_standard->certainty)));
}

void ParameterField::retranslate()
{
    const QString name = parameterName(m_spec.key);
    m_caption->setText(name);
    m_custom->setText(tr("自定义"));
    m_reset->setToolTip(tr("恢复预设"));
    if (m_line != nullptr) {
        m_unit->setText(m_spec.unit.empty() ? QString() : unitName(m_spec.unit));
        m_line->setAccessibleName(name);
        m_line->setPlaceholderText(tr("不设"));
        const QString least = numberText(m_spec.least);
        const QString most = numberText(m_spec.most);
        m_problem->setText(
            m_spec.kind == ParameterKind::Number
                ? tr("请填 %1 到 %2 之间的数。").arg(least, most)
                : tr("请填由小到大的数，用逗号隔开，每个在 %1 到 %2 之间。").arg(least, most));
    } else if (m_profile != nullptr) {
        m_profile->setAccessibleName(name);
    } else if (m_choice != nullptr) {
        const QSignalBlocker quiet(m_choice);
        for (int i = 0; i < m_choice->count(); ++i)
            m_choice->setItemText(i,
                                  optionName(m_spec, m_spec.choices[static_cast<std::size_t>(i)]));
        m_choice->setAccessibleName(name);
    } else if (isTicked()) {
        m_problem->setText(tr("至少选一项。"));
        const auto all = options();
        for (std::size_t i = 0; i < all.size(); ++i)
            m_boxes[i]->setText(optionName(m_spec, all[i]));
    } else {
        m_boxes.front()->setText(name);
        m_caption->clear();
    }
    showState();
}

void ParameterField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yimi
