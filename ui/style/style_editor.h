// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/document.h"

#include <QDialog>
#include <QElapsedTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace yimi {

class ClassList;
class ClassSection;
class ElidedLabel;
class LabelSection;
class StyleSection;
class SymbolSection;

/// 图层样式: how one layer looks, beside the map that shows every change at once. Changes of one
/// control in a row are one step of undo.
class StyleEditor : public QDialog
{
    Q_OBJECT

public:
    StyleEditor(Document& document, QWidget* parent = nullptr);

    /// Of this layer from now on.
    void setLayer(const LayerId& id);

    [[nodiscard]] const LayerId& layer() const { return m_id; }

    /// What there is to say of the style that came in last; empty: nothing.
    void tell(const QStringList& sentences);

Q_SIGNALS:
    void copyWanted(const yimi::LayerId& id);
    void pasteWanted(const yimi::LayerId& id);
    void loadWanted(const yimi::LayerId& id);
    void saveWanted(const yimi::LayerId& id);

private:
    void build();
    [[nodiscard]] QWidget* sections();
    [[nodiscard]] QWidget* buttons();
    void add(StyleSection& section);
    void refresh();
    void apply(const LayerStyle& style, const QString& control);
    void reset();
    void makePrintSafe();
    [[nodiscard]] int mergeKey(const QString& control);
    [[nodiscard]] QString undoText() const;

    Document& m_document;
    LayerId m_id;
    QString m_control; ///< that was changed last
    int m_gesture = 0;
    QElapsedTimer m_lastChange;
    QLabel* m_title;
    ClassSection* m_classes;
    ClassList* m_list;
    SymbolSection* m_symbol;
    LabelSection* m_label;
    QLabel* m_note;
    QPushButton* m_reset;
};

} // namespace yimi
