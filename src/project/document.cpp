// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/document.h"

#include "project/analysis_layers.h"

#include <QDateTime>
#include <QUndoCommand>
#include <QUuid>

#include <algorithm>

namespace yimi {

namespace {

/// The result with its layers.
void dropServiceAreas(ProjectContents& contents)
{
    if (!contents.serviceAreas)
        return;
    std::erase_if(contents.layers, [&](const DocumentLayer& layer) {
        return layer.id == contents.serviceAreas->areas
               || layer.id == contents.serviceAreas->streets;
    });
    contents.serviceAreas.reset();
}

DocumentLayer
bandLayer(std::shared_ptr<const FeatureTable> table, GeometryKind kind, const QString& title)
{
    DocumentLayer layer = inputLayer(std::move(table), Theme::Backdrop, title);
    layer.role = LayerRole::Result;
    layer.kind = kind; // also where nothing was reached
    return layer;
}

BandLook bandsOf(const ServiceAreaSummary& summary, bool streets)
{
    BandLook look;
    for (const ServiceAreaBand& band : summary.bands) {
        look.field = streets ? "band" : cutoffUnit(band.cutoff);
        look.values.push_back(cutoffNumber(band.cutoff));
    }
    return look;
}

} // namespace

/// Holds the whole contents twice. Tables are shared, so this costs a few kilobytes, and no kind of
/// change can forget a part of what it must put back.
class Document::ChangeCommand : public QUndoCommand
{
public:
    ChangeCommand(Document& document, const QString& text, ProjectContents after, int mergeKey)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(document.m_contents)
        , m_after(std::move(after))
        , m_mergeKey(mergeKey)
    {
    }

    void undo() override { m_document.put(m_before); }

    void redo() override { m_document.put(m_after); }

    [[nodiscard]] int id() const override { return m_mergeKey == 0 ? -1 : m_mergeKey; }

    bool mergeWith(const QUndoCommand* other) override
    {
        m_after = static_cast<const ChangeCommand*>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Document& m_document;
    ProjectContents m_before;
    ProjectContents m_after;
    int m_mergeKey;
};

Document::Document(QObject* parent) : QObject(parent), m_undo(this)
{
    connect(
        &m_undo, &QUndoStack::cleanChanged, this, [this] { Q_EMIT modifiedChanged(modified()); });
    // Not from the command itself: while it runs the stack does not know yet that something was
    // changed.
    connect(&m_undo, &QUndoStack::indexChanged, this, &Document::edited);
}

Document::~Document()
{
    // A dying stack clears itself and would tell those who are gone already.
    m_undo.disconnect();
}

bool Document::modified() const
{
    return m_unsaved || !m_undo.isClean();
}

void Document::reset(ProjectContents contents, const QString& path, bool unsaved)
{
    m_unsaved = false;
    m_undo.clear();
    m_unsaved = unsaved;
    m_path = path;
    m_contents = std::move(contents);
    Q_EMIT replaced();
    Q_EMIT pathChanged();
    Q_EMIT layersChanged();
    Q_EMIT settingsChanged();
    Q_EMIT coverageChanged();
    Q_EMIT serviceAreasChanged();
    Q_EMIT analysesChanged();
    Q_EMIT timetableChanged();
    Q_EMIT pagesChanged();
    Q_EMIT modifiedChanged(modified());
}

void Document::markSaved(const QString& path, int undoIndex)
{
    const bool moved = m_path != path;
    m_path = path;
    // A change made while the file was being written is not in it: the document stays modified.
    if (m_undo.index() == undoIndex) {
        m_unsaved = false;
        m_undo.setClean();
    }
    if (moved)
        Q_EMIT pathChanged();
    Q_EMIT modifiedChanged(modified());
}

template <typename Change>
void Document::change(const QString& text, Change change, int mergeKey)
{
    ProjectContents after = m_contents;
    change(after);
    push(text, std::move(after), mergeKey);
}

void Document::push(const QString& text, ProjectContents after, int mergeKey)
{
    if (after != m_contents)
        m_undo.push(new ChangeCommand(*this, text, std::move(after), mergeKey));
}

template <typename Change>
void Document::changeLayer(const LayerId& id, const QString& text, Change changeOne, int mergeKey)
{
    const auto changeIt = [&](ProjectContents& contents) {
        for (DocumentLayer& layer : contents.layers) {
            if (layer.id == id)
                changeOne(layer);
        }
    };
    change(text, changeIt, mergeKey);
}

void Document::put(ProjectContents contents)
{
    const ProjectContents before = std::exchange(m_contents, std::move(contents));
    if (before.layers != m_contents.layers)
        Q_EMIT layersChanged();
    if (before.settings != m_contents.settings)
        Q_EMIT settingsChanged();
    if (before.coverage != m_contents.coverage)
        Q_EMIT coverageChanged();
    if (before.serviceAreas != m_contents.serviceAreas)
        Q_EMIT serviceAreasChanged();
    if (before.analyses != m_contents.analyses)
        Q_EMIT analysesChanged();
    if (before.timetable != m_contents.timetable)
        Q_EMIT timetableChanged();
    if (before.pages != m_contents.pages || before.layouts != m_contents.layouts)
        Q_EMIT pagesChanged();
}

void Document::addLayers(std::vector<DocumentLayer> layers, const QString& text)
{
    change(text, [&](ProjectContents& contents) {
        for (DocumentLayer& layer : layers)
            insertByTheme(contents.layers, std::move(layer));
    });
}

void Document::addLayersBelow(std::vector<DocumentLayer> layers, const QString& text)
{
    change(text, [&](ProjectContents& contents) {
        contents.layers.insert(contents.layers.end(),
                               std::make_move_iterator(layers.begin()),
                               std::make_move_iterator(layers.end()));
    });
}

bool Document::bringIn(std::vector<DocumentLayer> layers,
                       const std::vector<ChangedTable>& changes,
                       const Crs& crs,
                       const QString& text)
{
    ProjectContents after = m_contents;
    for (const ChangedTable& one : changes) {
        if (!changeTable(after, one))
            return false;
    }
    after.settings.crs = crs;
    for (DocumentLayer& layer : layers)
        insertByTheme(after.layers, std::move(layer));
    change(text, [&](ProjectContents& contents) { contents = std::move(after); });
    return true;
}

void Document::removeLayer(const LayerId& id, const QString& text)
{
    change(text, [&](ProjectContents& contents) {
        std::erase_if(contents.layers, [&](const auto& layer) { return layer.id == id; });
        if (contents.coverage && contents.coverage->layer == id)
            contents.coverage.reset();
        leaveAnalyses(contents, id);
        // One facility of it is asked about no more; never that of the same number elsewhere.
        ServiceAreaSettings& asked = contents.settings.serviceAreas;
        if (asked.layer == id) {
            asked.layer.clear();
            asked.feature.reset();
        }
        if (!contents.serviceAreas)
            return;
        if (contents.serviceAreas->areas == id)
            dropServiceAreas(contents);
        else if (contents.serviceAreas->streets == id)
            contents.serviceAreas->streets.clear();
    });
}

void Document::moveLayer(const LayerId& id, const LayerId& next, const QString& text)
{
    const DocumentLayer* moved = layerById(layers(), id);
    const DocumentLayer* before = layerById(layers(), next);
    if (!moved || id == next || (before && groupOf(*before) != groupOf(*moved)))
        return;
    change(text, [&, layer = *moved](ProjectContents& contents) {
        auto& list = contents.layers;
        std::erase_if(list, [&](const auto& one) { return one.id == id; });
        const auto place =
            std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == next; });
        list.insert(place, layer);
    });
}

void Document::renameLayer(const LayerId& id, const QString& title, const QString& text)
{
    changeLayer(id, text, [&](DocumentLayer& layer) { layer.title = title; });
}

void Document::setLayersVisible(const std::vector<LayerId>& ids, bool visible, const QString& text)
{
    change(text, [&](ProjectContents& contents) {
        for (DocumentLayer& layer : contents.layers) {
            if (std::find(ids.begin(), ids.end(), layer.id) != ids.end())
                layer.visible = visible;
        }
    });
}

void Document::setLayerTheme(const LayerId& id, Theme theme, const QString& text)
{
    changeLayer(id, text, [&](DocumentLayer& layer) { layer.theme = theme; });
}

bool Document::changeTables(const std::vector<ChangedTable>& changes, const QString& text)
{
    ProjectContents after = m_contents;
    for (const ChangedTable& one : changes) {
        if (!changeTable(after, one))
            return false;
    }
    change(text, [&](ProjectContents& contents) { contents = std::move(after); });
    return true;
}

void Document::setLayerBackdrop(const LayerId& id,
                                const BackdropSource& source,
                                const QString& text)
{
    changeLayer(id, text, [&](DocumentLayer& layer) { layer.backdrop = source; });
}

void Document::setLayerStyle(const LayerId& id,
                             std::optional<LayerStyle> style,
                             const QString& text,
                             int mergeKey)
{
    changeLayer(
        id, text, [&](DocumentLayer& layer) { layer.style = std::move(style); }, mergeKey);
}

void Document::setSettings(const DocumentSettings& settings, const QString& text, int mergeKey)
{
    change(
        text, [&](ProjectContents& contents) { contents.settings = settings; }, mergeKey);
}

void Document::putCoverage(std::shared_ptr<const Coverage> coverage,
                           std::shared_ptr<const FeatureTable> table,
                           std::vector<QString> inputs,
                           const QString& layerTitle,
                           const QString& text)
{
    change(text, [&](ProjectContents& contents) {
        DocumentLayer layer = inputLayer(std::move(table), Theme::Community, layerTitle);
        layer.role = LayerRole::Result;
        const DocumentLayer* old =
            contents.coverage ? layerById(contents.layers, contents.coverage->layer) : nullptr;
        if (old) {
            layer.title = old->title;
            layer.style = old->style;
            std::erase_if(contents.layers,
                          [id = old->id](const auto& one) { return one.id == id; });
        } else {
            hideResultAreas(contents.layers);
        }
        const QString madeAt = QDateTime::currentDateTime().toString(Qt::ISODate);
        contents.coverage =
            CoverageResult{std::move(coverage), layer.id, std::move(inputs), madeAt};
        contents.layers.insert(contents.layers.begin(), std::move(layer));
    });
}

void Document::putServiceAreas(ServiceAreaResult result,
                               const ServiceAreaLayers& layers,
                               const QString& text,
                               const std::optional<ServiceAreaSettings>& parameters,
                               int mergeKey)
{
    const auto put = [&](ProjectContents& contents) {
        const auto before = contents.serviceAreas;
        std::vector<DocumentLayer> shown;
        if (layers.streets)
            shown.push_back(bandLayer(layers.streets, GeometryKind::Line, layers.streetsTitle));
        shown.push_back(bandLayer(layers.areas, GeometryKind::Polygon, layers.areasTitle));
        for (DocumentLayer& layer : shown) {
            const bool line = layer.kind == GeometryKind::Line;
            layer.bands = bandsOf(*result.summary, line);
            (line ? result.streets : result.areas) = layer.id;
            // What was chosen for the layer before stays: its place is taken, not its look.
            if (const DocumentLayer* old =
                    before ? layerById(contents.layers, line ? before->streets : before->areas)
                           : nullptr) {
                layer.title = old->title;
                layer.visible = old->visible;
                layer.style = old->style;
            }
        }
        dropServiceAreas(contents);
        result.madeAt = QDateTime::currentDateTime().toString(Qt::ISODate);
        contents.settings.serviceAreas = parameters.value_or(result.settings);
        contents.serviceAreas = std::move(result);
        contents.layers.insert(contents.layers.begin(),
                               std::make_move_iterator(shown.begin()),
                               std::make_move_iterator(shown.end()));
    };
    change(text, put, mergeKey);
}

void Document::removeServiceAreas(const QString& text)
{
    change(text, [](ProjectContents& contents) { dropServiceAreas(contents); });
}

void Document::putAnalysis(const AnalysisAnswer& answer, AnalysisMade made, const QString& text)
{
    change(text,
           [&](ProjectContents& contents) { takeAnalysis(contents, answer, std::move(made)); });
}

void Document::removeAnalysis(const std::string& id, const QString& text)
{
    change(text, [&](ProjectContents& contents) { dropAnalysis(contents, id); });
}

void Document::showAnalysisTable(const std::string& id,
                                 std::optional<std::size_t> table,
                                 const QString& text)
{
    change(text, [&](ProjectContents& contents) { showTable(contents, id, table); });
}

void Document::setTimetable(std::shared_ptr<const TransitLines> timetable, const QString& text)
{
    change(text, [&](ProjectContents& contents) {
        contents.timetableEdition =
            timetable ? QUuid::createUuid().toString(QUuid::WithoutBraces) : QString();
        contents.timetable = std::move(timetable);
    });
}

} // namespace yimi
