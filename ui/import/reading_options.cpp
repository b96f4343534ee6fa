// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/reading_options.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLastHeader = 100;
constexpr int kShortest = 96; ///< of a list of columns, in px

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QFormLayout* formIn(QWidget* block)
{
    auto* form = new QFormLayout(block);
    form->setContentsMargins(0, 8, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft);
    return form;
}

bool isTable(const PlannedLayer& layer)
{
    return layer.kind != PlannedKind::Raster && layer.geometry == GeometryKind::None;
}

} // namespace

ReadingOptions::ReadingOptions(QWidget* parent)
    : QWidget(parent)
    , m_header(new QSpinBox(this))
    , m_x(new QComboBox(this))
    , m_y(new QComboBox(this))
    , m_join(new QCheckBox(tr("按名称或代码接到别的图层上"), this))
    , m_swap(new QCheckBox(tr("对调横纵坐标"), this))
    , m_local(new QLabel(this))
    , m_seven(new QLineEdit(this))
    , m_takeSeven(new QPushButton(tr("应用"), this))
    , m_grid(new QPushButton(tr("选择格网文件…"), this))
{
    m_sheet = sheetBlock();
    m_place = placeBlock();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(32);
    layout->addWidget(m_sheet, 1, Qt::AlignTop);
    layout->addWidget(m_place, 1, Qt::AlignTop);
    connectAll();
}

QWidget* ReadingOptions::sheetBlock()
{
    m_header->setObjectName(u"optionHeader"_s);
    m_header->setRange(1, kLastHeader);
    m_header->setKeyboardTracking(false); // read again once, not with every digit
    m_x->setObjectName(u"optionX"_s);
    m_y->setObjectName(u"optionY"_s);
    for (QComboBox* box : {m_x, m_y}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumWidth(kShortest);
    }
    m_join->setObjectName(u"optionJoin"_s);
    auto* block = new QWidget(this);
    auto* form = formIn(block);
    form->addRow(tr("表头在第几行"), m_header);
    form->addRow(tr("经度或横坐标列"), m_x);
    form->addRow(tr("纬度或纵坐标列"), m_y);
    form->addRow(m_join);
    return block;
}

QWidget* ReadingOptions::placeBlock()
{
    m_swap->setObjectName(u"optionSwap"_s);
    m_local->setWordWrap(true);
    m_local->setProperty("role", u"secondary"_s);
    m_local->setText(tr("西安 80、北京 54 等旧坐标系要有测绘部门给的七参数或格网文件才能对准："));
    m_seven->setObjectName(u"optionSeven"_s);
    m_seven->setPlaceholderText(tr("dx, dy, dz（米）, rx, ry, rz（秒）, 尺度（ppm）"));
    m_takeSeven->setObjectName(u"optionTakeSeven"_s);
    m_grid->setObjectName(u"optionGrid"_s);
    for (QPushButton* button : {m_takeSeven, m_grid})
        button->setAutoDefault(false);
    auto* seven = new QHBoxLayout;
    seven->setSpacing(8);
    seven->addWidget(m_seven, 1);
    seven->addWidget(m_takeSeven);
    auto* block = new QWidget(this);
    auto* form = formIn(block);
    form->addRow(m_swap);
    form->addRow(m_local);
    form->addRow(tr("七参数"), seven);
    form->addRow(tr("格网"), m_grid);
    return block;
}

void ReadingOptions::connectAll()
{
    connect(m_header, &QSpinBox::valueChanged, this, [this](int row) {
        Q_EMIT corrected("header", std::to_string(row));
    });
    for (const QComboBox* box : {m_x, m_y})
        connect(box, &QComboBox::activated, this, &ReadingOptions::chooseColumns);
    connect(m_join, &QCheckBox::toggled, this, [this](bool join) {
        Q_EMIT corrected("join", join ? "yes" : "no");
    });
    connect(m_swap, &QCheckBox::toggled, this, [this](bool swap) {
        Q_EMIT corrected("swap", swap ? "yes" : "no");
    });
    connect(m_takeSeven, &QPushButton::clicked, this, &ReadingOptions::takeParameters);
    connect(m_grid, &QPushButton::clicked, this, &ReadingOptions::chooseGrid);
}

bool ReadingOptions::concerns(const PlannedLayer& layer)
{
    return layer.kind != PlannedKind::Raster;
}

void ReadingOptions::present(const PlannedLayer& layer)
{
    const bool sheet = layer.kind == PlannedKind::Sheet;
    auto* form = qobject_cast<QFormLayout*>(m_sheet->layout());
    for (QWidget* field : std::initializer_list<QWidget*>{m_header, m_x, m_y}) {
        field->setVisible(sheet);
        form->labelForField(field)->setVisible(sheet);
    }
    m_join->setVisible(isTable(layer));
    m_sheet->setVisible(sheet || isTable(layer));
    m_place->setVisible(layer.kind != PlannedKind::Raster && layer.geometry != GeometryKind::None);
    const QSignalBlocker quietHeader(m_header);
    const QSignalBlocker quietJoin(m_join);
    const QSignalBlocker quietSwap(m_swap);
    m_header->setValue(static_cast<int>(layer.headerRow));
    m_join->setChecked(!layer.alone);
    m_swap->setChecked(layer.crs.swapAxes);
    if (sheet)
        showColumns(layer);
}

void ReadingOptions::showColumns(const PlannedLayer& layer)
{
    const CoordinateColumns columns = layer.coordinates.value_or(CoordinateColumns{});
    for (const auto& [box, name] : {std::pair(m_x, columns.x), std::pair(m_y, columns.y)}) {
        box->clear();
        box->addItem(columns.both.empty() ? tr("没有") : tr("“%1”一列里").arg(utf8(columns.both)));
        for (const FieldChoice& field : layer.fields)
            box->addItem(utf8(field.name), utf8(field.name));
        box->setCurrentIndex(name.empty() ? 0 : std::max(0, box->findData(utf8(name))));
    }
}

void ReadingOptions::chooseColumns()
{
    // One alone says nothing.
    if (m_x->currentIndex() > 0 && m_y->currentIndex() > 0)
        Q_EMIT columnsChosen(m_x->currentData().toString().toStdString(),
                             m_y->currentData().toString().toStdString());
}

void ReadingOptions::takeParameters()
{
    QString text = m_seven->text();
    // As it is pasted from a letter.
    for (const QChar sign : {QChar(u'，'), QChar(u'、'), QChar(u';'), QChar(u'；')})
        text.replace(sign, u',');
    Q_EMIT corrected("seven", text.toStdString());
}

void ReadingOptions::chooseGrid()
{
    auto* dialog = new QFileDialog(this, tr("选择格网文件"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("格网 (*.gsb *.tif *.tiff *.gtx);;所有文件 (*)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        Q_EMIT corrected("grid", path.toStdString());
    });
    dialog->open();
}

} // namespace yimi
