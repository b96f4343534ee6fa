// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style_controller.h"

#include "project/document_scene.h"
#include "project/style_file.h"
#include "settings/settings.h"
#include "ui/map/map_canvas.h"
#include "ui/style/style_clipboard.h"
#include "ui/style/style_editor.h"
#include "wording/style_text.h"
#include "wording/wording.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAside = 12;
const QString kPurpose = u"styles"_s;

QString filters()
{
    return StyleController::tr("QGIS 样式 (*.qml)") + u";;"_s
           + StyleController::tr("SLD 样式 (*.sld)");
}

} // namespace

StyleController::StyleController(Document& document, Settings& settings, QWidget& window)
    : QObject(&window), m_document(document), m_settings(settings), m_window(window)
{
}

const DocumentLayer* StyleController::layer(const LayerId& id) const
{
    const DocumentLayer* found = layerById(m_document.layers(), id);
    return found != nullptr && found->kind != GeometryKind::None ? found : nullptr;
}

void StyleController::edit(const LayerId& id)
{
    if (layer(id) == nullptr)
        return;
    if (m_editor == nullptr) {
        m_editor = new StyleEditor(m_document, &m_window);
        m_editor->installEventFilter(this);
        connect(m_editor, &StyleEditor::copyWanted, this, &StyleController::copy);
        connect(m_editor, &StyleEditor::pasteWanted, this, &StyleController::paste);
        connect(m_editor, &StyleEditor::loadWanted, this, &StyleController::askLoad);
        connect(m_editor, &StyleEditor::saveWanted, this, &StyleController::askSave);
    }
    m_editor->setLayer(id);
    if (!m_editor->isVisible())
        place();
    m_editor->show();
    m_editor->raise();
    m_editor->activateWindow();
}

bool StyleController::eventFilter(QObject* watched, QEvent* event)
{
    // Not while its own widgets are being told.
    if (watched == m_editor && event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &StyleController::renew, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void StyleController::renew()
{
    if (m_editor == nullptr)
        return;
    const LayerId id = m_editor->layer();
    const QRect place = m_editor->geometry();
    const bool shown = m_editor->isVisible();
    delete std::exchange(m_editor, nullptr);
    if (!shown)
        return;
    edit(id);
    if (m_editor != nullptr)
        m_editor->setGeometry(place);
}

/// Over the left edge of the map: the legend is on its left, and most of the map stays in sight.
void StyleController::place()
{
    const auto* canvas = m_window.findChild<MapCanvas*>();
    if (canvas == nullptr)
        return;
    const QPoint corner = canvas->mapToGlobal(QPoint(kAside, kAside));
    m_editor->resize(m_editor->width(),
                     std::min(m_editor->height(), canvas->height() - 2 * kAside));
    m_editor->move(corner);
}

void StyleController::follow(const LayerId& id)
{
    if (m_editor != nullptr && m_editor->isVisible() && layer(id) != nullptr
        && id != m_editor->layer())
        m_editor->setLayer(id);
}

void StyleController::copy(const LayerId& id)
{
    if (const DocumentLayer* from = layer(id))
        copyStyle(styleOf(*from, Appearance::Light));
}

void StyleController::paste(const LayerId& id)
{
    const DocumentLayer* to = layer(id);
    if (to == nullptr)
        return;
    const auto style = copiedStyle();
    if (!style) {
        Q_EMIT told(MessageBar::Tone::Problem,
                    tr("剪贴板里没有样式。请先在图层列表里对一个图层“复制样式”。"));
        return;
    }
    take(id, *style, styleRemarks(*style, *to));
}

void StyleController::take(const LayerId& id,
                           const LayerStyle& style,
                           const std::vector<StyleRemark>& remarks)
{
    const DocumentLayer* to = layer(id);
    if (!drawsAnything(style, to->kind)) {
        Q_EMIT told(
            MessageBar::Tone::Problem,
            tr("这个样式画不出“%1”这类图形，没有采用。请选一个为同类图层（点、线或面）做的样式。")
                .arg(to->title));
        return;
    }
    QStringList sentences;
    for (const StyleRemark& remark : remarks)
        sentences += styleRemarkSentence(remark);
    m_document.setLayerStyle(id, style, tr("更换%1的样式").arg(to->title));
    if (m_editor != nullptr && m_editor->isVisible() && m_editor->layer() == id)
        m_editor->tell(sentences);
    else if (!sentences.isEmpty())
        Q_EMIT told(MessageBar::Tone::Info, sentences.join(QString()));
}

void StyleController::saveTo(const LayerId& id, const QString& path)
{
    const DocumentLayer* from = layer(id);
    if (from == nullptr)
        return;
    const auto saved = saveStyle(path.toStdString(), *from);
    if (saved)
        Q_EMIT told(MessageBar::Tone::Info,
                    tr("样式已保存：%1").arg(QDir::toNativeSeparators(path)));
    else
        Q_EMIT told(MessageBar::Tone::Problem, errorSentence(saved.error(), tr("保存样式")));
}

void StyleController::loadFrom(const LayerId& id, const QString& path)
{
    const DocumentLayer* to = layer(id);
    if (to == nullptr)
        return;
    const auto read = loadStyle(path.toStdString(), *to);
    if (!read)
        Q_EMIT told(MessageBar::Tone::Problem, errorSentence(read.error(), tr("读取样式")));
    else if (!*read)
        Q_EMIT told(MessageBar::Tone::Problem,
                    tr("“%1”不是能读的样式。请选择由一米或 QGIS 保存的 .qml，或 SLD 的 .sld 文件。")
                        .arg(QFileInfo(path).fileName()));
    else
        take(id, (*read)->style, (*read)->remarks);
}

void StyleController::askSave(const LayerId& id)
{
    const DocumentLayer* from = layer(id);
    if (from == nullptr)
        return;
    const QString proposed = QDir(m_settings.folder(kPurpose)).filePath(from->title + u".qml"_s);
    QString filter;
    QString path =
        QFileDialog::getSaveFileName(&m_window, tr("保存样式"), proposed, filters(), &filter);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += filter.contains("sld"_L1) ? u".sld"_s : u".qml"_s;
    m_settings.setFolder(kPurpose, QFileInfo(path).absolutePath());
    saveTo(id, path);
}

void StyleController::askLoad(const LayerId& id)
{
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("读取样式"), m_settings.folder(kPurpose), tr("样式 (*.qml *.sld)"));
    if (path.isEmpty())
        return;
    m_settings.setFolder(kPurpose, QFileInfo(path).absolutePath());
    loadFrom(id, path);
}

} // namespace yimi
