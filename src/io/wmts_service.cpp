// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/wmts_service.h"

#include "io/raster_address.h"
#include "io/wmts_capabilities.h"

#include <cpl_http.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <atomic>
#include <memory>

namespace yimi {

namespace {

struct AnswerDestroyer
{
    void operator()(CPLHTTPResult* answer) const { CPLHTTPDestroyResult(answer); }
};

using Answer = std::unique_ptr<CPLHTTPResult, AnswerDestroyer>;

int CPL_STDCALL unlessStopped(double, const char*, void* task)
{
    return static_cast<const TaskContext*>(task)->cancelled() ? FALSE : TRUE;
}

/// A text as a file of this process that GDAL can open.
class FileInMemory
{
public:
    explicit FileInMemory(std::string text) : m_text(std::move(text))
    {
        static std::atomic<unsigned> count = 0;
        m_path = "/vsimem/yimi_wmts_" + std::to_string(++count) + ".xml";
        VSIFCloseL(VSIFileFromMemBuffer(
            m_path.c_str(), reinterpret_cast<GByte*>(m_text.data()), m_text.size(), FALSE));
    }

    ~FileInMemory() { VSIUnlink(m_path.c_str()); }

    FileInMemory(const FileInMemory&) = delete;
    FileInMemory& operator=(const FileInMemory&) = delete;

    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_text;
    std::string m_path;
};

Error unreachable(const std::string& address, const std::string& words)
{
    return {.code = ErrorCode::DatabaseUnreachable, .file = address, .detail = words};
}

Result<std::string> fetched(const std::string& url,
                            const std::string& address,
                            const RasterOptions& options,
                            const TaskContext& task)
{
    CPLStringList wishes;
    wishes.SetNameValue("TIMEOUT", std::to_string(options.timeoutSeconds).c_str());
    wishes.SetNameValue("USERAGENT", "Yimi");
    const Answer answer(CPLHTTPFetchEx(url.c_str(),
                                       wishes.List(),
                                       unlessStopped,
                                       const_cast<TaskContext*>(&task),
                                       nullptr,
                                       nullptr));
    if (task.cancelled())
        return cancelledError();
    if (!answer || answer->nStatus != 0 || answer->pszErrBuf != nullptr) {
        const char* const words = answer ? answer->pszErrBuf : nullptr;
        return failure(
            unreachable(address, serviceWords(words != nullptr ? words : "", options.key)));
    }
    return std::string(reinterpret_cast<const char*>(answer->pabyData),
                       static_cast<std::size_t>(answer->nDataLen));
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string description(const std::string& capabilities,
                        const WmtsAddress& wanted,
                        const std::string& layer,
                        const RasterOptions& options)
{
    std::string xml = "<GDAL_WMTS>" + textElement("GetCapabilitiesUrl", capabilities)
                      + textElement("Layer", layer);
    if (!wanted.grid.empty())
        xml += textElement("TileMatrixSet", wanted.grid);
    return xml + requestElements(options) + "</GDAL_WMTS>";
}

} // namespace

Result<Dataset>
openWmts(const std::string& address, const RasterOptions& options, const TaskContext& task)
{
    GdalSession session;
    const WmtsAddress wanted = wmtsAddress(withKey(address, options));
    auto text = fetched(wanted.capabilities, address, options, task);
    if (!text)
        return tl::unexpected(text.error());
    session.forget();
    const WmtsCapabilities usable = usableCapabilities(*text, wanted);
    if (usable.layers.empty())
        return failure(unreachable(address, "HTTP 200"));
    const std::string layer = wanted.layer.empty() ? usable.layers.front() : wanted.layer;
    if (std::ranges::find(usable.layers, layer) == usable.layers.end())
        return failure({.code = ErrorCode::LayerNotFound,
                        .file = address,
                        .layer = layer,
                        .detail = listed(usable.layers)});
    const FileInMemory file(usable.xml);
    Dataset dataset(GDALDataset::Open(description(file.path(), wanted, layer, options).c_str(),
                                      GDAL_OF_RASTER | GDAL_OF_READONLY,
                                      nullptr,
                                      nullptr,
                                      nullptr));
    if (!dataset)
        return failure(unreachable(address, "HTTP 200"));
    return dataset;
}

} // namespace yimi
