// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/style_seal.h"

#include "stylefile/style_json.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace yimi {

namespace {

const QByteArray kBegin = QByteArrayLiteral("<!-- yimi-style ");
const QByteArray kEnd = QByteArrayLiteral(" -->");

QByteArray checksum(const QByteArray& file)
{
    // Files that were sent through a text mode have other line ends and are the same.
    QByteArray text = file;
    text.replace('\r', QByteArray());
    return QCryptographicHash::hash(text.trimmed(), QCryptographicHash::Sha256).toHex().left(32);
}

} // namespace

QByteArray sealed(const QByteArray& file, const LayerStyle& style)
{
    const QByteArray json = QJsonDocument(styleJson(style)).toJson(QJsonDocument::Compact);
    QByteArray whole = file;
    if (!whole.endsWith('\n'))
        whole += '\n';
    return whole + kBegin + checksum(file) + ' ' + json.toBase64() + kEnd + '\n';
}

std::optional<LayerStyle> sealedStyle(const QByteArray& file)
{
    const qsizetype begin = file.lastIndexOf(kBegin);
    const qsizetype end = begin < 0 ? -1 : file.indexOf(kEnd, begin);
    if (end < 0)
        return std::nullopt;
    const qsizetype from = begin + kBegin.size();
    const QList<QByteArray> words = file.mid(from, end - from).split(' ');
    if (words.size() != 2 || words[0] != checksum(file.left(begin)))
        return std::nullopt;
    const QJsonDocument json = QJsonDocument::fromJson(QByteArray::fromBase64(words[1]));
    return json.isObject() ? std::optional(styleFromJson(json.object())) : std::nullopt;
}

} // namespace yimi
