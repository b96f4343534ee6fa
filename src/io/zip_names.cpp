// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/zip_names.h"

#include "io/archive.h"

#include <cpl_conv.h>

namespace yimi {

namespace {

constexpr std::string_view kPrefix = "/vsizip/{";
constexpr const char* kOption = "CPL_ZIP_ENCODING";

} // namespace

std::string pathInZip(const std::string& archive, const std::string& inner)
{
    return std::string(kPrefix) + archive + "}/" + inner;
}

std::string archiveOf(const std::string& path)
{
    // A workbook inside a zip is a zip inside a zip: the outermost one is on the disk.
    std::size_t begin = 0;
    while (path.compare(begin, kPrefix.size(), kPrefix) == 0)
        begin += kPrefix.size();
    if (begin == 0)
        return {};
    return path.substr(begin, path.find('}', begin) - begin);
}

ZipNames::ZipNames(const std::string& path) : m_before(CPLGetThreadLocalConfigOption(kOption, ""))
{
    const std::string archive = archiveOf(path);
    if (archive.empty())
        return;
    const auto listing = listArchive(archive);
    if (!listing)
        m_checked = tl::unexpected(listing.error());
    else
        CPLSetThreadLocalConfigOption(kOption, listing->nameEncoding.c_str());
}

ZipNames::~ZipNames()
{
    CPLSetThreadLocalConfigOption(kOption, m_before.empty() ? nullptr : m_before.c_str());
}

} // namespace yimi
