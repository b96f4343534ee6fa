// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"

#include "style/palette.h"
#include "ui/look/resources.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <array>
#include <utility>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

QColor ofMap(const Colour& c)
{
    return {c.r, c.g, c.b, 255};
}

UiColours withStates(UiColours colours, Appearance appearance)
{
    const Palette& map = palette(appearance);
    colours.served = ofMap(map.served);
    colours.shortOfCapacity = ofMap(map.shortOfCapacity);
    colours.outOfRange = ofMap(map.outOfRange);
    colours.noData = ofMap(map.noData);
    return colours;
}

UiColours lightColours()
{
    UiColours c;
    c.window = rgb(0xF4F5F3);
    c.card = rgb(0xFFFFFF);
    c.line = rgb(0xDFE3DD);
    c.field = rgb(0xFFFFFF);
    c.text = rgb(0x20302B);
    c.secondary = rgb(0x66736D);
    c.disabled = rgb(0xA9B2AD);
    c.accent = rgb(0x1E7A6B);
    c.accentStrong = rgb(0x17655A);
    c.onAccent = rgb(0xFFFFFF);
    c.accentSoft = rgb(0xE0EFEB);
    c.warm = rgb(0xE8743B);
    c.warmSoft = rgb(0xFDF0E8);
    c.hover = rgb(0xE9ECE8);
    c.track = rgb(0xE6EAE5);
    return withStates(c, Appearance::Light);
}

UiColours darkColours()
{
    UiColours c;
    c.window = rgb(0x1E2322);
    c.card = rgb(0x272D2B);
    c.line = rgb(0x3A423F);
    c.field = rgb(0x1F2523);
    c.text = rgb(0xE6ECE9);
    c.secondary = rgb(0x9BA8A2);
    c.disabled = rgb(0x66716C);
    c.accent = rgb(0x46B39F);
    c.accentStrong = rgb(0x5CC4B1);
    c.onAccent = rgb(0x10201C);
    c.accentSoft = rgb(0x25403A);
    c.warm = rgb(0xF0905E);
    c.warmSoft = rgb(0x3D2E25);
    c.hover = rgb(0x313937);
    c.track = rgb(0x3A423F);
    return withStates(c, Appearance::Dark);
}

QPalette qtPalette(const UiColours& c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.field);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.secondary);
    palette.setColor(QPalette::Button, c.card);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.warm);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.card);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Mid, c.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    return palette;
}

/// The style sheet names colours as @name, so that one sheet serves both appearances.
QString styleSheet(const UiColours& c)
{
    QFile file(u":/style/yimi.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // Longer names first: @accentStrong must not be taken for @accent.
    const std::array<std::pair<QLatin1String, QColor>, 15> names{{
        {"@accentStrong"_L1, c.accentStrong},
        {"@accentSoft"_L1, c.accentSoft},
        {"@accent"_L1, c.accent},
        {"@onAccent"_L1, c.onAccent},
        {"@warmSoft"_L1, c.warmSoft},
        {"@warm"_L1, c.warm},
        {"@window"_L1, c.window},
        {"@card"_L1, c.card},
        {"@line"_L1, c.line},
        {"@field"_L1, c.field},
        {"@text"_L1, c.text},
        {"@secondary"_L1, c.secondary},
        {"@disabled"_L1, c.disabled},
        {"@hover"_L1, c.hover},
        {"@track"_L1, c.track},
    }};
    for (const auto& [name, colour] : names)
        sheet.replace(name, colour.name());
    return sheet.replace("@tone"_L1, c.window.lightness() < 128 ? "dark"_L1 : "light"_L1);
}

QColor toneColour(IconTone tone, const UiColours& colours)
{
    switch (tone) {
    case IconTone::Accent:
        return colours.accent;
    case IconTone::OnAccent:
        return colours.onAccent;
    case IconTone::Secondary:
        return colours.secondary;
    case IconTone::Warm:
        return colours.warm;
    case IconTone::Text:
        break;
    }
    return colours.text;
}

constexpr int kIconPixels = 20;

QPixmap iconPixmap(const QByteArray& svg, const QColor& colour, int density)
{
    QByteArray coloured = svg;
    coloured.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(coloured);
    QPixmap pixmap(kIconPixels * density, kIconPixels * density);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(density);
    return pixmap;
}

} // namespace

const UiColours& uiColours(Appearance appearance)
{
    static const UiColours light = lightColours();
    static const UiColours dark = darkColours();
    return appearance == Appearance::Dark ? dark : light;
}

Look::Look(Appearance appearance, QObject* parent) : QObject(parent), m_appearance(appearance)
{
    loadWindowResources();
}

void Look::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    apply();
    Q_EMIT changed();
}

void Look::applyTo(QApplication& application)
{
    m_application = &application;
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    apply();
}

void Look::apply()
{
    if (!m_application)
        return;
    QApplication::setPalette(qtPalette(colours()));
    m_application->setStyleSheet(styleSheet(colours()));
}

QIcon Look::icon(const QString& name, IconTone tone) const
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    const QColor colour = toneColour(tone, colours());
    QIcon icon;
    for (const int density : {1, 2, 3}) {
        icon.addPixmap(iconPixmap(svg, colour, density), QIcon::Normal);
        icon.addPixmap(iconPixmap(svg, colours().disabled, density), QIcon::Disabled);
    }
    return icon;
}

QFont secondaryFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(9);
    return font;
}

QFont headlineFont(const QFont& base, double points)
{
    QFont font = base;
    font.setPointSizeF(points);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace yimi
