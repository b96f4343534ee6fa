// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/layout_draft.h"

#include <QUndoCommand>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kNudges = 1; // arrows pressed in a row are one step
constexpr double kAside = 5;

} // namespace

class LayoutDraft::Command : public QUndoCommand
{
public:
    Command(LayoutDraft& draft, const QString& text, Layout after, int mergeKey)
        : QUndoCommand(text)
        , m_draft(draft)
        , m_before(draft.m_layout)
        , m_after(std::move(after))
        , m_mergeKey(mergeKey)
    {
    }

    void undo() override { m_draft.put(m_before); }

    void redo() override { m_draft.put(m_after); }

    [[nodiscard]] int id() const override { return m_mergeKey == 0 ? -1 : m_mergeKey; }

    bool mergeWith(const QUndoCommand* other) override
    {
        m_after = static_cast<const Command*>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    LayoutDraft& m_draft;
    Layout m_before;
    Layout m_after;
    int m_mergeKey;
};

LayoutDraft::LayoutDraft(QObject* parent) : QObject(parent), m_undo(this) {}

LayoutDraft::~LayoutDraft()
{
    m_undo.disconnect();
}

void LayoutDraft::reset(const Layout& layout)
{
    m_undo.clear();
    m_layout = layout;
    m_shown.clear();
    m_selection.clear();
    Q_EMIT selectionChanged();
    Q_EMIT changed();
}

void LayoutDraft::replace(Layout layout, const QString& text)
{
    push(std::move(layout), text);
}

void LayoutDraft::push(Layout after, const QString& text, int mergeKey)
{
    if (after != m_layout)
        m_undo.push(new Command(*this, text, std::move(after), mergeKey));
}

void LayoutDraft::put(const Layout& layout)
{
    const bool same = layout.items.size() == m_layout.items.size();
    m_layout = layout;
    if (!same) {
        m_shown.clear();
        std::erase_if(m_selection, [&](std::size_t i) { return i >= m_layout.items.size(); });
        Q_EMIT selectionChanged();
    }
    Q_EMIT changed();
}

void LayoutDraft::select(ItemSelection selection)
{
    std::ranges::sort(selection);
    std::erase_if(selection, [&](std::size_t i) { return i >= m_layout.items.size(); });
    if (selection == m_selection)
        return;
    m_selection = std::move(selection);
    Q_EMIT selectionChanged();
}

void LayoutDraft::setShown(std::vector<QRectF> rects)
{
    m_shown = std::move(rects);
}

QRectF LayoutDraft::rectOf(std::size_t item) const
{
    const LayoutItem& one = m_layout.items[item];
    return one.stack.name.isEmpty() || item >= m_shown.size() ? one.rect : m_shown[item];
}

std::vector<QRectF> LayoutDraft::selectedRects() const
{
    std::vector<QRectF> rects;
    for (const std::size_t i : m_selection)
        rects.push_back(rectOf(i));
    return rects;
}

void LayoutDraft::setRects(const std::vector<QRectF>& rects, const QString& text, int mergeKey)
{
    Layout after = m_layout;
    for (std::size_t i = 0; i < std::min(rects.size(), m_selection.size()); ++i) {
        if (rects[i] == rectOf(m_selection[i]))
            continue;
        LayoutItem& item = after.items[m_selection[i]];
        item.rect = rects[i];
        item.stack = {};
    }
    push(std::move(after), text, mergeKey);
}

void LayoutDraft::setItem(const LayoutItem& item, const QString& text, int mergeKey)
{
    if (m_selection.size() != 1)
        return;
    Layout after = m_layout;
    after.items[m_selection.front()] = item;
    push(std::move(after), text, mergeKey);
}

void LayoutDraft::nudge(QPointF millimetres)
{
    std::vector<QRectF> rects = selectedRects();
    for (QRectF& rect : rects)
        rect.translate(millimetres);
    setRects(rects, tr("移动"), kNudges);
}

void LayoutDraft::add(LayoutItem item)
{
    Layout after = m_layout;
    after.items.push_back(std::move(item));
    push(std::move(after), tr("添加"));
    select({m_layout.items.size() - 1});
}

void LayoutDraft::duplicateSelected()
{
    if (m_selection.empty())
        return;
    Layout after = m_layout;
    ItemSelection copies;
    for (const std::size_t i : m_selection) {
        LayoutItem copy = m_layout.items[i];
        copy.rect = rectOf(i).translated(kAside, kAside);
        copy.stack = {};
        copies.push_back(after.items.size());
        after.items.push_back(std::move(copy));
    }
    push(std::move(after), tr("复制"));
    select(copies);
}

void LayoutDraft::removeSelected()
{
    if (m_selection.empty())
        return;
    Layout after = m_layout;
    for (auto i = m_selection.rbegin(); i != m_selection.rend(); ++i)
        after.items.erase(after.items.begin() + static_cast<std::ptrdiff_t>(*i));
    m_selection.clear();
    push(std::move(after), tr("删除"));
    Q_EMIT selectionChanged();
}

void LayoutDraft::align(AlignEdge edge)
{
    setRects(aligned(selectedRects(), edge, QRectF({0, 0}, m_layout.size)), tr("对齐"));
}

void LayoutDraft::distribute(Along along)
{
    setRects(distributed(selectedRects(), along), tr("分布"));
}

void LayoutDraft::restack(Step step)
{
    const auto order = restacked(m_layout.items.size(), m_selection, step);
    Layout after = m_layout;
    ItemSelection selection;
    for (std::size_t i = 0; i < order.size(); ++i) {
        after.items[i] = m_layout.items[order[i]];
        if (std::ranges::find(m_selection, order[i]) != m_selection.end())
            selection.push_back(i);
    }
    m_shown.clear();
    push(std::move(after), tr("顺序"));
    select(selection);
}

void LayoutDraft::setPaper(QSizeF size)
{
    if (sensiblePaper(size))
        push(fitLayout(m_layout, size), tr("纸张"));
}

void LayoutDraft::setGuides(std::vector<double> across, std::vector<double> down)
{
    Layout after = m_layout;
    after.guidesAcross = std::move(across);
    after.guidesDown = std::move(down);
    push(std::move(after), tr("参考线"));
}

} // namespace yimi
