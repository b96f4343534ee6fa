// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/attribute_panel.h"

#include "ui/look/look.h"
#include "ui/map/feature_selection.h"
#include "ui/map/map_canvas.h"
#include "ui/table/attribute_bar.h"
#include "ui/table/attribute_model.h"
#include "ui/table/attribute_view.h"
#include "ui/table/cell_menu.h"
#include "ui/table/copied_cells.h"
#include "ui/table/field_menu.h"
#include "ui/table/statistics_pane.h"
#include "wording/table_text.h"
#include "wording/wording.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

const QString kRowsKey = u"attributeRows"_s;
const QString kStatisticsKey = u"fieldStatistics"_s;
constexpr int kQueryDelay = 120;             ///< ms after the last key or view
constexpr std::size_t kMostCopied = 100'000; ///< more go into a file

} // namespace

AttributePanel::AttributePanel(Document& document,
                               FeatureSelection& selection,
                               MapCanvas& canvas,
                               JobRunner& jobs,
                               const Look& look,
                               QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_selection(selection)
    , m_canvas(canvas)
    , m_jobs(jobs)
    , m_look(look)
    , m_model(new AttributeModel(this))
    , m_bar(new AttributeBar(look, this))
    , m_view(new AttributeView(*m_model, selection, look, this))
    , m_statistics(new StatisticsPane(jobs, look, this))
    , m_edits(new TableEdits(document, jobs, this))
    , m_nothing(new QLabel(this))
{
    setObjectName(u"attributePanel"_s);
    m_queryDelay.setSingleShot(true);
    m_queryDelay.setInterval(kQueryDelay);
    build();
    connectParts();
    retranslate();
}

void AttributePanel::build()
{
    m_nothing->setObjectName(u"attributeNothing"_s);
    m_nothing->setProperty("role", u"secondary"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    m_statistics->hide();
    auto* table = new QVBoxLayout;
    table->setContentsMargins(0, 0, 0, 0);
    table->setSpacing(0);
    table->addWidget(m_view, 1);
    table->addWidget(m_nothing);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addLayout(table, 1);
    below->addWidget(m_statistics);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addLayout(below, 1);
}

void AttributePanel::connectParts()
{
    connect(&m_queryDelay, &QTimer::timeout, this, &AttributePanel::runQuery);
    connect(&m_document, &Document::layersChanged, this, &AttributePanel::followDocument);
    connect(&m_selection, &FeatureSelection::changed, this, &AttributePanel::followSelection);
    connect(&m_canvas, &MapCanvas::viewChanged, this, [this] {
        if (m_bar->show() == RowQuery::Show::InView && isVisible())
            query();
    });
    connect(m_bar, &AttributeBar::layerChosen, this, &AttributePanel::showLayer);
    connect(m_bar, &AttributeBar::rowsWanted, this, &AttributePanel::query);
    connect(m_bar, &AttributeBar::expressionWanted, this, [this] {
        Q_EMIT expressionWanted(layer(), m_bar->isExpression() ? m_bar->filter() : QString());
    });
    connect(m_bar, &AttributeBar::statisticsToggled, this, [this](bool shown) {
        m_statistics->setVisible(shown);
        askStatistics();
    });
    connect(m_bar, &AttributeBar::zoomWanted, this, &AttributePanel::zoomToSelectedWanted);
    connect(m_bar, &AttributeBar::clearWanted, &m_selection, &FeatureSelection::clear);
    connect(m_bar, &AttributeBar::copyWanted, this, &AttributePanel::copy);
    connect(m_bar, &AttributeBar::exportWanted, this, [this] { Q_EMIT exportWanted(layer()); });
    connect(m_bar, &AttributeBar::closeWanted, this, &AttributePanel::closeWanted);
    connect(m_view, &AttributeView::copyWanted, this, &AttributePanel::copy);
    connect(m_view, &AttributeView::zoomWanted, this, [this](std::uint32_t row) {
        Q_EMIT zoomWanted(boxOf(m_model->table()->geometries[row]));
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &AttributePanel::showCellMenu);
    connect(m_view->horizontalHeader(),
            &QWidget::customContextMenuRequested,
            this,
            &AttributePanel::showFieldMenu);
    connect(
        m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &AttributePanel::turnSort);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::currentColumnChanged,
            this,
            &AttributePanel::askStatistics);
    connect(m_model, &AttributeModel::cellTyped, this, [this](const CellChange& change) {
        m_edits->setCell(layer(), change);
    });
    connect(m_model, &AttributeModel::refused, this, &AttributePanel::tellRefused);
    connect(m_edits, &TableEdits::told, this, &AttributePanel::told);
}

const LayerId& AttributePanel::layer() const
{
    return m_model->layer();
}

bool AttributePanel::busy() const
{
    return m_queryDelay.isActive() || m_jobs.running(kRowsKey) || m_jobs.running(kStatisticsKey);
}

void AttributePanel::showLayer(const LayerId& id)
{
    const DocumentLayer* const layer = layerById(m_document.layers(), id);
    m_model->setLayer(layer);
    m_sortColumn.reset();
    m_fresh = true;
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_bar->setLayers(m_document.layers(), id);
    m_bar->setLocked(m_model->ofResult()
                         ? tr("结果图层由分析算出，不能改。要改，请改输入图层或参数后重新计算。")
                         : QString());
    m_bar->setFilter({}, false);
    runQuery();
}

void AttributePanel::followDocument()
{
    if (!isVisible()) {
        m_model->setLayer(nullptr); // read again when it is shown
        return;
    }
    const DocumentLayer* const layer = layerById(m_document.layers(), m_model->layer());
    m_bar->setLayers(m_document.layers(), m_model->layer());
    if (layer == nullptr)
        showLayer(m_document.layers().empty() ? LayerId() : m_document.layers().front().id);
    else if (layer->table == m_model->table())
        return;
    else if (!m_model->refresh(*layer))
        showLayer(layer->id);
    else
        askStatistics();
}

void AttributePanel::followSelection()
{
    showCounts();
    if (m_bar->show() == RowQuery::Show::Selected && !m_view->selecting())
        query();
    else if (isVisible())
        askStatistics();
}

void AttributePanel::setCondition(const QString& expression)
{
    m_bar->setFilter(expression, true);
}

void AttributePanel::query()
{
    m_queryDelay.start();
}

void AttributePanel::runQuery()
{
    m_queryDelay.stop();
    m_bar->setProblem({});
    if (!m_model->table()) {
        takeRows({});
        return;
    }
    RowQuery query{.show = m_bar->show(),
                   .selected = m_selection.rowsOf(layer()),
                   .view = m_canvas.view().extent(),
                   .sortColumn = m_sortColumn,
                   .descending = m_descending,
                   .codesInWords = m_model->ofResult()};
    if (const QString filter = m_bar->filter(); !filter.isEmpty() && m_bar->isExpression()) {
        const std::string text = filter.toStdString();
        auto condition = Expression::parseCondition(text, m_model->table());
        if (!condition) {
            m_bar->setProblem(expressionSentence(text, condition.error()));
            showCounts();
            return; // the rows stay: the expression is still being written
        }
        query.condition = std::move(*condition);
    } else {
        query.contains = filter;
    }
    m_jobs.run(
        {.key = kRowsKey, .title = {}, .quiet = true},
        [table = m_model->table(), query](const TaskContext& task) {
            return shownRows(*table, query, task);
        },
        [this, table = m_model->table()](Result<std::vector<std::uint32_t>> rows) {
            const bool same = m_model->table() && m_model->table()->rowCount() == table->rowCount();
            if (rows && same)
                takeRows(std::move(*rows));
        });
}

void AttributePanel::takeRows(std::vector<std::uint32_t> rows)
{
    const int section = m_view->currentIndex().column();
    m_model->setRows(std::move(rows));
    if (std::exchange(m_fresh, false))
        m_view->fitColumns();
    if (section >= 0 && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, section));
    showCounts();
    askStatistics();
}

/// Rising, falling, and as in the table again.
void AttributePanel::turnSort(int section)
{
    const auto column = static_cast<std::size_t>(section);
    if (m_sortColumn != column)
        sortBy(column, false);
    else if (!m_descending)
        sortBy(column, true);
    else
        sortBy({}, false);
}

void AttributePanel::sortBy(std::optional<std::size_t> column, bool descending)
{
    m_sortColumn = column;
    m_descending = descending;
    m_view->horizontalHeader()->setSortIndicator(column ? static_cast<int>(*column) : -1,
                                                 descending ? Qt::DescendingOrder
                                                            : Qt::AscendingOrder);
    runQuery();
}

void AttributePanel::showCounts()
{
    const std::size_t all = m_model->table() ? m_model->table()->rowCount() : 0;
    m_bar->setCounts(m_model->rows().size(), all, m_selection.rowsOf(layer()).size());
    const bool nothing = m_model->rows().empty();
    m_nothing->setVisible(nothing);
    if (m_bar->show() == RowQuery::Show::Selected && m_selection.rowsOf(layer()).empty())
        m_nothing->setText(tr("这个图层还没有选中要素。在地图上用“选择”工具，或在表里单击一行。"));
    else
        m_nothing->setText(all == 0 ? tr("这个图层没有要素。") : tr("没有符合条件的行。"));
}

void AttributePanel::askStatistics()
{
    if (!m_statistics->isVisible())
        return;
    const int section = m_view->currentIndex().column();
    if (section < 0 || !m_model->table()) {
        m_statistics->ask({});
        return;
    }
    const auto& selected = m_selection.rowsOf(layer());
    m_statistics->ask({.table = m_model->table(),
                       .column = static_cast<std::size_t>(section),
                       .rows = selected.empty() ? m_model->rows() : selected,
                       .ofSelected = !selected.empty(),
                       .ofResult = m_model->ofResult()});
}

void AttributePanel::copy()
{
    if (!m_model->table())
        return;
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t row : m_model->rows()) {
        if (m_selection.contains(layer(), row))
            rows.push_back(row);
    }
    if (rows.empty())
        rows = m_model->rows();
    const auto count = static_cast<std::int64_t>(rows.size());
    if (rows.size() > kMostCopied) {
        Q_EMIT told(MessageBar::Tone::Info,
                    tr("有 %1 行，剪贴板放不下这么多。请先筛选或选择，或用“导出数据”写成 Excel "
                       "文件。")
                        .arg(countText(count)));
        return;
    }
    QApplication::clipboard()->setMimeData(
        copiedRows(*m_model->table(), rows, m_model->ofResult()).release());
    Q_EMIT told(MessageBar::Tone::Info,
                tr("已复制 %1 行，可以粘贴到 Excel。").arg(countText(count)));
}

void AttributePanel::compute(const LayerId& layer, std::size_t column, const Expression& expression)
{
    if (layer != m_model->layer())
        return;
    const auto& selected = m_selection.rowsOf(layer);
    m_edits->compute(layer, column, expression, selected.empty() ? m_model->rows() : selected);
}

void AttributePanel::showCellMenu(const QPoint& at)
{
    const QModelIndex index = m_view->indexAt(at);
    if (!index.isValid())
        return;
    auto* menu = new CellMenu(*m_model, index, this);
    connect(menu, &CellMenu::copyRowsWanted, this, &AttributePanel::copy);
    connect(menu, &CellMenu::zoomWanted, this, &AttributePanel::zoomWanted);
    connect(menu, &CellMenu::conditionWanted, this, &AttributePanel::setCondition);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void AttributePanel::showFieldMenu(const QPoint& at)
{
    const int section = m_view->horizontalHeader()->logicalIndexAt(at);
    if (section < 0 || !m_model->table())
        return;
    auto* menu = new FieldMenu(layer(),
                               *m_model->table(),
                               static_cast<std::size_t>(section),
                               m_model->ofResult(),
                               *m_edits,
                               this);
    connect(menu, &FieldMenu::sortWanted, this, [this, section](bool descending) {
        sortBy(static_cast<std::size_t>(section), descending);
    });
    connect(menu, &FieldMenu::statisticsWanted, this, [this, section] {
        if (m_model->rowCount() > 0)
            m_view->setCurrentIndex(m_model->index(0, section));
        m_bar->setStatisticsShown(true);
    });
    connect(menu, &FieldMenu::computeWanted, this, [this, section] {
        Q_EMIT computeWanted(layer(), static_cast<std::size_t>(section));
    });
    menu->popup(m_view->horizontalHeader()->mapToGlobal(at));
}

void AttributePanel::tellRefused(int section, const QString& typed)
{
    const Column& column = m_model->column(section);
    Q_EMIT told(
        MessageBar::Tone::Problem,
        tr("“%1”不是%2，字段“%3”没有改动。", "typed, field type, field")
            .arg(typed, fieldTypeName(column.type()), QString::fromStdString(column.name())));
}

void AttributePanel::retranslate()
{
    m_bar->retranslate();
    m_model->retranslate();
    m_view->setAccessibleName(tr("属性表"));
    m_view->viewport()->update();
    showCounts();
}

void AttributePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void AttributePanel::showEvent(QShowEvent* /*event*/)
{
    askStatistics();
}

} // namespace yimi
