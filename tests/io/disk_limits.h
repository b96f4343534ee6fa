// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk and a forbidden folder, for the length of a scope.
#pragma once

#include <csignal>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yimi::test {

/// No file of this process grows beyond `bytes`.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // writing then fails instead of ending the process
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }

    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
};

/// Nothing can be made in a folder, not even by root, who becomes nobody for the while.
class ForbiddenFolder
{
public:
    explicit ForbiddenFolder(std::string path) : m_path(std::move(path))
    {
        ::chmod(m_path.c_str(), 0555);
        m_steppedDown = ::geteuid() == 0 && ::seteuid(65534) == 0;
    }

    ~ForbiddenFolder()
    {
        if (m_steppedDown && ::seteuid(0) != 0)
            std::abort();
        ::chmod(m_path.c_str(), 0755);
    }

    ForbiddenFolder(const ForbiddenFolder&) = delete;
    ForbiddenFolder& operator=(const ForbiddenFolder&) = delete;

private:
    std::string m_path;
    bool m_steppedDown = false;
};

} // namespace yimi::test
