// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_clipboard.h"

#include "stylefile/style_json.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMimeData>

namespace yimi {

namespace {

const QString kMimeType = QStringLiteral("application/x-yimi-style+json");

} // namespace

void copyStyle(const LayerStyle& style)
{
    auto* data = new QMimeData;
    data->setData(kMimeType, QJsonDocument(styleJson(style)).toJson(QJsonDocument::Compact));
    QGuiApplication::clipboard()->setMimeData(data);
}

std::optional<LayerStyle> copiedStyle()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr || !data->hasFormat(kMimeType))
        return std::nullopt;
    const QJsonDocument json = QJsonDocument::fromJson(data->data(kMimeType));
    return json.isObject() ? std::optional(styleFromJson(json.object())) : std::nullopt;
}

} // namespace yimi
