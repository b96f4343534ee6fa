// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/table_edits.h"

#include "wording/wording.h"

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

QString fieldOf(const DocumentLayer& layer, std::size_t column)
{
    return QString::fromStdString(layer.table->columns[column].name());
}

} // namespace

TableEdits::TableEdits(Document& document, JobRunner& jobs, QObject* parent)
    : QObject(parent), m_document(document), m_jobs(jobs)
{
}

const DocumentLayer* TableEdits::editable(const LayerId& layer) const
{
    const DocumentLayer* const found = layerById(m_document.layers(), layer);
    return found != nullptr && found->role == LayerRole::Input ? found : nullptr;
}

void TableEdits::put(const DocumentLayer& layer, FeatureTable table, const QString& text)
{
    const ChangedTable change{.layer = layer.id,
                              .before = layer.table,
                              .after = std::make_shared<const FeatureTable>(std::move(table))};
    if (!m_document.changeTables({change}, text))
        Q_EMIT told(MessageBar::Tone::Problem,
                    tr("图层“%1”刚刚被改动，这一步没有做。").arg(layer.title));
}

void TableEdits::putNamed(const DocumentLayer& layer,
                          Result<FeatureTable> table,
                          const QString& text)
{
    if (table)
        put(layer, std::move(*table), text);
    else
        Q_EMIT told(MessageBar::Tone::Problem,
                    tr("字段名“%1”不能用：空着，或者图层“%2”里已经有了。")
                        .arg(QString::fromStdString(table.error().field), layer.title));
}

void TableEdits::setCell(const LayerId& layer, const CellChange& change)
{
    if (const DocumentLayer* const found = editable(layer))
        put(*found,
            withCells(*found->table, {&change, 1}),
            tr("修改%1的%2", "layer, field").arg(found->title, fieldOf(*found, change.column)));
}

void TableEdits::addField(const LayerId& layer, const QString& name, FieldType type)
{
    if (const DocumentLayer* const found = editable(layer))
        putNamed(
            *found, withField(*found->table, name.toStdString(), type), tr("添加字段%1").arg(name));
}

void TableEdits::renameField(const LayerId& layer, std::size_t column, const QString& name)
{
    if (const DocumentLayer* const found = editable(layer))
        putNamed(*found,
                 withFieldRenamed(*found->table, column, name.toStdString()),
                 tr("字段%1改名为%2").arg(fieldOf(*found, column), name));
}

void TableEdits::removeField(const LayerId& layer, std::size_t column)
{
    if (const DocumentLayer* const found = editable(layer))
        put(*found,
            withoutField(*found->table, column),
            tr("删除字段%1").arg(fieldOf(*found, column)));
}

void TableEdits::compute(const LayerId& layer,
                         std::size_t column,
                         const Expression& expression,
                         std::vector<std::uint32_t> rows)
{
    const DocumentLayer* const found = editable(layer);
    if (found == nullptr)
        return;
    const QString text = tr("计算字段%1").arg(fieldOf(*found, column));
    m_jobs.run(
        {.key = u"computeField"_s, .title = text},
        [table = found->table, column, expression, rows = std::move(rows)](
            const TaskContext& task) {
            return withComputed(*table, column, expression, rows, task);
        },
        [this, layer = *found, text](Result<ComputedField> done) {
            if (!done) {
                if (done.error().code != ErrorCode::Cancelled)
                    Q_EMIT told(MessageBar::Tone::Problem, errorSentence(done.error(), text));
                return;
            }
            const auto unfit = static_cast<std::int64_t>(done->unfit);
            put(layer, std::move(done->table), text);
            if (unfit > 0)
                Q_EMIT told(MessageBar::Tone::Info,
                            tr("有 %1 个结果不符合字段的类型，这些格子留空。可以撤销，"
                               "改用小数或文字字段。")
                                .arg(countText(unfit)));
        });
}

} // namespace yimi
