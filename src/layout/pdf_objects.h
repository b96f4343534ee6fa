// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF that Qt wrote, as the objects that it is made of.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <map>
#include <optional>
#include <vector>

namespace yimi {

/// The objects of a PDF, and what they are to become when it is written anew. Knows plain
/// cross-reference tables, which Qt and PdfOutput write.
class PdfObjects
{
public:
    /// `pdf` must stay where it is while this lives. Nothing when it does not end as a whole PDF
    /// with a plain cross-reference table does.
    [[nodiscard]] static std::optional<PdfObjects> of(QByteArrayView pdf);

    /// How many objects there are, with those that were added; the first is number 1.
    [[nodiscard]] int objectCount() const { return m_size - 1; }

    /// The dictionary of an object as it is to be, without its stream; empty when there is none.
    [[nodiscard]] QByteArray object(int number) const;
    void replace(int number, const QByteArray& body);
    /// Its number.
    int add(const QByteArray& body);

    /// Was replaced or added: object() is all of it.
    [[nodiscard]] bool changed(int number) const { return m_changed.contains(number); }

    /// All bytes of an object as it is in the file, from its number to its end; empty when there is
    /// none.
    [[nodiscard]] QByteArrayView raw(int number) const;

    [[nodiscard]] int catalog() const { return m_root; }

    /// Title, program and date; 0: none.
    [[nodiscard]] int info() const { return m_info; }

    /// Root of the tree of pages.
    [[nodiscard]] int pageTree() const;

    /// Of the pages, in their order.
    [[nodiscard]] std::vector<int> pages() const;

private:
    explicit PdfObjects(QByteArrayView pdf) : m_pdf(pdf) {}

    [[nodiscard]] bool readTrailer();
    [[nodiscard]] bool readTable();

    QByteArrayView m_pdf;
    std::vector<qsizetype> m_offsets; ///< by number; 0: free
    std::vector<qsizetype> m_starts;  ///< of all that begins, objects and the table, rising
    qsizetype m_table = 0;            ///< offset of the cross-reference table
    int m_size = 0;                   ///< one more than the highest number
    int m_root = 0;
    int m_info = 0; ///< 0: none
    std::map<int, QByteArray> m_changed;
};

/// The number in «/Key 12 0 R»; 0 when there is none.
[[nodiscard]] int referenceIn(const QByteArray& dictionary, const QByteArray& key);

/// The numbers in «/Key [12 0 R 13 0 R …]».
[[nodiscard]] std::vector<int> referencesIn(const QByteArray& dictionary, const QByteArray& key);

/// The name in «/Key /Name», without its stroke.
[[nodiscard]] QByteArray nameIn(const QByteArray& dictionary, const QByteArray& key);

/// An entry more, before the end of a dictionary.
[[nodiscard]] QByteArray withEntry(const QByteArray& dictionary, const QByteArray& entry);

/// «12 0 R».
[[nodiscard]] QByteArray referenceTo(int number);

/// Text as PDF writes it wherever it is not painted: UTF-16 in hexadecimal.
[[nodiscard]] QByteArray pdfString(const QString& text);

} // namespace yimi
