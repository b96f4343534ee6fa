// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/export_dialog.h"

#include "settings/settings.h"
#include "ui/page/file_row.h"
#include "ui/page/format_row.h"
#include "ui/page/layout_controller.h"
#include "ui/page/page_preview.h"
#include "ui/page/paper_row.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 320;
constexpr int kPauseMilliseconds = 350;

QLineEdit* lineEdit(QWidget* parent, const QString& name)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

QPushButton* button(QWidget* parent, const QString& text, const QString& name)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

QString pageOfLayer(const ProjectContents& contents, const LayerId& layer)
{
    if (contents.coverage && contents.coverage->layer == layer)
        return u"coverage"_s;
    if (contents.serviceAreas
        && (contents.serviceAreas->areas == layer || contents.serviceAreas->streets == layer))
        return u"service-areas"_s;
    for (const auto& [id, result] : contents.analyses) {
        if (std::ranges::find(result.layers, layer) != result.layers.end())
            return QString::fromStdString(id);
    }
    return {};
}

} // namespace

QString likelyPage(const ProjectContents& contents)
{
    for (const DocumentLayer& layer : contents.layers) {
        const QString page = layer.role == LayerRole::Result && layer.visible
                                 ? pageOfLayer(contents, layer.id)
                                 : QString();
        if (!page.isEmpty())
            return page;
    }
    if (contents.coverage)
        return u"coverage"_s;
    return contents.serviceAreas ? u"service-areas"_s : u"existing"_s;
}

ExportDialog::ExportDialog(const ProjectContents& contents,
                           const Box& view,
                           const QString& page,
                           const Settings& settings,
                           QWidget* parent)
    : QDialog(parent)
    , m_view(view)
    , m_crs(contents.settings.crs)
    , m_project(contents.settings.title)
    , m_preview(new PagePreview(this))
    , m_page(new QComboBox(this))
    , m_layout(new QComboBox(this))
    , m_layouts(knownLayouts(contents, LayoutController::templateFolder()).layouts)
    , m_paper(new PaperRow(settings, this))
    , m_title(lineEdit(this, u"pageTitle"_s))
    , m_organisation(lineEdit(this, u"pageOrganisation"_s))
    , m_number(lineEdit(this, u"pageNumber"_s))
    , m_reviewer(lineEdit(this, u"pageReviewer"_s))
    , m_date(new QDateEdit(QDate::currentDate(), this))
    , m_whole(new QRadioButton(tr("全部范围"), this))
    , m_seen(new QRadioButton(tr("当前视图"), this))
    , m_layers(new QComboBox(this))
    , m_format(new FormatRow(settings, this))
    , m_file(new FileRow(u"exportPath"_s, settings, this))
    , m_export(new QPushButton(tr("导出"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("导出图幅"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMilliseconds);
    build();
    m_file->setEnding(endingOf(m_format->format()));
    connectAll();
    fill(contents, page);
    proposeFile();
    check();
    QTimer::singleShot(0, this, &ExportDialog::previewWanted);
}

void ExportDialog::build()
{
    m_title->setMinimumWidth(kFieldWidth);
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_page->setObjectName(u"pageName"_s);
    m_export->setObjectName(u"exportNow"_s);
    m_export->setDefault(true);
    auto* right = new QVBoxLayout;
    right->addLayout(buildForm());
    right->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addWidget(m_preview, 1);
    columns->addLayout(right);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(columns, 1);
    layout->addLayout(buildButtons());
}

QFormLayout* ExportDialog::buildForm()
{
    auto* extent = new QHBoxLayout;
    extent->addWidget(m_whole);
    extent->addWidget(m_seen);
    extent->addStretch(1);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setHorizontalSpacing(16);
    form->addRow(tr("图幅"), m_page);
    form->addRow(tr("版式"), m_layout);
    form->addRow(tr("纸张"), m_paper);
    form->addRow(tr("范围"), extent);
    form->addRow(tr("设施"), m_layers);
    form->addRow(tr("图名"), m_title);
    form->addRow(tr("编制单位"), m_organisation);
    form->addRow(tr("图号"), m_number);
    form->addRow(tr("审核"), m_reviewer);
    form->addRow(tr("日期"), m_date);
    form->addRow(tr("格式"), m_format);
    form->addRow(tr("文件"), m_file);
    return form;
}

QLayout* ExportDialog::buildButtons()
{
    auto* copy = button(this, tr("复制到剪贴板"), u"copyPage"_s);
    auto* print = button(this, tr("打印…"), u"printPage"_s);
    auto* atlas = button(this, tr("图集…"), u"pageAtlas"_s);
    auto* cancel = button(this, tr("取消"), u"exportCancel"_s);
    connect(copy, &QPushButton::clicked, this, &ExportDialog::copyWanted);
    connect(print, &QPushButton::clicked, this, &ExportDialog::printWanted);
    connect(atlas, &QPushButton::clicked, this, &ExportDialog::atlasWanted);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(copy);
    buttons->addWidget(print);
    buttons->addWidget(atlas);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_export);
    return buttons;
}

void ExportDialog::fill(const ProjectContents& contents, const QString& page)
{
    for (const PageOffer& offer : pageOffers())
        m_page->addItem(offer.title, offer.name);
    m_page->setCurrentIndex(std::max(0, m_page->findData(page)));
    m_layout->setObjectName(u"pageLayout"_s);
    m_layout->addItem(tr("随图幅"));
    for (const Layout& layout : m_layouts)
        m_layout->addItem(layoutTitle(layout));
    m_layers->setObjectName(u"pageLayers"_s);
    m_layers->addItems({tr("这张图所讲的"), tr("与窗口相同")});
    m_organisation->setText(contents.settings.organisation);
    m_reviewer->setText(contents.settings.reviewer);
    m_whole->setChecked(true);
}

void ExportDialog::connectAll()
{
    const auto startPause = [this] { m_pause.start(); };
    connect(m_page, &QComboBox::currentIndexChanged, this, [this, startPause] {
        m_title->setPlaceholderText(m_page->currentText()); // the page's own, where none is written
        proposeFile();
        startPause();
    });
    for (QComboBox* box : {m_layout, m_layers})
        connect(box, &QComboBox::currentIndexChanged, this, startPause);
    connect(m_paper, &PaperRow::changed, this, startPause);
    connect(m_whole, &QRadioButton::toggled, this, startPause);
    for (QLineEdit* edit : {m_title, m_organisation, m_number, m_reviewer})
        connect(edit, &QLineEdit::textChanged, this, startPause);
    connect(m_date, &QDateEdit::dateChanged, this, startPause);
    connect(&m_pause, &QTimer::timeout, this, &ExportDialog::previewWanted);
    connect(m_format, &FormatRow::changed, this, [this] {
        m_file->setEnding(endingOf(m_format->format()));
    });
    connect(m_file, &FileRow::changed, this, &ExportDialog::check);
    connect(
        m_export, &QPushButton::clicked, this, [this] { m_file->whenFree([this] { accept(); }); });
}

/// Every page has a file of its own: one does not take another's place.
void ExportDialog::proposeFile()
{
    const QString page = m_page->currentText();
    m_file->propose(m_project.isEmpty() ? page : m_project + u'_' + page);
}

void ExportDialog::check()
{
    m_export->setEnabled(!m_file->path().isEmpty());
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice;
    choice.name = m_page->currentData().toString();
    choice.page = {.title = m_title->text().trimmed(),
                   .organisation = m_organisation->text().trimmed(),
                   .number = m_number->text().trimmed(),
                   .reviewer = m_reviewer->text().trimmed(),
                   .date = m_date->date(),
                   .size = m_paper->size()};
    if (m_layout->currentIndex() > 0)
        choice.page.layout = m_layouts[static_cast<std::size_t>(m_layout->currentIndex()) - 1];
    choice.page.layers = m_layers->currentIndex() == 0 ? PageLayers::Own : PageLayers::Screen;
    if (m_seen->isChecked())
        choice.page.extent = m_view;
    choice.output = m_format->output();
    choice.output.crs = m_crs;
    choice.path = m_file->path();
    return choice;
}

void ExportDialog::remember(Settings& settings) const
{
    m_paper->remember(settings);
    m_format->remember(settings);
    m_file->remember(settings);
}

} // namespace yimi
