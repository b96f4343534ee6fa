// SPDX-License-Identifier: GPL-3.0-or-later
// Everything in a project that has a name, to be found by it.
#pragma once

#include "pinyin/name_index.h"
#include "project/contents.h"

namespace yimi {

/// A feature with a name. Of lines of one layer and one name (the pieces of a street) the first
/// stands for all.
struct ListedPlace
{
    LayerId layer;
    std::size_t row = 0;
    std::string town; ///< where it says so; tells places of one name apart

    bool operator==(const ListedPlace&) const = default;
};

struct PlaceList
{
    std::vector<std::string> names;
    std::vector<ListedPlace> places; ///< same order
    NameIndex index;                 ///< of the names
};

/// The named features of all layers that came in (not of results), in the order of the layers as
/// listed. Linear. Errors: those of NameIndex::build.
[[nodiscard]] Result<PlaceList> listPlaces(const std::vector<DocumentLayer>& layers,
                                           const TaskContext& task = {});

/// Around all features of its layer that have its name. Linear in the layer.
[[nodiscard]] Box extentOf(const DocumentLayer& layer, const ListedPlace& place);

} // namespace yimi
