// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"
#include "ui/layers/layer_legends.h"

#include <QAbstractItemModel>

#include <array>

namespace yimi {

class Look;

/// The document's layers under their headings, and under a layer the lines of its legend, which are
/// fetched when they are first looked at. Check state is visibility; editing the text renames;
/// dropping a layer within its group moves it. All of it goes through the document.
class LayerModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        LayerRoleId = Qt::UserRole, ///< LayerId; empty for headings
        CountRole,                  ///< qlonglong, number of features
        HeadingRole,                ///< bool
    };

    LayerModel(Document& document, const Look& look, QObject* parent = nullptr);

    /// The layer of an index; null for headings and lines of legends.
    [[nodiscard]] const DocumentLayer* layer(const QModelIndex& index) const;
    /// The legend that a line belongs to; null for headings and layers.
    [[nodiscard]] const LayerLines* legend(const QModelIndex& index) const;
    /// Invalid when there is no such layer.
    [[nodiscard]] QModelIndex indexOf(const LayerId& id) const;
    void retranslate();

    [[nodiscard]] QModelIndex
    index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data,
                                       Qt::DropAction action,
                                       int row,
                                       int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data,
                      Qt::DropAction action,
                      int row,
                      int column,
                      const QModelIndex& parent) override;

private:
    struct Group
    {
        LayerGroup group = LayerGroup::Base;
        std::vector<LayerId> layers;

        bool operator==(const Group&) const = default;
    };

    [[nodiscard]] std::vector<Group> groupsOfDocument() const;
    void read();
    void readLegends();
    void showLegend(const QModelIndex& index, LayerLines lines);
    [[nodiscard]] QVariant headingData(const Group& group, int role) const;
    [[nodiscard]] QVariant lineData(const QModelIndex& index, int role) const;

    Document& m_document;
    const Look& m_look;
    std::vector<Group> m_groups; ///< only those that have layers
    LayerLegends m_legends;
};

} // namespace yimi
