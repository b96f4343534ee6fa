// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/file.h"

#include "io/write.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <unistd.h>
#include <vector>

namespace yimi {

namespace {

struct FileCloser
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};

using File = std::unique_ptr<std::FILE, FileCloser>;

Error readError(const std::string& path)
{
    const int cause = errno;
    return {.code = cause == ENOENT || cause == ENOTDIR ? ErrorCode::FileNotFound
                                                        : ErrorCode::FileUnreadable,
            .file = path,
            .detail = std::strerror(cause)};
}

/// 0, or why not all could be written.
int writeAll(const std::string& path, std::string_view content)
{
    File file(std::fopen(path.c_str(), "wb"));
    if (!file)
        return errno;
    errno = 0;
    const bool written =
        std::fwrite(content.data(), 1, content.size(), file.get()) == content.size()
        && std::fflush(file.get()) == 0;
    return written ? 0 : errno;
}

} // namespace

Result<std::string> readHead(const std::string& path, std::size_t count)
{
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return failure(readError(path));
    std::string content;
    std::error_code unknown; // of a pipe, which has no size
    if (const auto size = std::filesystem::file_size(path, unknown); !unknown)
        content.reserve(std::min<std::size_t>(count, size));
    char buffer[65536];
    while (content.size() < count) {
        const std::size_t wanted = std::min(sizeof(buffer), count - content.size());
        const std::size_t got = std::fread(buffer, 1, wanted, file.get());
        content.append(buffer, got);
        if (got < wanted)
            break;
    }
    if (std::ferror(file.get()) != 0)
        return failure(readError(path));
    return content;
}

Result<std::string> readFile(const std::string& path)
{
    return readHead(path, static_cast<std::size_t>(-1));
}

Result<std::string> writableFile(const std::string& path)
{
    std::error_code problem;
    // A name without a folder is in the working folder, also when the file is yet to be.
    const std::filesystem::path target =
        std::filesystem::weakly_canonical(std::filesystem::absolute(path, problem), problem);
    if (problem)
        return failure(writeError(path, problem.value()));
    const auto status = std::filesystem::status(target, problem);
    if (std::filesystem::is_directory(status)
        || !std::filesystem::is_directory(target.parent_path(), problem))
        return failure(writeError(path, std::filesystem::is_directory(status) ? EISDIR : ENOENT));
    if (!std::filesystem::exists(status))
        return target.string();
    if (!std::filesystem::is_regular_file(status))
        return failure(writeError(path, EINVAL));
    if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0)
        return failure(writeError(path, errno));
    return target.string();
}

bool isStream(const std::string& path)
{
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    return !problem
           && (std::filesystem::is_character_file(status) || std::filesystem::is_fifo(status)
               || std::filesystem::is_socket(status));
}

std::string temporaryPathFor(const std::string& path)
{
    const std::filesystem::path final(path);
    const std::string name =
        '.' + final.filename().string() + '.' + std::to_string(::getpid()) + ".tmp";
    return (final.parent_path() / name).string();
}

int whyNoMoreFits(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT, 0600);
    if (descriptor < 0)
        return errno;
    const std::vector<char> piece(1U << 20U);
    int cause = 0;
    for (std::size_t written = 0; written < piece.size() && cause == 0;) {
        const auto count = ::write(descriptor, piece.data(), piece.size() - written);
        if (count < 0)
            cause = errno;
        else
            written += static_cast<std::size_t>(count);
    }
    ::close(descriptor);
    return cause;
}

Error writeError(const std::string& path, int systemError, const std::string& detail)
{
    const bool full = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
    return {.code = full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
            .file = path,
            .detail = detail.empty() && systemError != 0 ? std::strerror(systemError) : detail};
}

Result<void> finishFile(const std::string& temporaryPath, const std::string& path)
{
    const int descriptor = ::open(temporaryPath.c_str(), O_RDONLY);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int syncError = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    if (synced && std::rename(temporaryPath.c_str(), path.c_str()) == 0)
        return {};
    const int cause = synced ? errno : syncError;
    ::unlink(temporaryPath.c_str());
    return failure(writeError(path, cause));
}

Result<void> writeFile(const std::string& path, std::string_view content)
{
    if (isStream(path)) {
        if (const int cause = writeAll(path, content); cause != 0)
            return failure(writeError(path, cause));
        return {};
    }
    const auto target = writableFile(path);
    if (!target)
        return tl::unexpected(target.error());
    const std::string temporary = temporaryPathFor(*target);
    if (const int cause = writeAll(temporary, content); cause != 0) {
        ::unlink(temporary.c_str());
        return failure(writeError(path, cause));
    }
    return finishFile(temporary, *target);
}

} // namespace yimi
