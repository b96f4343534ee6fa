// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/check_report.h"

#include "city/places_from_tables.h"
#include "io/csv_file.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace yimi {

namespace {

QString coordinateText(Coordinate at)
{
    return QStringLiteral("%1, %2").arg(at.x, 0, 'f', 1).arg(at.y, 0, 'f', 1);
}

std::string decimal(double number)
{
    return QString::number(number, 'f', 2).toStdString();
}

/// Where somebody should look: the place itself, or the middle of the feature.
std::optional<Coordinate> middleOf(const IssueEntry& entry, const FeatureTable& table)
{
    if (entry.at || !entry.row)
        return entry.at;
    const Box box = boxOf(table.geometries[*entry.row]);
    return box.empty() ? std::nullopt : std::optional(box.centre());
}

void appendIssue(std::string& csv, const Issue& issue, const CheckedLayer& layer)
{
    Finding finding = issue.finding;
    finding.layer.clear(); // has a column of its own
    const std::string fix = issue.fix ? fixName(*issue.fix).toStdString() : std::string();
    std::vector<IssueEntry> entries = entriesOf(issue, layer);
    if (entries.empty())
        entries.emplace_back();
    for (const IssueEntry& entry : entries) {
        const auto at = middleOf(entry, *layer.table);
        appendCsvRow(csv,
                     std::array{severityName(finding.severity).toStdString(),
                                layer.name,
                                findingSentence(finding).toStdString(),
                                finding.field,
                                entry.row ? std::to_string(layer.table->featureIds[*entry.row])
                                          : std::string(),
                                entry.name.toStdString(),
                                at ? decimal(at->x) : std::string(),
                                at ? decimal(at->y) : std::string(),
                                fix});
    }
}

} // namespace

const CheckedLayer* layerOf(const Issue& issue, std::span<const CheckedLayer> layers)
{
    const auto found = std::ranges::find(layers, issue.layer, &CheckedLayer::id);
    return found == layers.end() ? nullptr : &*found;
}

std::vector<IssueEntry> entriesOf(const Issue& issue, const CheckedLayer& layer)
{
    const FeatureTable& table = *layer.table;
    std::unordered_map<std::string, std::size_t> rows;
    for (std::size_t row = 0; row < table.rowCount(); ++row)
        rows.emplace(std::to_string(table.featureIds[row]), row);
    const Column* const names = nameColumn(table);
    std::vector<IssueEntry> entries;
    for (const std::string& id : issue.finding.ids) {
        IssueEntry entry;
        if (const auto found = rows.find(id); found != rows.end()) {
            entry.row = found->second;
            if (names != nullptr)
                entry.name = QString::fromStdString(names->text(found->second));
        }
        if (entry.name.isEmpty())
            entry.name =
                QCoreApplication::translate("checkup", "要素 %1").arg(QString::fromStdString(id));
        entries.push_back(std::move(entry));
    }
    for (const Coordinate place : issue.places)
        entries.push_back({coordinateText(place), std::nullopt, place});
    return entries;
}

std::string issuesCsv(std::span<const Issue> issues, std::span<const CheckedLayer> layers)
{
    std::string csv = "\xEF\xBB\xBF";
    std::vector<std::string> header;
    for (const QString& title : {QCoreApplication::translate("checkup", "程度"),
                                 QCoreApplication::translate("checkup", "图层"),
                                 QCoreApplication::translate("checkup", "问题"),
                                 QCoreApplication::translate("checkup", "字段"),
                                 QCoreApplication::translate("checkup", "要素序号"),
                                 QCoreApplication::translate("checkup", "名称"),
                                 QStringLiteral("X"),
                                 QStringLiteral("Y"),
                                 QCoreApplication::translate("checkup", "可以怎样修复")})
        header.push_back(title.toStdString());
    appendCsvRow(csv, header);
    for (const Issue& issue : issues) {
        if (const CheckedLayer* const layer = layerOf(issue, layers))
            appendIssue(csv, issue, *layer);
    }
    return csv;
}

} // namespace yimi
