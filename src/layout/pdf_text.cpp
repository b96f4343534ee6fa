// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/pdf_text.h"

#include <QString>

#include <algorithm>
#include <array>

namespace yimi {

namespace {

struct Replacement
{
    char16_t from;
    char16_t to;
};

// Codes that share a glyph in Noto Sans CJK SC and have no compatibility decomposition that says
// so.
constexpr auto kReplacements = std::to_array<Replacement>({
    {0x2003, 0x3000}, {0x2012, 0x2013}, {0x2215, 0xFF0F}, {0x2329, 0x3008}, {0x232A, 0x3009},
    {0x2E82, 0x4E5B}, {0x2E83, 0x4E5A}, {0x2E85, 0x4EBB}, {0x2E89, 0x5202}, {0x2E8F, 0x5C23},
    {0x2E90, 0x5C22}, {0x2E92, 0x5DF3}, {0x2E93, 0x5E7A}, {0x2E94, 0x5F51}, {0x2E95, 0x5F50},
    {0x2E96, 0x5FC4}, {0x2E98, 0x624C}, {0x2E99, 0x6535}, {0x2E9B, 0x65E1}, {0x2E9E, 0x6B7A},
    {0x2E9F, 0x6BCD}, {0x2EA0, 0x6C11}, {0x2EA1, 0x6C35}, {0x2EA3, 0x706C}, {0x2EA4, 0x722B},
    {0x2EA6, 0x4E2C}, {0x2EA8, 0x72AD}, {0x2EAD, 0x793B}, {0x2EAF, 0x7CF9}, {0x2EB0, 0x7E9F},
    {0x2EB1, 0x7F53}, {0x2EB9, 0x8002}, {0x2EBA, 0x8080}, {0x2EBE, 0x8279}, {0x2EC2, 0x8864},
    {0x2EC5, 0x89C1}, {0x2EC6, 0x89D2}, {0x2EC8, 0x8BA0}, {0x2EC9, 0x8D1D}, {0x2ECB, 0x8F66},
    {0x2ECC, 0x8FB6}, {0x2ED0, 0x9485}, {0x2ED1, 0x9577}, {0x2ED2, 0x9578}, {0x2ED3, 0x957F},
    {0x2ED4, 0x95E8}, {0x2ED6, 0x961D}, {0x2ED8, 0x9752}, {0x2ED9, 0x97E6}, {0x2EDA, 0x9875},
    {0x2EDB, 0x98CE}, {0x2EDC, 0x98DE}, {0x2EDD, 0x98DF}, {0x2EDF, 0x98E0}, {0x2EE0, 0x9963},
    {0x2EE2, 0x9A6C}, {0x2EE3, 0x9AA8}, {0x2EE4, 0x9B3C}, {0x2EE5, 0x9C7C}, {0x2EE6, 0x9E1F},
    {0x2EE7, 0x5364}, {0x2EE8, 0x9EA6}, {0x2EE9, 0x9EC4}, {0x2EEA, 0x9EFE}, {0x2EEB, 0x6589},
    {0x2EEC, 0x9F50}, {0x2EEE, 0x9F7F}, {0x2EEF, 0x7ADC}, {0x2EF0, 0x9F99}, {0x2EF1, 0x9F9C},
    {0x2EF2, 0x4E80}, {0x2EF3, 0x9F9F}, {0x301C, 0xFF5E},
});

char16_t plainHan(char16_t code)
{
    if (code >= 0x2F00 && code <= 0x2FD5) // Kangxi radicals decompose to the characters they are
        return QString(QChar(code)).normalized(QString::NormalizationForm_KC).front().unicode();
    const auto* const found = std::ranges::find(kReplacements, code, &Replacement::from);
    return found == kReplacements.end() ? code : found->to;
}

/// Rewrites «<2F09>» everywhere in [begin, end); lengths stay, so do all offsets.
void rewriteTargets(char* pdf, QByteArrayView text, qsizetype begin, qsizetype end)
{
    for (qsizetype at = text.indexOf('<', begin); at >= 0 && at + 5 < end;
         at = text.indexOf('<', at + 1)) {
        bool isCode = false;
        const auto code =
            static_cast<char16_t>(text.sliced(at + 1, 4).toByteArray().toUShort(&isCode, 16));
        if (!isCode || text[at + 5] != '>')
            continue;
        const QByteArray hex =
            QByteArray::number(plainHan(code), 16).toUpper().rightJustified(4, '0');
        std::ranges::copy(hex, pdf + at + 1);
    }
}

/// What the codes of a line «<0001> <0036> [<2F09> …]» or «<0007> <0007> <2F09>» stand for begins
/// behind the second of them.
void rewriteMap(char* pdf, QByteArrayView text, qsizetype begin, qsizetype end)
{
    for (qsizetype line = text.indexOf('\n', begin); line >= 0 && line < end;
         line = text.indexOf('\n', line + 1)) {
        const qsizetype next = text.indexOf('\n', line + 1);
        const qsizetype stop = next < 0 ? end : std::min(next, end);
        const qsizetype first = text.indexOf('>', line);
        const qsizetype second = first < 0 ? first : text.indexOf('>', first + 1);
        if (text.sliced(line + 1).startsWith('<') && second >= 0 && second < stop)
            rewriteTargets(pdf, text, second, stop);
    }
}

} // namespace

void makeHanPlain(char* pdf, qsizetype size)
{
    const QByteArrayView text(pdf, size);
    for (qsizetype begin = text.indexOf("begincmap"); begin >= 0;
         begin = text.indexOf("begincmap", begin + 1)) {
        const qsizetype end = text.indexOf("endcmap", begin);
        if (end < 0)
            break;
        rewriteMap(pdf, text, begin, end);
    }
}

QByteArray withPlainHan(const QByteArray& pdf)
{
    QByteArray plain = pdf;
    makeHanPlain(plain.data(), plain.size());
    return plain;
}

} // namespace yimi
