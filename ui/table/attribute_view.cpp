// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/attribute_view.h"

#include "ui/look/look.h"
#include "ui/map/feature_selection.h"
#include "ui/table/attribute_model.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kRowHeight = 26;
constexpr int kPadding = 10;
constexpr int kNarrowest = 64;
constexpr int kWidest = 260;
constexpr int kLookedAt = 200; ///< rows that the widths of columns are taken from

/// Cells without the machinery of style sheets: thousands are painted while somebody scrolls.
class CellPainter : public QStyledItemDelegate
{
public:
    CellPainter(const AttributeModel& model,
                const FeatureSelection& selection,
                const Look& look,
                QAbstractItemView& view)
        : QStyledItemDelegate(&view)
        , m_model(model)
        , m_selection(selection)
        , m_look(look)
        , m_view(view)
    {
    }

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const UiColours& colours = m_look.colours();
        const std::uint32_t row = m_model.rows()[static_cast<std::size_t>(index.row())];
        const bool selected = m_selection.contains(m_model.layer(), row);
        const bool null = index.data(AttributeModel::NullRole).toBool();
        painter->save();
        painter->fillRect(option.rect, selected ? colours.accentSoft : colours.card);
        painter->setPen(colours.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->setPen(null ? colours.disabled : colours.text);
        const QRect room = option.rect.adjusted(kPadding, 0, -kPadding, 0);
        const QString text =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->setFont(option.font);
        painter->drawText(room, index.data(Qt::TextAlignmentRole).toInt(), text);
        if (index == m_view.currentIndex()) {
            painter->setPen(m_view.hasFocus() ? colours.accent : colours.disabled);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }

private:
    const AttributeModel& m_model;
    const FeatureSelection& m_selection;
    const Look& m_look;
    QAbstractItemView& m_view;
};

} // namespace

AttributeView::AttributeView(AttributeModel& model,
                             FeatureSelection& selection,
                             const Look& look,
                             QWidget* parent)
    : QTableView(parent), m_model(model), m_selection(selection)
{
    setObjectName(QStringLiteral("attributeView"));
    setModel(&model);
    setItemDelegate(new CellPainter(model, selection, look, *this));
    setSelectionMode(NoSelection);
    setShowGrid(false);
    setWordWrap(false);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setSectionsClickable(true);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(verticalHeader(), &QHeaderView::sectionPressed, this, [this](int position) {
        selectPosition(position, QGuiApplication::keyboardModifiers());
    });
    connect(verticalHeader(), &QHeaderView::sectionDoubleClicked, this, [this](int position) {
        Q_EMIT zoomWanted(m_model.rows()[static_cast<std::size_t>(position)]);
    });
    connect(&selection, &FeatureSelection::changed, this, [this] {
        viewport()->update();
        if (!m_selecting)
            showSelected();
    });
    connect(&look, &Look::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_anchor = -1; });
}

void AttributeView::fitColumns()
{
    const QFontMetrics metrics(font());
    const int looked = std::min(m_model.rowCount(), kLookedAt);
    for (int section = 0; section < m_model.columnCount(); ++section) {
        // The arrow of sorting needs room beside the heading.
        const QString heading =
            m_model.headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
        int width = metrics.horizontalAdvance(heading) + 28;
        for (int position = 0; position < looked; ++position)
            width = std::max(
                width,
                metrics.horizontalAdvance(m_model.index(position, section).data().toString()));
        setColumnWidth(section, std::clamp(width + 2 * kPadding + 2, kNarrowest, kWidest));
    }
}

void AttributeView::showSelected()
{
    const auto& rows = m_selection.rowsOf(m_model.layer());
    int first = -1;
    const int top = rowAt(0);
    const int bottom = rowAt(viewport()->height() - kRowHeight);
    for (const std::uint32_t row : rows) {
        const int position = m_model.positionOf(row);
        if (position >= top && position >= 0 && (bottom < 0 || position <= bottom))
            return;
        if (position >= 0 && (first < 0 || position < first))
            first = position;
    }
    if (first >= 0)
        scrollTo(m_model.index(first, std::max(columnAt(0), 0)), PositionAtCenter);
}

void AttributeView::selectPosition(int position, Qt::KeyboardModifiers modifiers)
{
    if (position < 0 || position >= m_model.rowCount())
        return;
    const bool run =
        modifiers.testFlag(Qt::ShiftModifier) && m_anchor >= 0 && m_anchor < m_model.rowCount();
    std::vector<std::uint32_t> rows;
    if (run) {
        const auto [from, to] = std::minmax(m_anchor, position);
        for (int i = from; i <= to; ++i)
            rows.push_back(m_model.rows()[static_cast<std::size_t>(i)]);
        std::ranges::sort(rows);
    } else {
        rows.push_back(m_model.rows()[static_cast<std::size_t>(position)]);
        m_anchor = position;
    }
    const bool toggle = modifiers.testFlag(Qt::ControlModifier);
    m_selecting = true;
    m_selection.change({{m_model.layer(), std::move(rows)}},
                       !toggle ? SelectionChange::Replace
                       : run   ? SelectionChange::Add
                               : SelectionChange::Toggle);
    m_selecting = false;
}

void AttributeView::selectAllShown()
{
    std::vector<std::uint32_t> rows = m_model.rows();
    std::ranges::sort(rows);
    m_selecting = true;
    m_selection.change({{m_model.layer(), std::move(rows)}}, SelectionChange::Replace);
    m_selecting = false;
}

void AttributeView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    QTableView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid())
        selectPosition(index.row(), event->modifiers());
    viewport()->update();
}

void AttributeView::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        const QModelIndex index = indexAt(event->position().toPoint());
        if (index.isValid() && m_anchor >= 0 && index.row() != m_anchor)
            selectPosition(index.row(), Qt::ShiftModifier);
        return;
    }
    QTableView::mouseMoveEvent(event);
}

/// Keys that mean a cell or rows while the table has the focus, whatever they mean to the window.
bool AttributeView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F2 || key->key() == Qt::Key_Delete
            || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void AttributeView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    if (event->matches(QKeySequence::Copy))
        return Q_EMIT copyWanted();
    if (event->matches(QKeySequence::SelectAll))
        return selectAllShown();
    if (event->key() == Qt::Key_Space && current.isValid())
        return selectPosition(current.row(), event->modifiers());
    if (event->key() == Qt::Key_Delete && current.flags().testFlag(Qt::ItemIsEditable)) {
        m_model.setData(current, QString(), Qt::EditRole);
        return;
    }
    QTableView::keyPressEvent(event);
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (vertical && event->modifiers().testFlag(Qt::ShiftModifier) && currentIndex() != current)
        selectPosition(currentIndex().row(), event->modifiers());
    viewport()->update();
}

} // namespace yimi
