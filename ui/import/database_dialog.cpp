// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/database_dialog.h"

#include "io/database.h"
#include "io/source.h"
#include "settings/settings.h"
#include "ui/analysis/run_progress.h"
#include "ui/look/segments.h"
#include "wording/wording.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(560, 620); ///< fits a screen of 1366×768
constexpr int kPort = 5432;
constexpr int kRowHeight = 30;
const QString kKey = u"listTables"_s;

QFormLayout* formIn(QWidget* page)
{
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignLeft);
    return form;
}

} // namespace

DatabaseDialog::DatabaseDialog(JobRunner& jobs, Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_settings(settings)
    , m_kind(new Segments(u"databaseKind"_s, 2, this))
    , m_forms(new QStackedWidget(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_database(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_connect(new QPushButton(tr("列出图层"), this))
    , m_progress(new RunProgress(u"databaseCancelListing"_s, this))
    , m_problem(new QLabel(this))
    , m_tables(new QListWidget(this))
    , m_count(new QLabel(this))
    , m_next(new QPushButton(tr("下一步"), this))
{
    setObjectName(u"databaseDialog"_s);
    setWindowTitle(tr("从数据库导入"));
    build();
    resize(kSize);
    restore();
    connect(m_kind, &Segments::chosen, this, [this](int kind) {
        m_forms->setCurrentIndex(kind);
        m_tables->clear();
        say({});
    });
    connect(m_connect, &QPushButton::clicked, this, &DatabaseDialog::list);
    for (const QLineEdit* line : {m_host, m_database, m_user, m_password, m_url})
        connect(line, &QLineEdit::textChanged, this, &DatabaseDialog::refresh);
    connect(m_progress, &RunProgress::cancelWanted, this, [this] { m_jobs.cancelKey(kKey); });
    connect(m_tables, &QListWidget::itemChanged, this, &DatabaseDialog::refresh);
    connect(m_next, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
}

QWidget* DatabaseDialog::addressForm()
{
    m_host->setObjectName(u"databaseHost"_s);
    m_host->setPlaceholderText(tr("服务器的地址，例如 192.168.1.20"));
    m_port->setObjectName(u"databasePort"_s);
    m_port->setRange(1, 65535);
    m_database->setObjectName(u"databaseName"_s);
    m_user->setObjectName(u"databaseUser"_s);
    m_password->setObjectName(u"databasePassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("不会写进项目，也不会被记住"));
    auto* page = new QWidget(this);
    auto* form = formIn(page);
    form->addRow(tr("服务器"), m_host);
    form->addRow(tr("端口"), m_port);
    form->addRow(tr("数据库"), m_database);
    form->addRow(tr("用户名"), m_user);
    form->addRow(tr("密码"), m_password);
    return page;
}

QWidget* DatabaseDialog::serviceForm()
{
    m_url->setObjectName(u"serviceUrl"_s);
    m_url->setPlaceholderText(u"https://…/wfs"_s);
    auto* note = new QLabel(tr("点“列出图层”之后才会访问这个网址。"), this);
    note->setProperty("role", u"secondary"_s);
    note->setWordWrap(true);
    auto* page = new QWidget(this);
    auto* form = formIn(page);
    form->addRow(tr("网址"), m_url);
    form->addRow(note);
    return page;
}

void DatabaseDialog::build()
{
    m_kind->setTexts({tr("PostGIS 数据库"), tr("WFS 服务")});
    m_forms->addWidget(addressForm());
    m_forms->addWidget(serviceForm());
    m_forms->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_connect->setObjectName(u"databaseConnect"_s);
    m_problem->setObjectName(u"databaseProblem"_s);
    m_problem->setProperty("role", u"notice"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->hide();
    m_tables->setObjectName(u"databaseTables"_s);
    m_tables->setSelectionMode(QAbstractItemView::NoSelection);
    m_tables->setUniformItemSizes(true);
    m_count->setProperty("role", u"secondary"_s);
    m_next->setObjectName(u"databaseNext"_s);
    auto* cancel = new QPushButton(tr("取消"), this);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* connectLine = new QHBoxLayout;
    connectLine->addStretch(1);
    connectLine->addWidget(m_connect);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_count);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_kind);
    layout->addWidget(m_forms);
    layout->addLayout(connectLine);
    layout->addWidget(m_progress);
    layout->addWidget(m_problem);
    layout->addWidget(m_tables, 1);
    layout->addLayout(buttons);
}

void DatabaseDialog::restore()
{
    m_host->setText(m_settings.database(u"host"_s));
    const int port = m_settings.database(u"port"_s).toInt();
    m_port->setValue(port > 0 ? port : kPort);
    m_database->setText(m_settings.database(u"name"_s));
    m_user->setText(m_settings.database(u"user"_s));
    m_url->setText(m_settings.database(u"url"_s));
    // What is missing is asked for first.
    (m_host->text().isEmpty() ? m_host : m_password)->setFocus();
}

void DatabaseDialog::remember() const
{
    if (askingService()) {
        m_settings.setDatabase(u"url"_s,
                               QString::fromStdString(shownSource(m_url->text().toStdString())));
        return;
    }
    m_settings.setDatabase(u"host"_s, m_host->text());
    m_settings.setDatabase(u"port"_s, QString::number(m_port->value()));
    m_settings.setDatabase(u"name"_s, m_database->text());
    m_settings.setDatabase(u"user"_s, m_user->text());
}

bool DatabaseDialog::askingService() const
{
    return m_kind->current() == 1;
}

void DatabaseDialog::list()
{
    m_tables->clear();
    Result<std::string> connection = askingService()
                                         ? serviceConnection(m_url->text().toStdString())
                                         : connectionTo({m_host->text().trimmed().toStdString(),
                                                         m_port->value(),
                                                         m_database->text().toStdString(),
                                                         m_user->text().toStdString(),
                                                         m_password->text().toStdString()});
    if (!connection) {
        say(tr("网址要以 http:// 或 https:// 开头。"));
        return;
    }
    say({});
    m_listing = true;
    m_progress->begin();
    m_jobs.run(
        {.key = kKey, .title = tr("列出图层")},
        [connection = *connection](const TaskContext&) { return listTables(connection); },
        [this, connection = *connection, alive = QPointer<DatabaseDialog>(this)](
            const Result<std::vector<std::string>>& tables) {
            if (!alive)
                return;
            m_listing = false;
            m_progress->end();
            take(tables, connection);
        });
    refresh();
}

void DatabaseDialog::take(const Result<std::vector<std::string>>& tables,
                          const std::string& connection)
{
    if (!tables) {
        const Error& error = tables.error();
        const QString detail = QString::fromStdString(error.detail);
        if (error.code == ErrorCode::Cancelled)
            say({});
        else if (askingService())
            say(tr("连不上这个 WFS 服务（%1）。请核对网址，并确认这台电脑能访问它。").arg(detail));
        else
            say(errorSentence(error, tr("列出图层")));
        return;
    }
    remember();
    m_connection = connection;
    for (const std::string& table : *tables) {
        auto* item = new QListWidgetItem(QString::fromStdString(table), m_tables);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint({0, kRowHeight});
    }
    say(tables->empty() ? tr("连上了，里面没有可以导入的图层。") : QString());
}

void DatabaseDialog::say(const QString& problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    refresh();
}

int DatabaseDialog::ticked() const
{
    int count = 0;
    for (int row = 0; row < m_tables->count(); ++row)
        count += m_tables->item(row)->checkState() == Qt::Checked ? 1 : 0;
    return count;
}

void DatabaseDialog::refresh()
{
    const bool complete =
        askingService() ? !m_url->text().trimmed().isEmpty()
                        : !m_host->text().trimmed().isEmpty() && !m_database->text().isEmpty();
    const bool listed = m_tables->count() > 0;
    const int count = ticked();
    m_connect->setEnabled(complete && !m_listing);
    m_connect->setDefault(!listed);
    m_next->setDefault(listed);
    m_next->setEnabled(count > 0 && !m_listing);
    m_count->setText(listed ? tr("共 %1 个，已选 %2 个").arg(m_tables->count()).arg(count)
                            : QString());
}

QStringList DatabaseDialog::sources() const
{
    QStringList sources;
    for (int row = 0; row < m_tables->count(); ++row) {
        if (m_tables->item(row)->checkState() == Qt::Checked)
            sources.append(QString::fromStdString(m_connection) + u"|layername="_s
                           + m_tables->item(row)->text());
    }
    return sources;
}

void DatabaseDialog::done(int result)
{
    m_jobs.cancelKey(kKey);
    QDialog::done(result);
}

} // namespace yimi
