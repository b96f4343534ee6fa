// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/page_preview.h"

#include <QPainter>

#include <algorithm>

namespace yimi {

namespace {

constexpr int kMargin = 20;
constexpr int kShadow = 3;

} // namespace

PagePreview::PagePreview(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pagePreview"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(360, 320);
    m_text = tr("正在绘制…");
}

void PagePreview::showPage(const QImage& page)
{
    m_page = page;
    m_text.clear();
    update();
}

void PagePreview::showText(const QString& text)
{
    m_page = {};
    m_text = text;
    update();
}

int PagePreview::dots() const
{
    const int side = std::max(width(), height()) - 2 * kMargin;
    return static_cast<int>(std::max(side, 200) * devicePixelRatioF());
}

QSize PagePreview::sizeHint() const
{
    return {560, 480};
}

void PagePreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    const QRect room = rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    if (m_page.isNull()) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_text);
        return;
    }
    QRect page(QPoint(), m_page.size().scaled(room.size(), Qt::KeepAspectRatio));
    page.moveCenter(room.center());
    painter.fillRect(page.translated(kShadow, kShadow), QColor(0, 0, 0, 60));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(page, m_page);
}

} // namespace yimi
