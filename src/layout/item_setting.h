// SPDX-License-Identifier: GPL-3.0-or-later
// How one item of a page is set. Each kind has a function that paints it into a rectangle of the
// sheet and says where it ends; with a sheet that only measures, how high it would be.
#pragma once

#include "layout/page_plan.h"
#include "layout/sheet.h"

#include <cstdint>

namespace yimi {

/// All that setting an item needs. Lengths are page units.
struct ItemSetting
{
    const Page& page;
    const PagePlan& plan;
    const LayoutItem& item;
    const Sheet& sheet;
    QRectF rect;
    double density = 1;

    [[nodiscard]] double left() const { return rect.left(); }

    [[nodiscard]] double right() const { return rect.right(); }

    /// No end while measuring.
    [[nodiscard]] double bottom() const;

    /// A look of the kind's own size with what the item says otherwise; smaller where the item is
    /// set closer.
    [[nodiscard]] TextLook text(double points, TextLook look = {}) const;

    /// How much larger than by itself the item's text is.
    [[nodiscard]] double enlarged(double ownPoints) const;

    /// A look of its own size, smaller where the item is set closer.
    [[nodiscard]] TextLook close(TextLook look) const;
};

inline constexpr double kBodyPoints = 9;
inline constexpr TextLook kHeadingLook{.points = 11, .bold = true};
inline constexpr TextLook kQuietLook{.points = 8, .colour = Ink::secondary};
inline constexpr TextLook kNoteLook{.points = 7, .colour = Ink::secondary};

[[nodiscard]] TextLook aligned(TextLook look, Qt::Alignment align);

/// The item's heading where it has one and wants it. Returns where its content starts.
double setHeading(const ItemSetting& setting, const QString& text);

/// «另有 n 项» at `y`.
void setMore(const ItemSetting& setting, double y, double height, std::int64_t count);

/// A bar in its track with a tick to compare with, which is in the warm colour while the bar does
/// not reach it.
void setBar(const Sheet& sheet, double fraction, std::optional<double> tick, const QRectF& track);

double setTitle(const ItemSetting& setting);
double setSubtitle(const ItemSetting& setting);
double setText(const ItemSetting& setting);
double setSource(const ItemSetting& setting);
double setMethod(const ItemSetting& setting);
double setGapSentence(const ItemSetting& setting);
double setPageNumber(const ItemSetting& setting);
double setRule(const ItemSetting& setting);
double setLegend(const ItemSetting& setting);
double setHeadline(const ItemSetting& setting);
double setIndicators(const ItemSetting& setting);
double setBars(const ItemSetting& setting);
double setRing(const ItemSetting& setting);
double setTable(const ItemSetting& setting);
double setTitleBlock(const ItemSetting& setting);
double setFrame(const ItemSetting& setting);
double setScale(const ItemSetting& setting);
double setScaleBar(const ItemSetting& setting);
double setNorthArrow(const ItemSetting& setting);
double setWindRose(const ItemSetting& setting);
double setLogo(const ItemSetting& setting);

/// Any kind but maps and insets, which are pictures (layout/map_frame.h).
double setItem(const ItemSetting& setting);

} // namespace yimi
