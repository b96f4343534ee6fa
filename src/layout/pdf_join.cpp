// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_join.h"

#include "layout/pdf_layers.h"
#include "layout/pdf_objects.h"
#include "layout/pdf_output.h"
#include "layout/pdf_parts.h"
#include "layout/whole_file.h"

#include <QFile>

#include <map>
#include <optional>

namespace yimi {

namespace {

/// Objects of several files in one, whose numbers follow one another. Layers of one name become
/// one.
class JoinedPdf
{
public:
    explicit JoinedPdf(const QString& path) : m_output(path) {}

    Result<void> open()
    {
        auto opened = m_output.open();
        // Known at the end.
        m_tree = m_output.reserve();
        m_catalog = m_output.reserve();
        m_info = m_output.reserve();
        return opened;
    }

    Result<void> add(const QString& part, const TaskContext& task)
    {
        QFile file(part);
        if (!file.open(QIODevice::ReadOnly))
            return failure(errorFor(ErrorCode::FileUnreadable, part, file.errorString()));
        const auto* const content = reinterpret_cast<const char*>(file.map(0, file.size()));
        const auto pdf = content == nullptr ? std::nullopt
                                            : PdfObjects::of(QByteArrayView(content, file.size()));
        if (!pdf)
            return failure(errorFor(ErrorCode::FileDamaged, part));
        m_shift = m_output.reserve(pdf->objectCount()) - 1;
        m_moved = {{pdf->pageTree(), m_tree}};
        meetLayers(*pdf);
        for (const int page : pdf->pages())
            m_pages.push_back(page + m_shift);
        if (m_infoBody.isEmpty())
            m_infoBody = pdf->object(pdf->info());
        for (int number = 1; number <= pdf->objectCount(); ++number) {
            if (task.cancelled())
                return cancelledError();
            addObject(*pdf, number);
        }
        return m_output.good() ? Result<void>{} : failure(m_output.error());
    }

    Result<void> finish(std::span<const PdfBookmark> bookmarks)
    {
        QByteArray kids;
        for (const int page : m_pages)
            kids += referenceTo(page) + '\n';
        m_output.put(m_tree,
                     "<<\n/Type /Pages\n/Kids [\n" + kids + "]\n/Count "
                         + QByteArray::number(m_pages.size()) + "\n>>");
        int number = m_output.reserve(0);
        const OutlineObjects outline = outlineOf(bookmarks, m_pages, number);
        m_output.reserve(static_cast<int>(outline.bodies.size()));
        for (const QByteArray& body : outline.bodies)
            m_output.put(number++, body);
        m_output.put(m_catalog,
                     "<<\n/Type /Catalog\n/Pages " + referenceTo(m_tree) + '\n'
                         + layersEntry(m_layers) + outline.catalogEntry + ">>");
        m_output.put(m_info, m_infoBody);
        return m_output.finish(m_catalog, m_info);
    }

private:
    /// Those that other parts have too are theirs.
    void meetLayers(const PdfObjects& pdf)
    {
        for (const int layer : layersIn(pdf.object(pdf.catalog()))) {
            const auto [known, isNew] =
                m_layerOf.try_emplace(layerTitle(pdf.object(layer)), layer + m_shift);
            if (isNew)
                m_layers.push_back(known->second);
            else
                m_moved[layer] = known->second;
        }
    }

    /// A part's own tree, catalogue and date have no place in the whole: their numbers stay free.
    void addObject(const PdfObjects& pdf, int number)
    {
        const QByteArrayView whole = pdf.raw(number);
        if (number == pdf.catalog() || number == pdf.info() || m_moved.contains(number)
            || whole.isEmpty())
            return;
        const qsizetype stream = whole.indexOf("\nstream");
        const qsizetype end = stream < 0 ? whole.size() : stream;
        const qsizetype begin = whole.indexOf('\n') + 1; // behind «12 0 obj»
        m_output.begin(number + m_shift);
        m_output.write(shifted(whole.sliced(begin, end - begin)));
        m_output.write(whole.sliced(end));
    }

    /// A dictionary whose references point to where their objects are now.
    [[nodiscard]] QByteArray shifted(QByteArrayView words) const
    {
        QByteArray out;
        qsizetype done = 0;
        for (qsizetype at = words.indexOf(" 0 R"); at >= 0; at = words.indexOf(" 0 R", at + 4)) {
            qsizetype first = at;
            while (first > done && words[first - 1] >= '0' && words[first - 1] <= '9')
                --first;
            const int number = words.sliced(first, at - first).toByteArray().toInt();
            const auto moved = m_moved.find(number);
            out += words.sliced(done, first - done).toByteArray();
            out += QByteArray::number(moved == m_moved.end() ? number + m_shift : moved->second);
            done = at;
        }
        return out + words.sliced(done).toByteArray();
    }

    PdfOutput m_output;
    int m_tree = 0;
    int m_catalog = 0;
    int m_info = 0;
    QByteArray m_infoBody;
    std::vector<int> m_pages;
    std::vector<int> m_layers; ///< in the order of drawing
    std::map<QByteArray, int> m_layerOf;
    int m_shift = 0;            ///< of the part that is being added
    std::map<int, int> m_moved; ///< of its objects, those that are elsewhere
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
        if (auto added = joined.add(parts[i], task); !added)
            return added;
    }
    return joined.finish(bookmarks);
}

} // namespace yimi
