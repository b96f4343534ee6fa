// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_update.h"

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

QByteArray tenDigits(qint64 number)
{
    return QByteArray::number(number).rightJustified(10, '0');
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

QByteArray pdfString(const QString& text)
{
    QByteArray hex = "<FEFF";
    for (const QChar sign : text)
        hex += QByteArray::number(sign.unicode(), 16).toUpper().rightJustified(4, '0');
    return hex + '>';
}

std::optional<PdfUpdate> PdfUpdate::of(QByteArrayView pdf)
{
    PdfUpdate update(pdf);
    return update.readTrailer() && update.readTables() ? std::optional(std::move(update))
                                                       : std::nullopt;
}

bool PdfUpdate::readTrailer()
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

bool PdfUpdate::readTables()
{
    m_offsets.assign(static_cast<std::size_t>(m_size), 0);
    for (qsizetype at = m_table; at > 0;) {
        const auto before = readTable(at);
        if (!before || *before >= at) // tables lie behind those that they change
            return false;
        m_starts.push_back(at);
        at = *before;
    }
    for (const qsizetype offset : m_offsets) {
        if (offset > 0)
            m_starts.push_back(offset);
    }
    std::ranges::sort(m_starts);
    return m_table > 0;
}

std::optional<qsizetype> PdfUpdate::readTable(qsizetype at)
{
    if (!from(m_pdf, at, 5).startsWith("xref\n"))
        return std::nullopt;
    qsizetype line = at + 5;
    while (true) {
        const QByteArrayView head = from(m_pdf, line, kTail);
        const qsizetype end = head.indexOf('\n');
        if (end < 0)
            return std::nullopt;
        if (head.startsWith("trailer")) {
            const QByteArray words = head.first(head.indexOf("startxref") + 1).toByteArray();
            return referenceIn(words, "/Prev");
        }
        const auto first = leadingNumber(head);
        const qsizetype blank = head.indexOf(' ');
        const auto count = blank > 0 ? leadingNumber(head.sliced(blank)) : std::nullopt;
        if (!first || !count || *first + *count > m_size)
            return std::nullopt;
        line += end + 1;
        for (qint64 i = 0; i < *count; ++i, line += kEntry) {
            const QByteArrayView entry = from(m_pdf, line, kEntry);
            if (entry.size() < kEntry)
                return std::nullopt;
            qsizetype& offset = m_offsets[static_cast<std::size_t>(*first + i)];
            if (entry[17] == 'n' && offset == 0) // later tables were read first
                offset = leadingNumber(entry).value_or(0);
        }
    }
}

int PdfUpdate::pageTree() const
{
    return referenceIn(object(m_root), "/Pages");
}

QByteArrayView PdfUpdate::raw(int number) const
{
    const qsizetype begin = number > 0 && number < static_cast<int>(m_offsets.size())
                                ? m_offsets[static_cast<std::size_t>(number)]
                                : 0;
    const auto next = std::ranges::upper_bound(m_starts, begin);
    if (begin <= 0 || next == m_starts.end())
        return {};
    // Behind the last object of a table comes the next update's first, or the table itself.
    return m_pdf.sliced(begin, *next - begin);
}

QByteArray PdfUpdate::object(int number) const
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

void PdfUpdate::replace(int number, const QByteArray& body)
{
    m_changed[number] = body;
}

int PdfUpdate::add(const QByteArray& body)
{
    m_changed[m_size] = body;
    return m_size++;
}

std::vector<int> PdfUpdate::pages() const
{
    const QByteArray tree = object(pageTree());
    const qsizetype open = tree.indexOf('[', tree.indexOf("/Kids"));
    const qsizetype close = tree.indexOf(']', open);
    std::vector<int> numbers;
    if (open < 0 || close < 0)
        return numbers;
    for (const QByteArray& kid : tree.mid(open + 1, close - open - 1).split('R')) {
        if (const auto number = leadingNumber(kid))
            numbers.push_back(static_cast<int>(*number));
    }
    return numbers;
}

QByteArray PdfUpdate::bytes() const
{
    if (m_changed.empty())
        return {};
    QByteArray out;
    QByteArray table = "xref\n";
    for (const auto& [number, body] : m_changed) {
        const qint64 offset = m_pdf.size() + out.size();
        out += QByteArray::number(number) + " 0 obj\n" + body;
        out += body.endsWith('\n') ? "endobj\n" : "\nendobj\n";
        table += QByteArray::number(number) + " 1\n" + tenDigits(offset) + " 00000 n \n";
    }
    const qint64 start = m_pdf.size() + out.size();
    out += table + "trailer\n<<\n/Size " + QByteArray::number(m_size) + "\n/Root "
           + QByteArray::number(m_root) + " 0 R\n";
    if (m_info > 0)
        out += "/Info " + QByteArray::number(m_info) + " 0 R\n";
    out += "/Prev " + QByteArray::number(m_table) + "\n>>\nstartxref\n" + QByteArray::number(start)
           + "\n%%EOF\n";
    return out;
}

} // namespace yimi
