// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/file.h"

#include "io/write.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <unistd.h>

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
    return {.code = cause == ENOENT || cause == ENOTDIR ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
            .file = path,
            .detail = std::strerror(cause)};
}

} // namespace

Result<std::string> readHead(const std::string& path, std::size_t count)
{
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file)
        return failure(readError(path));
    std::string content;
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

std::string temporaryPathFor(const std::string& path)
{
    const std::filesystem::path final(path);
    const std::string name = '.' + final.filename().string() + '.' + std::to_string(::getpid()) + ".tmp";
    return (final.parent_path() / name).string();
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
    const std::string temporary = temporaryPathFor(path);
    File file(std::fopen(temporary.c_str(), "wb"));
    if (!file)
        return failure(writeError(path, errno));
    const bool written = std::fwrite(content.data(), 1, content.size(), file.get()) == content.size()
                         && std::fflush(file.get()) == 0;
    const int cause = errno;
    file.reset();
    if (!written) {
        ::unlink(temporary.c_str());
        return failure(writeError(path, cause));
    }
    return finishFile(temporary, path);
}

} // namespace yimi
