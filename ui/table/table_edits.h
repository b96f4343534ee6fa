// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "project/document.h"
#include "table/change_table.h"
#include "ui/window/message_bar.h"

namespace yimi {

/// Edits of layers' tables, each one step of undo. Results are never edited: they would say
/// something else than what was computed.
class TableEdits : public QObject
{
    Q_OBJECT

public:
    TableEdits(Document& document, JobRunner& jobs, QObject* parent = nullptr);

    void setCell(const LayerId& layer, const CellChange& change);
    void addField(const LayerId& layer, const QString& name, FieldType type);
    void renameField(const LayerId& layer, std::size_t column, const QString& name);
    void removeField(const LayerId& layer, std::size_t column);
    /// The column's cells in these rows become what the expression gives, which is of the layer's
    /// table as it is now.
    void compute(const LayerId& layer,
                 std::size_t column,
                 const Expression& expression,
                 std::vector<std::uint32_t> rows);

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text);

private:
    [[nodiscard]] const DocumentLayer* editable(const LayerId& layer) const;
    void put(const DocumentLayer& layer, FeatureTable table, const QString& text);
    void putNamed(const DocumentLayer& layer, Result<FeatureTable> table, const QString& text);

    Document& m_document;
    JobRunner& m_jobs;
};

} // namespace yimi
