// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace yimi {

/// The page as it will be, on a desk. While a newer one is being made the last one stays.
class PagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget* parent = nullptr);

    void showPage(const QImage& page);
    /// In place of a page: why there is none.
    void showText(const QString& text);

    [[nodiscard]] const QImage& page() const { return m_page; }

    /// Of the longer side of a page that fills it, in dots of the screen.
    [[nodiscard]] int dots() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_page;
    QString m_text;
};

} // namespace yimi
