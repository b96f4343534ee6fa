// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/feature_table.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace yimi {

/// Communities by place and by id, over a table of their areas.
class CommunityFinder
{
public:
    CommunityFinder() = default;
    explicit CommunityFinder(std::shared_ptr<const FeatureTable> table);

    [[nodiscard]] const std::shared_ptr<const FeatureTable>& table() const { return m_table; }

    /// The first community that a place is in.
    [[nodiscard]] std::optional<std::size_t> rowAt(Coordinate place) const;
    [[nodiscard]] std::optional<std::size_t> rowOf(const std::string& id) const;
    /// As results name it. Precondition: a row of the table.
    [[nodiscard]] std::string idOf(std::size_t row) const;
    [[nodiscard]] std::string nameOf(std::size_t row) const;

private:
    std::shared_ptr<const FeatureTable> m_table;
    std::vector<Box> m_boxes;
};

} // namespace yimi
