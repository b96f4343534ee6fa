// SPDX-License-Identifier: GPL-3.0-or-later
#include "stylefile/xml_tree.h"

#include <QXmlStreamReader>

namespace yimi {

namespace {

constexpr int kDeepest = 100;

/// The element that the reader stands at, to its end.
XmlElement elementOf(QXmlStreamReader& reader, int depth)
{
    XmlElement element;
    element.name = reader.name().toString();
    for (const QXmlStreamAttribute& attribute : reader.attributes())
        element.attributes[attribute.name().toString()] = attribute.value().toString();
    if (depth > kDeepest) {
        reader.raiseError(QString());
        return element;
    }
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            element.children.push_back(elementOf(reader, depth + 1));
        else if (reader.isCharacters())
            element.text += reader.text();
        else if (reader.isEndElement())
            break;
    }
    element.text = element.text.trimmed();
    return element;
}

} // namespace

const XmlElement* XmlElement::child(QLatin1String childName) const
{
    for (const XmlElement& one : children) {
        if (one.name == childName)
            return &one;
    }
    return nullptr;
}

const XmlElement* XmlElement::find(QLatin1String elementName) const
{
    if (name == elementName)
        return this;
    for (const XmlElement& one : children) {
        if (const XmlElement* found = one.find(elementName))
            return found;
    }
    return nullptr;
}

std::optional<XmlElement> xmlTree(const QByteArray& bytes)
{
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd() && !reader.isStartElement())
        reader.readNext();
    if (reader.hasError() || !reader.isStartElement())
        return std::nullopt;
    XmlElement root = elementOf(reader, 0);
    return reader.hasError() ? std::nullopt : std::optional(std::move(root));
}

} // namespace yimi
