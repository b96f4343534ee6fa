// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/edit/edit_tool.h"
#include "ui/edit/path_sketch.h"

namespace yimi {

class Look;

/// Cuts a line of the edited layer in two where it is clicked; both pieces keep its values. An area
/// is parted by a line that is drawn across it as with DrawTool: the selected one, else the one in
/// which most of the line lies.
class SplitTool : public EditTool
{
    Q_OBJECT

public:
    SplitTool(EditSession& session, const Look& look, QObject* parent = nullptr);

    void deactivate() override { dropDraft(); }

    bool click(const MapPointer& pointer) override;
    bool doubleClick(const MapPointer& pointer) override;
    void hover(const MapPointer& pointer) override;
    void leave() override;
    bool key(QKeyEvent& event) override;
    void paint(QPainter& painter, const MapView& view) const override;

    [[nodiscard]] bool takesPlaces() const override { return areas(); }

    void putAt(Coordinate place) override;
    [[nodiscard]] std::optional<Coordinate> lastPlace() const override;

    void dropDraft();

Q_SIGNALS:
    /// A line was drawn to its end. It stays until dropDraft, so that it can be mended.
    void cutDrawn(std::size_t row, const yimi::LineString& line);
    void draftChanged();

private:
    struct Cut
    {
        std::size_t row = 0;
        Coordinate at;
    };

    [[nodiscard]] bool areas() const;
    [[nodiscard]] std::optional<Cut> cutAt(const MapPointer& pointer) const;
    [[nodiscard]] std::optional<std::size_t> rowMeant(const LineString& line) const;
    void tellChange();
    void finish();

    EditSession& m_session;
    const Look& m_look;
    std::optional<Cut> m_cut;         ///< of a line
    PathSketch m_sketch;              ///< across an area
    std::optional<std::size_t> m_row; ///< the area that it is across
};

} // namespace yimi
