// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_output.h"

#include "layout/pdf_objects.h"
#include "layout/whole_file.h"

namespace yimi {

PdfOutput::PdfOutput(const QString& path) : m_path(path), m_file(path) {}

Result<void> PdfOutput::open()
{
    if (auto opened = openFor(m_file); !opened)
        return opened;
    write("%PDF-1.7\n%\xE2\xE3\n");
    return {};
}

int PdfOutput::reserve(int count)
{
    const auto first = static_cast<int>(m_offsets.size());
    m_offsets.resize(m_offsets.size() + static_cast<std::size_t>(count), 0);
    return first;
}

void PdfOutput::put(int number, const QByteArray& body)
{
    begin(number);
    write(body);
    write(body.endsWith('\n') ? "endobj\n" : "\nendobj\n");
}

void PdfOutput::copy(int number, QByteArrayView object)
{
    m_offsets[static_cast<std::size_t>(number)] = m_size;
    write(object);
}

void PdfOutput::begin(int number)
{
    m_offsets[static_cast<std::size_t>(number)] = m_size;
    write(QByteArray::number(number) + " 0 obj\n");
}

void PdfOutput::write(QByteArrayView bytes)
{
    m_good = m_good && m_file.write(bytes.data(), bytes.size()) == bytes.size();
    m_size += bytes.size();
}

Error PdfOutput::error() const
{
    return writeError(m_file, m_path);
}

Result<void> PdfOutput::finish(int catalog, int info)
{
    const qint64 start = m_size;
    write("xref\n0 " + QByteArray::number(m_offsets.size()) + '\n');
    for (const qint64 offset : m_offsets)
        write(QByteArray::number(offset).rightJustified(10, '0')
              + (offset > 0 ? " 00000 n \n" : " 65535 f \n"));
    write("trailer\n<<\n/Size " + QByteArray::number(m_offsets.size()) + "\n/Root "
          + referenceTo(catalog) + '\n');
    if (info > 0)
        write("/Info " + referenceTo(info) + '\n');
    write(">>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n");
    if (!m_good || !m_file.commit())
        return failure(error());
    return {};
}

} // namespace yimi
