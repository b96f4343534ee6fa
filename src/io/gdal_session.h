// SPDX-License-Identifier: GPL-3.0-or-later
// GDAL behind one door. Only .cpp files of io include this.
#pragma once

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>

namespace yimi {

struct DatasetCloser
{
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

using Dataset = std::unique_ptr<GDALDataset, DatasetCloser>;

struct FeatureDestroyer
{
    void operator()(OGRFeature* feature) const { OGRFeature::DestroyFeature(feature); }
};

using Feature = std::unique_ptr<OGRFeature, FeatureDestroyer>;

/// Registers GDAL's drivers (once a process) and, while it lives, keeps GDAL's messages of this
/// thread instead of letting them out on stderr.
class GdalSession
{
public:
    GdalSession();
    ~GdalSession();
    GdalSession(const GdalSession&) = delete;
    GdalSession& operator=(const GdalSession&) = delete;

    /// The last warning or error; empty when there was none.
    [[nodiscard]] const std::string& lastMessage() const { return m_lastMessage; }

    /// The last error (not warning); empty when there was none.
    [[nodiscard]] const std::string& lastError() const { return m_lastError; }

    void forget();

private:
    static void CPL_STDCALL keep(CPLErr severity, CPLErrorNum number, const char* message);

    std::string m_lastMessage;
    std::string m_lastError;
};

} // namespace yimi
