// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/file_row.h"

#include "layout/page.h"
#include "project/file_names.h"
#include "settings/settings.h"
#include "ui/window/question.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

/// «v1.2» has no ending; «page.pdf» has.
QString withoutEnding(const QString& path)
{
    const QString ending = QFileInfo(path).suffix();
    return pageFormatOf(path) ? path.chopped(ending.size() + 1) : path;
}

} // namespace

FileRow::FileRow(const QString& name, const Settings& settings, QWidget* parent)
    : QWidget(parent), m_folder(settings.folder(u"export"_s)), m_path(new QLineEdit(this))
{
    m_path->setObjectName(name);
    setFocusProxy(m_path);
    auto* browseButton = new QPushButton(tr("浏览…"), this);
    browseButton->setObjectName(name + u"Browse"_s);
    browseButton->setAutoDefault(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_path, 1);
    row->addWidget(browseButton);
    connect(browseButton, &QPushButton::clicked, this, &FileRow::browse);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_own = true; });
    connect(m_path, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_path->setToolTip(QDir::toNativeSeparators(text)); // long ones are cut off
        Q_EMIT changed();
    });
}

void FileRow::propose(const QString& title)
{
    if (!m_own)
        take(QDir(m_folder).filePath(fileNameOf(title)));
}

void FileRow::setEnding(const QString& ending)
{
    m_ending = ending;
    if (!m_path->text().isEmpty())
        take(m_path->text());
}

void FileRow::take(const QString& path)
{
    const QString bare = withoutEnding(path);
    m_path->setText(m_ending.isEmpty() ? bare : bare + u'.' + m_ending);
}

QString FileRow::path() const
{
    const QString written = m_path->text().trimmed();
    const QString bare = withoutEnding(written);
    if (QFileInfo(bare).fileName().isEmpty())
        return {};
    return QDir(m_folder).filePath(m_ending.isEmpty() ? bare : bare + u'.' + m_ending);
}

void FileRow::remember(Settings& settings) const
{
    settings.setFolder(u"export"_s, QFileInfo(path()).absolutePath());
}

void FileRow::whenFree(const std::function<void()>& go)
{
    whenFree(QFileInfo(path()).isFile() ? QStringList(path()) : QStringList(), go);
}

void FileRow::whenFree(const QStringList& taken, const std::function<void()>& go)
{
    if (taken.isEmpty() || taken == QStringList(m_agreed))
        return go();
    const QFileInfo first(taken.front());
    ask(*window(),
        u"replaceFile"_s,
        taken.size() == 1
            ? tr("已有同名文件“%1”").arg(first.fileName())
            : tr("已有 %1 个同名文件，如“%2”").arg(taken.size()).arg(first.fileName()),
        tr("在“%1”里。替换之后，原来的文件找不回来。")
            .arg(QDir::toNativeSeparators(first.absolutePath())),
        {{tr("替换"), go}, {tr("取消"), {}}});
}

void FileRow::browse()
{
    auto* dialog = new QFileDialog(window(), tr("保存到"), path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_ending.isEmpty()) {
        dialog->setFileMode(QFileDialog::Directory);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(m_ending);
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_own = true;
        take(chosen);
        m_agreed = chosen == path() ? chosen : QString(); // asked about this very file
    });
    dialog->open();
}

} // namespace yimi
