// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/atlas_dialog.h"

#include "settings/settings.h"
#include "ui/page/dialog_parts.h"
#include "ui/page/file_row.h"
#include "ui/page/format_row.h"
#include "ui/page/page_rows.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
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
    , m_contents(contents)
    , m_request(request)
    , m_page(new PageRows(contents, settings, *this, PageUse::Atlas))
    , m_level(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_format(new FormatRow(settings, this))
    , m_file(new FileRow(u"atlasPath"_s, settings, this))
    , m_write(new QPushButton(tr("生成图集"), this))
{
    setObjectName(u"atlasDialog"_s);
    setWindowTitle(tr("图集"));
    build();
    fill(settings);
    m_page->propose(page, request);
    connect(m_page, &PageRows::pageChanged, this, &AtlasDialog::pageChanged);
    connect(m_level, &QComboBox::currentIndexChanged, this, &AtlasDialog::proposeFile);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AtlasDialog::refresh);
    connect(m_file, &FileRow::changed, this, [this] {
        m_write->setEnabled(!m_file->path().isEmpty());
    });
    connect(m_write, &QPushButton::clicked, this, &AtlasDialog::go);
    pageChanged();
    refresh();
}

void AtlasDialog::build()
{
    m_level->setObjectName(u"atlasLevel"_s);
    m_kind->setObjectName(u"atlasKind"_s);
    m_write->setObjectName(u"atlasNow"_s);
    m_level->setMinimumWidth(kFieldWidth);
    auto* note = new QLabel(
        tr("各页有自己的范围、数字和缺口说明。中途取消，下次从停下的地方接着做。"), this);
    note->setProperty("role", u"secondary"_s);
    note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(note);
    layout->addLayout(buildForm());
    layout->addLayout(dialogFoot(*this, *m_write));
}

QFormLayout* AtlasDialog::buildForm()
{
    QFormLayout* form = dialogForm();
    m_page->addTo(*form);
    form->addRow(tr("每页一个"), m_level);
    form->addRow(tr("写成"), m_kind);
    form->addRow(tr("格式"), m_format);
    form->addRow(tr("保存到"), m_file);
    return form;
}

void AtlasDialog::fill(const Settings& settings)
{
    const AtlasSizes sizes = atlasSizes(m_contents);
    m_level->addItem(tr("区（%1 页）").arg(sizes.districts), atlasLevelId(AtlasLevel::District));
    m_level->addItem(tr("镇街（%1 页）").arg(sizes.towns), atlasLevelId(AtlasLevel::Town));
    m_level->addItem(tr("社区（%1 页）").arg(sizes.communities),
                     atlasLevelId(AtlasLevel::Community));
    m_level->setCurrentIndex(
        std::max(0, m_level->findData(settings.choice(u"export/atlasLevel"_s))));
    m_kind->addItems({tr("一个 PDF，带目录"), tr("每页一个文件")});
    m_kind->setCurrentIndex(settings.choice(u"export/atlasFiles"_s) == u"1"_s ? 1 : 0);
}

/// The page of a community is made for each of them, and for nothing else.
void AtlasDialog::pageChanged()
{
    const bool communities = m_page->page() == u"community"_s;
    m_level->setEnabled(!communities);
    if (communities)
        m_level->setCurrentIndex(m_level->findData(atlasLevelId(AtlasLevel::Community)));
    proposeFile();
}

/// Every atlas has a file of its own: that of towns does not take the place of the districts'.
void AtlasDialog::proposeFile()
{
    const QStringList titles{tr("%1_各区图集"), tr("%1_各镇街图集"), tr("%1_各社区图集")};
    m_file->propose(titles.value(m_level->currentIndex()).arg(m_page->fileTitle()));
}

bool AtlasDialog::files() const
{
    return m_kind->currentIndex() == 1;
}

void AtlasDialog::refresh()
{
    m_format->setOnly(files() ? std::nullopt : std::optional(PageFormat::Pdf));
    m_file->setEnding(files() ? QString() : endingOf(PageFormat::Pdf));
}

void AtlasDialog::go()
{
    m_file->whenFree(filesReplaced(m_contents, request()), [this] { accept(); });
}

AtlasRequest AtlasDialog::request() const
{
    AtlasRequest asked;
    asked.page = m_page->page();
    asked.level = atlasLevelOf(m_level->currentData().toString()).value_or(AtlasLevel::District);
    asked.request = m_request;
    m_page->putInto(asked.request);
    asked.output = m_format->output();
    asked.output.crs = m_contents.settings.crs;
    asked.path = m_file->path();
    asked.files = files();
    return asked;
}

void AtlasDialog::remember(Settings& settings) const
{
    m_page->remember(settings);
    m_format->remember(settings);
    m_file->remember(settings);
    settings.setChoice(u"export/atlasLevel"_s, m_level->currentData().toString());
    settings.setChoice(u"export/atlasFiles"_s, files() ? u"1"_s : u"0"_s);
}

} // namespace yimi
