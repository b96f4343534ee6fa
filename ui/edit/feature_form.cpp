// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit/feature_form.h"

#include "ui/look/elided_label.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kWidth = 320;
constexpr int kMargin = 12;
constexpr int kMostHeight = 360; ///< of the fields; more of them are scrolled
constexpr int kLabelWidth = 92;

QPushButton* button(const char* name, QWidget* parent)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(QString::fromLatin1(name));
    return made;
}

} // namespace

FeatureForm::FeatureForm(QWidget* parent)
    : QFrame(parent)
    , m_title(new ElidedLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_problem(new QLabel(this))
    , m_keep(button("featureKeep", this))
    , m_drop(button("featureDrop", this))
{
    setObjectName(QStringLiteral("featureForm"));
    // What is clicked here is not clicked on the map below.
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
    setFixedWidth(kWidth);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_title->setObjectName(QStringLiteral("featureTitle"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setObjectName(QStringLiteral("featureProblem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_keep->setProperty("primary", true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_drop);
    buttons->addWidget(m_keep);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 8, kMargin, kMargin);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(m_keep, &QPushButton::clicked, this, &FeatureForm::accept);
    connect(m_drop, &QPushButton::clicked, this, &FeatureForm::reject);
    retranslate();
    hide();
}

QWidget* FeatureForm::inputOf(const EditField& field, const Value& value)
{
    const QString name = QStringLiteral("field_%1").arg(field.column);
    if (field.choices.empty()) {
        auto* line = new QLineEdit(field.textOf(value));
        line->setObjectName(name);
        line->setReadOnly(field.fixed);
        line->setEnabled(!field.fixed);
        line->setToolTip(field.fixed ? line->text() : QString());
        line->setCursorPosition(0);
        connect(line, &QLineEdit::returnPressed, this, &FeatureForm::accept);
        return line;
    }
    auto* list = new QComboBox;
    list->setObjectName(name);
    list->setEditable(!field.closed);
    list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    if (!field.closed)
        list->addItem(QString());
    for (const FieldOption& choice : field.choices)
        list->addItem(choice.label);
    const QString now = field.textOf(value);
    // A value that is none of the choices is kept as it is unless another is chosen.
    if (!now.isEmpty() && list->findText(now) < 0)
        list->addItem(now);
    list->setCurrentText(now);
    if (list->isEditable())
        list->setEditText(now);
    else if (now.isEmpty())
        list->setCurrentIndex(-1);
    return list;
}

QString FeatureForm::textIn(const QWidget& input)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(&input))
        return line->text();
    return qobject_cast<const QComboBox*>(&input)->currentText();
}

void FeatureForm::ask(const QString& title,
                      const std::vector<EditField>& fields,
                      const std::vector<Value>& values,
                      bool isNew)
{
    m_fields = fields;
    m_values = values;
    m_new = isNew;
    m_inputs.clear();
    m_title->setText(title);
    m_problem->hide();
    auto* content = new QWidget;
    auto* form = new QFormLayout(content);
    form->setContentsMargins(0, 0, 2, 0);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(6);
    for (const EditField& field : fields) {
        auto* label = new ElidedLabel(content);
        label->setText(field.label);
        label->setProperty("role", QStringLiteral("secondary"));
        label->setFixedWidth(kLabelWidth);
        m_inputs.push_back(inputOf(field, values[field.column]));
        form->addRow(label, m_inputs.back());
    }
    m_scroll->setWidget(content);
    content->show();
    const int wanted = content->sizeHint().height() + 2;
    m_scroll->setFixedHeight(std::min(wanted, kMostHeight));
    retranslate();
    show();
    raise();
    layout()->activate();
    adjustSize();
}

void FeatureForm::focusFirst()
{
    for (std::size_t i = 0; i < m_inputs.size(); ++i) {
        // The id is given by the program; people begin with the name.
        const bool id = m_new && i == 0 && m_inputs.size() > 1;
        if (m_inputs[i]->isEnabled() && !id) {
            m_inputs[i]->setFocus();
            return;
        }
    }
    m_keep->setFocus();
}

void FeatureForm::accept()
{
    std::vector<Value> values = m_values;
    QStringList problems;
    QWidget* first = nullptr;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const EditField& field = m_fields[i];
        const QString text = textIn(*m_inputs[i]);
        const bool same = text == field.textOf(m_values[field.column]);
        if (field.fixed || (same && !field.required))
            continue;
        const CheckedValue checked = checkedValue(field, text);
        if (!checked.problem.isEmpty() && first == nullptr)
            first = m_inputs[i];
        if (!checked.problem.isEmpty())
            problems += checked.problem;
        values[field.column] = checked.value;
    }
    m_problem->setText(problems.join(QLatin1Char('\n')));
    m_problem->setVisible(!problems.isEmpty());
    layout()->activate();
    adjustSize();
    if (first != nullptr) {
        first->setFocus();
        return;
    }
    hide();
    Q_EMIT accepted(values);
}

void FeatureForm::reject()
{
    hide();
    Q_EMIT rejected();
}

void FeatureForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return reject();
    QFrame::keyPressEvent(event);
}

void FeatureForm::retranslate()
{
    m_keep->setText(m_new ? tr("添加") : tr("确定"));
    m_drop->setText(tr("放弃"));
}

void FeatureForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace yimi
