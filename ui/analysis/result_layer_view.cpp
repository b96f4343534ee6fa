// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/analysis/result_layer_view.h"

#include "project/analysis_layers.h"
#include "project/document_scene.h"
#include "ui/layers/layer_swatch.h"
#include "ui/look/calm_wheel.h"
#include "ui/look/look.h"
#include "wording/assessment_text.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr int kRow = 22;
constexpr int kSwatch = 28;
constexpr int kNone = -1; ///< as an item's data: no table

} // namespace

/// Class by class: how it is drawn, what it is called, how many there are.
class ResultLayerView::Legend : public QWidget
{
public:
    Legend(const Look& look, QWidget* parent) : QWidget(parent), m_look(look)
    {
        setObjectName(QStringLiteral("resultLegend"));
    }

    void present(const DocumentLayer* layer)
    {
        // Counting a hundred thousand pieces of street again and again would be felt.
        const auto table = layer != nullptr ? layer->table : nullptr;
        const LayerStyle style =
            layer != nullptr ? styleOf(*layer, m_look.appearance()) : LayerStyle{};
        const QString words = stateName(CoverageState::Served); // another language, other words
        if (table == m_table && style == m_style && words == m_words)
            return;
        m_table = table;
        m_words = words;
        m_style = style;
        m_rows =
            layer != nullptr ? legendRows(*layer, m_look.appearance()) : std::vector<LegendRow>{};
        m_kind = layer != nullptr ? layer->kind : GeometryKind::None;
        int high = 0;
        for (const LegendRow& row : m_rows)
            high += heightOf(row);
        setFixedHeight(high);
        QStringList texts;
        for (const LegendRow& row : m_rows)
            texts += QStringLiteral("%1 %2").arg(row.text, counted(row)).trimmed();
        setAccessibleName(texts.join(QStringLiteral(", ")));
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setFont(secondaryFont(font()));
        const int sample = std::max(kSwatch - 8, markerSpace(widestMarker(m_rows)));
        QRect row(0, 0, width(), 0);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            row = QRect(0, row.top() + row.height(), width(), heightOf(m_rows[i]));
            paintLegendSwatch(painter,
                              QRectF(0, row.top(), sample, row.height()),
                              m_rows[i],
                              m_kind,
                              m_look.appearance());
            const QString count = counted(m_rows[i]);
            const int countWidth = painter.fontMetrics().horizontalAdvance(count);
            painter.setPen(m_look.colours().secondary);
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, count);
            painter.setPen(m_look.colours().text);
            const QRect text = row.adjusted(sample + 8, 0, -countWidth - 8, 0);
            painter.drawText(
                text,
                Qt::AlignVCenter | Qt::AlignLeft,
                painter.fontMetrics().elidedText(m_rows[i].text, Qt::ElideRight, text.width()));
        }
    }

private:
    static int markerSpace(double width) { return static_cast<int>(std::ceil(width)) + 4; }

    static int heightOf(const LegendRow& row)
    {
        return row.width > 0 ? std::max(kRow, markerSpace(row.width)) : kRow;
    }

    static QString counted(const LegendRow& row)
    {
        return row.count ? countText(*row.count) : QString();
    }

    const Look& m_look;
    std::shared_ptr<const FeatureTable> m_table;
    LayerStyle m_style;
    QString m_words;
    std::vector<LegendRow> m_rows;
    GeometryKind m_kind = GeometryKind::None;
};

ResultLayerView::ResultLayerView(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
    , m_caption(new QLabel(this))
    , m_layers(new QComboBox(this))
    , m_legend(new Legend(look, this))
{
    m_caption->setProperty("role", QStringLiteral("caption"));
    m_layers->setObjectName(QStringLiteral("resultLayer"));
    m_layers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_layers->setMinimumContentsLength(8);
    keepFromWheel(*m_layers);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_caption);
    line->addWidget(m_layers, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_legend);
    connect(m_layers, &QComboBox::currentIndexChanged, this, [this] {
        const int table = m_layers->currentData().toInt();
        Q_EMIT tableWanted(table == kNone ? std::nullopt
                                          : std::optional(static_cast<std::size_t>(table)));
    });
    retranslate();
}

void ResultLayerView::present(const AnalysisResult& result, const ProjectContents& contents)
{
    const QSignalBlocker quiet(m_layers);
    m_layers->clear();
    const DocumentLayer* seen = nullptr;
    int shown = kNone;
    for (std::size_t t = 0; t < result.layers.size(); ++t) {
        if (!isDrawable(result.answer->tables[t]))
            continue;
        m_layers->addItem(tableName(result.answer->tables[t].id), static_cast<int>(t));
        const DocumentLayer* const layer = layerById(contents.layers, result.layers[t]);
        if (layer != nullptr && layer->visible && seen == nullptr) {
            seen = layer;
            shown = static_cast<int>(t);
        }
    }
    m_layers->addItem(tr("不显示"), kNone);
    m_layers->setCurrentIndex(m_layers->findData(shown));
    m_legend->present(seen);
    setVisible(m_layers->count() > 1);
}

void ResultLayerView::retranslate()
{
    m_caption->setText(tr("地图"));
    m_layers->setAccessibleName(tr("地图上显示的结果"));
}

void ResultLayerView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yimi
