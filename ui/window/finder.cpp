// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/finder.h"

#include "city/places_from_tables.h"
#include "project/document_scene.h"
#include "ui/window/action_table.h"
#include "ui/window/finder_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kWidth = 520;
constexpr int kHeight = 376;
constexpr int kTop = 108; // below the toolbar
constexpr std::size_t kMostHits = 50;

} // namespace

Finder::Finder(const Document& document,
               const ActionTable& actions,
               JobRunner& jobs,
               QWidget& window)
    : QFrame(&window)
    , m_document(document)
    , m_actions(actions)
    , m_jobs(jobs)
    , m_input(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("finder"));
    m_input->setObjectName(QStringLiteral("finderInput"));
    m_list->setObjectName(QStringLiteral("finderList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new FinderDelegate(m_list));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    m_input->installEventFilter(this);
    connect(m_input, &QLineEdit::textChanged, this, &Finder::search);
    connect(m_input, &QLineEdit::returnPressed, this, &Finder::choose);
    connect(m_list, &QListWidget::itemClicked, this, &Finder::choose);
    connect(&document, &Document::layersChanged, this, &Finder::readPlaces);
    hide();
}

void Finder::open()
{
    readPlaces();
    readCandidates();
    if (QWidget* before = window()->focusWidget(); before != m_input)
        m_before = before;
    m_input->setPlaceholderText(tr("地点、图层、命令；拼音首字母；或坐标 119.95, 31.78"));
    m_input->clear();
    search({});
    QFrame::show();
    raise();
    m_input->setFocus();
}

/// On a worker, whenever other tables are there.
void Finder::readPlaces()
{
    std::vector<std::shared_ptr<const FeatureTable>> tables;
    for (const DocumentLayer& layer : m_document.layers())
        tables.push_back(layer.role == LayerRole::Input ? layer.table : nullptr);
    std::erase(tables, nullptr);
    if (tables == m_tables)
        return;
    m_tables = std::move(tables);
    m_reading = true;
    m_jobs.run(
        {.key = QStringLiteral("place-names"), .quiet = true},
        [layers = m_document.layers()](const TaskContext& task) {
            return listPlaces(layers, task);
        },
        [this](Result<PlaceList> list) {
            if (!list && list.error().code == ErrorCode::Cancelled)
                return; // a newer one is under way
            m_reading = false;
            if (list)
                m_places = std::make_shared<const PlaceList>(std::move(*list));
            else
                Q_EMIT failed(list.error());
            if (isVisible())
                search(m_input->text());
        });
}

void Finder::readCandidates()
{
    m_fixed.clear();
    for (const DocumentLayer& layer : m_document.layers())
        m_fixed.push_back({Candidate::Kind::Layer, layer.title, tr("图层"), layer.id});
    for (const ActionSpec& spec : actionSpecs()) {
        if (m_actions.action(spec.id).isEnabled()
            && QLatin1String(spec.id) != QLatin1String("find"))
            m_fixed.push_back({Candidate::Kind::Command,
                               m_actions.action(spec.id).text(),
                               tr("命令"),
                               QString::fromLatin1(spec.id)});
    }
    std::vector<std::string> names;
    for (const Candidate& candidate : m_fixed)
        names.push_back(candidate.text.toStdString());
    auto index = NameIndex::build(names);
    if (index)
        m_fixedIndex = std::move(*index);
    else
        Q_EMIT failed(index.error());
}

QString Finder::noteOf(const ListedPlace& place) const
{
    const DocumentLayer* layer = layerById(m_document.layers(), place.layer);
    const QString title = layer ? layer->title : QString();
    return place.town.empty()
               ? title
               : QStringLiteral("%1 · %2").arg(title, QString::fromStdString(place.town));
}

void Finder::addTyped(const QString& words)
{
    const auto text = [](TypedAs as) {
        switch (as) {
        case TypedAs::Plane:
            return tr("到坐标 X %1  Y %2");
        case TypedAs::PlaneSwapped:
            return tr("到坐标 X %1  Y %2（北坐标在前）");
        case TypedAs::Degrees:
            return tr("到经纬度（CGCS2000 / WGS 84）");
        case TypedAs::Gcj02:
            return tr("到经纬度（GCJ-02：高德、腾讯地图）");
        case TypedAs::Bd09:
            return tr("到经纬度（BD-09：百度地图）");
        }
        return QString();
    };
    for (const TypedPlace& typed : typedPlaces(
             words.toStdString(), m_document.settings().crs, homeExtent(m_document.layers()))) {
        QString sentence = text(typed.as);
        if (sentence.contains(QLatin1String("%1")))
            sentence = sentence.arg(typed.at.x, 0, 'f', 1).arg(typed.at.y, 0, 'f', 1);
        m_shown.push_back({Candidate::Kind::Typed, sentence, tr("坐标"), {}, 0, typed.at});
    }
}

void Finder::addPlaces(const QString& words, std::vector<std::pair<NameMatch, Candidate>>& found)
{
    for (const NameHit& hit : m_places->index.find(words.toStdString(), kMostHits)) {
        const QString name = QString::fromStdString(m_places->names[hit.name]);
        found.emplace_back(
            hit.match,
            Candidate{
                Candidate::Kind::Place, name, noteOf(m_places->places[hit.name]), {}, hit.name});
    }
}

void Finder::addFound(const QString& words)
{
    std::vector<std::pair<NameMatch, Candidate>> found;
    // Layers and commands are few: among equals they come first.
    for (const NameHit& hit : m_fixedIndex.find(words.toStdString(), kMostHits))
        found.emplace_back(hit.match, m_fixed[hit.name]);
    addPlaces(words, found);
    std::ranges::stable_sort(
        found, {}, [](const auto& one) { return std::pair(one.first, one.second.text.size()); });
    for (const auto& one : found)
        m_shown.push_back(one.second);
}

/// As high as what it lists.
void Finder::fit()
{
    const QWidget* window = parentWidget();
    const int rest = height() - m_list->height();
    const int rows = m_list->count() * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    const int most = std::min(kHeight, window->height() - 2 * kTop);
    setGeometry((window->width() - kWidth) / 2, kTop, kWidth, std::min(most, rest + rows));
}

/// What was being done goes on.
void Finder::leave()
{
    hide();
    if (m_before)
        m_before->setFocus();
}

void Finder::search(const QString& words)
{
    m_shown.clear();
    if (words.trimmed().isEmpty()) {
        m_shown = m_fixed;
    } else {
        addTyped(words);
        addFound(words);
    }
    m_shown.resize(std::min(m_shown.size(), kMostHits));
    list();
    fit();
}

void Finder::list()
{
    m_list->clear();
    for (const Candidate& candidate : m_shown) {
        auto* item = new QListWidgetItem(candidate.text, m_list);
        item->setData(FinderDelegate::kNote, candidate.note);
    }
    if (m_shown.empty()) {
        auto* nothing =
            new QListWidgetItem(m_reading ? tr("正在整理地名…") : tr("没有找到"), m_list);
        nothing->setFlags(Qt::NoItemFlags);
        return;
    }
    m_list->setCurrentRow(0);
}

void Finder::choosePlace(std::size_t place)
{
    const ListedPlace& named = m_places->places[place];
    const DocumentLayer* layer = layerById(m_document.layers(), named.layer);
    if (!layer || named.row >= layer->table->rowCount())
        return;
    if (layer->theme == Theme::Community) {
        const std::string id = rowId(*layer->table, idColumn(*layer->table), named.row);
        Q_EMIT communityChosen(QString::fromStdString(id));
    } else {
        Q_EMIT featureChosen({layer->table, named.row}, extentOf(*layer, named));
    }
}

void Finder::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_shown.size())
        return;
    const Candidate candidate = m_shown[static_cast<std::size_t>(row)];
    leave();
    switch (candidate.kind) {
    case Candidate::Kind::Typed:
        Q_EMIT placeChosen(candidate.at);
        break;
    case Candidate::Kind::Place:
        choosePlace(candidate.place);
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
        leave();
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
