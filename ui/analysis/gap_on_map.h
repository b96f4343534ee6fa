// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/gap_route.h"

#include <QObject>
#include <QString>

namespace yimi {

class AnalysisController;
class AnalysisPage;
class CommunitySelection;
class MapCanvas;

/// A gap of the list on the map: its community is selected, its place looked at, and the way to the
/// nearest facility drawn, with what it goes around.
class GapOnMap : public QObject
{
    Q_OBJECT

public:
    GapOnMap(AnalysisPage& page,
             AnalysisController& controller,
             CommunitySelection& selection,
             MapCanvas& canvas,
             QObject* parent = nullptr);

private:
    void show(const Gap& gap, bool look);
    void draw(const GapRoute& route);
    void clear();
    void follow();

    AnalysisPage& m_page;
    AnalysisController& m_controller;
    CommunitySelection& m_selection;
    MapCanvas& m_canvas;
    Gap m_gap;
    bool m_shown = false;   ///< m_gap is on the map
    bool m_look = false;    ///< the map goes where the way is
    bool m_showing = false; ///< while this selects by itself
};

} // namespace yimi
