// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_model.h"

#include "wording/import_text.h"
#include "wording/wording.h"

#include <QFont>

#include <algorithm>
#include <array>

namespace yimi {

namespace {

constexpr std::array kEncodings{"UTF-8", "GB18030", "Big5"};
constexpr std::array kKeys{"name", "theme", "", "", "encoding", "crs", "offset", ""};

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

struct Choices
{
    QStringList texts;
    QStringList values;
};

Choices themeChoices()
{
    Choices choices;
    for (const Theme theme : allThemes()) {
        choices.texts.append(themeName(theme));
        choices.values.append(utf8(themeId(theme)));
    }
    return choices;
}

Choices encodingChoices()
{
    Choices choices;
    for (const char* encoding : kEncodings)
        choices.texts.append(QString::fromLatin1(encoding));
    choices.values = choices.texts;
    return choices;
}

Choices systemChoices(const CrsChoice& crs)
{
    Choices choices;
    const auto add = [&](const Crs& one) {
        const QString value = utf8(one.definition);
        if (!one.known() || choices.values.contains(value))
            return;
        choices.texts.append(crsName(one));
        choices.values.append(value);
    };
    add(crs.crs);
    for (const CrsProposal& proposal : crs.alternatives)
        add(proposal.crs);
    return choices;
}

Choices offsetChoices()
{
    Choices choices;
    for (const MapOffset offset : {MapOffset::None, MapOffset::Gcj02, MapOffset::Bd09}) {
        choices.texts.append(mapOffsetName(offset));
        choices.values.append(utf8(mapOffsetId(offset)));
    }
    return choices;
}

Choices choicesOf(const PlannedLayer& layer, int column)
{
    switch (column) {
    case ImportModel::ThemeColumn:
        return themeChoices();
    case ImportModel::Encoding:
        return encodingChoices();
    case ImportModel::System:
        return systemChoices(layer.crs);
    case ImportModel::Offset:
        return offsetChoices();
    default:
        return {};
    }
}

/// Whether somebody may correct this cell: a joined table has no theme, a table no place.
bool correctable(const PlannedLayer& layer, int column)
{
    if (layer.kind == PlannedKind::Raster)
        return false;
    switch (column) {
    case ImportModel::Name:
        return true;
    case ImportModel::ThemeColumn:
        return !layer.join;
    case ImportModel::Encoding:
        return !layer.encoding.encoding.empty();
    case ImportModel::System:
    case ImportModel::Offset:
        return layer.geometry != GeometryKind::None;
    default:
        return false;
    }
}

/// How many findings somebody should read before the layer comes in.
QString notesText(const PlannedLayer& layer)
{
    const auto count = std::ranges::count_if(
        layer.findings, [](const Finding& finding) { return finding.severity != Severity::Info; });
    return count == 0 ? QString() : ImportModel::tr("%1 条").arg(count);
}

/// A table goes onto another layer of the plan.
QString themeText(const PlannedLayer& layer, const ImportPlan& plan)
{
    return layer.join ? ImportModel::tr("接到“%1”").arg(utf8(joinTarget(plan, *layer.join)))
                      : themeChoiceText(layer.theme);
}

QString cellText(const PlannedLayer& layer, const ImportPlan& plan, int column)
{
    static const QString nothing = QStringLiteral("—");
    switch (column) {
    case ImportModel::Name:
        return utf8(layer.name);
    case ImportModel::ThemeColumn:
        return layer.kind == PlannedKind::Raster ? themeName(layer.theme.theme)
                                                 : themeText(layer, plan);
    case ImportModel::Count:
        return layer.kind == PlannedKind::Raster ? nothing : countText(layer.featureCount);
    case ImportModel::Kind:
        return geometryName(layer);
    case ImportModel::Encoding:
        return layer.encoding.encoding.empty() ? nothing : utf8(layer.encoding.encoding);
    case ImportModel::System:
        return correctable(layer, column) ? crsName(layer.crs.crs) : nothing;
    case ImportModel::Offset:
        return correctable(layer, column) ? mapOffsetName(layer.crs.offset) : nothing;
    case ImportModel::Notes:
        return notesText(layer);
    default:
        return {};
    }
}

QString currentValue(const PlannedLayer& layer, int column)
{
    switch (column) {
    case ImportModel::ThemeColumn:
        return utf8(themeId(layer.theme.theme));
    case ImportModel::System:
        return utf8(layer.crs.crs.definition);
    case ImportModel::Offset:
        return utf8(mapOffsetId(layer.crs.offset));
    case ImportModel::Encoding:
        return utf8(layer.encoding.encoding);
    default:
        return utf8(layer.name);
    }
}

} // namespace

ImportModel::ImportModel(QObject* parent) : QAbstractTableModel(parent) {}

void ImportModel::setPlan(ImportPlan plan)
{
    // Rows come and go only when a plan is shown for the first time: a correction keeps selection.
    if (plan.layers.size() != m_plan.layers.size()) {
        beginResetModel();
        m_plan = std::move(plan);
        endResetModel();
        return;
    }
    m_plan = std::move(plan);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const PlannedLayer& ImportModel::layer(const QModelIndex& index) const
{
    return m_plan.layers[static_cast<std::size_t>(index.row())];
}

int ImportModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.layers.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PlannedLayer& one = layer(index);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(one, m_plan, index.column());
    case Qt::EditRole:
        return currentValue(one, index.column());
    case Qt::ToolTipRole:
        return index.column() == Name ? utf8(one.shown) : cellText(one, m_plan, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (index.column() == Count ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::CheckStateRole:
        if (index.column() == Name)
            return one.take ? Qt::Checked : Qt::Unchecked;
        return {};
    case ChoiceTexts:
        return choicesOf(one, index.column()).texts;
    case ChoiceValues:
        return choicesOf(one, index.column()).values;
    case FreeTextRole:
        return index.column() == System;
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == Count ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> titles{tr("图层"),
                                                  tr("主题和把握"),
                                                  tr("要素"),
                                                  tr("几何"),
                                                  tr("编码"),
                                                  tr("坐标系"),
                                                  tr("坐标偏移"),
                                                  tr("提示")};
    return titles.at(static_cast<std::size_t>(section));
}

Qt::ItemFlags ImportModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!index.isValid())
        return flags;
    if (correctable(layer(index), index.column()))
        flags |= Qt::ItemIsEditable;
    if (index.column() == Name)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ImportModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid())
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    if (role == Qt::CheckStateRole && index.column() == Name) {
        Q_EMIT corrected(row, "take", value.toInt() == Qt::Checked ? "yes" : "no");
        return true;
    }
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || text.isEmpty() || !correctable(layer(index), index.column())
        || text == currentValue(layer(index), index.column()))
        return false;
    Q_EMIT corrected(row, kKeys.at(static_cast<std::size_t>(index.column())), text.toStdString());
    return true;
}

} // namespace yimi
