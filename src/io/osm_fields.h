// SPDX-License-Identifier: GPL-3.0-or-later
// Which tags of OpenStreetMap become fields. Private to io.
#pragma once

namespace yimi {

/// While it lives, GDAL gives the layers of an OpenStreetMap file a field for each tag that says
/// what something is and who may use it; without it one-way streets, bridges and footways stay in a
/// text that nobody reads.
class OsmFields
{
public:
    OsmFields();
    ~OsmFields();
    OsmFields(const OsmFields&) = delete;
    OsmFields& operator=(const OsmFields&) = delete;
};

} // namespace yimi
