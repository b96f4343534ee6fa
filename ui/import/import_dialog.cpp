// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include "intake/plan_edits.h"
#include "ui/analysis/run_progress.h"
#include "ui/import/choice_delegate.h"
#include "ui/import/import_model.h"
#include "ui/import/layer_details.h"
#include "wording/wording.h"

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

Result<ImportPlan> corrected(ImportPlan plan,
                             std::size_t layer,
                             const std::string& key,
                             const std::string& value,
                             const PlanOptions& options,
                             const TaskContext& task)
{
    auto outcome = editedLayer(std::move(plan.layers[layer]), key, value, options, task);
    if (!outcome)
        return tl::unexpected(outcome.error());
    plan.layers[layer] = std::move(*outcome);
    return plan;
}

/// With other characters in it, names meet other names.
Result<ImportPlan> readAgainIn(ImportPlan plan,
                               std::size_t layer,
                               const std::string& encoding,
                               const PlanOptions& options,
                               const TaskContext& task)
{
    auto outcome = corrected(std::move(plan), layer, "encoding", encoding, options, task);
    if (!outcome)
        return outcome;
    if (auto joins = joinAgain(*outcome, task); !joins)
        return tl::unexpected(joins.error());
    return outcome;
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
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("导入数据"));
    m_model->setPlan(std::move(plan));
    buildTable();
    build();
    resize(kSize);
    connect(m_model, &ImportModel::corrected, this, &ImportDialog::correct);
    connect(m_details, &LayerDetails::placed, this, &ImportDialog::place);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_progress, &RunProgress::cancelWanted, this, [this] { m_jobs.cancelKey(kReadAgain); });
    connect(&m_jobs, &JobRunner::progressed, this, [this](const JobStatus& status) {
        if (m_reading)
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
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_summary);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
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

void ImportDialog::done(int result)
{
    m_jobs.cancelKey(kReadAgain);
    QDialog::done(result);
}

std::size_t ImportDialog::taken() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(plan().layers, [](const PlannedLayer& layer) {
            return layer.take && layer.kind != PlannedKind::Raster;
        }));
}

void ImportDialog::showCurrent()
{
    const std::size_t count = taken();
    m_import->setText(tr("导入 %1 个图层").arg(count));
    m_import->setEnabled(count > 0 && !m_reading);
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
    if (key == "encoding")
        readAgain(layer, value);
    else
        take(corrected(plan(), layer, key, value, m_options, {}));
}

void ImportDialog::readAgain(std::size_t layer, const std::string& encoding)
{
    setReading(true);
    m_jobs.run(
        {.key = kReadAgain, .title = tr("重新读取图层")},
        [now = plan(), layer, encoding, options = m_options](const TaskContext& task) mutable {
            return readAgainIn(std::move(now), layer, encoding, options, task);
        },
        [this, alive = QPointer<ImportDialog>(this)](Result<ImportPlan> outcome) {
            if (!alive)
                return;
            setReading(false);
            take(std::move(outcome));
        });
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
}

void ImportDialog::place(std::size_t row, std::optional<std::size_t> place)
{
    const auto layer = static_cast<std::size_t>(m_table->currentIndex().row());
    setPlan(withMatch(plan(), layer, row, place));
}

} // namespace yimi
