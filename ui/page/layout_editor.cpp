// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/layout_editor.h"

#include "layout/layout_file.h"
#include "layout/page_plan.h"
#include "ui/page/layout_canvas.h"
#include "ui/page/layout_properties.h"
#include "ui/page/subject_row.h"
#include "wording/wording.h"

#include <QComboBox>
#include <QDate>
#include <QEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLeastDots = 1.5; // to a millimetre: less shows nothing

} // namespace

void LayoutEditor::open(const SavedPage& page)
{
    m_page = page;
    if (m_page.id.isEmpty())
        m_page.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (m_page.choice.page.isEmpty())
        m_page.choice.page = u"coverage"_s;
    if (m_page.layout.items.empty())
        m_page.layout = shippedLayout(layoutFor(m_page.choice.page, m_document.contents()));
    m_draft.reset(m_page.layout);
    m_title->setText(m_page.title);
    fillChoices();
    refresh();
}

void LayoutEditor::setView(const Box& view)
{
    m_properties->setView(view);
}

void LayoutEditor::setTemplateFolder(const QString& folder)
{
    m_templateFolder = folder;
    fillChoices();
}

SavedPage LayoutEditor::page() const
{
    SavedPage page = m_page;
    page.title = m_title->text().trimmed();
    page.layout = m_draft.layout();
    return page;
}

void LayoutEditor::keepInProject()
{
    m_document.putPage(page(), tr("保存图幅"));
    m_draft.undoStack().setClean();
    m_note->setText(tr("已保存到项目，可以撤销"));
}

void LayoutEditor::removeFromProject()
{
    m_document.removePage(m_page.id, tr("移除图幅"));
    m_note->setText(tr("已移出项目，可以撤销"));
}

bool LayoutEditor::saveTemplate(const QString& title)
{
    Layout layout = m_draft.layout();
    layout.title = title;
    layout.name = title;
    const QString path = freeLayoutPath(m_templateFolder, title);
    if (auto written = writeLayout(layout, path); !written) {
        m_note->setText(errorSentence(written.error(), tr("保存模板")));
        Q_EMIT failed(written.error());
        return false;
    }
    fillChoices();
    m_note->setText(tr("模板已保存：%1").arg(path));
    return true;
}

void LayoutEditor::saveInProject(const QString& title)
{
    Layout layout = m_draft.layout();
    layout.title = title;
    layout.name = title;
    m_document.putLayout(layout, tr("存入模板"));
    fillChoices();
    m_note->setText(tr("模板已存入项目，可以撤销"));
}

void LayoutEditor::askTitle(bool inProject)
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("存为模板"));
    dialog->setLabelText(tr("模板名称"));
    dialog->setTextValue(layoutTitle(m_draft.layout()));
    connect(
        dialog, &QInputDialog::textValueSelected, this, [this, inProject](const QString& title) {
            if (title.trimmed().isEmpty())
                return;
            if (inProject)
                saveInProject(title.trimmed());
            else
                saveTemplate(title.trimmed());
        });
    dialog->open();
}

/// What there is to choose from, with what is chosen now.
void LayoutEditor::fillChoices()
{
    m_filling = true;
    fillKept();
    m_filling = true;
    m_kind->clear();
    for (const PageOffer& offer : pageOffers())
        m_kind->addItem(offer.title, offer.name);
    m_kind->setCurrentIndex(std::max(m_kind->findData(m_page.choice.page), 0));
    m_subject->offer(m_document.contents());
    m_subject->choose(m_page.choice);
    const LayoutFolder own = knownLayouts(m_document.contents(), m_templateFolder);
    m_templates = own.layouts;
    m_layout->clear();
    for (const Layout& layout : m_templates)
        m_layout->addItem(layoutTitle(layout));
    const auto same = std::ranges::find(m_templates, m_draft.layout().name, &Layout::name);
    m_layout->setCurrentIndex(
        same == m_templates.end() ? -1 : static_cast<int>(same - m_templates.begin()));
    if (!own.errors.empty())
        m_note->setText(errorSentence(own.errors.front(), tr("读取模板")));
    m_paper->clear();
    for (const Paper& paper : papers()) {
        m_paper->addItem(QString::fromLatin1(paper.name), paper.size);
        if (paper.size.height() > 200) // a slide stands on its side for nobody
            m_paper->addItem(tr("%1 竖").arg(QLatin1String(paper.name)), paper.size.transposed());
    }
    m_filling = false;
    refreshPaper();
}

void LayoutEditor::refreshPaper()
{
    m_filling = true;
    const QSizeF size = m_draft.layout().size;
    int found = -1;
    for (int i = 0; i < m_paper->count(); ++i) {
        const QSizeF one = m_paper->itemData(i).toSizeF();
        if (std::abs(one.width() - size.width()) < 0.5
            && std::abs(one.height() - size.height()) < 0.5)
            found = i;
    }
    m_paper->setCurrentIndex(found);
    m_filling = false;
}

/// The pages of the project, and a new one.
void LayoutEditor::fillKept()
{
    const auto& pages = m_document.contents().pages;
    m_filling = true;
    m_kept->clear();
    m_kept->addItem(tr("新图幅"), QString());
    for (const SavedPage& page : pages)
        m_kept->addItem(page.title.isEmpty() ? layoutTitle(page.layout) : page.title, page.id);
    const int at = m_kept->findData(m_page.id);
    m_kept->setCurrentIndex(std::max(at, 0));
    m_buttons.front()->setEnabled(at > 0);
    m_filling = false;
}

void LayoutEditor::chooseKept()
{
    const auto& pages = m_document.contents().pages;
    const auto found = std::ranges::find(pages, m_kept->currentData().toString(), &SavedPage::id);
    SavedPage fresh;
    fresh.choice.page = m_page.choice.page;
    open(found == pages.end() ? fresh : *found);
}

void LayoutEditor::choosePage()
{
    if (m_filling)
        return;
    m_page.choice.page = m_kind->currentData().toString();
    m_subject->setPage(m_page.choice.page);
    refresh();
}

void LayoutEditor::chooseSubject()
{
    m_subject->putInto(m_page.choice);
    refresh();
}

/// What there is to compare, or a community, may have come or gone.
void LayoutEditor::contentsChanged()
{
    m_subject->offer(m_document.contents());
    refresh();
}

void LayoutEditor::chooseLayout()
{
    const int at = m_layout->currentIndex();
    if (m_filling || at < 0)
        return;
    m_draft.replace(m_templates[static_cast<std::size_t>(at)], tr("换模板"));
    m_draft.select({});
}

void LayoutEditor::choosePaper()
{
    if (!m_filling && m_paper->currentIndex() >= 0)
        m_draft.setPaper(m_paper->currentData().toSizeF());
}

/// A new picture of the page as it is now.
void LayoutEditor::refresh()
{
    const double dots = std::max(m_canvas->zoom() * devicePixelRatioF(), kLeastDots);
    PageRequest request = pageRequest(page(), m_document.contents().settings, QDate::currentDate());
    m_picture.ask(m_page.choice.page, m_document.contents(), request, {.perMillimetre = dots});
}

void LayoutEditor::showPicture(const PictureOfPage& picture)
{
    m_canvas->setPicture(picture.image);
    Page page = *picture.page;
    page.layout = m_draft.layout();
    page.sizeMillimetres = page.layout.size;
    if (const auto plan = planPage(page)) {
        std::vector<QRectF> shown;
        for (const LayoutItem& item : page.layout.items)
            shown.push_back(item.rect);
        for (const PlannedItem& planned : plan->items)
            shown[planned.item] = {planned.rect.topLeft() * plan->unit,
                                   planned.rect.size() * plan->unit};
        m_draft.setShown(std::move(shown));
    }
    m_title->setPlaceholderText(picture.page->title);
    m_canvas->update();
    Q_EMIT pictured();
}

void LayoutEditor::refreshCommands()
{
    for (QAction* action : m_onSelection)
        action->setEnabled(!m_draft.selection().empty());
}

void LayoutEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillChoices();
        refresh();
    }
}

} // namespace yimi
