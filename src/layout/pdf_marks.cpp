// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_marks.h"

#include "layout/pdf_objects.h"

#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace yimi {

QByteArray layerResource(qsizetype layer)
{
    return "Layer" + QByteArray::number(layer);
}

void PdfMarks::beginLayer(QPainter& painter, const QString& title)
{
    if (m_layers == nullptr || title == m_open)
        return;
    if (title.isEmpty()) {
        endLayer(painter);
        return;
    }
    qsizetype layer = m_layers->indexOf(title);
    if (layer < 0) {
        layer = m_layers->size();
        m_layers->append(title);
    }
    const QByteArray before = m_open.isEmpty() ? QByteArray() : QByteArray("EMC\n");
    m_open = title;
    put(painter, {.operators = before + "/OC /" + layerResource(layer) + " BDC\n"});
}

void PdfMarks::beginLabels(QPainter& painter)
{
    beginLayer(painter, m_labelsTitle);
}

void PdfMarks::endLayer(QPainter& painter)
{
    if (m_open.isEmpty())
        return;
    m_open.clear();
    put(painter, {.operators = "EMC\n"});
}

void PdfMarks::beginHalo(QPainter& painter, double width)
{
    put(painter, {.letters = true, .words = pdfString({}), .haloWidth = width});
}

void PdfMarks::beginWords(QPainter& painter, const QString& words)
{
    put(painter, {.letters = true, .words = pdfString(words)});
}

void PdfMarks::endWords(QPainter& painter)
{
    put(painter, {});
}

void PdfMarks::beginShared(QPainter& painter)
{
    painter.setPen(Qt::NoPen); // what was drawn before leaves no trace
    painter.setBrush(Qt::NoBrush);
    put(painter, {.sharing = PdfMark::Sharing::Begin});
}

void PdfMarks::endShared(QPainter& painter)
{
    put(painter, {.sharing = PdfMark::Sharing::End});
}

// A filled path is written as it is, whatever the clip; in device units with the painter's own
// transformation away.
void PdfMarks::put(QPainter& painter, PdfMark mark)
{
    const auto number = static_cast<double>(m_marks.size());
    m_marks.push_back(std::move(mark));
    QPainterPath speck({kFarAway, number});
    speck.lineTo(kFarAway - 1, number);
    painter.save();
    painter.resetTransform();
    painter.setOpacity(1);
    painter.fillPath(speck, Qt::white);
    painter.restore();
}

std::vector<PdfMark> PdfMarks::taken()
{
    return std::exchange(m_marks, {});
}

} // namespace yimi
