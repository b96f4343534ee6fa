// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_dialog.h"

#include "ui/profiles/profile_figures.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kWidth = 960;
constexpr int kHeight = 640;
constexpr int kListWidth = 216;

int shippedCount()
{
    return static_cast<int>(travelProfiles().size());
}

QPushButton* button(const char* name, const QString& text, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

ProfileDialog::ProfileDialog(const std::vector<TravelProfile>& own,
                             const QString& folder,
                             QWidget* parent)
    : QDialog(parent)
    , m_own(own)
    , m_folder(folder)
    , m_list(new QListWidget(this))
    , m_tabs(new QTabWidget(this))
    , m_figures(new ProfileFigures(this))
    , m_sheet(new QPlainTextEdit(this))
    , m_note(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_copy(button("profileCopy", tr("复制并修改"), this))
    , m_reset(button("profileReset", tr("恢复标准值"), this))
    , m_remove(button("profileRemove", tr("删除"), this))
    , m_import(button("profileImport", tr("导入…"), this))
    , m_export(button("profileExport", tr("导出…"), this))
    , m_copySheet(button("profileCopySheet", tr("复制文字"), this))
    , m_done(button("profileDone", tr("确定"), this))
{
    setObjectName(QStringLiteral("profileDialog"));
    for (const TravelProfile& profile : m_own)
        m_namesBefore.push_back(profile.id);
    m_allBefore = m_namesBefore;
    setWindowTitle(tr("出行方式"));
    build();
    connectAll();
    fillList(0);
    resize(kWidth, kHeight);
}

void ProfileDialog::build()
{
    m_sheet->setObjectName(QStringLiteral("profileSheet"));
    m_sheet->setReadOnly(true);
    m_note->setProperty("role", QStringLiteral("secondary"));
    m_note->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("profileProblem"));
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_figures);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* sheet = new QWidget(this);
    auto* sheetLayout = new QVBoxLayout(sheet);
    sheetLayout->setContentsMargins(0, 8, 0, 0);
    sheetLayout->addWidget(m_sheet, 1);
    sheetLayout->addWidget(m_copySheet, 0, Qt::AlignRight);
    m_tabs->addTab(scroll, tr("参数"));
    m_tabs->addTab(sheet, tr("方法单"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_note);
    right->addWidget(m_tabs, 1);
    right->addWidget(m_problem);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addWidget(list());
    middle->addLayout(right, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons());
}

QWidget* ProfileDialog::list()
{
    auto* column = new QWidget(this);
    column->setFixedWidth(kListWidth);
    m_list->setObjectName(QStringLiteral("profileList"));
    auto* files = new QHBoxLayout;
    files->setSpacing(8);
    files->addWidget(m_import);
    files->addWidget(m_export);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_copy);
    layout->addLayout(files);
    return column;
}

QWidget* ProfileDialog::buttons()
{
    auto* row = new QWidget(this);
    auto* cancel = button("profileCancel", tr("取消"), row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_done->setDefault(true);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addSpacing(kListWidth + 16);
    layout->addWidget(m_reset);
    layout->addWidget(m_remove);
    layout->addStretch(1);
    layout->addWidget(cancel);
    layout->addWidget(m_done);
    return row;
}

void ProfileDialog::connectAll()
{
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfileDialog::showProfile);
    connect(m_figures, &ProfileFigures::edited, this, &ProfileDialog::takeEdits);
    connect(m_copy, &QPushButton::clicked, this, &ProfileDialog::copy);
    connect(m_reset, &QPushButton::clicked, this, &ProfileDialog::reset);
    connect(m_remove, &QPushButton::clicked, this, &ProfileDialog::remove);
    connect(m_import, &QPushButton::clicked, this, &ProfileDialog::askImport);
    connect(m_export, &QPushButton::clicked, this, &ProfileDialog::askExport);
    connect(m_done, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_copySheet, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_sheet->toPlainText());
    });
}

std::vector<TravelProfile> ProfileDialog::all() const
{
    std::vector<TravelProfile> profiles(travelProfiles().begin(), travelProfiles().end());
    profiles.insert(profiles.end(), m_own.begin(), m_own.end());
    return profiles;
}

TravelProfile* ProfileDialog::ownSelected()
{
    const int position = m_list->currentRow() - shippedCount();
    return position < 0 ? nullptr : &m_own[static_cast<std::size_t>(position)];
}

void ProfileDialog::fillList(int select)
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const TravelProfile& profile : all()) {
            auto* item = new QListWidgetItem(profileName(profile), m_list);
            item->setSizeHint({0, 32});
        }
        m_list->setCurrentRow(select);
    }
    showProfile();
}

void ProfileDialog::showProfile()
{
    if (m_list->currentRow() < 0)
        return;
    const TravelProfile* own = ownSelected();
    const TravelProfile& profile =
        own ? *own : travelProfiles()[static_cast<std::size_t>(m_list->currentRow())];
    m_figures->present(profile, own != nullptr);
    m_sheet->setPlainText(profileSheet(profile));
    m_reset->setVisible(own != nullptr);
    m_remove->setVisible(own != nullptr);
    m_note->setText(own ? tr("自定义，由标准的“%1”改来。用它算出的结果会注明“自定义”并列出改动。")
                              .arg(profileName(standardOf(profile).id))
                        : tr("随软件提供的标准值，不能改动。要改，请“复制并修改”。"));
    check();
}

void ProfileDialog::takeEdits()
{
    TravelProfile* own = ownSelected();
    if (!own)
        return;
    *own = m_figures->profile();
    m_figures->follow(*own);
    m_list->currentItem()->setText(profileName(*own));
    m_sheet->setPlainText(profileSheet(*own));
    check();
}

void ProfileDialog::copy()
{
    const std::vector<TravelProfile> profiles = all();
    const TravelProfile& profile = profiles[static_cast<std::size_t>(m_list->currentRow())];
    m_own.push_back(editableCopy(profile, tr("我的%1").arg(profileName(profile.id)), m_own));
    m_namesBefore.emplace_back();
    fillList(shippedCount() + static_cast<int>(m_own.size()) - 1);
}

void ProfileDialog::reset()
{
    if (TravelProfile* own = ownSelected())
        *own = resetToStandard(*own);
    showProfile();
}

void ProfileDialog::remove()
{
    const int row = m_list->currentRow();
    if (!ownSelected())
        return;
    m_own.erase(m_own.begin() + (row - shippedCount()));
    m_namesBefore.erase(m_namesBefore.begin() + (row - shippedCount()));
    fillList(row - 1);
}

RenamedProfiles ProfileDialog::renamed() const
{
    RenamedProfiles renamed;
    for (std::size_t i = 0; i < m_own.size(); ++i) {
        if (!m_namesBefore[i].empty() && m_namesBefore[i] != m_own[i].id)
            renamed[m_namesBefore[i]] = m_own[i].id;
    }
    for (const std::string& name : m_allBefore) {
        if (std::ranges::find(m_namesBefore, name) == m_namesBefore.end())
            renamed[name].clear();
    }
    return renamed;
}

void ProfileDialog::check()
{
    QString problem;
    for (std::size_t i = 0; i < m_own.size() && problem.isEmpty(); ++i) {
        std::vector<TravelProfile> others = m_own;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        problem = profileProblem(m_own[i], others);
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_done->setEnabled(problem.isEmpty());
    m_export->setEnabled(problem.isEmpty());
}

void ProfileDialog::importFrom(const QString& path)
{
    const auto added = importProfiles(path.toStdString(), m_own, [](const TravelProfile& profile) {
        return tr("我的%1").arg(profileName(profile.id));
    });
    if (added)
        m_own.insert(m_own.end(), added->begin(), added->end());
    m_namesBefore.resize(m_own.size());
    fillList(shippedCount() + static_cast<int>(m_own.size()) - 1);
    if (!added || added->empty()) {
        m_problem->setText(added ? tr("文件里只有标准的出行方式，没有什么要导入的。")
                                 : errorSentence(added.error(), tr("导入出行方式")));
        m_problem->show();
    }
}

void ProfileDialog::exportTo(const QString& path)
{
    if (const auto written = exportProfiles(path.toStdString(), all()); !written) {
        m_problem->setText(errorSentence(written.error(), tr("导出出行方式")));
        m_problem->show();
    }
}

void ProfileDialog::askImport()
{
    auto* dialog = new QFileDialog(this, tr("导入出行方式"), m_folder, tr("出行方式 (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileDialog::importFrom);
    dialog->open();
}

void ProfileDialog::askExport()
{
    auto* dialog = new QFileDialog(this,
                                   tr("导出出行方式"),
                                   QDir(m_folder).filePath(tr("出行方式.json")),
                                   tr("出行方式 (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileDialog::exportTo);
    dialog->open();
}

} // namespace yimi
