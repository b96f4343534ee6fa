// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/layout_properties.h"

#include "ui/page/layout_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRectKey = 10; // figures typed in a row are one step of undo
constexpr int kLookKey = 12;
constexpr double kMost = 5000;

QDoubleSpinBox* millimetres(QWidget* parent, const QString& name)
{
    auto* box = new QDoubleSpinBox(parent);
    box->setObjectName(name);
    box->setRange(-kMost, kMost);
    box->setDecimals(1);
    box->setSuffix(u" mm"_s);
    box->setKeyboardTracking(false);
    return box;
}

} // namespace

LayoutProperties::LayoutProperties(LayoutDraft& draft, QWidget* parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_heading(new QLabel(this))
    , m_form(new QFormLayout)
    , m_text(new QPlainTextEdit(this))
    , m_content(new QSpinBox(this))
    , m_scale(new QDoubleSpinBox(this))
    , m_extent(new QWidget(this))
    , m_takeExtent(new QPushButton(m_extent))
    , m_dropExtent(new QPushButton(m_extent))
    , m_fileRow(new QWidget(this))
    , m_file(new QLineEdit(m_fileRow))
    , m_browse(new QPushButton(m_fileRow))
    , m_points(new QDoubleSpinBox(this))
    , m_align(new QComboBox(this))
    , m_bold(new QCheckBox(this))
    , m_titled(new QCheckBox(this))
    , m_outline(new QCheckBox(this))
    , m_ground(new QCheckBox(this))
    , m_columns(new QSpinBox(this))
    , m_across(new QComboBox(this))
    , m_down(new QComboBox(this))
{
    setObjectName(u"layoutProperties"_s);
    build();
    retranslate();
    connectAll();
    present();
}

void LayoutProperties::build()
{
    m_heading->setProperty("role", u"heading"_s);
    const std::array names{"itemLeft", "itemTop", "itemWidth", "itemHeight"};
    for (std::size_t i = 0; i < m_rect.size(); ++i) {
        m_rect.at(i) = millimetres(this, QString::fromLatin1(names.at(i)));
        m_form->addRow(new QLabel(this), m_rect.at(i));
    }
    m_text->setObjectName(u"itemText"_s);
    m_text->setFixedHeight(72);
    m_text->setTabChangesFocus(true);
    m_content->setRange(1, 99);
    m_content->setObjectName(u"itemContent"_s);
    m_scale->setRange(0, 1e8);
    m_scale->setDecimals(0);
    m_scale->setPrefix(u"1:"_s);
    m_scale->setSingleStep(5000);
    m_scale->setKeyboardTracking(false);
    m_scale->setObjectName(u"itemScale"_s);
    m_points->setRange(0, 300);
    m_points->setSingleStep(0.5);
    m_points->setDecimals(1);
    m_points->setObjectName(u"itemPoints"_s);
    m_columns->setRange(1, 6);
    buildRows();
}

void LayoutProperties::buildRows()
{
    for (auto* row : {m_extent, m_fileRow}) {
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
    }
    m_extent->layout()->addWidget(m_takeExtent);
    m_extent->layout()->addWidget(m_dropExtent);
    m_fileRow->layout()->addWidget(m_file);
    m_fileRow->layout()->addWidget(m_browse);
    for (QWidget* field : std::initializer_list<QWidget*>{m_text,
                                                          m_content,
                                                          m_scale,
                                                          m_extent,
                                                          m_fileRow,
                                                          m_points,
                                                          m_align,
                                                          m_bold,
                                                          m_titled,
                                                          m_outline,
                                                          m_ground,
                                                          m_columns,
                                                          m_across,
                                                          m_down})
        m_form->addRow(new QLabel(this), field);
    m_form->setSpacing(6);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addLayout(m_form);
    layout->addStretch(1);
}

void LayoutProperties::retranslate()
{
    const auto label = [this](QWidget* field, const QString& text) {
        static_cast<QLabel*>(m_form->labelForField(field))->setText(text);
    };
    const QSignalBlocker blocked(this);
    m_presenting = true;
    label(m_rect[0], tr("左"));
    label(m_rect[1], tr("上"));
    label(m_rect[2], tr("宽"));
    label(m_rect[3], tr("高"));
    label(m_text, tr("文字"));
    m_text->setToolTip(tr("空着用图幅自己的内容。可用 {title} {subtitle} {date} {organisation} "
                          "{number} {reviewer} {source} {scale} {page}"));
    label(m_content, tr("第几项"));
    label(m_scale, tr("比例尺"));
    m_scale->setSpecialValueText(tr("自动取整"));
    label(m_extent, tr("范围"));
    m_takeExtent->setText(tr("用当前地图"));
    m_dropExtent->setText(tr("恢复"));
    label(m_fileRow, tr("图片"));
    m_browse->setText(tr("浏览…"));
    label(m_points, tr("字号"));
    m_points->setSpecialValueText(tr("默认"));
    label(m_align, tr("对齐"));
    m_align->clear();
    m_align->addItems({tr("靠左"), tr("居中"), tr("靠右")});
    m_bold->setText(tr("粗体"));
    m_titled->setText(tr("带标题"));
    m_outline->setText(tr("外框"));
    m_ground->setText(tr("白色底"));
    label(m_columns, tr("分栏"));
    label(m_across, tr("换纸时横向"));
    label(m_down, tr("换纸时纵向"));
    const QStringList holds{tr("贴左／上边"), tr("贴右／下边"), tr("随纸伸缩"), tr("按比例")};
    for (QComboBox* hold : {m_across, m_down}) {
        hold->clear();
        hold->addItems(holds);
    }
    m_presenting = false;
}

template <typename Change>
void LayoutProperties::change(Change change)
{
    if (m_presenting || m_draft.selection().size() != 1)
        return;
    LayoutItem item = m_draft.layout().items[m_draft.selection().front()];
    change(item);
    m_draft.setItem(item, tr("属性"), kLookKey);
}

void LayoutProperties::connectAll()
{
    connect(&m_draft, &LayoutDraft::changed, this, &LayoutProperties::present);
    connect(&m_draft, &LayoutDraft::selectionChanged, this, &LayoutProperties::present);
    for (QDoubleSpinBox* box : m_rect)
        connect(box, &QDoubleSpinBox::valueChanged, this, &LayoutProperties::takeRect);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        change([this](LayoutItem& item) { item.text = m_text->toPlainText(); });
    });
    connect(m_content, &QSpinBox::valueChanged, this, [this](int value) {
        change([&](LayoutItem& item) { item.content = value - 1; });
    });
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change([&](LayoutItem& item) { item.scale = value; });
    });
    connect(m_takeExtent, &QPushButton::clicked, this, [this] {
        change([this](LayoutItem& item) { item.extent = m_view; });
    });
    connect(m_dropExtent, &QPushButton::clicked, this, [this] {
        change([](LayoutItem& item) { item.extent.reset(); });
    });
    connect(m_file, &QLineEdit::editingFinished, this, [this] {
        change([this](LayoutItem& item) { item.file = m_file->text(); });
    });
    connect(m_browse, &QPushButton::clicked, this, &LayoutProperties::browse);
    connectLook();
}

void LayoutProperties::connectLook()
{
    connect(m_points, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        change([&](LayoutItem& item) { item.look.points = value / m_draft.layout().unit; });
    });
    connect(m_align, &QComboBox::currentIndexChanged, this, [this](int index) {
        change([&](LayoutItem& item) { item.look.align = static_cast<TextAlign>(index); });
    });
    connect(m_bold, &QCheckBox::toggled, this, [this](bool on) {
        change([&](LayoutItem& item) { item.look.bold = on; });
    });
    connect(m_titled, &QCheckBox::toggled, this, [this](bool on) {
        change([&](LayoutItem& item) { item.look.heading = on; });
    });
    connect(m_outline, &QCheckBox::toggled, this, [this](bool on) {
        change([&](LayoutItem& item) { item.look.outline = on; });
    });
    connect(m_ground, &QCheckBox::toggled, this, [this](bool on) {
        change([&](LayoutItem& item) {
            item.look.ground = on ? std::optional(Colour{255, 255, 255, 255}) : std::nullopt;
        });
    });
    connect(m_columns, &QSpinBox::valueChanged, this, [this](int value) {
        change([&](LayoutItem& item) { item.look.columns = value; });
    });
    connect(m_across, &QComboBox::currentIndexChanged, this, [this](int index) {
        change([&](LayoutItem& item) { item.across = static_cast<Hold>(index); });
    });
    connect(m_down, &QComboBox::currentIndexChanged, this, [this](int index) {
        change([&](LayoutItem& item) { item.down = static_cast<Hold>(index); });
    });
}

void LayoutProperties::setView(const Box& view)
{
    m_view = view;
    m_takeExtent->setEnabled(!view.empty());
}

void LayoutProperties::focusText()
{
    QWidget* first = m_form->isRowVisible(m_text) ? static_cast<QWidget*>(m_text) : m_rect[0];
    first->setFocus(Qt::OtherFocusReason);
}

void LayoutProperties::takeRect()
{
    const auto before = m_draft.selectedRects();
    if (m_presenting || before.empty())
        return;
    QRectF bounds;
    for (const QRectF& rect : before)
        bounds |= rect;
    const QRectF wanted(m_rect[0]->value(),
                        m_rect[1]->value(),
                        std::max(m_rect[2]->value(), 0.1),
                        std::max(m_rect[3]->value(), 0.1));
    std::vector<QRectF> after;
    for (const QRectF& rect : before)
        after.push_back(before.size() == 1 ? wanted
                                           : rect.translated(wanted.topLeft() - bounds.topLeft()));
    m_draft.setRects(after, tr("位置和大小"), kRectKey);
}

void LayoutProperties::browse()
{
    auto* dialog = new QFileDialog(this, tr("选择图片"), m_file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("图片 (*.svg *.png *.jpg *.jpeg *.tif *.tiff *.webp)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_file->setText(path);
        change([&](LayoutItem& item) { item.file = path; });
    });
    dialog->open();
}

void LayoutProperties::present()
{
    m_presenting = true;
    const auto& selection = m_draft.selection();
    const bool one = selection.size() == 1;
    const LayoutItem* item = one ? &m_draft.layout().items[selection.front()] : nullptr;
    m_heading->setText(selection.empty() ? tr("没有选中的对象")
                       : one             ? itemKindName(item->kind)
                                         : tr("选中 %1 个对象").arg(selection.size()));
    QRectF bounds;
    for (const QRectF& rect : m_draft.selectedRects())
        bounds |= rect;
    const std::array values{bounds.left(), bounds.top(), bounds.width(), bounds.height()};
    for (std::size_t i = 0; i < m_rect.size(); ++i) {
        m_rect.at(i)->setValue(values.at(i));
        m_rect.at(i)->setEnabled(!selection.empty() && (one || i < 2));
    }
    if (item)
        presentItem(*item);
    showRows(item);
    m_presenting = false;
}

void LayoutProperties::presentItem(const LayoutItem& item)
{
    if (m_text->toPlainText() != item.text)
        m_text->setPlainText(item.text);
    m_content->setValue(item.content + 1);
    m_scale->setValue(item.scale);
    m_dropExtent->setEnabled(item.extent.has_value());
    m_file->setText(item.file);
    m_points->setValue(item.look.points * m_draft.layout().unit);
    m_align->setCurrentIndex(static_cast<int>(item.look.align));
    const bool ownBold = item.kind == ItemKind::Title || item.kind == ItemKind::Headline
                         || item.kind == ItemKind::Scale;
    m_bold->setChecked(item.look.bold.value_or(ownBold));
    m_titled->setChecked(item.look.heading);
    m_outline->setChecked(item.look.outline);
    m_ground->setChecked(item.look.ground.has_value());
    m_columns->setValue(item.look.columns);
    m_across->setCurrentIndex(static_cast<int>(item.across));
    m_down->setCurrentIndex(static_cast<int>(item.down));
}

void LayoutProperties::showRows(const LayoutItem* item)
{
    const auto show = [&](QWidget* field, bool wanted) {
        m_form->setRowVisible(field, item && wanted);
    };
    const ItemKind kind = item ? item->kind : ItemKind::Text;
    show(m_text, hasText(kind));
    show(m_content, hasContentChoice(kind));
    show(m_scale, kind == ItemKind::Map);
    show(m_extent, kind == ItemKind::Map);
    show(m_fileRow, kind == ItemKind::Logo);
    show(m_points, hasPoints(kind));
    show(m_align, hasText(kind) || kind == ItemKind::ScaleBar || kind == ItemKind::Scale);
    show(m_bold, hasText(kind) && kind != ItemKind::WindRose);
    show(m_titled, hasHeading(kind));
    show(m_outline, kind != ItemKind::Frame && kind != ItemKind::Rule);
    show(m_ground, kind != ItemKind::Map && kind != ItemKind::Rule && kind != ItemKind::Frame);
    show(m_columns, kind == ItemKind::Legend);
    show(m_across, true);
    show(m_down, true);
}

void LayoutProperties::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        present();
    }
}

} // namespace yimi
