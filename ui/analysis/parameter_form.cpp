// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/parameter_form.h"

#include "project/analysis_presets.h"
#include "project/standards_file.h"
#include "ui/analysis/parameter_field.h"

#include <QVBoxLayout>

namespace yimi {

ParameterForm::ParameterForm(const Look& look, QWidget* parent)
    : QWidget(parent), m_look(look), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
}

void ParameterForm::build(const AnalysisSpec& spec)
{
    for (ParameterField* field : m_fields)
        field->deleteLater();
    m_fields.clear();
    for (const ParameterSpec& parameter : spec.parameters) {
        auto* field = new ParameterField(m_look, parameter, this);
        connect(field, &ParameterField::edited, this, &ParameterForm::edited);
        m_layout->addWidget(field);
        m_fields.push_back(field);
    }
    m_analysis = spec.id;
}

void ParameterForm::present(const AnalysisSpec& spec,
                            const ProjectContents& contents,
                            const ParameterTexts& set)
{
    if (m_analysis != spec.id)
        build(spec);
    const auto profiles = profilesOf(contents.settings);
    const auto presets = Parameters::read(
        spec.parameters, projectPresets(contents.settings, spec.id), shippedStandards(), profiles);
    if (!presets)
        return; // an analysis whose presets are none is refused by its test
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const Parameters::Entry& entry = presets->entries()[i];
        const auto other = set.find(entry.spec.key);
        m_fields[i]->present(
            contents, entry.text, other != set.end() ? other->second : entry.text, entry.standard);
    }
}

ParameterTexts ParameterForm::set() const
{
    ParameterTexts set;
    for (const ParameterField* field : m_fields) {
        if (field->customised())
            set[field->key()] = field->text();
    }
    return set;
}

} // namespace yimi
