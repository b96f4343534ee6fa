// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_objects.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace yimi {

namespace {

constexpr qsizetype kTail = 1024;  // a trailer is shorter
constexpr qsizetype kHead = 32768; // of an object: dictionaries of fonts are long
constexpr qsizetype kEntry = 20;   // bytes of a line of the table

QByteArrayView from(QByteArrayView text, qsizetype at, qsizetype most)
{
    if (at < 0 || at >= text.size())
        return {};
    return text.sliced(at, std::min(most, text.size() - at));
}

/// The whole number at the beginning, after blanks.
std::optional<qint64> leadingNumber(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r'))
        ++at;
    qint64 number = 0;
    const qsizetype first = at;
    for (; at < text.size() && at < first + 15 && text[at] >= '0' && text[at] <= '9'; ++at)
        number = number * 10 + (text[at] - '0');
    return at == first ? std::nullopt : std::optional(number);
}

} // namespace

int referenceIn(const QByteArray& dictionary, const QByteArray& key)
{
    const qsizetype at = dictionary.indexOf(key + ' ');
    if (at < 0)
        return 0;
    QByteArrayView rest = QByteArrayView(dictionary).sliced(at + key.size() + 1);
    while (!rest.isEmpty() && (rest.front() == '[' || rest.front() == '\n' || rest.front() == ' '))
        rest = rest.sliced(1);
    return static_cast<int>(leadingNumber(rest).value_or(0));
}

std::vector<int> referencesIn(const QByteArray& dictionary, const QByteArray& key)
{
    const qsizetype open = dictionary.indexOf('[', dictionary.indexOf(key));
    const qsizetype close = dictionary.indexOf(']', open);
    std::vector<int> numbers;
    if (!dictionary.contains(key) || open < 0 || close < 0)
        return numbers;
    for (const QByteArray& one : dictionary.mid(open + 1, close - open - 1).split('R')) {
        if (const auto number = leadingNumber(one))
            numbers.push_back(static_cast<int>(*number));
    }
    return numbers;
}

QByteArray nameIn(const QByteArray& dictionary, const QByteArray& key)
{
    const qsizetype at = dictionary.indexOf(key + " /");
    if (at < 0)
        return {};
    const qsizetype begin = at + key.size() + 2;
    qsizetype end = begin;
    while (end < dictionary.size() && QByteArrayView(" \n\r/<>[]()").indexOf(dictionary[end]) < 0)
        ++end;
    return dictionary.mid(begin, end - begin);
}

QByteArray withEntry(const QByteArray& dictionary, const QByteArray& entry)
{
    QByteArray changed = dictionary;
    return changed.insert(dictionary.lastIndexOf(">>"), entry + '\n');
}

QByteArray referenceTo(int number)
{
    return QByteArray::number(number) + " 0 R";
}

QByteArray pdfString(const QString& text)
{
    QByteArray hex = "<FEFF";
    for (const QChar sign : text)
        hex += QByteArray::number(sign.unicode(), 16).toUpper().rightJustified(4, '0');
    return hex + '>';
}

std::optional<PdfObjects> PdfObjects::of(QByteArrayView pdf)
{
    PdfObjects objects(pdf);
    return objects.readTrailer() && objects.readTable() ? std::optional(std::move(objects))
                                                        : std::nullopt;
}

bool PdfObjects::readTrailer()
{
    const QByteArrayView tail = from(m_pdf, std::max<qsizetype>(0, m_pdf.size() - kTail), kTail);
    const qsizetype start = tail.lastIndexOf("startxref");
    const qsizetype trailer = tail.lastIndexOf("trailer");
    if (start < 0 || trailer < 0 || trailer > start || tail.lastIndexOf("%%EOF") < start)
        return false;
    m_table = leadingNumber(tail.sliced(start + 9)).value_or(-1);
    const QByteArray words = tail.sliced(trailer, start - trailer).toByteArray();
    m_size = referenceIn(words, "/Size");
    m_root = referenceIn(words, "/Root");
    m_info = referenceIn(words, "/Info");
    return m_size > 1 && m_root > 0 && m_root < m_size;
}

// One section for all numbers from 0 on, as a PDF has that was never changed.
bool PdfObjects::readTable()
{
    const QByteArray head = "xref\n0 " + QByteArray::number(m_size) + '\n';
    const QByteArrayView table =
        from(m_pdf, m_table, head.size() + kEntry * static_cast<qsizetype>(m_size));
    if (m_table <= 0 || !table.startsWith(head)
        || table.size() < head.size() + kEntry * static_cast<qsizetype>(m_size))
        return false;
    m_starts = {m_table};
    for (int number = 0; number < m_size; ++number) {
        const QByteArrayView entry = table.sliced(head.size() + kEntry * number, kEntry);
        const qsizetype offset = entry[17] == 'n' ? leadingNumber(entry).value_or(0) : 0;
        if (offset >= m_table) // the table is the last of all
            return false;
        m_offsets.push_back(offset);
        if (offset > 0)
            m_starts.push_back(offset);
    }
    std::ranges::sort(m_starts);
    return true;
}

int PdfObjects::pageTree() const
{
    return referenceIn(object(m_root), "/Pages");
}

QByteArrayView PdfObjects::raw(int number) const
{
    const qsizetype begin = number > 0 && number < static_cast<int>(m_offsets.size())
                                ? m_offsets[static_cast<std::size_t>(number)]
                                : 0;
    const auto next = std::ranges::upper_bound(m_starts, begin);
    if (begin <= 0 || next == m_starts.end())
        return {};
    return m_pdf.sliced(begin, *next - begin);
}

QByteArray PdfObjects::object(int number) const
{
    if (const auto changed = m_changed.find(number); changed != m_changed.end())
        return changed->second;
    if (number <= 0 || number >= static_cast<int>(m_offsets.size()))
        return {};
    const qsizetype begin = m_offsets[static_cast<std::size_t>(number)];
    const QByteArray opening = QByteArray::number(number) + " 0 obj\n";
    // A stream's bytes are not searched where its dictionary is short; a list of pages may be long.
    for (const qsizetype most : {kHead, m_pdf.size()}) {
        const QByteArrayView text = from(m_pdf, begin, most);
        const qsizetype end = text.indexOf("endobj");
        const qsizetype stream = text.indexOf("\nstream");
        const qsizetype until = stream >= 0 && (end < 0 || stream < end) ? stream : end;
        if (until >= opening.size() && text.startsWith(opening))
            return text.sliced(opening.size(), until - opening.size()).toByteArray();
    }
    return {};
}

void PdfObjects::replace(int number, const QByteArray& body)
{
    m_changed[number] = body;
}

int PdfObjects::add(const QByteArray& body)
{
    m_changed[m_size] = body;
    return m_size++;
}

std::vector<int> PdfObjects::pages() const
{
    return referencesIn(object(pageTree()), "/Kids");
}

} // namespace yimi
