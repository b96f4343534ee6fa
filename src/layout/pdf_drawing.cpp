// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_drawing.h"

#include "layout/deflated_lines.h"
#include "layout/pdf_letters.h"

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double kFinest = 0.006; ///< points: two micrometres

/// One page's drawing on its way from Qt's words to ours.
class Rewriter
{
public:
    Rewriter(std::span<const PdfMark> marks, const DrawingTarget& target, LineDeflater& out)
        : m_marks(marks), m_target(target), m_out(out)
    {
    }

    /// False when a mark stands where none was put.
    bool add(QByteArrayView line)
    {
        if (m_inMark) {
            m_inMark = !line.endsWith('f') && !line.endsWith("f*");
            return true;
        }
        if (line.endsWith(" m") && line.startsWith(m_sign))
            return takeMark(line);
        if (m_letters != nullptr)
            m_held.push_back(line.toByteArray());
        else
            pass(line);
        return true;
    }

    [[nodiscard]] bool allFound() const
    {
        return m_next == m_marks.size() && m_letters == nullptr && !m_shared;
    }

private:
    /// Marks come in the order in which they were put.
    bool takeMark(QByteArrayView line)
    {
        const auto place = numbersIn<2>(line, "m");
        if (!place || m_next >= m_marks.size()
            || std::llround((*place)[1]) != static_cast<long long>(m_next))
            return false;
        putLetters();
        const PdfMark& mark = m_marks[m_next++];
        if (mark.letters)
            m_letters = &mark;
        if (mark.sharing == PdfMark::Sharing::Begin)
            share();
        else if (mark.sharing == PdfMark::Sharing::End)
            putShared();
        addText(mark.operators);
        m_inMark = true;
        return true;
    }

    void share()
    {
        m_shared.emplace(Shared{m_matrices.depth(), {}});
        m_matrices.watch();
    }

    /// As many states as the lines close are opened before them: then they are whole in themselves.
    void putShared()
    {
        if (!m_shared)
            return;
        const Shared shared = *std::exchange(m_shared, std::nullopt);
        const std::size_t closed = shared.depth - std::min(m_matrices.lowest(), shared.depth);
        const auto states = static_cast<qsizetype>(closed);
        if (m_matrices.depth() == shared.depth)
            addText(m_target.share(QByteArray("q\n").repeated(states) + shared.lines
                                   + QByteArray("Q\n").repeated(states)));
        else
            addText(shared.lines);
    }

    void putLetters()
    {
        if (m_letters == nullptr)
            return;
        const PdfMark& mark = *std::exchange(m_letters, nullptr);
        if (const auto joined = joinedLetters(m_held, mark, m_matrices)) {
            addText(*joined);
        } else { // a font that may not be embedded is drawn as shapes
            addText(wordsBegin(mark.words));
            m_haloWidth = mark.haloWidth;
            for (const QByteArray& line : m_held)
                pass(line);
            m_haloWidth = 0;
            addText("EMC\n");
        }
        m_held.clear();
    }

    void pass(QByteArrayView line)
    {
        const char last = line.isEmpty() ? ' ' : line.back();
        if (m_matrices.follow(line))
            setSteps();
        else if (last == 'm' || last == 'l' || last == 'c') {
            if (addPlace<2>(line) || addPlace<6>(line))
                return;
        } else if (line.endsWith(" scn"))
            m_ink = line.toByteArray();
        addLine(line);
        if (m_haloWidth > 0 && line == "BT")
            addText(halo(m_haloWidth, m_ink));
    }

    /// Places of paths, to no more digits than are seen.
    template <std::size_t Count>
    bool addPlace(QByteArrayView line)
    {
        const QByteArrayView operation = line.last(1);
        const auto numbers = numbersIn<Count>(line, operation);
        if (!numbers)
            return false;
        m_line.clear();
        for (const double number : *numbers)
            appendNumber(m_line, number, m_steps);
        m_line.append(operation);
        addLine(m_line);
        return true;
    }

    void setSteps()
    {
        const QTransform& now = m_matrices.now();
        const double scale = std::max(std::hypot(now.m11(), now.m12()), kFinest);
        m_steps = std::pow(10.0, std::ceil(std::log10(scale / kFinest) - 1e-9));
    }

    void addText(const QByteArray& lines)
    {
        if (!lines.isEmpty())
            addLine(QByteArrayView(lines).chopped(1));
    }

    void addLine(QByteArrayView line)
    {
        if (!m_shared) {
            m_out.add(line);
            return;
        }
        m_shared->lines.append(line);
        m_shared->lines.append('\n');
    }

    /// Lines that may be the same on other pages.
    struct Shared
    {
        std::size_t depth = 0; ///< of «q» where they begin
        QByteArray lines;
    };

    std::span<const PdfMark> m_marks;
    const DrawingTarget& m_target;
    LineDeflater& m_out;
    std::size_t m_next = 0;
    QByteArray m_sign = QByteArray::number(static_cast<long long>(PdfMarks::kFarAway));
    bool m_inMark = false;
    const PdfMark* m_letters = nullptr; ///< those that are being read
    std::vector<QByteArray> m_held;     ///< their lines
    std::optional<Shared> m_shared;
    double m_haloWidth = 0;
    QByteArray m_ink;
    QByteArray m_line;
    PdfMatrices m_matrices;
    double m_steps = 1000;
};

} // namespace

std::optional<qsizetype> rewriteDrawing(QByteArrayView stream,
                                        std::span<const PdfMark> marks,
                                        const DrawingTarget& target,
                                        const TaskContext& task)
{
    LineDeflater out(target.write);
    Rewriter rewriter(marks, target, out);
    std::size_t lines = 0;
    const bool whole = eachDeflatedLine(stream, [&](QByteArrayView line) {
        return (++lines % 65536 != 0 || !task.cancelled()) && rewriter.add(line);
    });
    return whole && rewriter.allFound() ? out.finish() : std::nullopt;
}

} // namespace yimi
