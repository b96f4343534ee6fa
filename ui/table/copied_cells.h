// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "table/feature_table.h"

#include <QMimeData>
#include <QStringList>

#include <functional>
#include <memory>
#include <span>

namespace yimi {

/// How a cell of a Text column is written; empty: as it stands.
using CellText = std::function<QString(const Column& column, std::size_t row)>;

/// Rows with their headings for the clipboard, as text between tabs and as the HTML that
/// spreadsheets prefer: there texts are marked as such, so that «007» and ids of eighteen digits
/// stay what they are. Numbers are not grouped; NULL is an empty cell; tabs and line ends within a
/// cell become spaces in the text between tabs.
[[nodiscard]] std::unique_ptr<QMimeData> copiedCells(const FeatureTable& table,
                                                     const QStringList& headings,
                                                     std::span<const std::uint32_t> rows,
                                                     const CellText& textOf = {});

/// Rows of a layer, headings and codes of results in words.
[[nodiscard]] std::unique_ptr<QMimeData>
copiedRows(const FeatureTable& table, std::span<const std::uint32_t> rows, bool ofResult);

} // namespace yimi
