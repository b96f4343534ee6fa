// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/edit_areas.h"
#include "ui/edit/edit_session.h"
#include "ui/window/message_bar.h"

class QAction;

namespace yimi {

class FeatureSelection;

/// Splits and merges areas of the edited layer, each as one step, and tells what became of their
/// values. Merged are the features of the layer that are selected together, with the one that is
/// being reshaped.
class AreaController : public QObject
{
    Q_OBJECT

public:
    AreaController(EditSession& session,
                   FeatureSelection& together,
                   QAction& merge,
                   QObject* parent = nullptr);

    /// False: refused, and told why.
    bool split(std::size_t row, const LineString& line);
    void merge();

    /// The feature of a row is selected together with others, or no longer.
    void toggleTogether(std::size_t row);

    /// The action says how many would be merged.
    void refresh();

Q_SIGNALS:
    void told(yimi::MessageBar::Tone tone, const QString& text, const QStringList& details);

private:
    [[nodiscard]] std::vector<std::size_t> rowsToMerge() const;
    void tellSplit(const SplitArea& split, const DocumentLayer& layer);
    void tellMerged(const MergedAreas& merged,
                    const DocumentLayer& before,
                    const std::vector<std::size_t>& rows);

    EditSession& m_session;
    FeatureSelection& m_together;
    QAction& m_merge;
};

} // namespace yimi
