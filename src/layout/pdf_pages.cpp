// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_pages.h"

#include "layout/pdf_drawing.h"
#include "layout/pdf_objects.h"
#include "layout/pdf_output.h"

#include <QCryptographicHash>

namespace yimi {

namespace {

/// The bytes of a stream; nothing when it is not as Qt writes it.
QByteArrayView streamOf(const PdfObjects& pdf, int number, int length)
{
    static constexpr QByteArrayView kBegin("\nstream\n");
    const QByteArrayView whole = pdf.raw(number);
    const qsizetype begin = whole.indexOf(kBegin);
    const qsizetype size = pdf.object(length).trimmed().toLongLong();
    if (begin < 0 || size <= 0 || begin + kBegin.size() + size > whole.size())
        return {};
    return whole.sliced(begin + kBegin.size(), size);
}

QByteArray formName(int object)
{
    return "/Form" + QByteArray::number(object);
}

/// Forms among a page's pictures, of which Qt always writes the list.
QByteArray withForms(QByteArray resources, const std::set<int>& forms)
{
    static const QByteArray kList("/XObject <<");
    QByteArray names;
    for (const int form : forms)
        names += '\n' + formName(form) + ' ' + referenceTo(form);
    const qsizetype at = resources.indexOf(kList);
    return at < 0 ? withEntry(resources, kList + names + " >>")
                  : resources.insert(at + kList.size(), names);
}

} // namespace

bool PdfPages::put(int page, std::span<const PdfMark> marks, const TaskContext& task)
{
    const QByteArray dictionary = m_pdf.object(page);
    const int drawing = referenceIn(dictionary, "/Contents");
    const int resources = referenceIn(dictionary, "/Resources");
    const int length = referenceIn(m_pdf.object(drawing), "/Length");
    std::set<int> used;
    m_output.begin(drawing);
    m_output.write(m_pdf.object(drawing) + "\nstream\n");
    const DrawingTarget target{
        .write = [this](QByteArrayView bytes) { m_output.write(bytes); },
        .share = [&](const QByteArray& lines) { return share(lines, used); }};
    const auto size = rewriteDrawing(streamOf(m_pdf, drawing, length), marks, target, task);
    if (!size)
        return false;
    m_output.write("\nendstream\nendobj\n");
    m_output.put(length, QByteArray::number(*size));
    m_done.insert({drawing, length});
    putShared(resources);
    if (!used.empty())
        m_pdf.replace(resources, withForms(m_pdf.object(resources), used));
    return true;
}

QByteArray PdfPages::share(const QByteArray& lines, std::set<int>& used)
{
    const QByteArray digest = QCryptographicHash::hash(lines, QCryptographicHash::Sha256);
    const auto [known, isNew] = m_shared.try_emplace(digest, 0);
    if (isNew) {
        known->second = m_output.reserve();
        m_waiting.emplace_back(known->second, lines);
    }
    used.insert(known->second);
    return formName(known->second) + " Do\n";
}

// Its names are those of the page that it was first on: Qt names fonts and states by their objects,
// the same on all pages.
void PdfPages::putShared(int resources)
{
    for (const auto& [object, lines] : m_waiting) {
        const QByteArray stream = qCompress(lines).sliced(4); // behind its own count of bytes
        m_output.put(object,
                     "<<\n/Type /XObject\n/Subtype /Form\n/BBox [-1000000 -1000000 1000000 1000000]"
                     "\n/Resources "
                         + referenceTo(resources) + "\n/Length " + QByteArray::number(stream.size())
                         + "\n/Filter /FlateDecode\n>>\nstream\n" + stream + "\nendstream");
    }
    m_waiting.clear();
}

} // namespace yimi
