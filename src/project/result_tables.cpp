// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/result_tables.h"

#include "analysis/coverage_layers.h"
#include "project/file_names.h"
#include "project/gap_tables.h"
#include "project/page_text.h"
#include "wording/assessment_text.h"

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

void add(std::vector<ResultTable>& tables, const QString& title, FeatureTable table)
{
    if (table.rowCount() == 0)
        return;
    QString name = fileNameOf(title);
    const auto taken = [&](const QString& wanted) {
        return std::ranges::any_of(tables, [&](const ResultTable& one) {
            return one.fileName.compare(wanted, Qt::CaseInsensitive) == 0;
        });
    };
    for (int n = 2; taken(name); ++n)
        name = fileNameOf(title) + u'_' + QString::number(n);
    tables.push_back({name, std::move(table)});
}

void addCoverage(std::vector<ResultTable>& tables, const ProjectContents& contents)
{
    const CoverageResult& result = *contents.coverage;
    const QString name = PageText::tr("托育覆盖");
    if (const DocumentLayer* layer = layerById(contents.layers, result.layer))
        add(tables, name + u'-' + tableName("communities"), readableTable(*layer->table));
    add(tables,
        name + u'-' + tableName("towns"),
        readableTable(areaTable("town", result.coverage->towns)));
    add(tables,
        name + u'-' + tableName("districts"),
        readableTable(areaTable("district", result.coverage->districts)));
}

} // namespace

std::vector<ResultTable> resultTables(const ProjectContents& contents)
{
    std::vector<ResultTable> tables;
    if (contents.coverage)
        addCoverage(tables, contents);
    if (contents.serviceAreas) {
        if (const DocumentLayer* layer = layerById(contents.layers, contents.serviceAreas->areas))
            add(tables, PageText::tr("等时圈"), readableTable(*layer->table));
    }
    for (const auto& [id, result] : contents.analyses) {
        if (!result.answer)
            continue;
        const QString name = analysisName(id);
        for (const AnswerTable& one : result.answer->tables)
            add(tables, name + u'-' + tableName(one.id), readableTable(one.table));
        add(tables,
            name + u'-' + PageText::tr("缺口清单"),
            gapTable(result.answer->gaps, contents.settings.crs));
    }
    return tables;
}

} // namespace yimi
