// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/page_rows.h"

#include "ui/page/layout_controller.h"
#include "ui/page/paper_row.h"
#include "ui/page/subject_row.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace yimi {

using namespace Qt::StringLiterals;

PageRows::PageRows(const ProjectContents& contents,
                   const Settings& settings,
                   QWidget& dialog,
                   PageUse use)
    : QObject(&dialog)
    , m_project(contents.settings.title)
    , m_layouts(knownLayouts(contents, LayoutController::templateFolder()).layouts)
    , m_use(use)
    , m_page(new QComboBox(&dialog))
    , m_subjectTitle(new QLabel(&dialog))
    , m_subject(new SubjectRow(&dialog))
    , m_layout(new QComboBox(&dialog))
    , m_paper(new PaperRow(settings, &dialog))
    , m_layers(new QComboBox(&dialog))
{
    m_page->setObjectName(u"pageName"_s);
    m_layout->setObjectName(u"pageLayout"_s);
    m_layers->setObjectName(u"pageLayers"_s);
    m_layout->setToolTip(tr("地图、图例、图表和图签怎样摆放；可在“编辑版式”里另做一种"));
    m_layers->setToolTip(tr("地图上显示哪些设施、公园和水系"));
    fill();
    m_subject->offer(contents);
    connect(m_page, &QComboBox::currentIndexChanged, this, &PageRows::showSubject);
    connect(m_subject, &SubjectRow::changed, this, &PageRows::changed);
    connect(m_page, &QComboBox::currentIndexChanged, this, &PageRows::pageChanged);
    for (QComboBox* box : {m_page, m_layout, m_layers})
        connect(box, &QComboBox::currentIndexChanged, this, &PageRows::changed);
    connect(m_paper, &PaperRow::changed, this, &PageRows::changed);
}

void PageRows::fill()
{
    for (const PageOffer& offer : pageOffers())
        m_page->addItem(offer.title, offer.name);
    m_layout->addItem(tr("随图幅"));
    for (const Layout& layout : m_layouts)
        m_layout->addItem(layoutTitle(layout));
    m_layers->addItems({tr("这张图所讲的"), tr("与窗口相同")});
}

void PageRows::addTo(QFormLayout& form)
{
    m_form = &form;
    form.addRow(tr("图幅"), m_page);
    form.addRow(m_subjectTitle, m_subject);
    form.addRow(tr("版式"), m_layout);
    form.addRow(tr("纸张"), m_paper);
    form.addRow(tr("设施"), m_layers);
    showSubject();
}

/// An atlas has a page for every community.
void PageRows::showSubject()
{
    m_subject->setPage(page());
    const bool each = m_use == PageUse::Atlas && page() == u"community"_s;
    m_form->setRowVisible(m_subject, !each && !m_subject->title().isEmpty());
    m_subjectTitle->setText(m_subject->title());
}

void PageRows::propose(const QString& page, const PageRequest& request)
{
    m_page->setCurrentIndex(std::max(0, m_page->findData(page)));
    m_subject->choose(
        {.page = this->page(), .community = request.community, .compared = request.compared});
    showSubject();
    const auto layout =
        request.layout ? std::ranges::find(m_layouts, *request.layout) : m_layouts.end();
    m_layout->setCurrentIndex(
        layout == m_layouts.end() ? 0 : static_cast<int>(layout - m_layouts.begin()) + 1);
    if (!request.size.isEmpty())
        m_paper->choose(request.size);
    m_layers->setCurrentIndex(request.layers == PageLayers::Own ? 0 : 1);
}

QString PageRows::page() const
{
    return m_page->currentData().toString();
}

QString PageRows::pageTitle() const
{
    return m_page->currentText();
}

QString PageRows::fileTitle() const
{
    return m_project.isEmpty() ? pageTitle() : m_project + u'_' + pageTitle();
}

void PageRows::putInto(PageRequest& request) const
{
    request.size = m_paper->size();
    request.layers = m_layers->currentIndex() == 0 ? PageLayers::Own : PageLayers::Screen;
    m_subject->putInto(request);
    request.layout.reset();
    if (m_layout->currentIndex() > 0)
        request.layout = m_layouts[static_cast<std::size_t>(m_layout->currentIndex()) - 1];
}

void PageRows::remember(Settings& settings) const
{
    m_paper->remember(settings);
}

} // namespace yimi
