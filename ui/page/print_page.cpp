// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/print_page.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace yimi {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kTolerance = 0.995; ///< paper sizes are rounded to points

QSizeF paperOf(const QPrinter& printer)
{
    return printer.pageLayout().fullRect(QPageLayout::Millimeter).size();
}

} // namespace

void setUpPrinter(QPrinter& printer, const Page& page)
{
    const QSizeF size = page.sizeMillimetres;
    const bool lying = size.width() > size.height();
    // Printers know their papers upright.
    printer.setPageSize(QPageSize(lying ? size.transposed() : size, QPageSize::Millimeter));
    printer.setPageOrientation(lying ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setDocName(page.title);
}

double printScale(const QPrinter& printer, const Page& page)
{
    const QSizeF paper = paperOf(printer);
    const double fits = std::min(paper.width() / page.sizeMillimetres.width(),
                                 paper.height() / page.sizeMillimetres.height());
    return fits >= kTolerance ? 1.0 : fits;
}

PrintOutcome printPage(const Page& page, QPrinter& printer, const TaskContext& task)
{
    if (!printer.isValid())
        return PrintOutcome::NoPrinter;
    QPainter painter;
    if (!painter.begin(&printer))
        return PrintOutcome::NoPrinter;
    const double scale = printScale(printer, page);
    const double dots = printer.resolution() / kMillimetresPerInch;
    const QSizeF free = paperOf(printer) - page.sizeMillimetres * scale;
    painter.translate(std::max(free.width(), 0.0) / 2 * dots,
                      std::max(free.height(), 0.0) / 2 * dots);
    if (!paintPage(page, painter, dots * scale, true, task)) {
        printer.abort();
        return PrintOutcome::Stopped;
    }
    return painter.end() && printer.printerState() != QPrinter::Error ? PrintOutcome::Whole
                                                                      : PrintOutcome::NoPrinter;
}

} // namespace yimi
