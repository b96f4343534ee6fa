// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_model.h"

#include "project/result_legend.h"
#include "wording/wording.h"

#include <QMimeData>

#include <algorithm>

namespace yimi {

namespace {

constexpr quintptr kHeading = ~quintptr{0};

QString layerMimeType()
{
    return QStringLiteral("application/x-yimi-layer");
}

QString groupName(LayerGroup group)
{
    switch (group) {
    case LayerGroup::Result:
        return LayerModel::tr("结果");
    case LayerGroup::Facilities:
        return LayerModel::tr("设施");
    case LayerGroup::Base:
        break;
    }
    return LayerModel::tr("基础");
}

/// The classes with how many features each has, where counting them is not felt.
QStringList legendOf(const DocumentLayer& layer)
{
    constexpr std::size_t kMostRows = 20000;
    QStringList lines;
    if (layer.table->rowCount() > kMostRows)
        return lines;
    const std::vector<LegendRow> rows = resultLegend(layer, Appearance::Light);
    if (rows.size() < 2)
        return lines;
    for (const LegendRow& row : rows)
        lines += QStringLiteral("%1  %2").arg(row.text, countText(row.count));
    return lines;
}

QString toolTipOf(const DocumentLayer& layer)
{
    if (layer.backdrop)
        return themeName(layer.theme) + QLatin1Char('\n') + layer.source;
    QString text = LayerModel::tr("%1 · %2 个要素\n%3")
                       .arg(themeName(layer.theme),
                            countText(static_cast<std::int64_t>(layer.table->rowCount())),
                            layer.source)
                       .trimmed();
    for (const QString& line : legendOf(layer))
        text += QLatin1Char('\n') + line;
    return text;
}

} // namespace

LayerModel::LayerModel(Document& document, QObject* parent)
    : QAbstractItemModel(parent), m_document(document)
{
    connect(&document, &Document::layersChanged, this, &LayerModel::read);
    read();
}

std::vector<LayerModel::Group> LayerModel::groupsOfDocument() const
{
    std::vector<Group> groups{
        {LayerGroup::Result, {}}, {LayerGroup::Facilities, {}}, {LayerGroup::Base, {}}};
    for (const DocumentLayer& layer : m_document.layers()) {
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& one) {
            return one.group == groupOf(layer);
        });
        group->layers.push_back(layer.id);
    }
    std::erase_if(groups, [](const Group& group) { return group.layers.empty(); });
    return groups;
}

void LayerModel::read()
{
    std::vector<Group> groups = groupsOfDocument();
    if (groups == m_groups) {
        // Only what is shown of a layer changed: selection and scroll position stay.
        for (int row = 0; row < rowCount(); ++row) {
            const QModelIndex heading = index(row, 0);
            Q_EMIT dataChanged(index(0, 0, heading), index(rowCount(heading) - 1, 0, heading));
        }
        return;
    }
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

void LayerModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

const DocumentLayer* LayerModel::layer(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kHeading)
        return nullptr;
    const Group& group = m_groups[index.internalId()];
    return layerById(m_document.layers(), group.layers[static_cast<std::size_t>(index.row())]);
}

QModelIndex LayerModel::indexOf(const LayerId& id) const
{
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        const auto& ids = m_groups[g].layers;
        const auto found = std::find(ids.begin(), ids.end(), id);
        if (found != ids.end())
            return createIndex(static_cast<int>(found - ids.begin()), 0, static_cast<quintptr>(g));
    }
    return {};
}

QModelIndex LayerModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(
        row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : kHeading);
}

QModelIndex LayerModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == kHeading)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, kHeading);
}

int LayerModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != kHeading)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].layers.size());
}

int LayerModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

QVariant LayerModel::headingData(const Group& group, int role) const
{
    if (role == Qt::DisplayRole)
        return groupName(group.group);
    return role == HeadingRole ? QVariant(true) : QVariant();
}

QVariant LayerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const DocumentLayer* one = layer(index);
    if (!one)
        return headingData(m_groups[static_cast<std::size_t>(index.row())], role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return one->title;
    case Qt::CheckStateRole:
        return one->visible ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return toolTipOf(*one);
    case LayerRoleId:
        return one->id;
    case CountRole:
        return one->backdrop ? QVariant() : static_cast<qlonglong>(one->table->rowCount());
    default:
        return {};
    }
}

bool LayerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const DocumentLayer* one = layer(index);
    if (!one)
        return false;
    if (role == Qt::CheckStateRole) {
        const bool visible = value.toInt() == Qt::Checked;
        const QString text = visible ? tr("显示%1") : tr("隐藏%1");
        m_document.setLayersVisible({one->id}, visible, text.arg(one->title));
        return true;
    }
    if (role == Qt::EditRole && !value.toString().trimmed().isEmpty()) {
        m_document.renameLayer(one->id, value.toString().trimmed(), tr("重命名%1").arg(one->title));
        return true;
    }
    return false;
}

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    if (!layer(index))
        return Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable
           | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

Qt::DropActions LayerModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList LayerModel::mimeTypes() const
{
    return {layerMimeType()};
}

QMimeData* LayerModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(layerMimeType(), indexes.front().data(LayerRoleId).toString().toUtf8());
    return data;
}

bool LayerModel::canDropMimeData(const QMimeData* data,
                                 Qt::DropAction /*action*/,
                                 int /*row*/,
                                 int /*column*/,
                                 const QModelIndex& parent) const
{
    const QModelIndex dragged = indexOf(QString::fromUtf8(data->data(layerMimeType())));
    return dragged.isValid() && parent.isValid() && dragged.parent() == parent;
}

bool LayerModel::dropMimeData(
    const QMimeData* data, Qt::DropAction action, int row, int column, const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const LayerId moved = QString::fromUtf8(data->data(layerMimeType()));
    const DocumentLayer* one = layerById(m_document.layers(), moved);
    const int next = row < 0 ? rowCount(parent) : row;
    const LayerId before = index(next, 0, parent).data(LayerRoleId).toString();
    m_document.moveLayer(moved, before, tr("移动%1").arg(one->title));
    // The document did the move already: the view must not remove the dragged row as well.
    return false;
}

} // namespace yimi
