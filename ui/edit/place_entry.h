// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/edit/edit_session.h"

#include <QLineEdit>

namespace yimi {

class EditTool;

/// Where a place is typed that the tool in the hand takes as if it were clicked.
class PlaceEntry : public QLineEdit
{
    Q_OBJECT

public:
    explicit PlaceEntry(EditSession& session, QWidget* parent = nullptr);

    /// Null: none that takes places.
    void setTool(EditTool* tool);
    /// What the tool takes may have changed.
    void refresh();

    /// Begins with what was pressed over the map.
    void begin(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void take();
    /// Nothing: refused, and told why.
    [[nodiscard]] std::optional<Coordinate> placeOf(const QString& text);
    void show(Coordinate place);

    EditSession& m_session;
    EditTool* m_tool = nullptr;
};

} // namespace yimi
