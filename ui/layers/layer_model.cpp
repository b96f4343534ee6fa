// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_model.h"

#include "ui/look/look.h"
#include "wording/wording.h"

#include <QMimeData>

#include <algorithm>

namespace yimi {

namespace {

// What an index stands for is in its internal id: a heading; a layer of group `id`; a line of the
// legend of layer `(id >> 32) - 1` of group `id & 0xffffffff`.
constexpr quintptr kHeading = ~quintptr{0};
static_assert(sizeof(quintptr) == 8);

quintptr idOfLine(quintptr group, int layer)
{
    return ((static_cast<quintptr>(layer) + 1) << 32) | group;
}

bool isLine(const QModelIndex& index)
{
    return index.isValid() && index.internalId() != kHeading && (index.internalId() >> 32) != 0;
}

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

QString toolTipOf(const DocumentLayer& layer)
{
    if (layer.backdrop)
        return themeName(layer.theme) + QLatin1Char('\n') + layer.source;
    return LayerModel::tr("%1 · %2 个要素\n%3")
        .arg(themeName(layer.theme),
             countText(static_cast<std::int64_t>(layer.table->rowCount())),
             layer.source)
        .trimmed();
}

} // namespace

LayerModel::LayerModel(Document& document, const Look& look, QObject* parent)
    : QAbstractItemModel(parent), m_document(document), m_look(look)
{
    connect(&document, &Document::layersChanged, this, &LayerModel::read);
    connect(&look, &Look::changed, this, &LayerModel::readLegends);
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
        readLegends();
        return;
    }
    beginResetModel();
    m_groups = std::move(groups);
    for (const LayerId& id : m_legends.known()) {
        const DocumentLayer* const layer = layerById(m_document.layers(), id);
        if (layer == nullptr || m_legends.stale(*layer, m_look.appearance()))
            m_legends.forget(id);
    }
    endResetModel();
}

void LayerModel::readLegends()
{
    for (const LayerId& id : m_legends.known()) {
        const DocumentLayer& one = *layerById(m_document.layers(), id);
        if (m_legends.stale(one, m_look.appearance()))
            showLegend(indexOf(id),
                       LayerLegends::has(one) ? layerLines(one, m_look.appearance())
                                              : LayerLines{});
    }
}

/// In the place of the lines that are there, if any.
void LayerModel::showLegend(const QModelIndex& index, LayerLines lines)
{
    const DocumentLayer& one = *layer(index);
    const int before = rowCount(index);
    const int after = lines.size();
    if (before == after) {
        m_legends.keep(one, m_look.appearance(), std::move(lines));
        if (after > 0)
            Q_EMIT dataChanged(this->index(0, 0, index), this->index(after - 1, 0, index));
        return;
    }
    if (before > 0) {
        beginRemoveRows(index, 0, before - 1);
        m_legends.keep(one, m_look.appearance(), {});
        endRemoveRows();
    }
    if (after > 0)
        beginInsertRows(index, 0, after - 1);
    m_legends.keep(one, m_look.appearance(), std::move(lines));
    if (after > 0)
        endInsertRows();
}

void LayerModel::retranslate()
{
    readLegends();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0));
}

const DocumentLayer* LayerModel::layer(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kHeading || isLine(index))
        return nullptr;
    const Group& group = m_groups[index.internalId()];
    return layerById(m_document.layers(), group.layers[static_cast<std::size_t>(index.row())]);
}

const LayerLines* LayerModel::legend(const QModelIndex& index) const
{
    return isLine(index) ? m_legends.of(layer(index.parent())->id) : nullptr;
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
    if (!parent.isValid())
        return createIndex(row, column, kHeading);
    return createIndex(row,
                       column,
                       parent.internalId() == kHeading
                           ? static_cast<quintptr>(parent.row())
                           : idOfLine(parent.internalId(), parent.row()));
}

QModelIndex LayerModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == kHeading)
        return {};
    if (isLine(child))
        return createIndex(static_cast<int>(child.internalId() >> 32) - 1,
                           0,
                           child.internalId() & quintptr{0xffffffff});
    return createIndex(static_cast<int>(child.internalId()), 0, kHeading);
}

int LayerModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() == kHeading)
        return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].layers.size());
    const DocumentLayer* const one = layer(parent);
    const LayerLines* const lines = one == nullptr ? nullptr : m_legends.of(one->id);
    return lines == nullptr ? 0 : lines->size();
}

int LayerModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

bool LayerModel::hasChildren(const QModelIndex& parent) const
{
    return canFetchMore(parent) || rowCount(parent) > 0;
}

bool LayerModel::canFetchMore(const QModelIndex& parent) const
{
    const DocumentLayer* const one = layer(parent);
    return one != nullptr && (m_legends.of(one->id) == nullptr || rowCount(parent) == 0)
           && LayerLegends::has(*one);
}

void LayerModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        showLegend(parent, layerLines(*layer(parent), m_look.appearance()));
}

QVariant LayerModel::headingData(const Group& group, int role) const
{
    if (role == Qt::DisplayRole)
        return groupName(group.group);
    return role == HeadingRole ? QVariant(true) : QVariant();
}

QVariant LayerModel::lineData(const QModelIndex& index, int role) const
{
    const LayerLines& lines = *legend(index);
    const LegendRow* const row = lines.row(index.row());
    if (role == Qt::DisplayRole)
        return row == nullptr ? lines.caption : row->text;
    if (role == CountRole && row != nullptr && row->count)
        return static_cast<qlonglong>(*row->count);
    if (role == Qt::AccessibleTextRole && row != nullptr && row->count)
        return QStringLiteral("%1 %2").arg(row->text, countText(*row->count));
    return {};
}

QVariant LayerModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (isLine(index))
        return lineData(index, role);
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
    if (isLine(index))
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (!layer(index))
        return Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsEditable
           | Qt::ItemIsDragEnabled;
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
