// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/probe_card.h"

#include "project/document.h"
#include "style/band_style.h"
#include "ui/look/band_swatch.h"
#include "ui/map/map_canvas.h"
#include "ui/profiles/profile_chooser.h"
#include "ui/tools/probe_tool.h"
#include "ui/tools/travel_desk.h"
#include "wording/wording.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yimi {

ProbeCard::ProbeCard(ProbeTool& tool,
                     TravelDesk& desk,
                     const Document& document,
                     const Look& look,
                     MapCanvas& canvas)
    : TravelCard(QStringLiteral("probe"), desk, document, look, canvas)
    , m_tool(tool)
    , m_rows(new QGridLayout)
    , m_people(hintLabel(this))
    , m_state(hintLabel(this))
    , m_compute(new QPushButton(this))
{
    m_people->setObjectName(QStringLiteral("probePeople"));
    m_people->setAlignment(Qt::AlignRight);
    m_state->setObjectName(QStringLiteral("probeState"));
    m_compute->setObjectName(QStringLiteral("probeCompute"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(8);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnStretch(1, 1);
    body().addWidget(&profiles());
    body().addWidget(m_people);
    body().addLayout(m_rows);
    body().addWidget(m_state);
    body().addWidget(m_compute);
    connect(m_compute, &QPushButton::clicked, this, [this] {
        if (m_tool.held())
            Q_EMIT serviceAreasWanted(m_tool.held()->picked);
    });
    connect(&tool, &ProbeTool::answered, this, &ProbeCard::refresh);
    retranslate();
}

void ProbeCard::retranslate()
{
    setTitle(tr("试探"));
    m_compute->setText(tr("在这里算等时圈"));
    m_compute->setToolTip(tr("用同样的时间和出行方式，算成可以出图、可以保存的结果"));
    refresh();
}

QString ProbeCard::state() const
{
    if (const QString told = trouble(); !told.isEmpty())
        return told;
    if (m_tool.answer() && !m_tool.answer()->reach.located)
        return tr("未接入路网：这里附近没有可走的路");
    if (const auto& held = m_tool.held()) {
        const QString grip = tr("按住圆点可以拖动，Esc 放开");
        if (held->name.isEmpty())
            return grip;
        const QString start =
            held->entered()
                ? tr("从“%1”的 %2 个出入口算起").arg(held->name).arg(held->entrances.size())
                : tr("从“%1”算起").arg(held->name);
        return start + QLatin1Char('\n') + grip;
    }
    return tr("在地图上移动，单击固定");
}

void ProbeCard::refreshRows()
{
    const std::vector<Cutoff> cutoffs =
        m_tool.answer() ? m_tool.answer()->cutoffs : desk().inputs().cutoffs();
    while (m_bands.size() < cutoffs.size()) {
        const int row = static_cast<int>(m_bands.size());
        for (auto* column : {&m_swatches, &m_bands, &m_counts})
            column->push_back(new QLabel(this));
        m_counts.back()->setObjectName(QStringLiteral("probeCount%1").arg(row));
        m_rows->addWidget(m_swatches.back(), row, 0);
        m_rows->addWidget(m_bands.back(), row, 1);
        m_rows->addWidget(m_counts.back(), row, 2, Qt::AlignRight);
    }
    const std::vector<Colour> colours = bandColours(cutoffs.size());
    for (std::size_t band = 0; band < m_bands.size(); ++band) {
        const bool used = band < cutoffs.size();
        for (const auto* column : {&m_swatches, &m_bands, &m_counts})
            (*column)[band]->setVisible(used);
        if (!used)
            continue;
        m_swatches[band]->setPixmap(bandSwatch(colours[band], look(), devicePixelRatioF()));
        m_bands[band]->setText(cutoffName(cutoffs[band]));
        const bool counted = m_tool.answer() && band < m_tool.answer()->reach.children.size();
        m_counts[band]->setText(counted ? countText(m_tool.answer()->reach.children[band])
                                        : QStringLiteral("—"));
    }
}

void ProbeCard::refresh()
{
    refreshRows();
    m_people->setText(tr("%1，圈内人数").arg(ageGroupsName(document().settings().coverage.ages)));
    m_state->setText(state());
    m_compute->setEnabled(m_tool.held().has_value());
    settle();
}

} // namespace yimi
