// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_isochrone_answer.h"

#include "wording/wording.h"

#include <QCoreApplication>

namespace yimi::cli {

namespace {

Json bandsJson(const std::vector<ServiceAreaBand>& bands)
{
    Json list = Json::array();
    for (const ServiceAreaBand& band : bands) {
        Json one{{cutoffUnit(band.cutoff), cutoffNumber(band.cutoff)},
                 {"street_m", band.streetMetres}};
        if (band.squareMetres)
            one["area_m2"] = *band.squareMetres;
        list.push_back(std::move(one));
    }
    return list;
}

QString textOf(const ServiceAreaSummary& summary)
{
    const auto located = static_cast<std::int64_t>(summary.locatedCount());
    const auto all = static_cast<std::int64_t>(summary.facilities.size());
    QString text = QCoreApplication::translate("cli", "设施 %1 个接入路网, %2 个未接入\n")
                       .arg(countText(located), countText(all - located));
    for (const ServiceAreaBand& band : summary.bands) {
        const QString cutoff = (std::holds_alternative<Milliseconds>(band.cutoff)
                                    ? QCoreApplication::translate("cli", "%1 分钟")
                                    : QCoreApplication::translate("cli", "%1 米"))
                                   .arg(cutoffNumber(band.cutoff));
        text += QCoreApplication::translate("cli", "%1: 街道 %2 km")
                    .arg(cutoff)
                    .arg(band.streetMetres / 1000, 0, 'f', 1);
        if (band.squareMetres)
            text += QCoreApplication::translate("cli", ", 面积 %1 km²")
                        .arg(*band.squareMetres / 1e6, 0, 'f', 2);
        text += QLatin1Char('\n');
    }
    if (summary.areas.fillBlocks)
        text += QCoreApplication::translate("cli", "已填充被完全包围的街坊\n");
    return text;
}

} // namespace

Answer isochroneAnswer(const ServiceAreaSummary& summary)
{
    Answer answer;
    answer.fields = {{"facilities_located", summary.locatedCount()},
                     {"facilities_unlocated", summary.facilities.size() - summary.locatedCount()},
                     {"bands", bandsJson(summary.bands)}};
    answer.findings = summary.findings;
    answer.text = textOf(summary);
    return answer;
}

} // namespace yimi::cli
