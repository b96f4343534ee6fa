// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_layers.h"

#include "layout/pdf_marks.h"
#include "layout/pdf_objects.h"

#include <ranges>

namespace yimi {

namespace {

template <typename Range>
QByteArray references(const Range& objects)
{
    QByteArray list = "[";
    for (const int object : objects)
        list += referenceTo(object) + ' ';
    list.back() = ']';
    return list;
}

} // namespace

QByteArray layerBody(const QString& title)
{
    return "<<\n/Type /OCG\n/Name " + pdfString(title) + "\n>>";
}

QByteArray layerTitle(const QByteArray& body)
{
    const qsizetype begin = body.indexOf('<', body.indexOf("/Name"));
    return body.mid(begin, body.indexOf('>', begin) - begin);
}

QByteArray layersEntry(std::span<const int> layers)
{
    if (layers.empty())
        return {};
    return "/OCProperties << /OCGs " + references(layers) + "\n/D << /ON " + references(layers)
           + " /Order " + references(layers | std::views::reverse)
           + " /ListMode /VisiblePages >> >>\n";
}

QByteArray layersResource(std::span<const int> layers)
{
    QByteArray names = "/Properties <<";
    for (std::size_t i = 0; i < layers.size(); ++i)
        names += " /" + layerResource(static_cast<qsizetype>(i)) + ' ' + referenceTo(layers[i]);
    return names + " >>";
}

std::vector<int> layersIn(const QByteArray& catalog)
{
    return referencesIn(catalog, "/OCGs");
}

} // namespace yimi
