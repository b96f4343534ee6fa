// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"
#include "style/style_remark.h"
#include "ui/window/message_bar.h"

#include <QPointer>

namespace yimi {

class Settings;
class StyleEditor;

/// Styles of layers: the editor, copies from one layer to another, files.
class StyleController : public QObject
{
    Q_OBJECT

public:
    StyleController(Document& document, Settings& settings, QWidget& window);

    /// Opens the editor beside the left edge of the map.
    void edit(const LayerId& id);
    /// The editor, where it is open, goes on with this layer.
    void follow(const LayerId& id);
    void copy(const LayerId& id);
    void paste(const LayerId& id);
    void saveTo(const LayerId& id, const QString& path);
    void loadFrom(const LayerId& id, const QString& path);

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details = {});

protected:
    /// The editor is made anew in another language, where it stands.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void renew();
    void askSave(const LayerId& id);
    void askLoad(const LayerId& id);
    void take(const LayerId& id, const LayerStyle& style, const std::vector<StyleRemark>& remarks);
    [[nodiscard]] const DocumentLayer* layer(const LayerId& id) const;
    void place();

    Document& m_document;
    Settings& m_settings;
    QWidget& m_window;
    StyleEditor* m_editor = nullptr;
};

} // namespace yimi
