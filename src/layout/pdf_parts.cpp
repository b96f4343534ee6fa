// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_parts.h"

#include "crs/crs_words.h"
#include "layout/pdf_objects.h"

#include <QString>

namespace yimi {

namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;

void rename(PdfObjects& pdf, int number, const QByteArray& name)
{
    QByteArray font = pdf.object(number);
    const QByteArray before = nameIn(font, "/BaseFont");
    if (before.isEmpty() || name.isEmpty() || before == name)
        return;
    font.replace("/BaseFont /" + before, "/BaseFont /" + name);
    pdf.replace(number, font);
}

/// One line of the list of contents while its neighbours are being found.
struct Entry
{
    QString title;
    std::size_t page = 0;
    std::optional<std::size_t> parent, before, after, first, last;
    int children = 0;
};

std::vector<Entry> treeOf(std::span<const PdfBookmark> bookmarks, std::size_t pages)
{
    std::vector<Entry> entries;
    std::vector<std::pair<int, std::size_t>> open; // depth and place of those that may get children
    std::optional<std::size_t> lastRoot;
    for (const PdfBookmark& bookmark : bookmarks) {
        if (bookmark.page >= pages)
            continue;
        while (!open.empty() && open.back().first >= bookmark.depth)
            open.pop_back();
        const std::size_t here = entries.size();
        Entry entry{.title = bookmark.title, .page = bookmark.page};
        std::optional<std::size_t>& last =
            open.empty() ? lastRoot : entries[open.back().second].last;
        entry.before = last;
        if (last)
            entries[*last].after = here;
        if (!open.empty()) {
            Entry& parent = entries[open.back().second];
            entry.parent = open.back().second;
            if (!parent.first)
                parent.first = here;
            ++parent.children;
        }
        last = here;
        entries.push_back(std::move(entry));
        open.emplace_back(bookmark.depth, here);
    }
    return entries;
}

QByteArray line(const char* key, const std::optional<std::size_t>& entry, int firstNumber)
{
    return entry
               ? QByteArray(key) + ' ' + referenceTo(firstNumber + static_cast<int>(*entry)) + '\n'
               : QByteArray();
}

QByteArray bodyOf(const Entry& entry, int root, int firstNumber, int page)
{
    QByteArray body =
        "<<\n/Title " + pdfString(entry.title) + "\n/Dest [" + referenceTo(page) + " /Fit]\n";
    body += entry.parent ? line("/Parent", entry.parent, firstNumber)
                         : "/Parent " + referenceTo(root) + '\n';
    body += line("/Prev", entry.before, firstNumber) + line("/Next", entry.after, firstNumber)
            + line("/First", entry.first, firstNumber) + line("/Last", entry.last, firstNumber);
    if (entry.children > 0) // closed: a long list is read by its headings first
        body += "/Count -" + QByteArray::number(entry.children) + '\n';
    return body + ">>";
}

QByteArray numbers(std::initializer_list<double> values, int decimals)
{
    QByteArray text = "[";
    for (const double value : values)
        text += QByteArray::number(value, 'f', decimals) + ' ';
    text.back() = ']';
    return text;
}

/// How programs know the system: by its code, else in the words of PROJ as well as they read them.
Result<QByteArray> systemOf(const Crs& crs)
{
    const auto description = describe(crs);
    if (!description)
        return tl::unexpected(description.error());
    const QByteArray kind = description->geographic ? "/GEOGCS" : "/PROJCS";
    const QByteArray code = QByteArray::fromStdString(description->authorityCode);
    if (code.startsWith("EPSG:"))
        return "<< /Type " + kind + " /EPSG " + code.mid(5) + " >>";
    const auto words = wellKnownText(crs);
    if (!words)
        return tl::unexpected(words.error());
    QByteArray text = QByteArray::fromStdString(*words);
    for (const char sign : {'\\', '(', ')'})
        text.replace(sign, QByteArray("\\") + sign);
    return "<< /Type " + kind + " /WKT (" + text + ") >>";
}

} // namespace

void markSubsets(PdfObjects& pdf)
{
    const int objects = pdf.objectCount();
    for (int number = 1; number <= objects; ++number) {
        const QByteArray outer = pdf.object(number);
        const int inner = referenceIn(outer, "/DescendantFonts");
        if (inner == 0)
            continue;
        const int descriptor = referenceIn(pdf.object(inner), "/FontDescriptor");
        const QByteArray name = nameIn(pdf.object(descriptor), "/FontName");
        rename(pdf, number, name);
        rename(pdf, inner, name);
    }
}

OutlineObjects
outlineOf(std::span<const PdfBookmark> bookmarks, std::span<const int> pages, int firstNumber)
{
    OutlineObjects objects;
    const std::vector<Entry> entries = treeOf(bookmarks, pages.size());
    if (entries.empty())
        return objects;
    const int first = firstNumber + 1;
    int roots = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].parent)
            continue;
        ++roots;
        last = i;
    }
    objects.bodies.push_back("<<\n/Type /Outlines\n/First " + referenceTo(first) + "\n/Last "
                             + referenceTo(first + static_cast<int>(last)) + "\n/Count "
                             + QByteArray::number(roots) + "\n>>");
    for (const Entry& entry : entries)
        objects.bodies.push_back(bodyOf(entry, firstNumber, first, pages[entry.page]));
    objects.catalogEntry = "/Outlines " + referenceTo(firstNumber) + "\n/PageMode /UseOutlines\n";
    return objects;
}

Result<QByteArray> viewportOf(const FramePlace& place, const Crs& crs, double sheetPoints)
{
    const auto system = systemOf(crs);
    if (!system)
        return system;
    // Degrees of the system's own datum, as readers take them.
    const auto base = geographicBase(crs);
    if (!base)
        return tl::unexpected(base.error());
    const auto degrees = Transformer::create(crs, *base);
    if (!degrees)
        return tl::unexpected(degrees.error());
    QByteArray ground = "[";
    for (const Coordinate& corner : place.corners()) {
        const auto at = degrees->apply(corner);
        if (!at)
            return tl::unexpected(at.error());
        ground +=
            QByteArray::number(at->y, 'f', 10) + ' ' + QByteArray::number(at->x, 'f', 10) + ' ';
    }
    ground.back() = ']';
    const QRectF& frame = place.frame;
    const QByteArray box = numbers({frame.left() * kPointsPerMillimetre,
                                    sheetPoints - frame.bottom() * kPointsPerMillimetre,
                                    frame.right() * kPointsPerMillimetre,
                                    sheetPoints - frame.top() * kPointsPerMillimetre},
                                   4);
    // Corners from the lower left one on, clockwise; LPTS are shares of the box.
    return "[<< /Type /Viewport /BBox " + box
           + "\n/Measure << /Type /Measure /Subtype /GEO /Bounds [0 0 0 1 1 1 1 0]"
             "\n/LPTS [0 0 0 1 1 1 1 0]\n/GPTS "
           + ground + "\n/GCS " + *system + " >> >>]";
}

} // namespace yimi
