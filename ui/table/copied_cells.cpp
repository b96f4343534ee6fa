// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/copied_cells.h"

#include "ui/table/row_query.h"
#include "wording/assessment_text.h"

namespace yimi {

namespace {

QString plainCell(QString text)
{
    for (const char between : {'\t', '\n', '\r'})
        text.replace(QLatin1Char(between), QLatin1Char(' '));
    return text;
}

/// Excel's own mark for «this is text».
constexpr const char* kTextCell = "<td style=\"mso-number-format:'\\@'\">";

class Copy
{
public:
    void heading(const QStringList& names)
    {
        m_html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table><tr>");
        for (const QString& name : names)
            add(name, QLatin1String("<th>"), QLatin1String("</th>"));
        endRow();
    }

    void beginRow() { m_html += QLatin1String("<tr>"); }

    void number(const QString& text) { add(text, QLatin1String("<td>"), QLatin1String("</td>")); }

    void text(const QString& text) { add(text, QLatin1String(kTextCell), QLatin1String("</td>")); }

    void endRow()
    {
        m_plain.chop(1); // the tab behind the last cell
        m_plain += QLatin1Char('\n');
        m_html += QLatin1String("</tr>\n");
    }

    std::unique_ptr<QMimeData> done()
    {
        m_html += QLatin1String("</table></body></html>");
        auto data = std::make_unique<QMimeData>();
        data->setText(m_plain);
        data->setHtml(m_html);
        return data;
    }

private:
    void add(const QString& text, QLatin1String open, QLatin1String close)
    {
        m_plain += plainCell(text) + QLatin1Char('\t');
        m_html += open + text.toHtmlEscaped() + close;
    }

    QString m_plain;
    QString m_html;
};

} // namespace

std::unique_ptr<QMimeData> copiedCells(const FeatureTable& table,
                                       const QStringList& headings,
                                       std::span<const std::uint32_t> rows,
                                       const CellText& textOf)
{
    Copy copy;
    copy.heading(headings);
    for (const std::uint32_t row : rows) {
        copy.beginRow();
        for (const Column& column : table.columns) {
            if (column.type() != FieldType::Text)
                copy.number(QString::fromStdString(column.text(row)));
            else if (textOf && !column.isNull(row))
                copy.text(textOf(column, row));
            else
                copy.text(QString::fromStdString(column.text(row)));
        }
        copy.endRow();
    }
    return copy.done();
}

std::unique_ptr<QMimeData>
copiedRows(const FeatureTable& table, std::span<const std::uint32_t> rows, bool ofResult)
{
    QStringList headings;
    for (const Column& column : table.columns)
        headings += fieldHeading(column, ofResult);
    const CellText words = [](const Column& column, std::size_t row) {
        return cellText(column, row);
    };
    return copiedCells(table, headings, rows, ofResult ? words : CellText());
}

} // namespace yimi
