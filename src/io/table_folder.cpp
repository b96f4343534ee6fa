// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/table_folder.h"

#include "io/open_dataset.h"
#include "io/read_repair.h"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <unistd.h>

namespace yimi {

namespace {

bool isFile(const std::string& path)
{
    VSIStatBufL about{};
    return VSIStatExL(path.c_str(), &about, VSI_STAT_EXISTS_FLAG | VSI_STAT_NATURE_FLAG) == 0
           && VSI_ISREG(about.st_mode);
}

/// Nothing when it is no folder or no readable archive.
std::optional<std::vector<std::string>> entriesOf(const std::string& folder)
{
    const CPLStringList names(VSIReadDir(folder.c_str()));
    if (names.List() == nullptr)
        return std::nullopt;
    std::vector<std::string> entries;
    for (int i = 0; i < names.size(); ++i)
        entries.emplace_back(names[i]);
    std::ranges::sort(entries);
    return entries;
}

/// The headers as they are, whatever they look like.
const std::vector<std::string> kAllText = {"AUTODETECT_TYPE=NO", "HEADERS=YES"};

std::vector<int>
wantedFields(OGRLayer& layer, const std::vector<std::string>& columns, FeatureTable& table)
{
    std::vector<int> fields;
    OGRFeatureDefn& definition = *layer.GetLayerDefn();
    CPLStringList ignored;
    for (int i = 0; i < definition.GetFieldCount(); ++i) {
        std::string name = definition.GetFieldDefn(i)->GetNameRef();
        const auto first = name.find_first_not_of(" \t");
        name = first == std::string::npos
                   ? std::string{}
                   : name.substr(first, name.find_last_not_of(" \t") - first + 1);
        if (std::ranges::find(columns, name) == columns.end() || table.column(name) != nullptr) {
            ignored.AddString(definition.GetFieldDefn(i)->GetNameRef());
            continue;
        }
        fields.push_back(i);
        table.addColumn(name, FieldType::Text);
    }
    layer.SetIgnoredFields(const_cast<const char**>(ignored.List()));
    return fields;
}

} // namespace

Result<TableFolder> TableFolder::open(const std::string& path, const std::string& typicalFile)
{
    const GdalSession session;
    TableFolder folder;
    folder.m_path = path;
    if (::faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) != 0) {
        const bool absent = errno == ENOENT || errno == ENOTDIR;
        return failure({.code = absent ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable,
                        .file = path,
                        .detail = std::strerror(errno)});
    }
    std::error_code problem;
    if (std::filesystem::is_directory(path, problem)) {
        folder.m_folder = path;
        return folder;
    }
    // The absolute path: GDAL takes what follows as «archive, then folder inside».
    folder.m_folder = "/vsizip/{" + std::filesystem::absolute(path, problem).string() + "}";
    const auto entries = entriesOf(folder.m_folder);
    if (!entries || entries->empty()) {
        std::string ending = std::filesystem::path(path).extension().string();
        std::ranges::transform(ending, ending.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        });
        return failure(
            {.code = ending == ".zip" ? ErrorCode::FileDamaged : ErrorCode::NotAVectorFile,
             .file = path,
             .detail = "zip"});
    }
    if (folder.has(typicalFile))
        return folder;
    for (const std::string& entry : *entries) {
        TableFolder inner = folder;
        inner.m_folder += "/" + entry;
        if (inner.has(typicalFile))
            return inner;
    }
    return folder;
}

bool TableFolder::has(const std::string& file) const
{
    const GdalSession session;
    return isFile(m_folder + "/" + file);
}

Result<FeatureTable> TableFolder::read(const std::string& file,
                                       const std::vector<std::string>& columns,
                                       const TaskContext& task) const
{
    const auto failed = [&](ErrorCode code, const std::string& detail) {
        return failure({.code = code, .file = m_path, .layer = file, .detail = detail});
    };
    if (!has(file))
        return failed(ErrorCode::FileNotFound, file);
    GdalSession session;
    const auto dataset = openVector("CSV:" + m_folder + "/" + file, session, kAllText);
    LayerRead read;
    read.table.name = file;
    if (!dataset || (*dataset)->GetLayerCount() == 0) {
        VSIStatBufL about{};
        const bool empty =
            VSIStatL((m_folder + "/" + file).c_str(), &about) == 0 && about.st_size == 0;
        if (empty)
            return read.table;
        return failed(ErrorCode::FileDamaged, session.lastMessage());
    }
    OGRLayer& layer = *(*dataset)->GetLayer(0);
    const std::vector<int> fields = wantedFields(layer, columns, read.table);
    session.forget();
    for (std::int64_t row = 1;; ++row) {
        if (row % 10'000 == 0 && task.cancelled())
            return cancelledError();
        const Feature feature(layer.GetNextFeature());
        if (!feature)
            break;
        read.table.featureIds.push_back(row);
        read.table.geometries.emplace_back();
        for (std::size_t i = 0; i < fields.size(); ++i)
            read.table.columns[i].appendText(feature->GetFieldAsString(fields[i]));
    }
    if (!session.lastError().empty())
        return failed(ErrorCode::FileDamaged, session.lastError());
    decodeText(read, {}, {});
    return std::move(read.table);
}

} // namespace yimi
