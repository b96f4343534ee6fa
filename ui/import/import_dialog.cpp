// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include "intake/import_template.h"
#include "intake/plan_edits.h"
#include "ui/analysis/run_progress.h"
#include "ui/import/choice_delegate.h"
#include "ui/import/import_model.h"
#include "ui/import/layer_details.h"
#include "wording/wording.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(1184, 672); ///< fits a screen of 1366×768
constexpr int kRowHeight = 32;
constexpr int kDetailsHeight = 264;
constexpr int kProblemsHeight = 72;
constexpr std::array kWidths{232, 176, 84, 88, 104, 228, 168, 64};

const QString kReadAgain = u"readAgain"_s;

const QString kJoinAgain = u"joinAgain"_s;

Result<ImportPlan> corrected(ImportPlan plan,
                             std::size_t layer,
                             const std::string& key,
                             const std::string& value,
                             const PlanOptions& options)
{
    auto outcome = editedLayer(std::move(plan.layers[layer]), key, value, options);
    if (!outcome)
        return tl::unexpected(outcome.error());
    plan.layers[layer] = std::move(*outcome);
    return plan;
}

/// Both columns at once: one alone is nothing to read by.
Result<ImportPlan> withColumns(ImportPlan plan,
                               std::size_t layer,
                               const std::string& x,
                               const std::string& y,
                               const PlanOptions& options,
                               const TaskContext& task)
{
    plan.layers[layer].coordinates.reset();
    auto first = corrected(std::move(plan), layer, "x", x, options);
    if (!first)
        return first;
    return editedPlan(std::move(*first), layer, "y", y, options, task);
}

bool hasTables(const ImportPlan& plan)
{
    return std::ranges::any_of(plan.layers, [](const PlannedLayer& layer) {
        return layer.kind != PlannedKind::Raster && layer.geometry == GeometryKind::None;
    });
}

} // namespace

ImportDialog::ImportDialog(ImportPlan plan, PlanOptions options, JobRunner& jobs, QWidget* parent)
    : QDialog(parent)
    , m_options(std::move(options))
    , m_jobs(jobs)
    , m_model(new ImportModel(this))
    , m_table(new QTableView(this))
    , m_details(new LayerDetails(this))
    , m_progress(new RunProgress(u"cancelReading"_s, this))
    , m_summary(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_import(new QPushButton(this))
    , m_remember(new QCheckBox(tr("记住这些设置"), this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("导入数据"));
    m_model->setPlan(std::move(plan));
    buildTable();
    build();
    resize(kSize);
    connect(m_model, &ImportModel::corrected, this, &ImportDialog::correct);
    connect(m_details, &LayerDetails::placed, this, &ImportDialog::place);
    connect(m_details, &LayerDetails::corrected, this, &ImportDialog::correctCurrent);
    connect(m_details, &LayerDetails::columnsChosen, this, &ImportDialog::chooseColumns);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_progress, &RunProgress::cancelWanted, this, [this] {
        m_jobs.cancelKey(kReadAgain);
        m_jobs.cancelKey(kJoinAgain);
    });
    connect(&m_jobs, &JobRunner::progressed, this, [this](const JobStatus& status) {
        if (m_reading || joining())
            m_progress->present(status);
    });
    m_table->selectRow(0);
    showCurrent();
}

void ImportDialog::buildTable()
{
    m_table->setObjectName(u"importLayers"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChoiceDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    for (std::size_t column = 0; column < kWidths.size(); ++column)
        m_table->setColumnWidth(static_cast<int>(column), kWidths.at(column));
    m_table->horizontalHeader()->setSectionResizeMode(ImportModel::System, QHeaderView::Stretch);
    // A list opens where it is clicked; a name is written by a double click.
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.flags().testFlag(Qt::ItemIsEditable)
            && !index.data(ImportModel::ChoiceTexts).toStringList().isEmpty())
            m_table->edit(index);
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &ImportDialog::showCurrent);
}

QScrollArea* ImportDialog::problems()
{
    QStringList sentences;
    for (const Error& error : plan().errors)
        sentences.append(errorSentence(error));
    for (const Finding& finding : plan().findings)
        sentences.append(findingSentence(finding));
    auto* label = new QLabel(sentences.join(u'\n'), this);
    label->setObjectName(u"importProblems"_s);
    label->setProperty("role", u"notice"_s);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(label);
    scroll->setMaximumHeight(kProblemsHeight);
    scroll->setVisible(!sentences.isEmpty());
    return scroll;
}

void ImportDialog::build()
{
    m_summary->setProperty("role", u"secondary"_s);
    m_summary->setObjectName(u"importSummary"_s);
    m_problem->setProperty("role", u"problem"_s);
    m_problem->setObjectName(u"importProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_details->setFixedHeight(kDetailsHeight);
    m_import->setObjectName(u"importNow"_s);
    m_import->setDefault(true);
    auto* cancel = new QPushButton(tr("取消"), this);
    cancel->setObjectName(u"importCancel"_s);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_remember->setObjectName(u"importRemember"_s);
    m_remember->setToolTip(tr("下次导入同样的数据时，先问要不要照这次的办"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_summary);
    buttons->addStretch(1);
    buttons->addWidget(m_remember);
    buttons->addSpacing(8);
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(offer());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    layout->addWidget(problems());
    layout->addWidget(m_problem);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
}

const ImportPlan& ImportDialog::plan() const
{
    return m_model->plan();
}

bool ImportDialog::remembers() const
{
    return m_remember->isChecked();
}

void ImportDialog::done(int result)
{
    m_jobs.cancelKey(kReadAgain);
    m_jobs.cancelKey(kJoinAgain);
    QDialog::done(result);
}

QWidget* ImportDialog::offer()
{
    m_offer = new QWidget(this);
    m_offerText = new QLabel(m_offer);
    m_offerText->setObjectName(u"importOfferText"_s);
    m_offerText->setProperty("role", u"notice"_s);
    auto* take = new QPushButton(tr("照上次的办"), m_offer);
    take->setObjectName(u"importTakeTemplate"_s);
    take->setAutoDefault(false);
    connect(take, &QPushButton::clicked, this, &ImportDialog::takeTemplate);
    auto* line = new QHBoxLayout(m_offer);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_offerText, 1);
    line->addWidget(take);
    m_offer->hide();
    return m_offer;
}

void ImportDialog::offerTemplate(const std::string& json, std::size_t layers)
{
    m_template = json;
    m_offerText->setText(tr("其中 %1 个图层以前导入过，记住了当时的设置。").arg(layers));
    m_offer->show();
}

void ImportDialog::takeTemplate()
{
    m_offer->hide();
    m_remember->setChecked(true);
    readAgain([json = m_template, options = m_options](
                  ImportPlan plan, const TaskContext& task) -> Result<ImportPlan> {
        auto applied = withTemplate(std::move(plan), json, options, task);
        if (!applied)
            return tl::unexpected(applied.error());
        return std::move(applied->plan);
    });
}

bool ImportDialog::joining() const
{
    return m_jobs.running(kJoinAgain);
}

std::size_t ImportDialog::taken() const
{
    return static_cast<std::size_t>(std::ranges::count_if(plan().layers, &PlannedLayer::take));
}

void ImportDialog::showCurrent()
{
    const std::size_t count = taken();
    m_import->setText(tr("导入 %1 个图层").arg(count));
    m_import->setEnabled(count > 0 && !m_reading && !joining());
    m_summary->setText(
        tr("共 %1 个图层。单击格子改正，双击名称改名；导入后可以撤销").arg(plan().layers.size()));
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_details->present(plan(), static_cast<std::size_t>(current.row()));
    else
        m_details->clear();
}

void ImportDialog::setPlan(ImportPlan plan)
{
    m_problem->hide();
    m_model->setPlan(std::move(plan));
    showCurrent();
}

void ImportDialog::setReading(bool reading)
{
    m_reading = reading;
    m_table->setEnabled(!reading);
    m_details->setEnabled(!reading);
    if (reading)
        m_progress->begin();
    else
        m_progress->end();
    showCurrent();
}

void ImportDialog::correct(std::size_t layer, const std::string& key, const std::string& value)
{
    // Only what is in the file has to be read again; the rest is decided here and now.
    if (key == "encoding" || key == "header") {
        readAgain([=, options = m_options](ImportPlan plan, const TaskContext& task) {
            return editedPlan(std::move(plan), layer, key, value, options, task);
        });
        return;
    }
    take(corrected(plan(), layer, key, value, m_options));
    if (movesJoins(plan().layers[layer], key))
        joinAgainLater();
}

void ImportDialog::correctCurrent(const std::string& key, const std::string& value)
{
    correct(static_cast<std::size_t>(m_table->currentIndex().row()), key, value);
}

void ImportDialog::chooseColumns(const std::string& x, const std::string& y)
{
    const auto layer = static_cast<std::size_t>(m_table->currentIndex().row());
    readAgain([=, options = m_options](ImportPlan plan, const TaskContext& task) {
        return withColumns(std::move(plan), layer, x, y, options, task);
    });
}

void ImportDialog::readAgain(std::function<Result<ImportPlan>(ImportPlan, const TaskContext&)> work)
{
    m_jobs.cancelKey(kJoinAgain); // is done by this work, too
    ++m_joins;
    setReading(true);
    m_jobs.run(
        {.key = kReadAgain, .title = tr("重新读取图层")},
        [now = plan(), work = std::move(work)](const TaskContext& task) { return work(now, task); },
        [this, alive = QPointer<ImportDialog>(this)](Result<ImportPlan> outcome) {
            if (!alive)
                return;
            setReading(false);
            take(std::move(outcome));
        });
}

void ImportDialog::joinAgainLater()
{
    if (!hasTables(plan()))
        return;
    const int number = ++m_joins;
    m_jobs.run(
        {.key = kJoinAgain, .title = tr("对照表和图层")},
        [now = plan()](const TaskContext& task) mutable -> Result<ImportPlan> {
            if (auto joined = joinAgain(now, task); !joined)
                return tl::unexpected(joined.error());
            return std::move(now);
        },
        [this, number, alive = QPointer<ImportDialog>(this)](Result<ImportPlan> outcome) {
            if (!alive || number != m_joins)
                return; // something was corrected meanwhile: a newer one is under way
            m_progress->end();
            take(std::move(outcome));
            showCurrent();
        });
    m_progress->begin();
    showCurrent();
}

void ImportDialog::take(Result<ImportPlan> outcome)
{
    if (!outcome) {
        const bool said = outcome.error().code != ErrorCode::Cancelled;
        m_problem->setText(said ? errorSentence(outcome.error(), tr("改正图层")) : QString());
        m_problem->setVisible(said);
        return;
    }
    setPlan(std::move(*outcome));
    // What is being joined was the plan before this.
    if (joining())
        joinAgainLater();
}

void ImportDialog::place(std::size_t row, std::optional<std::size_t> place)
{
    const auto layer = static_cast<std::size_t>(m_table->currentIndex().row());
    take(withMatch(plan(), layer, row, place));
}

} // namespace yimi
