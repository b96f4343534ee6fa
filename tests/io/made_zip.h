// SPDX-License-Identifier: GPL-3.0-or-later
// Zips and workbooks made byte by byte, so that they can be as wrong as a test wants.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace yimi::test {

struct ZipEntry
{
    std::string name; ///< raw bytes
    std::string content;
    std::uint16_t flags = 0x800;    ///< 0x800: the name is UTF-8; 1: encrypted
    std::uint32_t declaredSize = 0; ///< instead of the content's; 0: true
};

inline std::uint32_t crcOf(const std::string& bytes)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline void putNumber(std::string& bytes, std::uint64_t value, int size)
{
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(value >> (8 * i));
}

/// Stored, not packed.
inline std::string zipOf(const std::vector<ZipEntry>& entries)
{
    std::string bytes;
    std::string directory;
    for (const ZipEntry& entry : entries) {
        const std::size_t begin = bytes.size();
        const std::size_t size =
            entry.declaredSize != 0 ? entry.declaredSize : entry.content.size();
        std::string common;
        putNumber(common, 20, 2);
        putNumber(common, entry.flags, 2);
        putNumber(common, 0, 6); // stored; no time
        putNumber(common, crcOf(entry.content), 4);
        putNumber(common, entry.content.size(), 4);
        putNumber(common, size, 4);
        putNumber(common, entry.name.size(), 2);
        putNumber(common, 0, 2);
        putNumber(bytes, 0x04034b50, 4);
        bytes += common + entry.name + entry.content;
        putNumber(directory, 0x02014b50, 4);
        putNumber(directory, 20, 2);
        directory += common;
        putNumber(directory, 0, 10); // no remark, first disk, no attributes
        putNumber(directory, begin, 4);
        directory += entry.name;
    }
    const std::size_t begin = bytes.size();
    bytes += directory;
    putNumber(bytes, 0x06054b50, 4);
    putNumber(bytes, 0, 4);
    putNumber(bytes, entries.size(), 2);
    putNumber(bytes, entries.size(), 2);
    putNumber(bytes, directory.size(), 4);
    putNumber(bytes, begin, 4);
    putNumber(bytes, 0, 2);
    return bytes;
}

/// A cell reference: (0, 0) is «A1».
inline std::string cellName(std::size_t row, std::size_t column)
{
    return std::string(1, static_cast<char>('A' + column)) + std::to_string(row + 1);
}

/// A workbook of one sheet. A cell that begins with «<» is taken as the inside of its element (a
/// formula), one that is a number as a number, anything else as text.
inline std::string workbookOf(const std::string& sheetName,
                              const std::vector<std::vector<std::string>>& rows,
                              const std::vector<std::string>& merged = {})
{
    std::string sheet =
        R"(<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)";
    for (std::size_t r = 0; r < rows.size(); ++r) {
        sheet += "<row r=\"" + std::to_string(r + 1) + "\">";
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            const std::string& cell = rows[r][c];
            if (cell.empty())
                continue;
            const std::string head = "<c r=\"" + cellName(r, c) + "\"";
            if (cell.front() == '<')
                sheet += head + ">" + cell + "</c>";
            else if (cell.find_first_not_of("0123456789.-") == std::string::npos)
                sheet += head + "><v>" + cell + "</v></c>";
            else
                sheet += head + " t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        }
        sheet += "</row>";
    }
    sheet += "</sheetData>";
    if (!merged.empty()) {
        sheet += "<mergeCells>";
        for (const std::string& range : merged)
            sheet += "<mergeCell ref=\"" + range + "\"/>";
        sheet += "</mergeCells>";
    }
    sheet += "</worksheet>";
    const std::string types =
        R"(<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>)";
    const std::string book =
        R"(<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name=")"
        + sheetName + R"(" sheetId="1" r:id="rId1"/></sheets></workbook>)";
    const std::string relations =
        R"(<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>)";
    return zipOf({{"[Content_Types].xml", types},
                  {"xl/workbook.xml", book},
                  {"xl/_rels/workbook.xml.rels", relations},
                  {"xl/worksheets/sheet1.xml", sheet}});
}

} // namespace yimi::test
