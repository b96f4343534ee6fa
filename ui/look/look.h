// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/style.h"

#include <QColor>
#include <QIcon>
#include <QObject>

class QApplication;

namespace yimi {

/// The window's colours. The map's own are in style.
struct UiColours
{
    QColor window, card, line, field;
    QColor text, secondary, disabled;
    QColor accent, accentStrong, onAccent, accentSoft;
    QColor warm, warmSoft;
    QColor hover, track;
    QColor served, shortOfCapacity, outOfRange, noData;
};

[[nodiscard]] const UiColours& uiColours(Appearance appearance);

enum class IconTone { Text, Accent, OnAccent, Secondary, Warm };

/// Light or dark, for the whole window: palette, style sheet, icons. Made once by main and handed
/// around.
class Look : public QObject
{
    Q_OBJECT

public:
    explicit Look(Appearance appearance, QObject* parent = nullptr);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }

    [[nodiscard]] const UiColours& colours() const { return uiColours(m_appearance); }

    void setAppearance(Appearance appearance);

    /// Sets the application's style, palette and style sheet, now and whenever the appearance
    /// changes.
    void applyTo(QApplication& application);

    /// resources/icons/NAME.svg in one colour, crisp at every density.
    [[nodiscard]] QIcon icon(const QString& name, IconTone tone = IconTone::Text) const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    Appearance m_appearance;
    QApplication* m_application = nullptr;
};

/// Secondary text, numbers and headline sizes, from the application's font.
[[nodiscard]] QFont secondaryFont(const QFont& base);
[[nodiscard]] QFont headlineFont(const QFont& base, double points);

} // namespace yimi
