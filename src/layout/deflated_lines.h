// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of text in deflated bytes, piece by piece, however many there are. Private to layout.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>
#include <vector>
#include <zlib.h>

namespace yimi {

/// Calls each(line) for all lines, without their ends, until it returns false. False then, and for
/// damaged bytes.
[[nodiscard]] bool eachDeflatedLine(QByteArrayView deflated,
                                    const std::function<bool(QByteArrayView)>& each);

class LineDeflater
{
public:
    /// `write` takes what is ready, and must outlive this.
    explicit LineDeflater(const std::function<void(QByteArrayView)>& write);
    ~LineDeflater();
    LineDeflater(const LineDeflater&) = delete;
    LineDeflater& operator=(const LineDeflater&) = delete;

    /// The line without its end.
    void add(QByteArrayView line);

    /// After the last line: bytes written in all. Nothing when something went wrong.
    [[nodiscard]] std::optional<qsizetype> finish();

private:
    void flush(int how);

    const std::function<void(QByteArrayView)>& m_write;
    z_stream m_stream{};
    bool m_good = false;
    QByteArray m_text;
    std::vector<char> m_piece;
    qsizetype m_written = 0;
};

} // namespace yimi
