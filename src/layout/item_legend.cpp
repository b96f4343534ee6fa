// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/item_setting.h"
#include "layout/page_content.h"
#include "layout/swatch.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double kRow = 5.6;
constexpr double kGroupGap = 1.6;
constexpr double kColumnGap = 6;
constexpr double kHalfGap = 4;
constexpr double kHalvedFrom = 56; ///< width of a column whose lines have room for two
constexpr double kPageUnitsPerStyledPixel = 0.24;
constexpr double kMillimetresPerPixel = 25.4 / 96;
constexpr double kSample = 8;       ///< width of a line's sample
constexpr double kRoundMarkers = 1; ///< between a marker that stands for a number and the next

/// A heading of a group or a line of one.
struct LegendLine
{
    const LegendGroup* group = nullptr; ///< of a heading
    const LegendEntry* entry = nullptr;
    const LegendEntry* beside = nullptr; ///< in the right half, where two stand in a line
    bool halved = false;                 ///< the entry has the left half of the line
    bool startsGroup = false;
};

/// Without numbers on the right there is room for two in a line.
bool isPlain(const LegendGroup& group)
{
    return group.entries.size() > 2
           && std::ranges::all_of(group.entries, [](const LegendEntry& entry) {
                  return entry.count.isEmpty() && entry.width <= 0;
              });
}

/// Down the left half, then down the right one.
void addHalves(std::vector<LegendLine>& lines, const std::vector<LegendEntry>& entries)
{
    const std::size_t rows = (entries.size() + 1) / 2;
    for (std::size_t i = 0; i < rows; ++i)
        lines.push_back({.entry = &entries[i],
                         .beside = i + rows < entries.size() ? &entries[i + rows] : nullptr,
                         .halved = true});
}

/// `halves`: groups of plain entries have two in a line.
std::vector<LegendLine> linesOf(const std::vector<LegendGroup>& groups, bool halves)
{
    std::vector<LegendLine> lines;
    for (const LegendGroup& group : groups) {
        const std::size_t first = lines.size();
        if (!group.heading.isEmpty())
            lines.push_back({.group = &group});
        if (halves && isPlain(group))
            addHalves(lines, group.entries);
        else
            for (const LegendEntry& entry : group.entries)
                lines.push_back({.entry = &entry});
        if (lines.size() > first)
            lines[first].startsGroup = first > 0;
    }
    return lines;
}

/// Measures of a legend at its text's size.
struct Measures
{
    double row;
    double gap;
    double size;  ///< against a text of nine points
    double onMap; ///< page units per styled px

    explicit Measures(const ItemSetting& setting)
        : row(kRow * setting.density * setting.enlarged(kBodyPoints))
        , gap(kGroupGap * setting.density * setting.enlarged(kBodyPoints))
        , size((0.4 + 0.6 * setting.density) * setting.enlarged(kBodyPoints))
        , onMap(kMillimetresPerPixel * setting.plan.symbolScale / setting.plan.unit)
    {
    }
};

/// How wide the samples of the lines are: as the widest that stands for a number, if it is wide.
double sampleWidth(std::span<const LegendLine> lines, const Measures& measures)
{
    double width = kSample * measures.size;
    for (const LegendLine& line : lines) {
        if (line.entry)
            width = std::max(width, line.entry->width * measures.onMap);
    }
    return width;
}

void setEntry(const ItemSetting& setting,
              const LegendEntry& entry,
              const Measures& measures,
              double sample,
              QRectF line)
{
    const double left = line.left();
    const double right = line.right();
    const double middle = line.center().y();
    TextLook body = setting.text(kBodyPoints);
    body.align = Qt::AlignLeft;
    const double counted =
        entry.count.isEmpty() ? 0 : setting.sheet.textWidth(entry.count, body) + 2;
    const double high = 3.6 * measures.size;
    const QRectF box(left, middle - high / 2, sample, high);
    paintSwatch(
        setting.sheet, entry, box, kPageUnitsPerStyledPixel * measures.size, measures.onMap);
    setting.sheet.textLine(
        box.right() + 3 * measures.size, right - counted, middle, entry.label, body);
    setting.sheet.textLine(
        right - counted, right, middle, entry.count, aligned(body, Qt::AlignRight));
}

void setLine(const ItemSetting& setting,
             const LegendLine& line,
             const Measures& measures,
             double sample,
             QRectF rect)
{
    const double left = rect.left();
    const double right = rect.right();
    if (line.group) {
        TextLook quiet = setting.text(kBodyPoints);
        quiet.align = Qt::AlignLeft;
        quiet.points *= kQuietLook.points / kBodyPoints;
        quiet.colour = Ink::secondary;
        setting.sheet.textLine(left, right, rect.center().y(), line.group->heading, quiet);
        return;
    }
    const double half = line.halved ? (left + right - kHalfGap) / 2 : right;
    const auto part = [&](double from, double to) {
        return QRectF(from, rect.top(), to - from, rect.height());
    };
    setEntry(setting, *line.entry, measures, sample, part(left, half));
    if (line.beside)
        setEntry(setting, *line.beside, measures, sample, part(half + kHalfGap, right));
}

/// Without the gap above it.
double rowOf(const LegendLine& line, const Measures& measures)
{
    const double marker = line.entry ? line.entry->width * measures.onMap : 0;
    return marker > 0 ? std::max(measures.row, marker + kRoundMarkers) : measures.row;
}

double heightOf(const LegendLine& line, const Measures& measures)
{
    return rowOf(line, measures) + (line.startsGroup ? measures.gap : 0);
}

/// Where the lines of each column end: columns about equally high.
std::vector<std::size_t>
columnEnds(const std::vector<LegendLine>& lines, const Measures& measures, int columns)
{
    double all = 0;
    for (const LegendLine& line : lines)
        all += heightOf(line, measures);
    std::vector<std::size_t> ends;
    double high = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // A heading alone at the foot of a column is carried over.
        const bool full =
            high + measures.row / 2 >= all / columns * static_cast<double>(ends.size() + 1);
        if (full && static_cast<int>(ends.size()) + 1 < columns && i > 0 && !lines[i - 1].group)
            ends.push_back(i);
        high += heightOf(lines[i], measures);
    }
    ends.push_back(lines.size());
    return ends;
}

/// Returns the column's foot.
double setColumn(const ItemSetting& setting,
                 std::span<const LegendLine> lines,
                 const Measures& measures,
                 QRectF column)
{
    const double sample = sampleWidth(lines, measures);
    double y = column.top();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double gap = i > 0 && lines[i].startsGroup ? measures.gap : 0;
        const bool last = i + 1 == lines.size();
        const double row = rowOf(lines[i], measures);
        const double needed = gap + row + (last ? 0 : measures.row);
        if (y + needed > setting.bottom()) {
            const auto left = static_cast<std::int64_t>(lines.size() - i);
            if (y + measures.row <= setting.bottom())
                setMore(setting, y, measures.row, left);
            return y + measures.row;
        }
        setLine(setting, lines[i], measures, sample, {column.left(), y + gap, column.width(), row});
        y += gap + row;
    }
    return y;
}

} // namespace

double setLegend(const ItemSetting& setting)
{
    const Measures measures(setting);
    const int columns = std::clamp(setting.item.look.columns, 1, 6);
    const double width = (setting.rect.width() - kColumnGap * (columns - 1)) / columns;
    const auto lines = linesOf(mapLegend(setting.page, setting.item.content),
                               columns == 1 && width >= kHalvedFrom * measures.size);
    if (lines.empty())
        return setting.rect.top();
    const double top = setHeading(setting, setting.page.legendHeading);
    double bottom = top;
    double left = setting.left();
    std::size_t from = 0;
    for (const std::size_t end : columnEnds(lines, measures, columns)) {
        const std::span<const LegendLine> part(lines.begin() + static_cast<std::ptrdiff_t>(from),
                                               lines.begin() + static_cast<std::ptrdiff_t>(end));
        bottom = std::max(bottom, setColumn(setting, part, measures, {left, top, width, 0}));
        left += width + kColumnGap;
        from = end;
    }
    return bottom;
}

} // namespace yimi
