// SPDX-License-Identifier: GPL-3.0-or-later
// What splitting and merging areas has to say.
#pragma once

#include "geometry/area_edits.h"

#include <QStringList>

namespace yimi {

/// Why nothing was done, with the way out.
[[nodiscard]] QString areaFaultSentence(AreaFault fault);

/// «“东门社区”已分割成 2 块…». `name`: may be empty; `ids`: of the new parts, may be empty;
/// `shared`: fields whose numbers were shared out by area.
[[nodiscard]] QString
areaSplitSentence(const QString& name, const QStringList& ids, const QStringList& shared);
/// The shares of a field, the largest part's first: «“人口”：1,067 + 533».
[[nodiscard]] QString sharesText(const QString& field, const QStringList& shares);

/// «2 个面已合并为“东门社区”…». `areas` ≥ 2; `summed`: fields whose numbers were added up.
[[nodiscard]] QString
areasMergedSentence(const QString& name, std::size_t areas, const QStringList& summed);
[[nodiscard]] QString partlySummedSentence(const QString& field);
/// Values that differed, each once, that of the largest area first.
[[nodiscard]] QString differedSentence(const QString& field, const QStringList& values);
[[nodiscard]] QString closedSeamsSentence(std::size_t seams);
[[nodiscard]] QString severalPartsSentence(std::size_t parts);

} // namespace yimi
