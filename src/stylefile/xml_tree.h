// SPDX-License-Identifier: GPL-3.0-or-later
// A small XML file as a tree. Private to stylefile.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace yimi {

struct XmlElement
{
    QString name; ///< without its namespace
    QMap<QString, QString> attributes;
    QString text; ///< its own, trimmed
    std::vector<XmlElement> children;

    /// Null: none of this name.
    [[nodiscard]] const XmlElement* child(QLatin1String childName) const;
    /// The first of this name at any depth, itself included; null: none.
    [[nodiscard]] const XmlElement* find(QLatin1String elementName) const;

    [[nodiscard]] QString attribute(const QString& attributeName) const
    {
        return attributes.value(attributeName);
    }
};

/// Nothing where it is no XML.
[[nodiscard]] std::optional<XmlElement> xmlTree(const QByteArray& bytes);

} // namespace yimi
