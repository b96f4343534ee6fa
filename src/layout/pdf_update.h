// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt's PDF engine cannot write, appended to what it wrote.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <map>
#include <optional>
#include <vector>

namespace yimi {

/// An incremental update of a PDF (ISO 32000-1, 7.5.6): new and changed objects behind its end,
/// with a cross-reference table of their own. Knows plain cross-reference tables, which Qt writes,
/// also where a file was updated before.
class PdfUpdate
{
public:
    /// `pdf` must stay where it is while this lives. Nothing when it does not end as a whole PDF
    /// with a plain cross-reference table does.
    [[nodiscard]] static std::optional<PdfUpdate> of(QByteArrayView pdf);

    /// How many objects there are, with those that were added; the first is number 1.
    [[nodiscard]] int objectCount() const { return m_size - 1; }

    /// The dictionary of an object as it is now, without its stream; empty when there is none.
    [[nodiscard]] QByteArray object(int number) const;
    void replace(int number, const QByteArray& body);
    /// Its number.
    int add(const QByteArray& body);

    [[nodiscard]] int catalog() const { return m_root; }

    /// Title, program and date; 0: none.
    [[nodiscard]] int info() const { return m_info; }

    /// Root of the tree of pages.
    [[nodiscard]] int pageTree() const;

    /// All bytes of an object as it is in the file, from its number to its end; empty when there is
    /// none.
    [[nodiscard]] QByteArrayView raw(int number) const;

    /// Of the pages, in their order.
    [[nodiscard]] std::vector<int> pages() const;

    /// What is to be appended; empty when nothing changed.
    [[nodiscard]] QByteArray bytes() const;

private:
    explicit PdfUpdate(QByteArrayView pdf) : m_pdf(pdf) {}

    [[nodiscard]] bool readTrailer();
    [[nodiscard]] bool readTables();
    /// One table with the offset of the one before it; nothing when it is none.
    [[nodiscard]] std::optional<qsizetype> readTable(qsizetype at);

    QByteArrayView m_pdf;
    std::vector<qsizetype> m_offsets; ///< by number; 0: free
    std::vector<qsizetype> m_starts;  ///< of all that begins, objects and tables, rising
    qsizetype m_table = 0;            ///< offset of the last cross-reference table
    int m_size = 0;                   ///< one more than the highest number
    int m_root = 0;
    int m_info = 0; ///< 0: none
    std::map<int, QByteArray> m_changed;
};

/// The number in «/Key 12 0 R», the first in «/Key [12 0 R …]»; 0 when there is none.
[[nodiscard]] int referenceIn(const QByteArray& dictionary, const QByteArray& key);

/// The name in «/Key /Name», without its stroke.
[[nodiscard]] QByteArray nameIn(const QByteArray& dictionary, const QByteArray& key);

/// An entry more, before the end of a dictionary.
[[nodiscard]] QByteArray withEntry(const QByteArray& dictionary, const QByteArray& entry);

/// Text as PDF writes it wherever it is not painted: UTF-16 in hexadecimal.
[[nodiscard]] QByteArray pdfString(const QString& text);

} // namespace yimi
