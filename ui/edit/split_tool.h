// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/edit/edit_session.h"

namespace yimi {

class Look;

/// Cuts a line of the edited layer in two where it is clicked; both pieces keep its values.
class SplitTool : public MapTool
{
    Q_OBJECT

public:
    SplitTool(EditSession& session, const Look& look, QObject* parent = nullptr);

    void deactivate() override { m_cut.reset(); }

    bool click(const MapPointer& pointer) override;

    bool doubleClick(const MapPointer& /*pointer*/) override { return true; }

    void hover(const MapPointer& pointer) override;
    void leave() override;
    void paint(QPainter& painter, const MapView& view) const override;

private:
    struct Cut
    {
        std::size_t row = 0;
        Coordinate at;
    };

    [[nodiscard]] std::optional<Cut> cutAt(const MapPointer& pointer) const;

    EditSession& m_session;
    const Look& m_look;
    std::optional<Cut> m_cut;
};

} // namespace yimi
