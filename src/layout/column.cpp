// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/column.h"

#include "layout/swatch.h"

#include <algorithm>

namespace yimi {

namespace {

constexpr double kPadding = 5;
constexpr double kGrid = 4;
constexpr TextLook kHeading{.points = 11, .bold = true};
constexpr TextLook kBody{.points = 9};
constexpr TextLook kQuiet{.points = 8, .colour = Ink::secondary};
constexpr TextLook kNote{.points = 7, .colour = Ink::secondary};

TextLook aligned(TextLook look, Qt::Alignment align)
{
    look.align = align;
    return look;
}

/// Sets blocks one below the other; `y` is where the next one starts. Density below 1 sets them
/// closer.
class ColumnSetter
{
public:
    ColumnSetter(const Page& page, const PagePlan& plan, const Sheet& sheet, double density)
        : m_page(page)
        , m_plan(plan)
        , m_sheet(sheet)
        , m_left(plan.column.left() + kPadding)
        , m_right(plan.column.right() - kPadding)
        , m_y(plan.column.top() + kPadding)
        , m_density(density)
    {
    }

    /// Everything that hangs from the top. Returns its bottom.
    double setFromTop()
    {
        title();
        legend();
        indicators();
        bars();
        return m_y;
    }

private:
    void space(double units) { m_y += units * m_density; }

    /// Where lines are set closer, their text is set smaller.
    [[nodiscard]] TextLook close(TextLook look) const
    {
        look.points *= 0.4 + 0.6 * m_density;
        return look;
    }

    void heading(const QString& text)
    {
        space(kGrid);
        if (text.isEmpty())
            return;
        m_sheet.textLine(m_left, m_right, m_y + 2.5, text, kHeading);
        m_y += 5;
        space(2);
    }

    void rule() { m_sheet.line({m_left, m_y}, {m_right, m_y}, Ink::line, 0.25); }

    void title()
    {
        paintTitle();
        if (!m_page.subtitle.isEmpty()) {
            m_y += 0.5;
            m_y = m_sheet.paragraph(
                m_left, m_right, m_y, m_page.subtitle, {.points = 9, .colour = Ink::secondary});
        }
        m_y += 2;
        m_sheet.fill({m_left, m_y, 16, 0.8}, Ink::accent);
        m_y += 0.8;
    }

    // A title a little too long is set smaller: one character alone on a second line looks like a
    // slip.
    void paintTitle()
    {
        TextLook look{.points = 22, .bold = true};
        const double share =
            (m_right - m_left) / std::max(m_sheet.textWidth(m_page.title, look), 1.0);
        if (share < 1 && share > 0.74)
            look.points *= share * 0.995;
        else if (share <= 0.74)
            look.points = 19;
        m_y = m_sheet.paragraph(m_left, m_right, m_y, m_page.title, look);
    }

    void legend()
    {
        if (m_page.legend.empty())
            return;
        heading(m_page.legendHeading);
        for (const LegendGroup& group : m_page.legend) {
            if (!group.heading.isEmpty()) {
                m_sheet.textLine(
                    m_left, m_right, m_y + 2 * m_density, group.heading, close(kQuiet));
                space(5.2);
            }
            for (const LegendEntry& entry : group.entries)
                legendLine(entry);
            space(1.6);
        }
        space(1);
        rule();
    }

    void legendLine(const LegendEntry& entry)
    {
        const double height = 5.6 * m_density;
        const double middle = m_y + height / 2;
        const TextLook body = close(kBody);
        const double counted = entry.count.isEmpty() ? 0 : m_sheet.textWidth(entry.count, body) + 2;
        paintSwatch(m_sheet, entry, {m_left, middle - 1.8 * m_density, 8, 3.6 * m_density}, 0.24);
        m_sheet.textLine(m_left + 11, m_right - counted, middle, entry.label, body);
        m_sheet.textLine(
            m_right - counted, m_right, middle, entry.count, aligned(body, Qt::AlignRight));
        m_y += height;
    }

    void indicators()
    {
        if (m_page.indicators.empty())
            return;
        heading(m_page.indicatorsHeading);
        headline(m_page.indicators.front());
        for (std::size_t i = 1; i < m_page.indicators.size(); ++i)
            indicatorLine(m_page.indicators[i]);
        space(1);
        rule();
    }

    void headline(const PageIndicator& one)
    {
        const TextLook number{.points = 26, .bold = true, .colour = Ink::accent};
        m_sheet.textLine(m_left, m_right, m_y + 4.8, one.value, number);
        m_sheet.textLine(m_left, m_right, m_y + 6.2, one.target, aligned(kQuiet, Qt::AlignRight));
        m_y += 10;
        bar(one, 2.6);
        m_y += 1.2;
        m_y = m_sheet.paragraph(m_left, m_right, m_y, one.label, kBody);
        space(2.4);
    }

    void indicatorLine(const PageIndicator& one)
    {
        const double value = m_sheet.textWidth(one.value, kHeading) + 2;
        m_sheet.textLine(m_left, m_right - value, m_y + 2.2, one.label, kBody);
        m_sheet.textLine(
            m_right - value, m_right, m_y + 2.2, one.value, aligned(kHeading, Qt::AlignRight));
        m_y += 5;
        bar(one, 1.6);
        if (!one.target.isEmpty()) {
            m_sheet.textLine(m_left, m_right, m_y + 2, one.target, aligned(kNote, Qt::AlignRight));
            m_y += 3.6;
        }
        space(2);
    }

    /// The bar against its target: a tick across it, in the warm colour while the target is not
    /// reached.
    void bar(const PageIndicator& one, double height)
    {
        if (!one.hasBar)
            return;
        const double width = m_right - m_left;
        const double share = std::clamp(one.fraction, 0.0, 1.0);
        m_sheet.fill({m_left, m_y, width, height}, Ink::track, height / 2);
        if (share > 0)
            m_sheet.fill(
                {m_left, m_y, std::max(width * share, height), height}, Ink::accent, height / 2);
        if (one.targetFraction) {
            const double x = m_left + width * std::clamp(*one.targetFraction, 0.0, 1.0);
            const bool reached = one.fraction >= *one.targetFraction;
            m_sheet.line({x, m_y - 1}, {x, m_y + height + 1}, reached ? Ink::text : Ink::warm, 0.6);
        }
        m_y += height + 0.6;
    }

    void bars()
    {
        if (m_page.bars.empty())
            return;
        heading(m_page.barsHeading);
        double labels = 0;
        double values = 0;
        for (const PageBar& one : m_page.bars) {
            labels = std::max(labels, m_sheet.textWidth(one.label, kQuiet));
            values = std::max(values, m_sheet.textWidth(one.value, kQuiet));
        }
        labels = std::min(labels, 24.0);
        for (const PageBar& one : m_page.bars)
            districtBar(one, m_left + labels + 2.5, m_right - values - 2.5);
    }

    void districtBar(const PageBar& one, double from, double to)
    {
        const double height = 4.8 * m_density;
        const double middle = m_y + height / 2;
        m_sheet.textLine(m_left, from - 2, middle, one.label, close({.points = 8}));
        m_sheet.fill({from, middle - 1, to - from, 2}, Ink::track);
        m_sheet.fill({from, middle - 1, (to - from) * std::clamp(one.fraction, 0.0, 1.0), 2},
                     Ink::accent);
        m_sheet.textLine(
            to, m_right, middle, one.value, close({.points = 8, .align = Qt::AlignRight}));
        m_y += height;
    }

    const Page& m_page;
    const PagePlan& m_plan;
    const Sheet& m_sheet;
    double m_left;
    double m_right;
    double m_y;
    double m_density;
};

struct BlockLine
{
    QString label;
    QString value;
};

std::vector<BlockLine> titleBlockLines(const Page& page)
{
    std::vector<BlockLine> lines;
    for (const BlockLine& line : {BlockLine{page.unitLabel, page.unit},
                                  BlockLine{page.numberLabel, page.number},
                                  BlockLine{page.dateLabel, page.date},
                                  BlockLine{page.reviewerLabel, page.reviewer}}) {
        if (!line.label.isEmpty())
            lines.push_back(line);
    }
    return lines;
}

/// 图签: a table at the foot of the column, full width. Returns its top.
double paintTitleBlock(const Page& page, const PagePlan& plan, const Sheet& sheet)
{
    constexpr double kRow = 6.4;
    const std::vector<BlockLine> lines = titleBlockLines(page);
    const double left = plan.column.left();
    const double right = plan.column.right();
    const double heading = page.titleBlockHeading.isEmpty() ? 0 : kRow;
    const double top = plan.column.bottom() - kRow * static_cast<double>(lines.size()) - heading;
    if (heading > 0)
        sheet.textLine(left,
                       right,
                       top + kRow / 2,
                       page.titleBlockHeading,
                       {.points = 8, .bold = true, .align = Qt::AlignHCenter});
    double y = top + heading;
    for (const BlockLine& line : lines) {
        sheet.line({left, y}, {right, y}, Ink::frame, 0.2);
        sheet.textLine(left + 2,
                       left + 20,
                       y + kRow / 2,
                       line.label,
                       {.points = 8, .colour = Ink::secondary, .align = Qt::AlignHCenter});
        sheet.textLine(left + 25, right - 3, y + kRow / 2, line.value, {.points = 8.5});
        y += kRow;
    }
    if (!lines.empty()) {
        sheet.line({left, top}, {right, top}, Ink::frame, 0.3);
        sheet.line({left + 22, top + heading}, {left + 22, plan.column.bottom()}, Ink::frame, 0.2);
    }
    return top;
}

double setNotes(const Page& page, const Sheet& sheet, double left, double right, double top)
{
    struct Note
    {
        const QString& heading;
        QString text;
    };

    QString source = page.source;
    if (!page.sampleMark.isEmpty())
        source += (source.isEmpty() ? QString() : QStringLiteral(" · ")) + page.sampleMark;
    double y = top;
    for (const Note& note :
         {Note{page.methodHeading, page.method}, Note{page.sourceHeading, source}}) {
        if (note.text.isEmpty())
            continue;
        if (!note.heading.isEmpty()) {
            sheet.textLine(left, right, y + 2, note.heading, {.points = 7.5, .bold = true});
            y += 4.2;
        }
        y = sheet.paragraph(left, right, y, note.text, kNote) + 1.6;
    }
    return y;
}

} // namespace

void paintColumn(const Page& page, const PagePlan& plan, const Sheet& sheet)
{
    sheet.fill(plan.column, Ink::paper);
    const double block = paintTitleBlock(page, plan, sheet);
    const Sheet measure(nullptr, sheet.unit(), sheet.vector());
    const double left = plan.column.left() + kPadding;
    const double right = plan.column.right() - kPadding;
    const double notes = setNotes(page, measure, left, right, 0);
    const double foot = block - notes - 1.5;
    double density = 1;
    while (density > 0.6 && ColumnSetter(page, plan, measure, density).setFromTop() > foot - 2)
        density -= 0.06;
    ColumnSetter(page, plan, sheet, density).setFromTop();
    sheet.fill({plan.column.left(), foot - 1.5, plan.column.width(), block - foot + 1.4},
               Ink::paper);
    sheet.line({left, foot - 1.5}, {right, foot - 1.5}, Ink::line, 0.25);
    setNotes(page, sheet, left, right, foot);
    sheet.line({plan.column.left(), plan.column.top()},
               {plan.column.left(), plan.column.bottom()},
               Ink::frame,
               0.3);
}

} // namespace yimi
