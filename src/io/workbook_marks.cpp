// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/workbook_marks.h"

#include "io/gdal_session.h"

#include <cpl_conv.h>
#include <cpl_minixml.h>
#include <cpl_vsi.h>

#include <array>

namespace yimi {

namespace {

constexpr auto kNowhere = std::string_view::npos;

std::size_t countOf(std::string_view text, std::string_view word)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != kNowhere; at = text.find(word, at + word.size()))
        ++count;
    return count;
}

/// A tag `<word` that ends there: «<f>» and «<f t=…», not «<font».
std::size_t findTag(std::string_view text, std::string_view tag, std::size_t from)
{
    for (std::size_t at = text.find(tag, from); at != kNowhere; at = text.find(tag, at + 1)) {
        const std::size_t end = at + tag.size();
        if (end < text.size() && (text[end] == '>' || text[end] == ' ' || text[end] == '/'))
            return at;
    }
    return kNowhere;
}

struct TreeDestroyer
{
    void operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }
};

using Tree = std::unique_ptr<CPLXMLNode, TreeDestroyer>;

Tree parsed(const std::string& xml)
{
    Tree tree(xml.empty() ? nullptr : CPLParseXMLString(xml.c_str()));
    if (tree)
        CPLStripXMLNamespace(tree.get(), nullptr, TRUE);
    return tree;
}

/// Calls visit for every child element of this name.
template <typename Visit>
void eachChild(const CPLXMLNode* parent, std::string_view name, Visit visit)
{
    for (const CPLXMLNode* child = parent != nullptr ? parent->psChild : nullptr; child != nullptr;
         child = child->psNext) {
        if (child->eType == CXT_Element && name == child->pszValue)
            visit(const_cast<CPLXMLNode*>(child));
    }
}

} // namespace

WorkbookMarks marksOfWorksheet(std::string_view xml)
{
    WorkbookMarks marks{.mergedRanges = countOf(xml, "<mergeCell ")};
    // A cell with a formula has its last result in <v>, or as inline text.
    for (std::size_t cell = findTag(xml, "<c", 0); cell != kNowhere;) {
        const std::size_t next = findTag(xml, "<c", cell + 2);
        const std::string_view whole = xml.substr(cell, next == kNowhere ? next : next - cell);
        if (findTag(whole, "<f", 0) != kNowhere && findTag(whole, "<v", 0) == kNowhere)
            ++marks.formulasWithoutValue;
        cell = next;
    }
    return marks;
}

WorkbookMarks marksOfSpreadsheet(std::string_view xml, const std::string& table)
{
    const std::size_t begin = xml.find("table:name=\"" + table + "\"");
    if (begin == kNowhere)
        return {};
    const std::string_view own = xml.substr(begin, xml.find("</table:table>", begin) - begin);
    return {.mergedRanges = countOf(own, "table:number-columns-spanned=\"")};
}

std::string workbookPart(const std::string& workbook, const std::string& part)
{
    constexpr std::uint64_t kLargest = 512ULL << 20U;
    const GdalSession session;
    const std::string path = "/vsizip/{" + workbook + "}/" + part;
    VSIStatBufL about{};
    if (VSIStatL(path.c_str(), &about) != 0 || static_cast<std::uint64_t>(about.st_size) > kLargest)
        return {};
    VSILFILE* const file = VSIFOpenL(path.c_str(), "rb");
    if (file == nullptr)
        return {};
    std::string content(static_cast<std::size_t>(about.st_size), '\0');
    content.resize(VSIFReadL(content.data(), 1, content.size(), file));
    VSIFCloseL(file);
    return content;
}

std::string worksheetPart(const std::string& workbook, const std::string& sheet)
{
    const GdalSession session;
    const Tree book = parsed(workbookPart(workbook, "xl/workbook.xml"));
    const Tree relations = parsed(workbookPart(workbook, "xl/_rels/workbook.xml.rels"));
    std::string id;
    eachChild(CPLGetXMLNode(book.get(), "=workbook.sheets"), "sheet", [&](CPLXMLNode* one) {
        if (sheet == CPLGetXMLValue(one, "name", ""))
            id = CPLGetXMLValue(one, "id", "");
    });
    std::string target;
    eachChild(
        CPLGetXMLNode(relations.get(), "=Relationships"), "Relationship", [&](CPLXMLNode* one) {
            if (!id.empty() && id == CPLGetXMLValue(one, "Id", ""))
                target = CPLGetXMLValue(one, "Target", "");
        });
    if (target.empty())
        return {};
    return target.front() == '/' ? target.substr(1) : "xl/" + target;
}

} // namespace yimi
