// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tables into a dataset that GDAL writes. Private to io.
#pragma once

#include "io/gdal_session.h"
#include "io/write.h"

namespace yimi {

/// How a driver wants its layers.
struct LayerMaking
{
    std::string name;           ///< of the layer
    CPLStringList options = {}; ///< as the driver takes them
};

/// Writes layers one after the other, with progress over all of them.
class FeatureWriter
{
public:
    /// The total for the progress is the rows of these layers.
    FeatureWriter(GDALDataset& dataset, std::span<const LayerToWrite> layers);

    /// Makes the layer with all columns and rows of the table. Names of columns, of the geometry
    /// («geom») and of the id («fid») are made different from one another. Feature ids are kept.
    /// Errors: Cancelled; LibraryFailed where the driver refuses, in words that the session knows.
    Result<void> write(const LayerToWrite& toWrite, LayerMaking making, const TaskContext& task);

private:
    OGRLayer* createLayer(const LayerToWrite& toWrite, LayerMaking making);

    GDALDataset& m_dataset;
    std::size_t m_total = 1;
    std::size_t m_done = 0;
};

} // namespace yimi
