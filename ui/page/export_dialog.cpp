// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/export_dialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 360;
constexpr std::array kEndings{"pdf", "png", "svg"};
constexpr std::array kDensities{150, 200, 300};

QString withEnding(const QString& path, PageFormat format)
{
    const QFileInfo file(path);
    const QString ending = QString::fromLatin1(kEndings.at(static_cast<std::size_t>(format)));
    return file.dir().filePath(file.completeBaseName() + '.'_L1 + ending);
}

QLineEdit* lineEdit(QWidget* parent, const QString& name)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

} // namespace

ExportDialog::ExportDialog(const ProjectContents& contents,
                           const Box& view,
                           const QString& folder,
                           QWidget* parent)
    : QDialog(parent)
    , m_view(view)
    , m_page(new QComboBox(this))
    , m_title(lineEdit(this, u"pageTitle"_s))
    , m_organisation(lineEdit(this, u"pageOrganisation"_s))
    , m_number(lineEdit(this, u"pageNumber"_s))
    , m_reviewer(lineEdit(this, u"pageReviewer"_s))
    , m_date(new QDateEdit(QDate::currentDate(), this))
    , m_whole(new QRadioButton(tr("全部范围"), this))
    , m_seen(new QRadioButton(tr("当前视图"), this))
    , m_format(new QComboBox(this))
    , m_dpi(new QComboBox(this))
    , m_path(lineEdit(this, u"exportPath"_s))
    , m_export(new QPushButton(tr("导出"), this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("导出图幅"));
    build();
    fill(contents, folder);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::formatChanged);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(m_export, &QPushButton::clicked, this, &QDialog::accept);
    formatChanged();
    check();
}

void ExportDialog::build()
{
    m_title->setMinimumWidth(kFieldWidth);
    m_date->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_date->setCalendarPopup(true);
    m_page->setObjectName(u"pageName"_s);
    m_format->setObjectName(u"pageFormat"_s);
    m_format->addItems({tr("PDF（矢量）"), tr("PNG 图片"), tr("SVG（矢量）")});
    for (const int dpi : kDensities)
        m_dpi->addItem(tr("%1 点/英寸").arg(dpi), dpi);
    m_dpi->setCurrentIndex(1);
    m_export->setObjectName(u"exportNow"_s);
    m_export->setDefault(true);
    auto* browseButton = new QPushButton(tr("浏览…"), this);
    auto* cancel = new QPushButton(tr("取消"), this);
    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* extent = new QHBoxLayout;
    extent->addWidget(m_whole);
    extent->addWidget(m_seen);
    extent->addStretch(1);
    auto* format = new QHBoxLayout;
    format->addWidget(m_format, 1);
    format->addWidget(m_dpi);
    auto* path = new QHBoxLayout;
    path->setSpacing(8);
    path->addWidget(m_path, 1);
    path->addWidget(browseButton);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setHorizontalSpacing(16);
    form->addRow(tr("图幅"), m_page);
    form->addRow(tr("图名"), m_title);
    form->addRow(tr("编制单位"), m_organisation);
    form->addRow(tr("图号"), m_number);
    form->addRow(tr("审核"), m_reviewer);
    form->addRow(tr("日期"), m_date);
    form->addRow(tr("范围"), extent);
    form->addRow(tr("格式"), format);
    form->addRow(tr("文件"), path);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_export);
    auto* note = new QLabel(tr("A3 横幅，420 × 297 mm，比例尺取整"), this);
    note->setProperty("role", QStringLiteral("secondary"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(note);
    layout->addLayout(form);
    layout->addLayout(buttons);
}

void ExportDialog::fill(const ProjectContents& contents, const QString& folder)
{
    const DocumentSettings& settings = contents.settings;
    for (const PageOffer& offer : pageOffers())
        m_page->addItem(offer.title, offer.name);
    connect(m_page, &QComboBox::currentTextChanged, m_title, &QLineEdit::setText);
    // The result that is there is most likely what is wanted on paper.
    const bool areas = contents.serviceAreas && !contents.coverage;
    m_page->setCurrentIndex(areas ? 1 : 0);
    m_title->setText(m_page->currentText());
    m_organisation->setText(settings.organisation);
    m_reviewer->setText(settings.reviewer);
    m_whole->setChecked(true);
    const QString name = settings.title.isEmpty() ? tr("图幅") : settings.title;
    m_path->setText(QDir(folder).filePath(name + u".pdf"_s));
    m_path->setToolTip(m_path->text());
}

PageFormat ExportDialog::format() const
{
    return static_cast<PageFormat>(m_format->currentIndex());
}

void ExportDialog::formatChanged()
{
    m_dpi->setVisible(format() == PageFormat::Png);
    if (!m_path->text().isEmpty())
        m_path->setText(withEnding(m_path->text(), format()));
}

void ExportDialog::check()
{
    m_export->setEnabled(!QFileInfo(m_path->text()).completeBaseName().isEmpty());
}

void ExportDialog::browse()
{
    auto* dialog = new QFileDialog(this, tr("导出到"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QString::fromLatin1(kEndings.at(static_cast<std::size_t>(format()))));
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice choice;
    choice.name = m_page->currentData().toString();
    choice.page = {.title = m_title->text().trimmed(),
                   .organisation = m_organisation->text().trimmed(),
                   .number = m_number->text().trimmed(),
                   .reviewer = m_reviewer->text().trimmed(),
                   .date = m_date->date()};
    if (m_seen->isChecked())
        choice.page.extent = m_view;
    choice.format = format();
    choice.path = withEnding(m_path->text(), choice.format);
    choice.dpi = m_dpi->currentData().toInt();
    return choice;
}

} // namespace yimi
