// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/layers/layer_panel.h"

#include "ui/layers/layer_delegate.h"
#include "ui/layers/layer_model.h"
#include "ui/look/look.h"
#include "wording/wording.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace yimi {

LayerPanel::LayerPanel(Document& document, const Look& look, QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_model(new LayerModel(document, look, this))
    , m_tree(new QTreeView(this))
    , m_title(new QLabel(this))
    , m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("sidePanel"));
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_title->setContentsMargins(12, 10, 12, 4);
    m_empty->setProperty("role", QStringLiteral("secondary"));
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(12, 4, 12, 4);
    auto* const delegate = new LayerDelegate(look, m_tree);
    setUpTree(*delegate);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_empty);
    layout->addWidget(m_tree, 1);
    const auto refresh = [this] {
        unfold();
        m_empty->setVisible(m_model->rowCount() == 0);
        m_tree->viewport()->update();
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, refresh);
    connect(&look, &Look::changed, this, refresh);
    connect(&document, &Document::layersChanged, this, &LayerPanel::unfold);
    connectTree(*delegate);
    connect(m_tree->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &LayerPanel::selectionChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LayerPanel::selectionChanged);
    refresh();
    retranslate();
}

void LayerPanel::setUpTree(LayerDelegate& delegate)
{
    m_tree->setObjectName(QStringLiteral("layerTree"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(&delegate);
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setMouseTracking(true);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void LayerPanel::connectTree(const LayerDelegate& delegate)
{
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &LayerPanel::showMenu);
    connect(&delegate, &LayerDelegate::foldWanted, this, [this](const QModelIndex& index) {
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
    });
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        keepFold(index, true);
    });
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        keepFold(index, false);
    });
    connect(m_tree, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        if (const DocumentLayer* layer = m_model->layer(index))
            Q_EMIT zoomWanted(layer->id);
        else if (const DocumentLayer* styled = m_model->layer(index.parent()))
            Q_EMIT styleWanted(styled->id);
    });
}

void LayerPanel::unfold()
{
    const QScopedValueRollback<bool> own(m_unfolding, true);
    for (int group = 0; group < m_model->rowCount(); ++group) {
        const QModelIndex heading = m_model->index(group, 0);
        m_tree->setExpanded(heading, true);
        for (int row = 0; row < m_model->rowCount(heading); ++row) {
            const QModelIndex index = m_model->index(row, 0, heading);
            const DocumentLayer& layer = *m_model->layer(index);
            const auto wanted = m_folds.find(layer.id);
            m_tree->setExpanded(
                index, wanted == m_folds.end() ? LayerLegends::opensItself(layer) : wanted->second);
        }
    }
}

void LayerPanel::keepFold(const QModelIndex& index, bool open)
{
    if (m_unfolding)
        return;
    if (const DocumentLayer* layer = m_model->layer(index))
        m_folds[layer->id] = open;
    else if (!open)
        m_tree->setExpanded(index, true); // a heading
}

LayerId LayerPanel::selected() const
{
    const DocumentLayer* layer = m_model->layer(m_tree->currentIndex());
    return layer ? layer->id : LayerId();
}

void LayerPanel::renameSelected()
{
    if (!selected().isEmpty())
        m_tree->edit(m_tree->currentIndex());
}

void LayerPanel::removeSelected()
{
    if (const DocumentLayer* layer = m_model->layer(m_tree->currentIndex()))
        m_document.removeLayer(layer->id, tr("移除%1").arg(layer->title));
}

void LayerPanel::fillThemeMenu(QMenu& menu, const LayerId& id)
{
    const DocumentLayer* layer = layerById(m_document.layers(), id);
    for (const Theme theme : allThemes()) {
        QAction* choice = menu.addAction(themeName(theme));
        choice->setCheckable(true);
        choice->setChecked(layer->theme == theme);
        connect(choice, &QAction::triggered, this, [this, id, theme] {
            m_document.setLayerTheme(id, theme, tr("主题改为%1").arg(themeName(theme)));
        });
    }
}

void LayerPanel::addStyleActions(QMenu& menu, const LayerId& id)
{
    menu.addAction(tr("图层样式…"), this, [this, id] { Q_EMIT styleWanted(id); });
    menu.addAction(tr("复制样式"), this, [this, id] { Q_EMIT styleCopyWanted(id); });
    menu.addAction(tr("粘贴样式"), this, [this, id] { Q_EMIT stylePasteWanted(id); });
}

void LayerPanel::showMenu(const QPoint& at)
{
    const DocumentLayer* layer = m_model->layer(m_tree->indexAt(at));
    if (!layer)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (layer->backdrop) {
        menu->addAction(
            tr("底图设置…"), this, [this, id = layer->id] { Q_EMIT backdropWanted(id); });
    } else {
        menu->addAction(tr("缩放到图层"), this, [this, id = layer->id] { Q_EMIT zoomWanted(id); });
        menu->addAction(tr("属性表"), this, [this, id = layer->id] { Q_EMIT tableWanted(id); });
    }
    menu->addAction(tr("重命名"), this, &LayerPanel::renameSelected);
    if (!layer->backdrop) {
        if (layer->role == LayerRole::Input)
            fillThemeMenu(*menu->addMenu(tr("主题")), layer->id);
        if (layer->kind != GeometryKind::None)
            addStyleActions(*menu, layer->id);
        menu->addAction(tr("导出数据…"), this, [this, id = layer->id] { Q_EMIT exportWanted(id); });
    }
    menu->addSeparator();
    menu->addAction(tr("移除"), this, &LayerPanel::removeSelected);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void LayerPanel::retranslate()
{
    m_title->setText(tr("图层"));
    m_empty->setText(tr("还没有图层。导入数据，或把文件拖进窗口。"));
    m_tree->setAccessibleName(tr("图层"));
    m_model->retranslate();
}

void LayerPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace yimi
