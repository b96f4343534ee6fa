// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/csv_file.h"

#include "io/file.h"

#include <cerrno>
#include <unistd.h>

namespace yimi {

namespace {

constexpr std::size_t kEnoughToWrite = 1U << 20U;

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '"';
        result += c;
    }
    return result + '"';
}

} // namespace

void appendCsvRow(std::string& csv, std::span<const std::string> cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        csv += quoted(cells[i]);
    }
    csv += "\r\n";
}

Result<CsvFile> CsvFile::create(const std::string& path, std::span<const std::string> header)
{
    CsvFile csv;
    csv.m_path = path;
    csv.m_temporary = path;
    if (!isStream(path)) {
        auto target = writableFile(path);
        if (!target)
            return tl::unexpected(target.error());
        csv.m_target = std::move(*target);
        csv.m_temporary = temporaryPathFor(csv.m_target);
    }
    csv.m_file.reset(std::fopen(csv.m_temporary.c_str(), "wb"));
    if (!csv.m_file)
        return failure(writeError(path, errno));
    if (auto written = csv.append(header); !written)
        return tl::unexpected(written.error());
    return csv;
}

CsvFile::~CsvFile()
{
    if (m_file && !m_target.empty())
        ::unlink(m_temporary.c_str());
}

Result<void> CsvFile::append(std::span<const std::string> cells)
{
    appendCsvRow(m_waiting, cells);
    return m_waiting.size() < kEnoughToWrite ? Result<void>{} : flush();
}

Result<void> CsvFile::flush()
{
    errno = 0;
    const bool written =
        std::fwrite(m_waiting.data(), 1, m_waiting.size(), m_file.get()) == m_waiting.size()
        && std::fflush(m_file.get()) == 0;
    if (!written)
        return failure(writeError(m_path, errno));
    m_waiting.clear();
    return {};
}

Result<void> CsvFile::finish()
{
    if (auto written = flush(); !written)
        return written;
    m_file.reset();
    return m_target.empty() ? Result<void>{} : finishFile(m_temporary, m_target);
}

} // namespace yimi
