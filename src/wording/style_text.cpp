// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/style_text.h"

#include "wording/sentence.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <climits>

namespace yimi {

namespace {

struct RampWord
{
    std::string_view id;
    const char* name;
};

constexpr auto kRampWords = std::to_array<RampWord>({
    {"teal", QT_TRANSLATE_NOOP("wording", "青绿")},
    {"blues", QT_TRANSLATE_NOOP("wording", "蓝")},
    {"yellow_blue", QT_TRANSLATE_NOOP("wording", "黄—蓝")},
    {"yellow_brown", QT_TRANSLATE_NOOP("wording", "黄—褐")},
    {"purples", QT_TRANSLATE_NOOP("wording", "紫")},
    {"viridis", QT_TRANSLATE_NOOP("wording", "翠紫")},
    {"cividis", QT_TRANSLATE_NOOP("wording", "黄—藏青")},
    {"greys", QT_TRANSLATE_NOOP("wording", "灰")},
    {"purple_green", QT_TRANSLATE_NOOP("wording", "紫—绿")},
    {"purple_orange", QT_TRANSLATE_NOOP("wording", "紫—橙")},
    {"brown_teal", QT_TRANSLATE_NOOP("wording", "褐—青")},
    {"okabe_ito", QT_TRANSLATE_NOOP("wording", "分类：通用")},
    {"muted", QT_TRANSLATE_NOOP("wording", "分类：沉静")},
    {"bright", QT_TRANSLATE_NOOP("wording", "分类：明快")},
});

struct RemarkWords
{
    const char* happened;
    const char* wayOut;
};

/// In the order of StyleRemarkCode.
constexpr auto kRemarkWords = std::to_array<RemarkWords>({
    {QT_TRANSLATE_N_NOOP("wording", "样式文件里有 %1 处一米没有的写法，按最接近的样子显示"),
     QT_TRANSLATE_NOOP("wording", "请对照原图看看；不合适的，在“图层样式”里改")},
    {QT_TRANSLATE_N_NOOP("wording", "%1 个分类的图标文件找不到，画成圆点"),
     QT_TRANSLATE_NOOP("wording", "请在“图层样式”里另选一个图标")},
    {QT_TRANSLATE_N_NOOP("wording", "样式里有 %1 处用到图层没有的字段，这些分类或注记不起作用"),
     QT_TRANSLATE_NOOP("wording", "请在“图层样式”里另选一个字段")},
});

} // namespace

QString rampName(std::string_view id)
{
    const auto found = std::ranges::find(kRampWords, id, &RampWord::id);
    return found == kRampWords.end() ? fromUtf8(id)
                                     : QCoreApplication::translate("wording", found->name);
}

QString styleRemarkSentence(const StyleRemark& remark)
{
    const RemarkWords& words = kRemarkWords.at(static_cast<std::size_t>(remark.code));
    const auto number = static_cast<int>(std::min<std::size_t>(remark.count, INT_MAX));
    const QString happened = QCoreApplication::translate("wording", words.happened, nullptr, number)
                                 .arg(countText(static_cast<std::int64_t>(remark.count)));
    return joinedSentences(sentence(happened, fromUtf8(remark.detail)),
                           sentence(QCoreApplication::translate("wording", words.wayOut)));
}

} // namespace yimi
