// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/finder.h"

#include "ui/map/community_finder.h"
#include "ui/window/action_table.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kWidth = 480;
constexpr int kHeight = 360;
constexpr int kTop = 72;
constexpr int kMostHits = 50;

} // namespace

Finder::Finder(const Document& document, const ActionTable& actions, QWidget& window)
    : QFrame(&window)
    , m_document(document)
    , m_actions(actions)
    , m_input(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("finder"));
    m_input->setObjectName(QStringLiteral("finderInput"));
    m_list->setObjectName(QStringLiteral("finderList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &Finder::search);
    connect(m_input, &QLineEdit::returnPressed, this, &Finder::choose);
    connect(m_list, &QListWidget::itemClicked, this, &Finder::choose);
    hide();
}

void Finder::open()
{
    readCandidates();
    const QWidget* window = parentWidget();
    setGeometry((window->width() - kWidth) / 2,
                kTop,
                kWidth,
                std::min(kHeight, window->height() - 2 * kTop));
    m_input->setPlaceholderText(tr("查找社区、图层、命令"));
    m_input->clear();
    search({});
    show();
    raise();
    m_input->setFocus();
}

void Finder::addCommunities()
{
    const DocumentLayer* layer = m_document.coverage()
                                     ? layerById(m_document.layers(), m_document.coverage()->layer)
                                     : layerByTheme(m_document.layers(), Theme::Community);
    if (!layer)
        return;
    const CommunityFinder communities(layer->table);
    const Column* towns = layer->table->firstColumn({"town", "乡镇", "街道"});
    for (std::size_t row = 0; row < layer->table->rowCount(); ++row) {
        const QString where = towns ? QString::fromStdString(towns->text(row)) : tr("社区");
        m_candidates.push_back({Candidate::Kind::Community,
                                QString::fromStdString(communities.nameOf(row)),
                                where,
                                QString::fromStdString(communities.idOf(row))});
    }
}

void Finder::readCandidates()
{
    m_candidates.clear();
    for (const ActionSpec& spec : actionSpecs()) {
        if (m_actions.action(spec.id).isEnabled()
            && QLatin1String(spec.id) != QLatin1String("find"))
            m_candidates.push_back({Candidate::Kind::Command,
                                    m_actions.action(spec.id).text(),
                                    tr("命令"),
                                    QString::fromLatin1(spec.id)});
    }
    for (const DocumentLayer& layer : m_document.layers())
        m_candidates.push_back({Candidate::Kind::Layer, layer.title, tr("图层"), layer.id});
    addCommunities();
}

void Finder::search(const QString& words)
{
    m_list->clear();
    for (std::size_t i = 0; i < m_candidates.size() && m_list->count() < kMostHits; ++i) {
        const Candidate& candidate = m_candidates[i];
        if (!candidate.text.contains(words.trimmed(), Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(
            QStringLiteral("%1    %2").arg(candidate.text, candidate.note), m_list);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
        item->setSizeHint({0, 28});
    }
    if (m_list->count() == 0) {
        auto* nothing = new QListWidgetItem(tr("没有找到"), m_list);
        nothing->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentRow(0);
}

void Finder::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !item->flags().testFlag(Qt::ItemIsSelectable))
        return;
    const Candidate candidate = m_candidates[item->data(Qt::UserRole).toULongLong()];
    hide();
    switch (candidate.kind) {
    case Candidate::Kind::Community:
        Q_EMIT communityChosen(candidate.id);
        break;
    case Candidate::Kind::Layer:
        Q_EMIT layerChosen(candidate.id);
        break;
    case Candidate::Kind::Command:
        m_actions.action(candidate.id.toLatin1().constData()).trigger();
        break;
    }
}

bool Finder::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut)
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        hide();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int step = key == Qt::Key_Down ? 1 : -1;
        m_list->setCurrentRow(
            std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace yimi
