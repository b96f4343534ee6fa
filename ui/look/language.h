// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace yimi {

/// The language of the whole program: "zh" (as written in the source) or "en". Switching sends
/// LanguageChange to every widget.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);

    [[nodiscard]] const QString& code() const { return m_code; }

    /// Other codes than "en" mean Chinese.
    void set(const QString& code);

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt; ///< the texts of Qt's own dialogs
};

} // namespace yimi
