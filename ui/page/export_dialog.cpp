// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/export_dialog.h"

#include "settings/settings.h"
#include "ui/page/dialog_parts.h"
#include "ui/page/file_row.h"
#include "ui/page/format_row.h"
#include "ui/page/page_preview.h"
#include "ui/page/page_rows.h"

#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 320;

QLineEdit* lineEdit(QWidget* parent, const QString& name)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
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
    , m_preview(new PagePreview(this))
    , m_page(new PageRows(contents, settings, *this))
    , m_title(lineEdit(this, u"pageTitle"_s))
    , m_organisation(lineEdit(this, u"pageOrganisation"_s))
    , m_number(lineEdit(this, u"pageNumber"_s))
    , m_reviewer(lineEdit(this, u"pageReviewer"_s))
    , m_date(new QDateEdit(QDate::currentDate(), this))
    , m_whole(new QRadioButton(tr("全部范围"), this))
    , m_seen(new QRadioButton(tr("当前视图"), this))
    , m_format(new FormatRow(settings, this))
    , m_file(new FileRow(u"exportPath"_s, settings, this))
    , m_export(new QPushButton(tr("导出"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("导出图幅"));
    build();
    m_page->propose(page, {});
    m_organisation->setText(contents.settings.organisation);
    m_reviewer->setText(contents.settings.reviewer);
    m_whole->setChecked(true);
    m_file->setEnding(endingOf(m_format->format()));
    connectAll();
    pageChanged();
    QTimer::singleShot(0, this, &ExportDialog::previewWanted);
}

void ExportDialog::build()
{
    m_title->setMinimumWidth(kFieldWidth);
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_export->setObjectName(u"exportNow"_s);
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
    layout->addLayout(dialogFoot(*this,
                                 *m_export,
                                 {way(tr("复制到剪贴板"), u"copyPage"_s, &ExportDialog::copyWanted),
                                  way(tr("打印…"), u"printPage"_s, &ExportDialog::printWanted),
                                  way(tr("图集…"), u"pageAtlas"_s, &ExportDialog::atlasWanted)}));
}

/// Another way out than the file.
QPushButton*
ExportDialog::way(const QString& text, const QString& name, void (ExportDialog::*wanted)())
{
    QPushButton* const button = plainButton(text, name, *this);
    connect(button, &QPushButton::clicked, this, wanted);
    return button;
}

QFormLayout* ExportDialog::buildForm()
{
    auto* extent = new QHBoxLayout;
    extent->addWidget(m_whole);
    extent->addWidget(m_seen);
    extent->addStretch(1);
    QFormLayout* form = dialogForm();
    m_page->addTo(*form);
    form->addRow(tr("范围"), extent);
    form->addRow(tr("图名"), m_title);
    form->addRow(tr("编制单位"), m_organisation);
    form->addRow(tr("图号"), m_number);
    form->addRow(tr("审核"), m_reviewer);
    form->addRow(tr("日期"), m_date);
    form->addRow(tr("格式"), m_format);
    form->addRow(tr("文件"), m_file);
    return form;
}

void ExportDialog::connectAll()
{
    connect(m_page, &PageRows::pageChanged, this, &ExportDialog::pageChanged);
    connect(m_page, &PageRows::changed, this, &ExportDialog::previewWanted);
    connect(m_whole, &QRadioButton::toggled, this, &ExportDialog::previewWanted);
    for (QLineEdit* edit : {m_title, m_organisation, m_number, m_reviewer})
        connect(edit, &QLineEdit::textChanged, this, &ExportDialog::previewWanted);
    connect(m_date, &QDateEdit::dateChanged, this, &ExportDialog::previewWanted);
    connect(m_format, &FormatRow::changed, this, [this] {
        m_file->setEnding(endingOf(m_format->format()));
    });
    connect(m_file, &FileRow::changed, this, [this] {
        m_export->setEnabled(!m_file->path().isEmpty());
    });
    connect(
        m_export, &QPushButton::clicked, this, [this] { m_file->whenFree([this] { accept(); }); });
}

/// Every page has its own title, where none is written, and a file of its own: one does not take
/// another's place.
void ExportDialog::pageChanged()
{
    m_title->setPlaceholderText(m_page->pageTitle());
    m_file->propose(m_page->fileTitle());
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice;
    choice.name = m_page->page();
    choice.page = {.title = m_title->text().trimmed(),
                   .organisation = m_organisation->text().trimmed(),
                   .number = m_number->text().trimmed(),
                   .reviewer = m_reviewer->text().trimmed(),
                   .date = m_date->date()};
    m_page->putInto(choice.page);
    if (m_seen->isChecked())
        choice.page.extent = m_view;
    choice.output = m_format->output();
    choice.output.crs = m_crs;
    choice.path = m_file->path();
    return choice;
}

void ExportDialog::remember(Settings& settings) const
{
    m_page->remember(settings);
    m_format->remember(settings);
    m_file->remember(settings);
}

} // namespace yimi
