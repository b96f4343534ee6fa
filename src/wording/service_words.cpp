// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/service_words.h"

#include <QCoreApplication>

#include <cstdlib>
#include <string_view>

namespace yimi {

bool isService(const Error& error)
{
    return error.file.starts_with("http://") || error.file.starts_with("https://");
}

ServiceWords serviceWordsOf(const std::string& detail)
{
    constexpr std::string_view kStatus = "HTTP ";
    const int status = detail.starts_with(kStatus) ? std::atoi(detail.c_str() + kStatus.size()) : 0;
    if (status == 200)
        return {QT_TRANSLATE_NOOP("wording", "网络服务有答复，但答复不是地图"),
                QT_TRANSLATE_NOOP("wording",
                                  "请核对地址，可以先在浏览器里打开它看看；单位的网络要先登录的，"
                                  "请先登录")};
    // 418 is what 天地图 answers to a key of the wrong kind, 429 to too many requests.
    if (status == 401 || status == 403 || status == 418 || status == 429)
        return {QT_TRANSLATE_NOOP("wording", "网络服务拒绝了请求"),
                QT_TRANSLATE_NOOP("wording",
                                  "请核对密钥：可能填错、过期、类型不对，或当天的次数已经用完")};
    if (status >= 500)
        return {QT_TRANSLATE_NOOP("wording", "网络服务自己出了故障"),
                QT_TRANSLATE_NOOP("wording", "请过一会儿再试；一直如此，请告诉服务的提供方")};
    if (status >= 300)
        return {QT_TRANSLATE_NOOP("wording", "网络服务上没有这个地址"),
                QT_TRANSLATE_NOOP("wording", "请核对地址，或向服务的提供方索取新的地址")};
    return {QT_TRANSLATE_NOOP("wording", "连不上网络服务"),
            QT_TRANSLATE_NOOP("wording",
                              "请检查地址和网络（包括单位的防火墙和代理）；服务可能停了，请过一会儿"
                              "再试")};
}

} // namespace yimi
