// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstdio>
#include <memory>
#include <span>
#include <string>

namespace yimi {

/// Adds one row of cells to a CSV text, quoted where needed, with the line end that RFC 4180 asks
/// for.
void appendCsvRow(std::string& csv, std::span<const std::string> cells);

/// CSV (UTF-8) written row by row, whole or not at all: it takes its final name in finish(), and is
/// removed when it is dropped before. Terminals and pipes are written as the rows come.
class CsvFile
{
public:
    /// Errors: FileUnwritable.
    [[nodiscard]] static Result<CsvFile> create(const std::string& path,
                                                std::span<const std::string> header);

    CsvFile(CsvFile&&) = default;
    CsvFile& operator=(CsvFile&&) = delete;
    ~CsvFile();

    /// Errors: FileUnwritable, DiskFull.
    [[nodiscard]] Result<void> append(std::span<const std::string> cells);

    /// Errors: FileUnwritable, DiskFull.
    [[nodiscard]] Result<void> finish();

private:
    struct Closer
    {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };

    CsvFile() = default;
    [[nodiscard]] Result<void> flush();

    std::string m_path;
    std::string m_target;    ///< empty for a stream
    std::string m_temporary; ///< where it grows
    std::string m_waiting;   ///< not yet handed to the system
    std::unique_ptr<std::FILE, Closer> m_file;
};

} // namespace yimi
