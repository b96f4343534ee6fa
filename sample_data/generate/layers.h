// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city.h"

#include <initializer_list>
#include <utility>

namespace yimi::sample {

/// A layer with its columns and no rows yet. `title` is followed by the mark that all sample layers
/// carry.
[[nodiscard]] SampleLayer
emptyLayer(std::string_view name,
           std::string_view title,
           Theme theme,
           GeometryKind kind,
           std::initializer_list<std::pair<const char*, FieldType>> fields);

/// Appends a row with the next feature id.
void addRow(SampleLayer& layer, Geometry geometry, std::vector<Value> values);

/// An id such as "C0017": a letter for the theme and the row's number.
[[nodiscard]] std::string numberedId(std::string_view prefix, std::size_t index, int digits);

[[nodiscard]] SampleLayer districtLayer(const City& city);
[[nodiscard]] SampleLayer functionalAreaLayer(const City& city);
[[nodiscard]] SampleLayer townLayer(const City& city);
[[nodiscard]] SampleLayer communityLayer(const City& city);
[[nodiscard]] SampleLayer residenceLayer(const City& city);
[[nodiscard]] SampleLayer childcareLayer(const City& city);
[[nodiscard]] SampleLayer waterLayer(const City& city);
[[nodiscard]] SampleLayer hillLayer(const City& city);
[[nodiscard]] SampleLayer parkLayer(const City& city);
[[nodiscard]] SampleLayer parkEntranceLayer(const City& city);
[[nodiscard]] SampleLayer roadLayer(const City& city);
[[nodiscard]] SampleLayer railwayLayer(const City& city);
[[nodiscard]] SampleLayer builtUpLayer(const City& city);

} // namespace yimi::sample
