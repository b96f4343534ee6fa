// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/atlas_dialog.h"

#include "project/pages.h"
#include "settings/settings.h"
#include "ui/page/format_row.h"
#include "ui/page/paper_row.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 380;

} // namespace

AtlasDialog::AtlasDialog(const ProjectContents& contents,
                         const QString& page,
                         const PageRequest& request,
                         const Settings& settings,
                         QWidget* parent)
    : QDialog(parent)
    , m_request(request)
    , m_crs(contents.settings.crs)
    , m_name(tr("图集"))
    , m_page(new QComboBox(this))
    , m_level(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_paper(new PaperRow(settings, this))
    , m_format(new FormatRow(settings, this))
    , m_path(new QLineEdit(this))
    , m_write(new QPushButton(tr("生成图集"), this))
{
    setObjectName(u"atlasDialog"_s);
    setWindowTitle(tr("图集"));
    build();
    fill(contents, page, settings);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AtlasDialog::kindChanged);
    connect(m_path, &QLineEdit::textChanged, this, &AtlasDialog::check);
    connect(m_write, &QPushButton::clicked, this, &QDialog::accept);
    kindChanged();
}

void AtlasDialog::build()
{
    m_page->setObjectName(u"atlasPage"_s);
    m_level->setObjectName(u"atlasLevel"_s);
    m_kind->setObjectName(u"atlasKind"_s);
    m_path->setObjectName(u"atlasPath"_s);
    m_write->setObjectName(u"atlasNow"_s);
    m_write->setDefault(true);
    m_page->setMinimumWidth(kFieldWidth);
    auto* browseButton = new QPushButton(tr("浏览…"), this);
    auto* cancel = new QPushButton(tr("取消"), this);
    browseButton->setAutoDefault(false);
    cancel->setAutoDefault(false);
    connect(browseButton, &QPushButton::clicked, this, &AtlasDialog::browse);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* path = new QHBoxLayout;
    path->setSpacing(8);
    path->addWidget(m_path, 1);
    path->addWidget(browseButton);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setHorizontalSpacing(16);
    form->addRow(tr("图幅"), m_page);
    form->addRow(tr("每页一个"), m_level);
    form->addRow(tr("纸张"), m_paper);
    form->addRow(tr("写成"), m_kind);
    form->addRow(tr("格式"), m_format);
    form->addRow(tr("保存到"), path);
    auto* note = new QLabel(
        tr("各页有自己的范围、数字和缺口说明。中途取消，下次从停下的地方接着做。"), this);
    note->setProperty("role", u"secondary"_s);
    note->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_write);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(note);
    layout->addLayout(form);
    layout->addLayout(buttons);
}

void AtlasDialog::fill(const ProjectContents& contents,
                       const QString& page,
                       const Settings& settings)
{
    for (const PageOffer& offer : pageOffers())
        m_page->addItem(offer.title, offer.name);
    m_page->setCurrentIndex(std::max(0, m_page->findData(page)));
    const AtlasSizes sizes = atlasSizes(contents);
    m_level->addItem(tr("区（%1 页）").arg(sizes.districts), atlasLevelId(AtlasLevel::District));
    m_level->addItem(tr("镇街（%1 页）").arg(sizes.towns), atlasLevelId(AtlasLevel::Town));
    m_level->addItem(tr("社区（%1 页）").arg(sizes.communities),
                     atlasLevelId(AtlasLevel::Community));
    m_level->setCurrentIndex(
        std::max(0, m_level->findData(settings.choice(u"export/atlasLevel"_s))));
    m_kind->addItems({tr("一个 PDF，带目录"), tr("每页一个文件")});
    m_kind->setCurrentIndex(settings.choice(u"export/atlasFiles"_s) == u"1"_s ? 1 : 0);
    if (!contents.settings.title.isEmpty())
        m_name = tr("%1图集").arg(contents.settings.title);
    m_path->setText(QDir(settings.folder(u"export"_s)).filePath(m_name));
}

bool AtlasDialog::files() const
{
    return m_kind->currentIndex() == 1;
}

void AtlasDialog::kindChanged()
{
    m_format->setOnly(files() ? std::nullopt : std::optional(PageFormat::Pdf));
    QString path = m_path->text();
    if (files() && path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        path.chop(4);
    if (!files() && !path.isEmpty() && !path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        path += u".pdf"_s;
    m_path->setText(path);
    check();
}

void AtlasDialog::check()
{
    m_write->setEnabled(!QFileInfo(m_path->text()).fileName().isEmpty());
}

void AtlasDialog::browse()
{
    auto* dialog = new QFileDialog(this, tr("保存到"), m_path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (files()) {
        dialog->setFileMode(QFileDialog::Directory);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(u"pdf"_s);
    }
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

AtlasRequest AtlasDialog::request() const
{
    AtlasRequest asked;
    asked.page = m_page->currentData().toString();
    asked.level = atlasLevelOf(m_level->currentData().toString()).value_or(AtlasLevel::District);
    asked.request = m_request;
    asked.request.size = m_paper->size();
    asked.output = m_format->output();
    asked.output.crs = m_crs;
    asked.path = m_path->text();
    asked.files = files();
    return asked;
}

void AtlasDialog::remember(Settings& settings) const
{
    m_paper->remember(settings);
    m_format->remember(settings);
    settings.setChoice(u"export/atlasLevel"_s, m_level->currentData().toString());
    settings.setChoice(u"export/atlasFiles"_s, files() ? u"1"_s : u"0"_s);
    settings.setFolder(u"export"_s, QFileInfo(m_path->text()).absolutePath());
}

} // namespace yimi
