// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/language.h"

#include "ui/look/resources.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace yimi {

using namespace Qt::StringLiterals;

Language::Language(QObject* parent) : QObject(parent)
{
    loadWindowResources();
}

void Language::set(const QString& code)
{
    m_code = code == "en"_L1 ? u"en"_s : u"zh"_s;
    QLocale::setDefault(m_code == "en"_L1 ? QLocale(QLocale::English) : QLocale(QLocale::Chinese));
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    if (m_code == "en"_L1) {
        if (m_own.load(u":/i18n/yimi_en.qm"_s))
            QCoreApplication::installTranslator(&m_own);
        return;
    }
    // Not on every machine; without it only the buttons of file dialogs stay English.
    if (m_qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace yimi
