// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/coverage_intro.h"

#include "project/study_inputs.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace yimi {

CoverageIntro::CoverageIntro(const Document& document, const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_look(look)
    , m_question(new QLabel(this))
    , m_needs(new QLabel(this))
    , m_run(new QPushButton(this))
    , m_import(new QPushButton(this))
{
    m_question->setWordWrap(true);
    m_needs->setTextFormat(Qt::RichText);
    m_run->setProperty("primary", true);
    m_run->setObjectName(QStringLiteral("introRun"));
    m_run->setMinimumHeight(32);
    m_import->setMinimumHeight(32);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_question);
    layout->addWidget(m_needs);
    layout->addWidget(m_run);
    layout->addWidget(m_import);
    layout->addStretch(1);
    connect(m_run, &QPushButton::clicked, this, &CoverageIntro::runWanted);
    connect(m_import, &QPushButton::clicked, this, &CoverageIntro::importWanted);
    connect(&look, &Look::changed, this, &CoverageIntro::refresh);
    refresh();
}

QString CoverageIntro::needs() const
{
    struct Need
    {
        Theme theme;
        bool required;
    };

    constexpr std::array kNeeds{Need{Theme::Childcare, true},
                                Need{Theme::Road, true},
                                Need{Theme::Community, true},
                                Need{Theme::Residence, false}};
    const UiColours& colours = m_look.colours();
    QString rows;
    for (const Need& need : kNeeds) {
        const DocumentLayer* layer = layerByTheme(m_document.layers(), need.theme);
        const QString mark = layer           ? QStringLiteral("✓")
                             : need.required ? QStringLiteral("✗")
                                             : QStringLiteral("–");
        const QColor colour = layer           ? colours.accent
                              : need.required ? colours.warm
                                              : colours.secondary;
        const QString state = layer ? countText(static_cast<std::int64_t>(layer->table->rowCount()))
                              : need.required ? tr("缺少")
                                              : tr("可选，缺少时按社区内格网推算");
        rows +=
            QStringLiteral(
                "<tr><td style='color:%1; padding-right:8px'>%2</td>"
                "<td style='padding-right:12px'>%3</td><td style='color:%4'>%5</td></tr>")
                .arg(colour.name(), mark, themeName(need.theme), colours.secondary.name(), state);
    }
    return QStringLiteral("<table cellspacing='0' cellpadding='2'>%1</table>").arg(rows);
}

void CoverageIntro::refresh()
{
    const bool ready = childcareInputs(m_document.contents()).complete();
    m_question->setText(
        tr("哪些社区的孩子步行就能到托育点，哪些不能，为什么不能？\n\n"
           "一米沿真实路网计算每个住处到最近托育点的时间，把孩子分配到有空位的托育点，"
           "给每个社区一种颜色，并按未满足的人数排出缺口。"));
    m_needs->setText(needs());
    m_run->setText(m_running ? tr("正在计算…") : tr("运行托育覆盖"));
    m_run->setEnabled(ready && !m_running);
    m_import->setText(tr("导入数据…"));
    m_import->setVisible(!ready);
}

void CoverageIntro::setRunning(bool running)
{
    m_running = running;
    refresh();
}

void CoverageIntro::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yimi
