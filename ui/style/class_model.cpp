// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/class_model.h"

#include "style/class_label.h"
#include "ui/layers/layer_swatch.h"
#include "wording/wording.h"

#include <QLocale>
#include <QPainter>
#include <QPixmap>

namespace yimi {

namespace {

constexpr QSize kSwatch(26, 20);
constexpr double kDots = 2;

QPixmap swatchOf(const StyleRule& rule, GeometryKind kind)
{
    QPixmap pixmap(kSwatch * kDots);
    pixmap.setDevicePixelRatio(kDots);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintRuleSwatch(painter, QRectF({0, 0}, QSizeF(kSwatch)), rule, kind);
    return pixmap;
}

/// What decides which features a rule has, without how they look.
LayerStyle selectingPart(const LayerStyle& style)
{
    LayerStyle part{.field = style.field, .rules = {}, .fieldAliases = style.fieldAliases};
    for (const StyleRule& rule : style.rules) {
        StyleRule bare{.value = rule.value};
        bare.aliases = rule.aliases;
        bare.upTo = rule.upTo;
        part.rules.push_back(std::move(bare));
    }
    return part;
}

std::optional<double> numberOf(const QString& text)
{
    bool whole = false;
    const double number = QLocale::c().toDouble(QString(text).remove(QLatin1Char(',')), &whole);
    return whole ? std::optional(number) : std::nullopt;
}

} // namespace

void ClassModel::present(const StyledLayer& shown)
{
    const bool same = shown.style.rules.size() == m_shown.style.rules.size();
    if (!same)
        beginResetModel();
    m_shown = shown;
    count();
    if (!same)
        endResetModel();
    else if (!m_shown.style.rules.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

/// Looks change while somebody drags; counting hundreds of thousands of rows for that would be
/// felt.
void ClassModel::count()
{
    LayerStyle part = selectingPart(m_shown.style);
    if (!m_counts.empty() && part == m_counted && m_counts.size() == part.rules.size())
        return;
    m_counts = featuresPerRule(m_shown.style, *m_shown.layer.table);
    m_counted = std::move(part);
}

int ClassModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.style.rules.size());
}

int ClassModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(kColumns);
}

QString ClassModel::holds(const StyleRule& rule) const
{
    if (rule.upTo)
        return QString::fromStdString(classLabel({}, *rule.upTo));
    if (rule.value.empty())
        return rowCount() == 1 ? tr("全部") : tr("其余");
    return QString::fromStdString(rule.value);
}

QVariant ClassModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const StyleRule& rule = m_shown.style.rules[row];
    const QString label = rule.label.empty() ? m_shown.layer.title : className(rule.label);
    switch (role) {
    case Qt::DecorationRole:
        return index.column() == Label ? QVariant(swatchOf(rule, m_shown.layer.kind)) : QVariant();
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == Label   ? label
               : index.column() == Holds ? holds(rule)
                                         : countText(m_counts[row]);
    case Qt::EditRole:
        return index.column() == Holds && rule.upTo ? QString::fromStdString(numberText(*rule.upTo))
                                                    : label;
    case Qt::TextAlignmentRole:
        return index.column() == Count ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant ClassModel::headerData(int section, Qt::Orientation way, int role) const
{
    if (way != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Count ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const bool classes = styleKind(m_shown.style) == StyleKind::Graduated;
    return section == Label   ? tr("图例")
           : section == Count ? tr("数量")
           : classes          ? tr("上限")
                              : tr("取值");
}

Qt::ItemFlags ClassModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const StyleRule& rule = m_shown.style.rules[static_cast<std::size_t>(index.row())];
    if (index.column() == Label || (index.column() == Holds && rule.upTo))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ClassModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const auto row = static_cast<std::size_t>(index.row());
    LayerStyle style = m_shown.style;
    if (index.column() == Holds) {
        const auto end = numberOf(value.toString().trimmed());
        if (!end || !moveClassEnd(style, row, *end, m_unit))
            return false;
    } else if (value.toString() != data(index, Qt::EditRole).toString()) {
        style.rules[row].label = value.toString().trimmed().toStdString();
    }
    if (style != m_shown.style)
        Q_EMIT edited(style);
    return true;
}

} // namespace yimi
