// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/access_text.h"

#include "wording/sentence.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace yimi {

namespace {

QString supplyName(SupplyWord supply)
{
    switch (supply) {
    case SupplyWord::ChildcarePlaces:
        return QCoreApplication::translate("wording", "托位");
    case SupplyWord::SchoolPlaces:
        return QCoreApplication::translate("wording", "学位");
    case SupplyWord::Amount:
        break;
    }
    return QCoreApplication::translate("wording", "供给量");
}

QString costName(CostKind kind, AccessCost cost)
{
    const double number = minutesOrMetres(kind, cost);
    return cutoffName(kind == CostKind::Time ? Cutoff{minutes(number)} : Cutoff{Metres(number)});
}

QString unitName(CostKind kind)
{
    return kind == CostKind::Time ? QCoreApplication::translate("wording", "分钟")
                                  : QStringLiteral("m");
}

QString zonesClause(const Decay& decay, CostKind kind)
{
    QStringList zones;
    AccessCost begin{0};
    for (const DecayZone& zone : decay.zones) {
        zones += QStringLiteral("%1–%2: %3")
                     .arg(shortNumber(minutesOrMetres(kind, begin)),
                          costName(kind, zone.upTo),
                          shortNumber(zone.weight, 3));
        begin = zone.upTo;
    }
    return QCoreApplication::translate("wording", "按圈层取权重（%1）").arg(enumeration(zones));
}

QString decayClause(const Decay& decay, CostKind kind)
{
    const QString parameter = shortNumber(decay.parameter, 6);
    switch (decay.kind) {
    case DecayKind::Binary:
        return QCoreApplication::translate("wording", "界限以内不论远近，权重都是 1");
    case DecayKind::Zones:
        return zonesClause(decay, kind);
    case DecayKind::Exponential:
        return QCoreApplication::translate("wording", "权重为 exp(−%1 x)，x 的单位是%2")
            .arg(parameter, unitName(kind));
    case DecayKind::Power:
        return QCoreApplication::translate("wording",
                                           "权重为 x 的 −%1 次方，x 不足 1 的取 1，单位是%2")
            .arg(parameter, unitName(kind));
    case DecayKind::Gaussian:
        return QCoreApplication::translate("wording", "权重为高斯函数，σ = %1")
            .arg(withUnit(parameter, unitName(kind)));
    case DecayKind::GaussianZero:
        return QCoreApplication::translate("wording", "权重为高斯函数，到界限处降为 0");
    case DecayKind::Linear:
        return QCoreApplication::translate("wording", "权重按直线下降，到界限处为 0");
    }
    return {};
}

QString shareText(const std::optional<double>& share)
{
    return share ? percentText(*share) : QStringLiteral("—");
}

QString belowSentence(const BelowStandard& below,
                      Better better,
                      const std::function<QString(double)>& valueText)
{
    const QString said =
        better == Better::More
            ? QCoreApplication::translate("wording",
                                          "低于标准（%1）的儿童 %2 名，占 %3，平均差距为标准的 %4")
            : QCoreApplication::translate("wording",
                                          "超过标准（%1）的儿童 %2 名，占 %3，平均超出标准的 %4");
    return sentence(said.arg(valueText(below.standard),
                             countText(std::llround(below.children)),
                             shareText(below.share),
                             shareText(below.gap)));
}

QString palmaClause(const PalmaShares& shares)
{
    const auto ratio = shares.ratio();
    return QCoreApplication::translate("wording",
                                       "帕尔马比 %1（最高的 10 % 儿童占 %2，最低的 40 % 占 %3）")
        .arg(ratio ? fixedNumber(*ratio, 2) : QStringLiteral("—"),
             percentText(shares.top),
             percentText(shares.bottom));
}

} // namespace

QString accessMethodName(AccessMethod method)
{
    switch (method) {
    case AccessMethod::Nearest:
        return QCoreApplication::translate("wording", "最近设施");
    case AccessMethod::Cumulative:
        return QCoreApplication::translate("wording", "累积机会");
    case AccessMethod::Gravity:
        return QCoreApplication::translate("wording", "引力模型");
    case AccessMethod::TwoStep:
        return QCoreApplication::translate("wording", "两步移动搜索法（2SFCA）");
    case AccessMethod::EnhancedTwoStep:
        return QCoreApplication::translate("wording", "增强两步移动搜索法（E2SFCA）");
    case AccessMethod::ThreeStep:
        return QCoreApplication::translate("wording", "三步移动搜索法（3SFCA）");
    }
    return {};
}

QString accessValueName(const AccessOptions& options, CostKind kind, SupplyWord supply)
{
    if (sharesSupply(options.method))
        return QCoreApplication::translate("wording", "每千名儿童可达%1").arg(supplyName(supply));
    if (options.method == AccessMethod::Cumulative)
        return QCoreApplication::translate("wording", "界限以内的%1").arg(supplyName(supply));
    if (options.method == AccessMethod::Gravity)
        return QCoreApplication::translate("wording", "按远近折算的%1").arg(supplyName(supply));
    const bool time = kind == CostKind::Time;
    if (options.nearestCount == 1)
        return time ? QCoreApplication::translate("wording", "到最近设施的时间")
                    : QCoreApplication::translate("wording", "到最近设施的距离");
    const QString name = time ? QCoreApplication::translate("wording", "到第 %1 近设施的时间")
                              : QCoreApplication::translate("wording", "到第 %1 近设施的距离");
    return name.arg(countText(static_cast<std::int64_t>(options.nearestCount)));
}

QString accessValueText(const AccessOptions& options, CostKind kind, double value)
{
    if (sharesSupply(options.method))
        return fixedNumber(1000.0 * value, 1);
    if (options.method != AccessMethod::Nearest)
        return fixedNumber(value, 1);
    return kind == CostKind::Time ? minutesText(minutes(value)) : metresText(Metres(value));
}

QString accessMethodText(const AccessOptions& options, CostKind kind)
{
    QStringList clauses{accessMethodName(options.method)};
    if (options.decay.limit)
        clauses += QCoreApplication::translate("wording", "%1 以内（含）")
                       .arg(costName(kind, *options.decay.limit));
    else
        clauses += QCoreApplication::translate("wording", "不设界限");
    if (sharesSupply(options.method) || options.method == AccessMethod::Gravity)
        clauses += decayClause(options.decay, kind);
    if (options.selection)
        clauses += QCoreApplication::translate("wording", "选择概率：%1")
                       .arg(decayClause(*options.selection, kind));
    return sentence(clauses.join(
        QCoreApplication::translate("wording", "；", "between the clauses of a sentence")));
}

QString supplyText(const AccessResult& result)
{
    const QString supply =
        sentence(QCoreApplication::translate("wording", "供给合计 %1，其中有人可达 %2")
                     .arg(shortNumber(result.supplyTotal), shortNumber(result.supplyReached)));
    if (!result.sum)
        return supply;
    const QString given = shortNumber(result.sum->demandTimesAccess);
    const QString check =
        result.sum->holds()
            ? QCoreApplication::translate("wording", "各处需求 × 可达性合计 %1，与可达的供给一致")
            : QCoreApplication::translate("wording", "各处需求 × 可达性合计 %1，与可达的供给不符");
    return joinedSentences(supply, sentence(check.arg(given)));
}

QString equityText(const EquityFigures& figures,
                   Better better,
                   const std::function<QString(double)>& valueText)
{
    QString text;
    if (figures.mean)
        text =
            sentence(QCoreApplication::translate("wording", "儿童平均 %1，基尼系数 %2")
                         .arg(valueText(*figures.mean),
                              figures.gini ? fixedNumber(*figures.gini, 3) : QStringLiteral("—")));
    if (figures.palma)
        text = joinedSentences(text, sentence(palmaClause(*figures.palma)));
    if (figures.below)
        text = joinedSentences(text, belowSentence(*figures.below, better, valueText));
    if (figures.unreached > 0)
        text = joinedSentences(text,
                               sentence(QCoreApplication::translate(
                                            "wording", "另有 %1 名儿童走不到任何设施，不在平均数内")
                                            .arg(countText(std::llround(figures.unreached)))));
    return text;
}

} // namespace yimi
