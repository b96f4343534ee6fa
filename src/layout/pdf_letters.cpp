// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_letters.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace yimi {

namespace {

constexpr double kTextSteps = 1e4;   // of a font's units
constexpr double kMatrixSteps = 1e6; // of a turn
constexpr double kPlaceSteps = 1e2;  // of a device unit

/// Reads the lines of some letters.
class LetterReader
{
public:
    LetterReader(const PdfMatrices& at, double haloWidth)
        : m_matrices(at), m_toStart(at.now().inverted()), m_haloWidth(haloWidth)
    {
    }

    /// False when the line is none of letters.
    bool add(QByteArrayView line)
    {
        if (m_inText)
            return addInText(line);
        if (m_matrices.follow(line))
            return true;
        if (line == "BT") {
            m_inText = true;
            // All pieces have one look.
            if (m_head.isEmpty())
                m_head = m_state + '\n' + m_ink + '\n';
            return true;
        }
        if (line.endsWith(" scn"))
            m_ink = line.toByteArray();
        else if (line.endsWith(" gs"))
            m_state = line.toByteArray();
        else // pens, which letters do not need
            return line.isEmpty() || line.endsWith(" SCN") || line.endsWith(" d");
        return true;
    }

    [[nodiscard]] QByteArray text(const PdfMark& mark) const
    {
        QByteArray all = "q\n" + m_head + "BT\n";
        if (mark.haloWidth > 0)
            all += halo(m_lineWidth, m_ink);
        const bool asWords = mark.haloWidth > 0 || m_pieces > 1;
        if (asWords)
            all += wordsBegin(mark.words);
        return all + m_letters + (asWords ? "EMC\n" : "") + "ET\nQ\n";
    }

    [[nodiscard]] int pieces() const { return m_pieces; }

    [[nodiscard]] std::size_t depth() const { return m_matrices.depth(); }

private:
    bool addInText(QByteArrayView line)
    {
        if (line == "ET") {
            m_inText = false;
            return true;
        }
        if (line.endsWith(" Tm"))
            return addPiece(line);
        if (!line.endsWith(" Tj") || !line.contains(" Td <"))
            return false;
        const qsizetype move = line.indexOf("Td");
        const auto step = numbersIn<2>(line.first(move + 2), "Td");
        if (!step)
            return false;
        appendNumber(m_letters, (*step)[0], kTextSteps);
        appendNumber(m_letters, (*step)[1], kTextSteps);
        m_letters += line.sliced(move).toByteArray() + '\n';
        return true;
    }

    /// «/F9 9 Tf 1 0 0 -1 0 0 Tm»: from here on, with the piece's own matrix in it.
    bool addPiece(QByteArrayView line)
    {
        const qsizetype font = line.indexOf(" Tf ");
        const auto m = font < 0 ? std::nullopt : numbersIn<6>(line.sliced(font + 4), "Tm");
        if (!m)
            return false;
        const QTransform own = m_matrices.now() * m_toStart;
        m_lineWidth = m_haloWidth * std::hypot(own.m11(), own.m12());
        const QTransform whole =
            QTransform((*m)[0], (*m)[1], (*m)[2], (*m)[3], (*m)[4], (*m)[5]) * own;
        m_letters += line.first(font + 4).toByteArray();
        for (const double turn : {whole.m11(), whole.m12(), whole.m21(), whole.m22()})
            appendNumber(m_letters, turn, kMatrixSteps);
        appendNumber(m_letters, whole.dx(), kPlaceSteps);
        appendNumber(m_letters, whole.dy(), kPlaceSteps);
        m_letters += "Tm\n";
        ++m_pieces;
        return true;
    }

    PdfMatrices m_matrices;
    QTransform m_toStart;
    double m_haloWidth;
    double m_lineWidth = 0;
    bool m_inText = false;
    QByteArray m_ink;
    QByteArray m_state;
    QByteArray m_head;
    QByteArray m_letters;
    int m_pieces = 0;
};

} // namespace

QByteArray wordsBegin(const QByteArray& words)
{
    return "/Span << /ActualText " + words + " >> BDC\n";
}

QByteArray halo(double width, const QByteArray& ink)
{
    const qsizetype begin = ink.indexOf(" cs ") + 4;
    return "1 Tr 1 j " + QByteArray::number(width, 'f', 3) + " w\n/CSp CS "
           + ink.mid(begin).chopped(3) + "SCN\n";
}

std::optional<QByteArray>
joinedLetters(std::span<const QByteArray> lines, const PdfMark& mark, const PdfMatrices& at)
{
    LetterReader reader(at, mark.haloWidth);
    const bool only =
        std::ranges::all_of(lines, [&](const QByteArray& line) { return reader.add(line); });
    if (!only || reader.pieces() == 0 || reader.depth() != at.depth())
        return std::nullopt;
    return reader.text(mark);
}

} // namespace yimi
