// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace yimi {

class Look;

/// Bars from the smallest to the largest value of a field, with these two below.
class Histogram : public QWidget
{
    Q_OBJECT

public:
    explicit Histogram(const Look& look, QWidget* parent = nullptr);

    void present(const std::vector<std::size_t>& bins, const QString& first, const QString& last);

    [[nodiscard]] QSize sizeHint() const override { return {200, 84}; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 84}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF bar(std::size_t bin) const;

    const Look& m_look;
    std::vector<std::size_t> m_bins;
    QString m_first;
    QString m_last;
};

} // namespace yimi
