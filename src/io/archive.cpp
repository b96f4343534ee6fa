// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/archive.h"

#include "io/encoding.h"

#include <cpl_vsi.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

namespace yimi {

namespace {

constexpr std::uint32_t kEntrySign = 0x02014b50;
constexpr std::uint32_t kEndSign = 0x06054b50;
constexpr std::uint32_t kEnd64Sign = 0x06064b50;
constexpr std::uint32_t kEnd64PlaceSign = 0x07064b50;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kEndSize = 22;
constexpr std::uint32_t kInZip64 = 0xFFFFFFFF;

/// Little-endian numbers; the caller has checked that they are there.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = (value << 8U) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

struct Directory
{
    std::uint64_t entries = 0;
    std::uint64_t size = 0;
    std::uint64_t begin = 0;
};

struct RawEntry
{
    std::string name;
    bool saysUtf8 = false;
    bool encrypted = false;
    std::uint64_t size = 0;
    std::uint64_t packedSize = 0;
    std::uint64_t begin = 0;
};

struct FileCloser
{
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

/// Through GDAL, so that a zip inside a zip can be looked at as well.
using File = std::unique_ptr<VSILFILE, FileCloser>;

std::uint64_t sizeOf(const File& file)
{
    return VSIFSeekL(file.get(), 0, SEEK_END) == 0 ? VSIFTellL(file.get()) : 0;
}

std::optional<std::string> bytesAt(const File& file, std::uint64_t at, std::uint64_t count)
{
    // Asked of the file first: a made-up number must not take memory.
    const std::uint64_t size = sizeOf(file);
    if (at > size || count > size - at)
        return std::nullopt;
    std::string bytes(count, '\0');
    if (VSIFSeekL(file.get(), at, SEEK_SET) != 0
        || VSIFReadL(bytes.data(), 1, count, file.get()) != count)
        return std::nullopt;
    return bytes;
}

/// The record of a zip of over 4 GB, which stands before the end record.
std::optional<Directory> directory64(const File& file, std::uint64_t endRecord)
{
    constexpr std::uint64_t kPlaceSize = 20;
    if (endRecord < kPlaceSize)
        return std::nullopt;
    const auto place = bytesAt(file, endRecord - kPlaceSize, kPlaceSize);
    if (!place || number(*place, 0, 4) != kEnd64PlaceSign)
        return std::nullopt;
    const auto record = bytesAt(file, number(*place, 8, 8), 56);
    if (!record || number(*record, 0, 4) != kEnd64Sign)
        return std::nullopt;
    return Directory{number(*record, 32, 8), number(*record, 40, 8), number(*record, 48, 8)};
}

std::optional<Directory> findDirectory(const File& file)
{
    const std::uint64_t size = sizeOf(file);
    const std::uint64_t tail = std::min<std::uint64_t>(size, kEndSize + 65'535);
    const auto bytes = bytesAt(file, size - tail, tail);
    if (!bytes || bytes->size() < kEndSize)
        return std::nullopt;
    for (std::size_t at = bytes->size() - kEndSize + 1; at-- > 0;) {
        if (number(*bytes, at, 4) != kEndSign)
            continue;
        const Directory plain{
            number(*bytes, at + 10, 2), number(*bytes, at + 12, 4), number(*bytes, at + 16, 4)};
        const bool large =
            plain.entries == 0xFFFF || plain.size == kInZip64 || plain.begin == kInZip64;
        if (large) {
            if (const auto found = directory64(file, size - tail + at))
                return found;
        }
        if (plain.begin + plain.size <= size)
            return plain;
    }
    return std::nullopt;
}

/// The numbers that did not fit into 32 bits stand in a field of their own, in this order.
void readZip64(std::string_view extra, RawEntry& entry)
{
    for (std::size_t at = 0; at + 4 <= extra.size();) {
        const std::size_t size = number(extra, at + 2, 2);
        if (at + 4 + size > extra.size())
            return;
        if (number(extra, at, 2) == 1) {
            std::size_t next = at + 4;
            for (std::uint64_t* value : {&entry.size, &entry.packedSize, &entry.begin}) {
                if (*value != kInZip64 || next + 8 > at + 4 + size)
                    continue;
                *value = number(extra, next, 8);
                next += 8;
            }
        }
        at += 4 + size;
    }
}

std::optional<std::vector<RawEntry>> rawEntries(std::string_view bytes, std::uint64_t count)
{
    std::vector<RawEntry> entries;
    std::size_t at = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (at + kEntrySize > bytes.size() || number(bytes, at, 4) != kEntrySign)
            return std::nullopt;
        const std::size_t nameSize = number(bytes, at + 28, 2);
        const std::size_t extraSize = number(bytes, at + 30, 2);
        const std::size_t end = at + kEntrySize + nameSize + extraSize + number(bytes, at + 32, 2);
        if (end > bytes.size())
            return std::nullopt;
        const std::uint64_t flags = number(bytes, at + 8, 2);
        RawEntry entry{.name = std::string(bytes.substr(at + kEntrySize, nameSize)),
                       .saysUtf8 = (flags & 0x800U) != 0,
                       .encrypted = (flags & 1U) != 0,
                       .size = number(bytes, at + 24, 4),
                       .packedSize = number(bytes, at + 20, 4),
                       .begin = number(bytes, at + 42, 4)};
        readZip64(bytes.substr(at + kEntrySize + nameSize, extraSize), entry);
        entries.push_back(std::move(entry));
        at = end;
    }
    return entries;
}

/// Leads nowhere but into the folder it is unpacked in.
bool staysInside(const std::string& name)
{
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string::npos
        || name.find('\0') != std::string::npos || (name.size() > 1 && name[1] == ':'))
        return false;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (name.compare(begin, end - begin, "..") == 0)
            return false;
        begin = end + 1;
    }
    return true;
}

bool shareBytes(std::vector<RawEntry> entries)
{
    std::ranges::sort(entries, {}, &RawEntry::begin);
    for (std::size_t i = 1; i < entries.size(); ++i) {
        if (entries[i - 1].begin + entries[i - 1].packedSize > entries[i].begin)
            return true;
    }
    return false;
}

std::optional<Error> objection(const std::vector<RawEntry>& entries, const ArchiveLimits& limits)
{
    std::uint64_t size = 0;
    std::uint64_t packed = 0;
    for (const RawEntry& entry : entries) {
        if (entry.encrypted)
            return Error{.code = ErrorCode::FileEncrypted};
        size += std::min(entry.size, limits.totalSize + 1); // no overflow by a made-up number
        packed += entry.packedSize;
        if (size > limits.totalSize)
            break;
    }
    const bool bomb = size >= limits.ratioCountsFrom && size / limits.ratio > packed;
    if (size > limits.totalSize || bomb || shareBytes(entries))
        return Error{.code = ErrorCode::ArchiveTooLarge,
                     .detail = std::to_string(size >> 20U) + " MB"};
    return std::nullopt;
}

std::string nameEncodingOf(const std::vector<RawEntry>& entries)
{
    std::vector<std::string> names;
    for (const RawEntry& entry : entries) {
        if (!entry.saysUtf8)
            names.push_back(entry.name);
    }
    return guessEncoding(names);
}

} // namespace

Result<ArchiveListing> listArchive(const std::string& path, const ArchiveLimits& limits)
{
    const auto failed = [&](ErrorCode code, const std::string& detail) {
        return failure({.code = code, .file = path, .detail = detail});
    };
    errno = 0;
    const File file(VSIFOpenL(path.c_str(), "rb"));
    if (!file)
        return failed(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
                      std::strerror(errno));
    const auto directory = findDirectory(file);
    if (!directory)
        return failed(ErrorCode::FileDamaged, "zip");
    if (directory->entries > limits.entries || directory->size > (256ULL << 20U))
        return failed(ErrorCode::ArchiveTooLarge, std::to_string(directory->entries));
    const auto bytes = bytesAt(file, directory->begin, directory->size);
    const auto raw = bytes ? rawEntries(*bytes, directory->entries) : std::nullopt;
    if (!raw)
        return failed(ErrorCode::FileDamaged, "zip");
    if (auto error = objection(*raw, limits)) {
        error->file = path;
        return failure(std::move(*error));
    }
    ArchiveListing listing{.nameEncoding = nameEncodingOf(*raw)};
    for (const RawEntry& entry : *raw) {
        std::string name = toUtf8Lossy(entry.name, entry.saysUtf8 ? "UTF-8" : listing.nameEncoding);
        if (!staysInside(name))
            return failed(ErrorCode::ArchiveUnsafe, name);
        listing.entries.push_back({std::move(name), entry.size, entry.packedSize});
    }
    return listing;
}

} // namespace yimi
