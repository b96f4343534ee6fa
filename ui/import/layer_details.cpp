// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/layer_details.h"

#include "ui/import/field_names.h"
#include "ui/import/match_review.h"
#include "ui/import/reading_options.h"
#include "ui/look/elided_label.h"
#include "wording/import_text.h"
#include "wording/wording.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReasonsWidth = 400;
constexpr int kRowHeight = 28;
constexpr int kMostWidth = 200; ///< of a column of the preview

enum Tab { RowsTab, FieldsTab, ReadingTab, MatchesTab };

/// A table of ten thousand columns is looked at by its first ones; the rest is told.
constexpr std::size_t kMostColumns = 60;

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QLabel* wrapped(const QString& name, const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("role", QString::fromLatin1(role));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QTableWidget* rowsTable(QWidget* parent)
{
    auto* table = new QTableWidget(parent);
    table->setObjectName(u"importPreview"_s);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

QString fieldTitle(const FieldChoice& field)
{
    if (!field.rename.empty())
        return utf8(field.rename);
    return field.cut ? utf8(field.name) + u"…"_s : utf8(field.name);
}

} // namespace

LayerDetails::LayerDetails(QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_source(new ElidedLabel(this))
    , m_reasons(wrapped(u"importReasons"_s, "caption", this))
    , m_findings(wrapped(u"importFindings"_s, "notice", this))
    , m_tabs(new QTabWidget(this))
    , m_rows(rowsTable(this))
    , m_leftOut(wrapped(u"importLeftOut"_s, "secondary", this))
    , m_fields(new FieldNames(this))
    , m_reading(new ReadingOptions(this))
    , m_matches(new MatchReview(this))
{
    build();
    connect(m_fields,
            &FieldNames::renamed,
            this,
            [this](const std::string& field, const std::string& name) {
                Q_EMIT corrected("rename", field + ">" + name);
            });
    connect(m_reading, &ReadingOptions::corrected, this, &LayerDetails::corrected);
    connect(m_reading, &ReadingOptions::columnsChosen, this, &LayerDetails::columnsChosen);
    connect(m_matches, &MatchReview::placed, this, &LayerDetails::placed);
}

void LayerDetails::build()
{
    m_title->setObjectName(u"panelTitle"_s);
    m_source->setProperty("role", u"secondary"_s);
    auto* words = new QWidget(this);
    auto* inner = new QVBoxLayout(words);
    inner->setContentsMargins(0, 0, 8, 0);
    inner->setSpacing(8);
    inner->addWidget(m_reasons);
    inner->addWidget(m_findings);
    inner->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(words);
    auto* left = new QVBoxLayout;
    left->setSpacing(4);
    left->addWidget(m_title);
    left->addWidget(m_source);
    left->addSpacing(4);
    left->addWidget(scroll, 1);
    auto* side = new QWidget(this);
    side->setFixedWidth(kReasonsWidth);
    side->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    auto* preview = new QWidget(this);
    auto* rows = new QVBoxLayout(preview);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_rows, 1);
    rows->addWidget(m_leftOut);
    m_tabs->setObjectName(u"importTabs"_s);
    m_tabs->addTab(preview, tr("前十行"));
    m_tabs->addTab(m_fields, tr("字段"));
    m_tabs->addTab(m_reading, tr("读取方式"));
    m_tabs->addTab(m_matches, QString());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(side);
    layout->addWidget(m_tabs, 1);
}

void LayerDetails::clear()
{
    for (QLabel* label : {m_title, m_source, m_reasons})
        label->clear();
    m_findings->hide();
    m_rows->setRowCount(0);
    m_rows->setColumnCount(0);
    m_leftOut->hide();
    for (const int tab : {FieldsTab, ReadingTab, MatchesTab})
        m_tabs->setTabVisible(tab, false);
}

void LayerDetails::present(const ImportPlan& plan, std::size_t layer)
{
    const PlannedLayer& one = plan.layers[layer];
    m_title->setText(utf8(one.name));
    m_source->setText(utf8(one.shown));
    showReasons(plan, one);
    showRows(one);
    showFields(one);
    m_reading->present(one);
    m_tabs->setTabVisible(ReadingTab, ReadingOptions::concerns(one));
    showMatches(one);
}

void LayerDetails::showReasons(const ImportPlan& plan, const PlannedLayer& layer)
{
    m_reasons->setText(planReasons(layer, plan).join(u'\n'));
    QStringList sentences;
    for (const Finding& finding : layer.findings) {
        // The layer is named above.
        Finding here = finding;
        here.layer.clear();
        sentences.append(u"• "_s + findingSentence(here));
    }
    m_findings->setText(sentences.join(u'\n'));
    m_findings->setVisible(!sentences.isEmpty());
}

void LayerDetails::showRows(const PlannedLayer& layer)
{
    const std::size_t columns = std::min(layer.fields.size(), kMostColumns);
    m_rows->clear();
    m_rows->setColumnCount(static_cast<int>(columns));
    m_rows->setRowCount(static_cast<int>(layer.preview.size()));
    for (std::size_t column = 0; column < columns; ++column) {
        auto* title = new QTableWidgetItem(fieldTitle(layer.fields[column]));
        title->setToolTip(utf8(layer.fields[column].name));
        m_rows->setHorizontalHeaderItem(static_cast<int>(column), title);
        for (std::size_t row = 0; row < layer.preview.size(); ++row) {
            if (column >= layer.preview[row].size())
                continue;
            auto* item = new QTableWidgetItem(utf8(layer.preview[row][column]));
            item->setToolTip(item->text());
            m_rows->setItem(static_cast<int>(row), static_cast<int>(column), item);
        }
    }
    m_rows->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_rows->setColumnWidth(column, std::min(m_rows->columnWidth(column) + 8, kMostWidth));
    const std::size_t more = layer.fields.size() - columns;
    m_leftOut->setText(
        tr("另有 %1 列没有在这里显示").arg(countText(static_cast<std::int64_t>(more))));
    m_leftOut->setVisible(more > 0);
}

void LayerDetails::showFields(const PlannedLayer& layer)
{
    const std::size_t cut = FieldNames::cut(layer);
    m_tabs->setTabVisible(FieldsTab, !layer.fields.empty());
    m_tabs->setTabText(FieldsTab, cut > 0 ? tr("字段（%1 个名称可能不全）").arg(cut) : tr("字段"));
    m_fields->present(layer);
}

void LayerDetails::showMatches(const PlannedLayer& layer)
{
    m_tabs->setTabVisible(MatchesTab, layer.join.has_value());
    if (!layer.join)
        return;
    const std::size_t waiting = MatchReview::waiting(*layer.join);
    m_tabs->setTabText(MatchesTab,
                       waiting > 0 ? tr("对照清单（%1 行待确认）").arg(waiting) : tr("对照清单"));
    m_matches->present(*layer.join);
}

} // namespace yimi
