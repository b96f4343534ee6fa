// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/gdal_session.h"

#include <cpl_conv.h>
#include <cpl_error.h>

#include <mutex>

namespace yimi {

GdalSession::GdalSession()
{
    static std::once_flag registered;
    std::call_once(registered, [] {
        GDALAllRegister();
        // Threads of GDAL's own have no session; what they say is not for stderr.
        CPLSetErrorHandler(CPLQuietErrorHandler);
        // A project file is a GeoPackage of another ending; the driver's remark about it helps
        // nobody.
        CPLSetConfigOption("GPKG_WARN_UNRECOGNIZED_APPLICATION_ID", "NO");
    });
    CPLPushErrorHandlerEx(keep, this);
}

GdalSession::~GdalSession()
{
    CPLPopErrorHandler();
}

void GdalSession::forget()
{
    m_lastMessage.clear();
    m_lastError.clear();
    CPLErrorReset();
}

void CPL_STDCALL GdalSession::keep(CPLErr severity, CPLErrorNum, const char* message)
{
    auto* session = static_cast<GdalSession*>(CPLGetErrorHandlerUserData());
    if (severity != CE_Debug)
        session->m_lastMessage = message;
    if (severity == CE_Failure || severity == CE_Fatal)
        session->m_lastError = message;
}

} // namespace yimi
