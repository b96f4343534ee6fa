// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/service_area_parts.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace yimi {

class Segments;

/// How the answer of an 等时圈 is cut up and shown: none of it needs another search.
class ShapeBar : public QWidget
{
    Q_OBJECT

public:
    explicit ShapeBar(QWidget* parent = nullptr);

    /// Tells nobody.
    void present(const ServiceAreaSettings& settings);

    /// What is chosen here, put into other parameters.
    [[nodiscard]] ServiceAreaSettings appliedTo(ServiceAreaSettings settings) const;

Q_SIGNALS:
    /// A user chose otherwise; `what` names it for the undo menu. `inSteps`: one of many small
    /// steps.
    void edited(const QString& what, bool inSteps);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Segments* m_rings;
    Segments* m_overlap;
    QLabel* m_offRoadLabel;
    QSpinBox* m_offRoad;
    QCheckBox* m_streets;
    QCheckBox* m_barriers;
};

} // namespace yimi
