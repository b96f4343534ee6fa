// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/start_page.h"

#include "ui/look/look.h"
#include "ui/window/start_choice.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr qsizetype kShownFiles = 4;

} // namespace

StartPage::StartPage(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_motto(new QLabel(this))
    , m_sample(new StartChoice(look, QStringLiteral("sample"), this))
    , m_import(new StartChoice(look, QStringLiteral("import"), this))
    , m_open(new StartChoice(look, QStringLiteral("open"), this))
    , m_drop(new QLabel(this))
    , m_recentTitle(new QLabel(this))
    , m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("startPage"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setObjectName(QStringLiteral("startTitle"));
    m_motto->setProperty("role", QStringLiteral("caption"));
    m_drop->setObjectName(QStringLiteral("dropHint"));
    m_drop->setAlignment(Qt::AlignCenter);
    m_recentTitle->setProperty("role", QStringLiteral("secondary"));
    for (StartChoice* choice : {m_sample, m_import, m_open})
        choice->setObjectName(QStringLiteral("startChoice"));
    build();
    connect(m_sample, &QPushButton::clicked, this, &StartPage::sampleWanted);
    connect(m_import, &QPushButton::clicked, this, &StartPage::importWanted);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openWanted);
    retranslate();
}

void StartPage::build()
{
    auto* choices = new QHBoxLayout;
    choices->setSpacing(16);
    for (StartChoice* choice : {m_sample, m_import, m_open})
        choices->addWidget(choice);
    m_recent->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_motto);
    column->addSpacing(8);
    column->addLayout(choices);
    column->addWidget(m_drop);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recent);
    column->addStretch(3);
    auto* layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column);
    layout->addStretch(1);
}

void StartPage::setRecentFiles(const QStringList& files)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_recentTitle->setVisible(!files.isEmpty());
    for (const QString& path : files.mid(0, kShownFiles)) {
        auto* file = new QPushButton(QFileInfo(path).completeBaseName(), this);
        file->setObjectName(QStringLiteral("recentFile"));
        file->setProperty("quiet", true);
        file->setToolTip(path);
        file->setMinimumHeight(28);
        connect(file, &QPushButton::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
        m_recent->addWidget(file);
    }
}

void StartPage::setSampleAvailable(bool available)
{
    m_sample->setVisible(available);
}

void StartPage::retranslate()
{
    m_title->setText(tr("一米"));
    m_motto->setText(tr("一米高度看城市：哪些孩子有服务，哪些没有，为什么，下一处建在哪里"));
    m_sample->setTexts(tr("打开示例"),
                       tr("常州合成示例：路网、社区、托育点，几分钟看懂一米能做什么"));
    m_import->setTexts(tr("导入数据"),
                       tr("SHP、GeoPackage、GeoJSON、DXF、FileGDB，编码、坐标系和主题自动识别"));
    m_open->setTexts(tr("打开项目"), tr("继续之前的工作（.yimi 文件）"));
    m_drop->setText(tr("也可以把数据文件、整个文件夹或 .yimi 项目直接拖进窗口"));
    m_recentTitle->setText(tr("最近的项目"));
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yimi
