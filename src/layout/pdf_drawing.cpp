// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_drawing.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include <zlib.h>

namespace yimi {

namespace {

constexpr std::size_t kPiece = 1U << 18;
constexpr double kFinest = 0.006; ///< points: two micrometres

/// The numbers before the operator of a line; nothing when there are others than `Count`.
template <std::size_t Count>
std::optional<std::array<double, Count>> numbersIn(QByteArrayView line)
{
    std::array<double, Count> numbers{};
    const char* at = line.begin();
    for (double& number : numbers) {
        const auto [end, problem] = std::from_chars(at, line.end(), number);
        if (problem != std::errc() || end == line.end() || *end != ' ')
            return std::nullopt;
        at = end + 1;
    }
    return at + 1 == line.end() ? std::optional(numbers) : std::nullopt;
}

/// Deflated bytes as lines, and lines as deflated bytes.
class Inflater
{
public:
    Inflater() { m_good = inflateInit(&m_stream) == Z_OK; }

    ~Inflater() { inflateEnd(&m_stream); }

    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// Calls each(line) for all lines, until it returns false. False then, and for damaged bytes.
    template <typename Each>
    bool eachLine(QByteArrayView deflated, Each&& each)
    {
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(deflated.data()));
        m_stream.avail_in = static_cast<uInt>(deflated.size());
        QByteArray text;
        std::vector<char> piece(kPiece);
        while (m_good && !m_ended) {
            m_stream.next_out = reinterpret_cast<Bytef*>(piece.data());
            m_stream.avail_out = static_cast<uInt>(piece.size());
            const int outcome = inflate(&m_stream, Z_NO_FLUSH);
            m_ended = outcome == Z_STREAM_END;
            m_good = outcome == Z_OK || m_ended;
            text.append(piece.data(), static_cast<qsizetype>(kPiece - m_stream.avail_out));
            qsizetype begin = 0;
            for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
                if (!each(QByteArrayView(text).sliced(begin, end - begin)))
                    return false;
                begin = end + 1;
            }
            text.remove(0, begin);
        }
        return m_good && (text.isEmpty() || each(QByteArrayView(text)));
    }

private:
    z_stream m_stream{};
    bool m_good = false;
    bool m_ended = false;
};

class Deflater
{
public:
    explicit Deflater(const std::function<void(QByteArrayView)>& write) : m_write(write)
    {
        m_good = deflateInit(&m_stream, Z_DEFAULT_COMPRESSION) == Z_OK;
    }

    ~Deflater() { deflateEnd(&m_stream); }

    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    void line(QByteArrayView text)
    {
        m_text.append(text);
        m_text.append('\n');
        if (m_text.size() >= static_cast<qsizetype>(kPiece))
            flush(Z_NO_FLUSH);
    }

    /// Bytes written in all; nothing when something went wrong.
    std::optional<qsizetype> finish()
    {
        flush(Z_FINISH);
        return m_good ? std::optional(m_written) : std::nullopt;
    }

private:
    void flush(int how)
    {
        m_stream.next_in = reinterpret_cast<Bytef*>(m_text.data());
        m_stream.avail_in = static_cast<uInt>(m_text.size());
        int outcome = Z_OK;
        do {
            m_stream.next_out = reinterpret_cast<Bytef*>(m_piece.data());
            m_stream.avail_out = static_cast<uInt>(m_piece.size());
            outcome = deflate(&m_stream, how);
            const auto size = static_cast<qsizetype>(kPiece - m_stream.avail_out);
            m_write(QByteArrayView(m_piece.data(), size));
            m_written += size;
        } while (outcome == Z_OK && m_stream.avail_out == 0);
        // «No progress» is the answer where the last piece was just full.
        m_good = m_good && (outcome == Z_OK || outcome == Z_STREAM_END || outcome == Z_BUF_ERROR);
        m_text.clear();
    }

    const std::function<void(QByteArrayView)>& m_write;
    z_stream m_stream{};
    bool m_good = false;
    QByteArray m_text;
    std::vector<char> m_piece = std::vector<char>(kPiece);
    qsizetype m_written = 0;
};

/// One page's drawing, line by line: Qt writes an operator with what it works on into each.
class Rewriter
{
public:
    Rewriter(std::span<const PdfMark> marks, Deflater& out) : m_marks(marks), m_out(out) {}

    /// False when a mark stands where none was put.
    bool add(QByteArrayView line)
    {
        if (m_inMark) {
            m_inMark = !line.endsWith('f') && !line.endsWith("f*");
            return true;
        }
        const char last = line.isEmpty() ? ' ' : line.back();
        if (last == 'm' && line.startsWith(m_sign) && !line.endsWith("cm"))
            return takeMark(line);
        if (last == 'm' || last == 'l' || last == 'c')
            addPlace(line);
        else
            addOther(line, last);
        return true;
    }

    [[nodiscard]] bool allFound() const { return m_next == m_marks.size(); }

private:
    /// Marks come in the order in which they were put.
    bool takeMark(QByteArrayView line)
    {
        const auto place = numbersIn<2>(line);
        if (!place || m_next >= m_marks.size()
            || std::llround((*place)[1]) != static_cast<long long>(m_next))
            return false;
        const PdfMark& mark = m_marks[m_next++];
        m_out.line(QByteArrayView(mark.operators).chopped(1));
        m_halo = mark.haloWidth;
        m_inMark = true;
        return true;
    }

    /// Places of paths, to no more digits than are seen; matrices, which they are in.
    void addPlace(QByteArrayView line)
    {
        if (const auto place = numbersIn<2>(line)) {
            addShort(*place, line.back());
        } else if (const auto curve = numbersIn<6>(line)) {
            addShort(*curve, line.back());
        } else {
            if (line.endsWith(" cm"))
                turn(line);
            m_out.line(line);
        }
    }

    template <std::size_t Count>
    void addShort(const std::array<double, Count>& numbers, char op)
    {
        m_line.clear();
        for (const double number : numbers) {
            char digits[32];
            const double whole = std::round(number * m_steps) / m_steps;
            const auto end =
                std::to_chars(digits, digits + sizeof digits, whole + 0.0, std::chars_format::fixed)
                    .ptr;
            m_line.append(digits, end - digits);
            m_line.append(' ');
        }
        m_line.append(op);
        m_out.line(m_line);
    }

    void addOther(QByteArrayView line, char last)
    {
        if (last == 'q' || last == 'Q')
            nest(line);
        if (line.endsWith(" scn"))
            m_ink = line.toByteArray();
        m_out.line(line);
        if (m_halo > 0 && line == "BT")
            addHalo();
    }

    /// Letters as lines, in the colour that was chosen for filling them.
    void addHalo()
    {
        const qsizetype begin = m_ink.indexOf(" cs ") + 4;
        m_out.line("1 Tr 1 j " + QByteArray::number(m_halo, 'f', 3) + " w");
        m_out.line("/CSp CS " + m_ink.mid(begin).chopped(3) + "SCN");
    }

    /// «Q q»
    void nest(QByteArrayView line)
    {
        if (!std::ranges::all_of(line, [](char c) { return c == 'q' || c == 'Q' || c == ' '; }))
            return;
        for (const char sign : line) {
            if (sign == 'q') {
                m_outer.push_back(m_scale);
            } else if (sign == 'Q' && !m_outer.empty()) {
                setScale(m_outer.back());
                m_outer.pop_back();
            }
        }
    }

    void turn(QByteArrayView line)
    {
        QByteArray matrix = line.chopped(2).toByteArray() + 'm';
        if (const auto numbers = numbersIn<6>(matrix))
            setScale(m_scale * std::hypot((*numbers)[0], (*numbers)[1]));
    }

    void setScale(double scale)
    {
        m_scale = scale;
        const double digits = std::ceil(std::log10(std::max(scale / kFinest, 1.0)) - 1e-9);
        m_steps = std::pow(10.0, std::clamp(digits, 0.0, 9.0));
    }

    std::span<const PdfMark> m_marks;
    Deflater& m_out;
    std::size_t m_next = 0;
    QByteArray m_sign = QByteArray::number(static_cast<long long>(PdfMarks::kFarAway));
    bool m_inMark = false;
    double m_halo = 0;
    QByteArray m_ink;
    QByteArray m_line;
    double m_scale = 1; ///< points a unit
    double m_steps = 1000;
    std::vector<double> m_outer; ///< scales to go back to
};

} // namespace

std::optional<qsizetype> rewriteDrawing(QByteArrayView stream,
                                        std::span<const PdfMark> marks,
                                        const std::function<void(QByteArrayView)>& write,
                                        const TaskContext& task)
{
    Inflater source;
    Deflater target(write);
    Rewriter rewriter(marks, target);
    std::size_t lines = 0;
    const bool whole = source.eachLine(stream, [&](QByteArrayView line) {
        return (++lines % 65536 != 0 || !task.cancelled()) && rewriter.add(line);
    });
    return whole && rewriter.allFound() ? target.finish() : std::nullopt;
}

} // namespace yimi
