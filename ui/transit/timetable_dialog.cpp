// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transit/timetable_dialog.h"

#include <QDateEdit>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace yimi {

namespace {

constexpr int kFieldWidth = 360;

std::chrono::seconds sinceMidnight(const QTime& time)
{
    return std::chrono::seconds(QTime(0, 0).secsTo(time));
}

/// A workday that a feed of this year is likely to have.
QDate lastWorkday()
{
    QDate day = QDate::currentDate();
    while (day.dayOfWeek() > 5)
        day = day.addDays(-1);
    return day;
}

} // namespace

TimetableDialog::TimetableDialog(const QString& folder, QWidget* parent)
    : QDialog(parent)
    , m_folder(folder)
    , m_path(new QLineEdit(this))
    , m_date(new QDateEdit(lastWorkday(), this))
    , m_from(new QTimeEdit(QTime(7, 0), this))
    , m_to(new QTimeEdit(QTime(9, 0), this))
    , m_problem(new QLabel(this))
    , m_read(new QPushButton(tr("读取"), this))
{
    setObjectName(QStringLiteral("timetableDialog"));
    setWindowTitle(tr("添加公交时刻表"));
    m_path->setObjectName(QStringLiteral("timetablePath"));
    m_date->setObjectName(QStringLiteral("timetableDate"));
    m_from->setObjectName(QStringLiteral("timetableFrom"));
    m_to->setObjectName(QStringLiteral("timetableTo"));
    m_problem->setObjectName(QStringLiteral("timetableProblem"));
    m_read->setObjectName(QStringLiteral("timetableRead"));
    build();
    connect(m_path, &QLineEdit::textChanged, this, &TimetableDialog::check);
    connect(m_from, &QTimeEdit::timeChanged, this, &TimetableDialog::check);
    connect(m_to, &QTimeEdit::timeChanged, this, &TimetableDialog::check);
    connect(m_read, &QPushButton::clicked, this, &QDialog::accept);
    check();
}

void TimetableDialog::build()
{
    auto* note =
        new QLabel(tr("GTFS 的文件夹或 .zip。所选日期和时段里的班次折算成各条线路的发车间隔，"
                      "存进项目；有了它，公交线路和公交站图层就不再用来算乘车。"),
                   this);
    note->setProperty("role", QStringLiteral("secondary"));
    note->setWordWrap(true);
    m_problem->setProperty("role", QStringLiteral("problem"));
    m_path->setMinimumWidth(kFieldWidth);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    for (QTimeEdit* time : {m_from, m_to})
        time->setDisplayFormat(QStringLiteral("HH:mm"));
    auto* zip = new QPushButton(tr(".zip…"), this);
    auto* folder = new QPushButton(tr("文件夹…"), this);
    auto* cancel = new QPushButton(tr("取消"), this);
    connect(zip, &QPushButton::clicked, this, [this] { browse(false); });
    connect(folder, &QPushButton::clicked, this, [this] { browse(true); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* path = new QHBoxLayout;
    path->setSpacing(8);
    path->addWidget(m_path, 1);
    path->addWidget(zip);
    path->addWidget(folder);
    auto* hours = new QHBoxLayout;
    hours->setSpacing(8);
    hours->addWidget(m_from);
    hours->addWidget(new QLabel(QStringLiteral("–"), this));
    hours->addWidget(m_to);
    hours->addStretch(1);
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setHorizontalSpacing(16);
    form->addRow(tr("时刻表"), path);
    form->addRow(tr("日期"), m_date);
    form->addRow(tr("时段"), hours);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_read);
    m_read->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(note);
    layout->addLayout(form);
    layout->addLayout(buttons);
}

void TimetableDialog::browse(bool folder)
{
    auto* dialog = new QFileDialog(this, windowTitle(), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (folder)
        dialog->setOption(QFileDialog::ShowDirsOnly);
    else
        dialog->setNameFilter(tr("GTFS (*.zip)"));
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void TimetableDialog::check()
{
    const bool named = !m_path->text().trimmed().isEmpty();
    const bool forward = m_from->time() < m_to->time();
    m_problem->setText(forward ? QString() : tr("时段的结束要晚于开始"));
    m_read->setEnabled(named && forward);
}

QString TimetableDialog::path() const
{
    return m_path->text().trimmed();
}

ServiceWindow TimetableDialog::window() const
{
    const QDate date = m_date->date();
    return {std::chrono::year(date.year()) / static_cast<unsigned>(date.month())
                / static_cast<unsigned>(date.day()),
            sinceMidnight(m_from->time()),
            sinceMidnight(m_to->time())};
}

} // namespace yimi
