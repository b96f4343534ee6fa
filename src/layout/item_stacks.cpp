// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/item_stacks.h"

#include "layout/item_setting.h"

#include <algorithm>
#include <map>

namespace yimi {

namespace {

constexpr double kLeastDensity = 0.6;
constexpr double kDensityStep = 0.06;
constexpr double kGap = 4;
constexpr double kFootGap = 1.6;
constexpr double kLeastTable = 40;
constexpr double kMeeting = 3; ///< least distance of the two halves of a column

using Members = std::vector<PlannedItem*>;

bool hasFixedHeight(ItemKind kind)
{
    return kind == ItemKind::Rule || kind == ItemKind::Logo || kind == ItemKind::NorthArrow
           || kind == ItemKind::WindRose || kind == ItemKind::Inset || kind == ItemKind::Map;
}

/// Blocks are parted by a line; what belongs to the block above it is not.
bool isBlock(const LayoutItem& item)
{
    switch (item.kind) {
    case ItemKind::Legend:
    case ItemKind::Headline:
    case ItemKind::Bars:
    case ItemKind::RingChart:
    case ItemKind::Table:
    case ItemKind::GapSentence:
        return item.look.heading;
    default:
        return false;
    }
}

double gapAbove(const LayoutItem& item)
{
    switch (item.kind) {
    case ItemKind::Subtitle:
        return 0.5;
    case ItemKind::Rule:
        return 2;
    case ItemKind::Indicators:
        return item.look.heading ? kGap : 2.4;
    default:
        return kGap;
    }
}

class StackSetter
{
public:
    StackSetter(const PagePlan& plan, const Page& page, Members members)
        : m_plan(plan), m_page(page), m_members(std::move(members))
    {
        for (const PlannedItem* member : m_members)
            m_column |= member->rect;
    }

    void set()
    {
        double density = 1;
        while (density > kLeastDensity && !place(density))
            density -= kDensityStep;
        if (density <= kLeastDensity)
            place(kLeastDensity);
    }

private:
    [[nodiscard]] const LayoutItem& itemOf(const PlannedItem& member) const
    {
        return m_plan.layout.items[member.item];
    }

    [[nodiscard]] double heightOf(const PlannedItem& member, double density) const
    {
        const LayoutItem& item = itemOf(member);
        const double own = item.rect.height() / m_plan.unit;
        if (hasFixedHeight(item.kind))
            return own;
        const Sheet ruler(nullptr, 10, true);
        const QRectF rect(m_column.left(), 0, m_column.width(), own);
        return setItem({m_page, m_plan, item, ruler, rect, density});
    }

    /// Tables take what the others leave, but no fewer rows than say something.
    [[nodiscard]] double roomOf(const PlannedItem& member, double density, double tableRoom) const
    {
        const double high = heightOf(member, density);
        return itemOf(member).kind == ItemKind::Table ? std::min(high, tableRoom) : high;
    }

    /// What is left for a table between the foot and all that hangs from the top but tables.
    [[nodiscard]] double tableRoom(double density, double end) const
    {
        double used = m_column.top();
        bool first = true;
        for (const PlannedItem* member : m_members) {
            const LayoutItem& item = itemOf(*member);
            if (item.stack.fromFoot)
                continue;
            const bool table = item.kind == ItemKind::Table;
            const double high = table ? 0 : heightOf(*member, density);
            used += high + (first || (high <= 0 && !table) ? 0 : gapAbove(item) * density);
            first = first && high <= 0;
        }
        return std::max(end - used, kLeastTable);
    }

    [[nodiscard]] double widthOf(const PlannedItem& member) const
    {
        const LayoutItem& item = itemOf(member);
        return hasFixedHeight(item.kind)
                   ? std::min(item.rect.width() / m_plan.unit, m_column.width())
                   : m_column.width();
    }

    /// False when the halves meet.
    bool place(double density)
    {
        const double foot = placeFoot(density);
        return placeTop(density, foot - kMeeting);
    }

    double placeFoot(double density)
    {
        double y = m_column.bottom();
        for (auto it = m_members.rbegin(); it != m_members.rend(); ++it) {
            if (!itemOf(**it).stack.fromFoot)
                continue;
            const double high = heightOf(**it, density);
            (*it)->rect = {m_column.left(), y - high, widthOf(**it), high};
            (*it)->density = density;
            y -= high > 0 ? high + kFootGap : 0;
        }
        return y;
    }

    bool placeTop(double density, double end)
    {
        double y = m_column.top();
        bool first = true;
        const double table = tableRoom(density, end);
        const LayoutItem* above = nullptr;
        for (PlannedItem* member : m_members) {
            const LayoutItem& item = itemOf(*member);
            if (item.stack.fromFoot)
                continue;
            const double high = roomOf(*member, density, table);
            const double gap = first || high <= 0 ? 0 : gapAbove(item) * density;
            const double top = y + gap;
            member->rect = {
                m_column.left(), top, widthOf(*member), std::clamp(end - top, 0.0, high)};
            member->density = density;
            member->ruleAbove = !first && isBlock(item) && above->kind != ItemKind::Rule
                                && above->kind != ItemKind::Title;
            if (high <= 0)
                continue;
            y = top + high;
            first = false;
            above = &item;
        }
        return y <= end + 0.01;
    }

    const PagePlan& m_plan;
    const Page& m_page;
    Members m_members;
    QRectF m_column;
};

} // namespace

void planStacks(PagePlan& plan, const Page& page)
{
    std::map<QString, Members> stacks;
    for (PlannedItem& planned : plan.items) {
        const QString& name = plan.layout.items[planned.item].stack.name;
        if (!name.isEmpty())
            stacks[name].push_back(&planned);
    }
    for (auto& [name, members] : stacks)
        StackSetter(plan, page, members).set();
    std::erase_if(plan.items,
                  [](const PlannedItem& planned) { return planned.rect.height() <= 0; });
}

} // namespace yimi
