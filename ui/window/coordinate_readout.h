// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crs/crs.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace yimi {

/// The place under the cursor: in the project's CRS with its code, and in degrees.
class CoordinateReadout : public QWidget
{
    Q_OBJECT

public:
    explicit CoordinateReadout(QWidget* parent = nullptr);

    void setCrs(const Crs& crs);
    void present(Coordinate at);
    void clear();

private:
    QLabel* m_plane;
    QLabel* m_degrees;
    Crs m_crs;
    QString m_code;
    std::optional<Transformer> m_toDegrees;
};

} // namespace yimi
