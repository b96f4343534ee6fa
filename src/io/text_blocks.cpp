// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/text_blocks.h"

#include "io/encoding.h"
#include "io/gdal_session.h"

#include <cpl_vsi.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

namespace yimi {

namespace {

constexpr std::size_t kBlock = 1U << 20U;
constexpr std::size_t kLongestLine = 8 * kBlock;
constexpr const char* kAsBytes = "bytes"; ///< not decoded at all

struct FileCloser
{
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

using File = std::unique_ptr<VSILFILE, FileCloser>;

Result<File> opened(const std::string& path)
{
    errno = 0;
    File file(VSIFOpenL(path.c_str(), "rb"));
    if (!file)
        return failure(
            {.code = errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
             .file = path,
             .detail = std::strerror(errno)});
    return file;
}

std::uint64_t sizeOf(const std::string& path)
{
    VSIStatBufL about{};
    return VSIStatL(path.c_str(), &about) == 0 ? static_cast<std::uint64_t>(about.st_size) : 0;
}

bool isWide(const std::string& encoding)
{
    return encoding.starts_with("UTF-16");
}

/// Where the last whole line of the bytes ends; 0 when there is none.
std::size_t lastLineEnd(std::string_view bytes, const std::string& encoding)
{
    if (!isWide(encoding)) {
        const auto at = bytes.find_last_of("\r\n");
        return at == std::string_view::npos ? 0 : at + 1;
    }
    const std::size_t low = encoding == "UTF-16LE" ? 0 : 1;
    for (std::size_t unit = bytes.size() / 2; unit-- > 0;) {
        if (bytes[2 * unit + low] == '\n' && bytes[2 * unit + 1 - low] == '\0')
            return 2 * unit + 2;
    }
    return 0;
}

/// Where bytes without a line end may be cut: behind a sign that is a character of its own in every
/// encoding, else anywhere.
std::size_t cutWithoutLineEnd(std::string_view bytes, const std::string& encoding)
{
    if (isWide(encoding))
        return bytes.size() / 2 * 2;
    for (std::size_t at = bytes.size(); at-- > 0;) {
        if (static_cast<unsigned char>(bytes[at]) < 0x30)
            return at + 1;
    }
    return bytes.size();
}

TextBlock decoded(std::string bytes, const TextEncoding& encoding)
{
    TextBlock block;
    if (encoding.encoding == "UTF-8" && isUtf8(bytes)) {
        block.text = std::move(bytes);
        return block;
    }
    auto text = toUtf8(bytes, encoding.encoding);
    block.text = text ? std::move(*text) : toUtf8Lossy(bytes, encoding.encoding);
    return block;
}

/// By a byte order mark; nothing without one.
TextEncoding markedEncoding(std::string_view head)
{
    if (head.starts_with("\xEF\xBB\xBF"))
        return {.encoding = "UTF-8", .source = "bom", .skip = 3};
    if (head.starts_with("\xFF\xFE"))
        return {.encoding = "UTF-16LE", .source = "bom", .skip = 2};
    if (head.starts_with("\xFE\xFF"))
        return {.encoding = "UTF-16BE", .source = "bom", .skip = 2};
    return {};
}

/// A few NUL bytes happen in text; a picture or a program is full of control characters.
bool looksBinary(std::string_view head)
{
    const auto odd = std::ranges::count_if(head, [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
    });
    constexpr std::ptrdiff_t kAFew = 8;
    return odd > kAFew && static_cast<std::size_t>(odd) * 20 > head.size();
}

/// Judged line by line, so that a large file takes no memory.
Result<std::string> guessedEncoding(const std::string& path, const TaskContext& task)
{
    EncodingTrial trial;
    const auto judge = [&](const TextBlock& block) {
        std::string_view rest = block.text;
        while (!rest.empty()) {
            const auto end = std::min(rest.find('\n'), rest.size());
            trial.add(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return true;
    };
    const TextEncoding bytes{.encoding = kAsBytes};
    if (auto outcome = eachTextBlock(path, bytes, judge, task); !outcome)
        return tl::unexpected(outcome.error());
    return trial.verdict();
}

} // namespace

Result<void> eachTextBlock(const std::string& path,
                           const TextEncoding& encoding,
                           const std::function<bool(const TextBlock&)>& visit,
                           const TaskContext& task)
{
    const GdalSession session;
    auto file = opened(path);
    if (!file)
        return tl::unexpected(file.error());
    const std::uint64_t size = sizeOf(path);
    const auto total = static_cast<double>(std::max<std::uint64_t>(size, 1));
    VSIFSeekL(file->get(), encoding.skip, SEEK_SET);
    std::string pending;
    std::uint64_t read = encoding.skip;
    for (bool more = true; more;) {
        if (task.cancelled())
            return cancelledError();
        std::string bytes(kBlock, '\0');
        errno = 0;
        bytes.resize(VSIFReadL(bytes.data(), 1, kBlock, file->get()));
        more = bytes.size() == kBlock;
        if (!more && read + bytes.size() < size)
            return failure({.code = ErrorCode::FileUnreadable,
                            .file = path,
                            .detail = errno != 0 ? std::strerror(errno) : "read"});
        read += bytes.size();
        pending += bytes;
        std::size_t end = more ? lastLineEnd(pending, encoding.encoding) : pending.size();
        // A file of one line is handed on in pieces: it may be larger than the memory.
        if (end == 0 && pending.size() >= kLongestLine)
            end = cutWithoutLineEnd(pending, encoding.encoding);
        if (end == 0)
            continue;
        std::string whole = pending.substr(0, end);
        pending.erase(0, end);
        TextBlock block = encoding.encoding == kAsBytes ? TextBlock{.text = std::move(whole)}
                                                        : decoded(std::move(whole), encoding);
        block.fraction = static_cast<double>(read) / total;
        if (!visit(block))
            return {};
    }
    return {};
}

Result<TextEncoding> textEncodingOf(const std::string& path, const TaskContext& task)
{
    const GdalSession session;
    auto file = opened(path);
    if (!file)
        return tl::unexpected(file.error());
    constexpr std::size_t kHead = 65'536;
    std::string head(kHead, '\0');
    head.resize(VSIFReadL(head.data(), 1, kHead, file->get()));
    file->reset();
    if (head.empty())
        return failure({.code = ErrorCode::FileEmpty, .file = path});
    TextEncoding found = markedEncoding(head);
    if (found.encoding.empty()) {
        if (looksBinary(head))
            return failure({.code = ErrorCode::FormatUnsupported, .file = path});
        auto guessed = guessedEncoding(path, task);
        if (!guessed)
            return tl::unexpected(guessed.error());
        found.encoding = *guessed;
        found.source = "guessed";
    }
    head.erase(0, found.skip);
    if (const std::size_t end = lastLineEnd(head, found.encoding); end > 0)
        head.resize(end);
    found.head = decoded(std::move(head), found).text;
    return found;
}

} // namespace yimi
