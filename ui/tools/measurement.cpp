// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/measurement.h"

#include "geometry/measures.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace yimi {

namespace {

constexpr double kHectare = 10'000.0;
constexpr double kSquareKilometre = 1'000'000.0;
constexpr double kLong = 10'000.0; ///< from here on in kilometres

/// MeasureText::tr: context "measure".
class MeasureText
{
    Q_DECLARE_TR_FUNCTIONS(measure)
};

QString grouped(double value, int decimals)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(value, 'f', decimals);
}

/// Of three corners: which way it turns; 0: straight on.
double turn(Coordinate a, Coordinate b, Coordinate c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(Coordinate a, Coordinate b, Coordinate c, Coordinate d)
{
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/// Sides that are not neighbours meet. Quadratic: of clicks by hand.
bool ringCrossesItself(const Ring& ring)
{
    const std::size_t sides = ring.size() - 1;
    for (std::size_t i = 0; i < sides; ++i) {
        for (std::size_t k = i + 2; k < sides; ++k) {
            if (!(i == 0 && k == sides - 1) && cross(ring[i], ring[i + 1], ring[k], ring[k + 1]))
                return true;
        }
    }
    return false;
}

QString wayProblem(const PlaceWay& way)
{
    if (way.state == ReachState::NoPath)
        return MeasureText::tr("走不到：两点之间没有连通的路");
    return MeasureText::tr("未接入路网：这里 200 m 内没有可走的路");
}

} // namespace

Metres Measurement::length() const
{
    double sum = 0;
    for (const MeasuredPiece& piece : pieces)
        sum += piece.unreachable() ? 0.0 : piece.length.value;
    return Metres(sum);
}

Milliseconds Measurement::time() const
{
    Milliseconds sum{0};
    for (const MeasuredPiece& piece : pieces) {
        if (piece.way && !piece.unreachable())
            sum.value += piece.way->time.value;
    }
    return sum;
}

Measurement measured(MeasureKind kind, const std::vector<Coordinate>& points)
{
    Measurement measurement;
    measurement.kind = kind;
    Ring ring = points;
    if (kind == MeasureKind::Area && points.size() >= 3)
        ring.push_back(points.front());
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        measurement.pieces.push_back(
            {ring[i], ring[i + 1], Metres(distance(ring[i], ring[i + 1])), std::nullopt});
    measurement.complete = !measurement.pieces.empty();
    if (kind == MeasureKind::Area && points.size() >= 3) {
        measurement.crossesItself = ringCrossesItself(ring);
        if (!measurement.crossesItself)
            measurement.squareMetres = std::abs(signedArea(ring));
    }
    return measurement;
}

QString lengthText(Metres length)
{
    if (length.value < kLong)
        return metresText(length);
    return grouped(length.value / 1000.0, 2) + QChar(0x00A0) + QStringLiteral("km");
}

QString areaText(double squareMetres)
{
    const QChar gap(0x00A0);
    if (squareMetres < kHectare)
        return grouped(squareMetres, 0) + gap + QStringLiteral("m²");
    if (squareMetres < kSquareKilometre)
        return grouped(squareMetres / kHectare, 2) + gap + MeasureText::tr("公顷");
    return squareKilometresText(squareMetres);
}

QString totalText(const Measurement& measurement)
{
    if (measurement.pieces.empty())
        return {};
    if (measurement.kind == MeasureKind::Area)
        return measurement.pieces.size() < 3 || measurement.crossesItself
                   ? QString()
                   : areaText(measurement.squareMetres);
    if (measurement.kind == MeasureKind::Length)
        return lengthText(measurement.length());
    const bool any = std::ranges::any_of(measurement.pieces, [](const MeasuredPiece& piece) {
        return piece.way && !piece.unreachable();
    });
    if (!any)
        return {};
    return QStringLiteral("%1  %2").arg(lengthText(measurement.length()),
                                        minutesText(measurement.time()));
}

QString problemText(const Measurement& measurement)
{
    if (measurement.crossesItself)
        return MeasureText::tr("边界自己相交，围不成面积。按 Backspace 退回一点。");
    const auto lost = std::ranges::find_if(measurement.pieces, &MeasuredPiece::unreachable);
    return lost == measurement.pieces.end() ? QString() : wayProblem(*lost->way);
}

QString pieceText(const Measurement& measurement, const MeasuredPiece& piece)
{
    if (measurement.kind != MeasureKind::Network)
        return lengthText(piece.length);
    if (!piece.way)
        return QStringLiteral("…");
    if (piece.way->state == ReachState::NoPath)
        return MeasureText::tr("走不到");
    if (piece.way->state == ReachState::NotLocated)
        return MeasureText::tr("未接入路网");
    return QStringLiteral("%1  %2").arg(lengthText(piece.length), minutesText(piece.way->time));
}

QString copiedText(const Measurement& measurement)
{
    const QLocale plain = QLocale::c();
    const auto number = [&](double value, int decimals) {
        return plain.toString(value, 'f', decimals);
    };
    const bool network = measurement.kind == MeasureKind::Network;
    const auto line = [&](const QString& name, Metres length, Milliseconds time) {
        QStringList cells{name, number(length.value, 1)};
        if (network)
            cells << number(static_cast<double>(time.value) / 1000.0, 1);
        return cells.join(QLatin1Char('\t'));
    };
    QStringList lines;
    QStringList heading{QString(), MeasureText::tr("米")};
    if (network)
        heading << MeasureText::tr("秒");
    lines << heading.join(QLatin1Char('\t'));
    int piecesSoFar = 0;
    for (const MeasuredPiece& piece : measurement.pieces) {
        const QString name = MeasureText::tr("第 %1 段").arg(++piecesSoFar);
        lines << (network && (!piece.way || piece.unreachable())
                      ? name + QLatin1Char('\t') + pieceText(measurement, piece)
                      : line(name, piece.length, piece.way ? piece.way->time : Milliseconds{0}));
    }
    lines << line(measurement.kind == MeasureKind::Area ? MeasureText::tr("周长")
                                                        : MeasureText::tr("合计"),
                  measurement.length(),
                  measurement.time());
    if (measurement.kind == MeasureKind::Area && !measurement.crossesItself)
        lines << QStringList{MeasureText::tr("面积（平方米）"), number(measurement.squareMetres, 1)}
                     .join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n'));
}

} // namespace yimi
