// SPDX-License-Identifier: GPL-3.0-or-later
// A machine on which nobody installed a typeface with Chinese characters.
#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace yimi::test {

/// While it lives, programs that start (and this one, before it has a QGuiApplication) find only
/// typefaces of `folder`.
class OnlyFontsOf
{
public:
    explicit OnlyFontsOf(const QString& folder = QStringLiteral("/usr/share/fonts/truetype/dejavu"))
    {
        QFile file(m_dir.filePath(QStringLiteral("fonts.conf")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no fonts.conf");
        file.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
                   "<dir>"
                   + folder.toUtf8() + "</dir><cachedir>" + m_dir.path().toUtf8()
                   + "</cachedir></fontconfig>");
        qputenv("FONTCONFIG_FILE", file.fileName().toUtf8());
    }

    ~OnlyFontsOf() { qunsetenv("FONTCONFIG_FILE"); }

    OnlyFontsOf(const OnlyFontsOf&) = delete;
    OnlyFontsOf& operator=(const OnlyFontsOf&) = delete;

    [[nodiscard]] QString emptyFolder() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
};

} // namespace yimi::test
