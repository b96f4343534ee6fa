// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_join.h"

#include "layout/pdf_parts.h"
#include "layout/pdf_update.h"
#include "layout/whole_file.h"

#include <QFile>
#include <QSaveFile>

namespace yimi {

namespace {

/// Objects of several files in one, whose numbers follow one another.
class JoinedPdf
{
public:
    explicit JoinedPdf(const QString& path) : m_path(path), m_file(path) {}

    Result<void> open()
    {
        if (auto opened = openFor(m_file); !opened)
            return opened;
        put("%PDF-1.7\n%\xE2\xE3\n");
        // The tree of all pages, the catalogue, the date: known at the end.
        m_offsets.assign(4, 0);
        return {};
    }

    Result<void> add(const QString& part)
    {
        QFile file(part);
        if (!file.open(QIODevice::ReadOnly))
            return failure(errorFor(ErrorCode::FileUnreadable, part, file.errorString()));
        const auto* const content = reinterpret_cast<const char*>(file.map(0, file.size()));
        const auto pdf =
            content == nullptr ? std::nullopt : PdfUpdate::of(QByteArrayView(content, file.size()));
        if (!pdf)
            return failure(errorFor(ErrorCode::FileDamaged, part));
        const int shift = static_cast<int>(m_offsets.size()) - 1;
        for (const int page : pdf->pages())
            m_pages.push_back(page + shift);
        if (m_info.isEmpty())
            m_info = pdf->object(pdf->info());
        for (int number = 1; number <= pdf->objectCount(); ++number)
            addObject(*pdf, number, shift);
        if (!m_good)
            return failure(writeError(m_file, m_path));
        return {};
    }

    Result<void> finish(std::span<const PdfBookmark> bookmarks)
    {
        QByteArray kids;
        for (const int page : m_pages)
            kids += QByteArray::number(page) + " 0 R\n";
        putObject(kTree,
                  "<<\n/Type /Pages\n/Kids [\n" + kids + "]\n/Count "
                      + QByteArray::number(m_pages.size()) + "\n>>");
        const OutlineObjects outline =
            outlineOf(bookmarks, m_pages, static_cast<int>(m_offsets.size()));
        for (const QByteArray& body : outline.bodies) {
            m_offsets.push_back(0);
            putObject(static_cast<int>(m_offsets.size()) - 1, body);
        }
        putObject(kCatalog,
                  "<<\n/Type /Catalog\n/Pages " + QByteArray::number(kTree) + " 0 R\n"
                      + outline.catalogEntry + ">>");
        putObject(kInfo, m_info);
        putTable();
        if (!m_good || !m_file.commit())
            return failure(writeError(m_file, m_path));
        return {};
    }

private:
    static constexpr int kTree = 1;
    static constexpr int kCatalog = 2;
    static constexpr int kInfo = 3;

    void put(QByteArrayView bytes)
    {
        m_good = m_good && m_file.write(bytes.data(), bytes.size()) == bytes.size();
        m_size += bytes.size();
    }

    void putObject(int number, const QByteArray& body)
    {
        m_offsets[static_cast<std::size_t>(number)] = m_size;
        put(QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n");
    }

    /// A part's own tree, catalogue and date have no place in the whole: their numbers stay free.
    void addObject(const PdfUpdate& pdf, int number, int shift)
    {
        const QByteArrayView whole = pdf.raw(number);
        const bool own =
            number == pdf.pageTree() || number == pdf.catalog() || number == pdf.info();
        if (own || whole.isEmpty()) {
            m_offsets.push_back(0);
            return;
        }
        m_offsets.push_back(m_size);
        const qsizetype stream = whole.indexOf("\nstream");
        const qsizetype end = stream < 0 ? whole.size() : stream;
        const qsizetype begin = whole.indexOf('\n') + 1; // behind «12 0 obj»
        put(QByteArray::number(number + shift) + " 0 obj\n");
        put(shifted(whole.sliced(begin, end - begin), pdf.pageTree(), shift));
        put(whole.sliced(end));
    }

    /// A dictionary whose references point to where their objects are now.
    static QByteArray shifted(QByteArrayView words, int tree, int shift)
    {
        QByteArray out;
        qsizetype done = 0;
        for (qsizetype at = words.indexOf(" 0 R"); at >= 0; at = words.indexOf(" 0 R", at + 4)) {
            qsizetype first = at;
            while (first > done && words[first - 1] >= '0' && words[first - 1] <= '9')
                --first;
            const int number = words.sliced(first, at - first).toByteArray().toInt();
            out += words.sliced(done, first - done).toByteArray();
            out += QByteArray::number(number == tree ? kTree : number + shift);
            done = at;
        }
        return out + words.sliced(done).toByteArray();
    }

    void putTable()
    {
        const qint64 start = m_size;
        put("xref\n0 " + QByteArray::number(m_offsets.size()) + "\n");
        for (std::size_t i = 0; i < m_offsets.size(); ++i) {
            const bool used = m_offsets[i] > 0;
            put(QByteArray::number(m_offsets[i]).rightJustified(10, '0')
                + (used ? " 00000 n \n" : " 65535 f \n"));
        }
        put("trailer\n<<\n/Size " + QByteArray::number(m_offsets.size()) + "\n/Root "
            + QByteArray::number(kCatalog) + " 0 R\n/Info " + QByteArray::number(kInfo)
            + " 0 R\n>>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n");
    }

    QString m_path;
    QSaveFile m_file;
    qint64 m_size = 0;
    bool m_good = true;
    std::vector<qint64> m_offsets; ///< by number; 0: free
    std::vector<int> m_pages;
    QByteArray m_info;
};

} // namespace

Result<void> joinPdfs(const QStringList& parts,
                      const QString& path,
                      std::span<const PdfBookmark> bookmarks,
                      const TaskContext& task)
{
    JoinedPdf joined(path);
    if (auto opened = joined.open(); !opened)
        return opened;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (task.cancelled())
            return cancelledError();
        task.report(Stage::Write, static_cast<double>(i) / static_cast<double>(parts.size()));
        if (auto added = joined.add(parts[i]); !added)
            return added;
    }
    return joined.finish(bookmarks);
}

} // namespace yimi
