// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/measure_card.h"

#include "project/document.h"
#include "ui/look/look.h"
#include "ui/look/segments.h"
#include "ui/map/map_canvas.h"
#include "ui/profiles/profile_chooser.h"
#include "ui/tools/measure_tool.h"
#include "ui/tools/travel_desk.h"
#include "wording/wording.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yimi {

namespace {

QPushButton* quietButton(const char* name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("quiet", true);
    return button;
}

} // namespace

MeasureCard::MeasureCard(MeasureTool& tool,
                         TravelDesk& desk,
                         const Document& document,
                         const Look& look,
                         MapCanvas& canvas)
    : TravelCard(QStringLiteral("measure"), desk, document, look, canvas)
    , m_tool(tool)
    , m_kinds(new Segments(QStringLiteral("measureKind"), 3, this))
    , m_total(new QLabel(this))
    , m_detail(hintLabel(this))
    , m_problem(new QLabel(this))
    , m_hint(hintLabel(this))
    , m_copy(quietButton("measureCopy", this))
    , m_clear(quietButton("measureClear", this))
{
    m_total->setObjectName(QStringLiteral("measureTotal"));
    m_total->setFont(headlineFont(font(), 18));
    m_total->setWordWrap(true); // a long way and its time go below one another
    m_detail->setObjectName(QStringLiteral("measureDetail"));
    m_problem->setObjectName(QStringLiteral("measureProblem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    setTabOrder(m_kinds, &profiles());
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    buttons->setSpacing(16);
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_kinds, &profiles(), m_total, m_detail, m_problem, m_hint})
        body().addWidget(part);
    body().addLayout(buttons);
    connect(m_kinds, &Segments::chosen, this, [this](int kind) {
        forgetTrouble();
        m_tool.setKind(static_cast<MeasureKind>(kind));
    });
    connect(m_copy, &QPushButton::clicked, this, &MeasureCard::copy);
    connect(m_clear, &QPushButton::clicked, &tool, &MeasureTool::clear);
    connect(&tool, &MeasureTool::copyWanted, this, &MeasureCard::copy);
    connect(&tool, &MeasureTool::measurementChanged, this, &MeasureCard::refresh);
    retranslate();
}

void MeasureCard::retranslate()
{
    setTitle(tr("量算"));
    m_kinds->setTexts({tr("距离"), tr("面积"), tr("沿路网")},
                      {tr("点与点之间的直线距离，按项目坐标系"),
                       tr("各点围成的面积，按项目坐标系"),
                       tr("沿路网走的距离和时间，与分析用同一套路网")});
    m_copy->setText(tr("复制"));
    m_clear->setText(tr("清除"));
    m_hint->setText(tr("单击加点，双击结束；Backspace 退一点，Esc 清除"));
    refresh();
}

void MeasureCard::refresh()
{
    const Measurement& measurement = m_tool.measurement();
    const bool network = measurement.kind == MeasureKind::Network;
    m_kinds->setCurrent(static_cast<int>(measurement.kind));
    profiles().setVisible(network);
    const QString total = totalText(measurement);
    m_total->setText(total.isEmpty() ? QStringLiteral("—") : total);
    QString detail;
    if (measurement.kind == MeasureKind::Area && measurement.pieces.size() >= 3)
        detail = tr("周长 %1").arg(lengthText(measurement.length()));
    else if (measurement.pieces.size() > 1)
        detail = tr("%1 段").arg(measurement.pieces.size());
    if (network && !total.isEmpty()) {
        double straight = 0;
        for (const MeasuredPiece& piece : measurement.pieces)
            straight += piece.unreachable() ? 0.0 : distance(piece.from, piece.to);
        const QString text = tr("直线 %1").arg(lengthText(Metres(straight)));
        detail = detail.isEmpty() ? text : detail + QStringLiteral("  ·  ") + text;
    }
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    QString problem = problemText(measurement);
    if (network && !trouble().isEmpty())
        problem = trouble();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_hint->setVisible(measurement.pieces.empty());
    m_copy->setEnabled(!measurement.pieces.empty());
    m_clear->setEnabled(!m_tool.points().empty());
    settle();
}

void MeasureCard::copy()
{
    if (!m_tool.measurement().pieces.empty())
        QGuiApplication::clipboard()->setText(copiedText(m_tool.measurement()));
}

} // namespace yimi
