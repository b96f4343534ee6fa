// SPDX-License-Identifier: GPL-3.0-or-later
// Pages and templates that a document keeps.
#include "project/document.h"

#include <algorithm>

namespace yimi {

namespace {

/// In place of the one that is the same, else at the end.
template <typename Kept, typename Same>
void putBy(std::vector<Kept>& all, const Kept& one, Same same)
{
    const auto found = std::ranges::find_if(all, same);
    if (found == all.end())
        all.push_back(one);
    else
        *found = one;
}

} // namespace

void Document::putPage(const SavedPage& page, const QString& text, int mergeKey)
{
    ProjectContents after = m_contents;
    putBy(after.pages, page, [&](const SavedPage& one) { return one.id == page.id; });
    push(text, std::move(after), mergeKey);
}

void Document::removePage(const QString& id, const QString& text)
{
    ProjectContents after = m_contents;
    std::erase_if(after.pages, [&](const SavedPage& one) { return one.id == id; });
    push(text, std::move(after));
}

void Document::putLayout(const Layout& layout, const QString& text)
{
    ProjectContents after = m_contents;
    putBy(after.layouts, layout, [&](const Layout& one) { return one.name == layout.name; });
    push(text, std::move(after));
}

void Document::removeLayout(const QString& name, const QString& text)
{
    ProjectContents after = m_contents;
    std::erase_if(after.layouts, [&](const Layout& one) { return one.name == name; });
    push(text, std::move(after));
}

} // namespace yimi
