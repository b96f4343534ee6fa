// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/sentence.h"
#include "wording/service_words.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cassert>

namespace yimi {

namespace {

struct ErrorWords
{
    ErrorCode code;
    const char* problem;
    const char* wayOut;
};

constexpr auto kErrorWords = std::to_array<ErrorWords>({
    {ErrorCode::Cancelled,
     QT_TRANSLATE_NOOP("wording", "操作已取消"),
     QT_TRANSLATE_NOOP("wording", "原有的数据和结果没有改动，需要时可以重新运行")},
    {ErrorCode::FileNotFound,
     QT_TRANSLATE_NOOP("wording", "找不到文件"),
     QT_TRANSLATE_NOOP("wording", "请检查路径和文件名；文件若在 U 盘或网络盘上，请确认已经连接")},
    {ErrorCode::FileUnreadable,
     QT_TRANSLATE_NOOP("wording", "文件打不开"),
     QT_TRANSLATE_NOOP("wording", "请确认有读取权限，并且文件没有被其他程序占用，然后重试")},
    {ErrorCode::NotAVectorFile,
     QT_TRANSLATE_NOOP("wording", "这不是能识别的矢量数据"),
     QT_TRANSLATE_NOOP("wording",
                       "请选择 Shapefile、GeoPackage、GeoJSON、FileGDB、DXF 等矢量文件；Shapefile "
                       "的 .shp、.shx、.dbf 要放在一起")},
    {ErrorCode::LayerNotFound,
     QT_TRANSLATE_NOOP("wording", "文件里没有要读的图层，或者没有写明是哪一个"),
     QT_TRANSLATE_NOOP("wording", "请从现有图层中选一个，写作“文件|layername=图层名”")},
    {ErrorCode::LayerEmpty,
     QT_TRANSLATE_NOOP("wording", "图层里没有任何要素"),
     QT_TRANSLATE_NOOP("wording", "请换一个有数据的图层，或检查筛选条件是否过严")},
    {ErrorCode::FileDamaged,
     QT_TRANSLATE_NOOP("wording", "文件不完整或已经损坏"),
     QT_TRANSLATE_NOOP("wording", "请重新拷贝一份，或用原来的软件打开后另存，再试一次")},
    {ErrorCode::FileUnwritable,
     QT_TRANSLATE_NOOP("wording", "文件写不进去"),
     QT_TRANSLATE_NOOP(
         "wording",
         "请确认文件夹存在、有写入权限，并且文件没有在其他程序中打开；也可以换一个位置保存")},
    {ErrorCode::DiskFull,
     QT_TRANSLATE_NOOP("wording", "磁盘空间不足，文件没有写出"),
     QT_TRANSLATE_NOOP("wording", "请清理磁盘，或换一个位置保存；原有的文件没有改动")},
    {ErrorCode::FileEmpty,
     QT_TRANSLATE_NOOP("wording", "文件是空的（0 字节）"),
     QT_TRANSLATE_NOOP("wording", "请重新拷贝一份；拷贝时请等进度走完再拔 U 盘")},
    {ErrorCode::FormatUnsupported,
     QT_TRANSLATE_NOOP("wording", "这种格式或版本读不了"),
     QT_TRANSLATE_NOOP(
         "wording", "请在原来的软件里另存为 DXF、Shapefile、GeoPackage 或 Excel（.xlsx），再导入")},
    {ErrorCode::FileEncrypted,
     QT_TRANSLATE_NOOP("wording", "文件有密码，读不了"),
     QT_TRANSLATE_NOOP("wording", "请在原来的软件里去掉密码后另存一份")},
    {ErrorCode::ArchiveUnsafe,
     QT_TRANSLATE_NOOP("wording", "压缩包里有指向包外的路径或不合规的文件名，没有打开"),
     QT_TRANSLATE_NOOP("wording", "请向提供数据的部门核实，让对方重新打包")},
    {ErrorCode::ArchiveTooLarge,
     QT_TRANSLATE_NOOP("wording", "压缩包解开后大得不合理，没有打开"),
     QT_TRANSLATE_NOOP("wording", "请核实来源；确有这么大的数据，请自行解压后再导入")},
    {ErrorCode::ProjectVersionUnknown,
     QT_TRANSLATE_NOOP("wording", "项目由另一版本的一米保存，本版本读不了"),
     QT_TRANSLATE_NOOP("wording", "请用保存它的版本或更新的版本打开")},
    {ErrorCode::NotAProject,
     QT_TRANSLATE_NOOP("wording", "这不是一米的项目文件"),
     QT_TRANSLATE_NOOP("wording", "请选择扩展名为 .yimi 的项目；数据文件请用“导入”")},
    {ErrorCode::DatabaseUnreachable,
     QT_TRANSLATE_NOOP("wording", "连不上数据库或网络服务"),
     QT_TRANSLATE_NOOP(
         "wording",
         "请检查地址、端口、库名、用户名和密码（服务则是密钥），并确认服务器开着、网络通畅")},
    {ErrorCode::DatabaseNotSpatial,
     QT_TRANSLATE_NOOP("wording", "这个数据库没有启用 PostGIS，存不了图形"),
     QT_TRANSLATE_NOOP("wording", "请数据库管理员在库里执行 CREATE EXTENSION postgis，再试一次")},
    {ErrorCode::TableExists,
     QT_TRANSLATE_NOOP("wording", "数据库里已有同名的表，什么都没有写"),
     QT_TRANSLATE_NOOP("wording", "请换一个模式（schema）发布，或选择替换原有的表（--replace）")},
    {ErrorCode::DatabaseFailed,
     QT_TRANSLATE_NOOP("wording", "数据库拒绝了操作，什么都没有写"),
     QT_TRANSLATE_NOOP("wording", "请按数据库说明的原因处理，例如请管理员给出建表权限，再试一次")},
    {ErrorCode::FieldMissing,
     QT_TRANSLATE_NOOP("wording", "表里没有需要的字段"),
     QT_TRANSLATE_NOOP("wording", "请补上这个字段，或改用表里已有的字段")},
    {ErrorCode::FieldWrongType,
     QT_TRANSLATE_NOOP("wording", "字段的类型不对"),
     QT_TRANSLATE_NOOP("wording", "请把字段改成需要的类型（数值或文字），或另选一个字段")},
    {ErrorCode::GeometryWrongType,
     QT_TRANSLATE_NOOP("wording", "图层的图形类型不对"),
     QT_TRANSLATE_NOOP("wording",
                       "道路要用线，社区要用面，设施和居住点要用点；请检查是否选错了图层")},
    {ErrorCode::ExpressionInvalid,
     QT_TRANSLATE_NOOP("wording", "筛选条件有误"),
     QT_TRANSLATE_NOOP("wording", "请检查字段名、引号和运算符，例如 capacity > 50")},
    {ErrorCode::IdUnknown,
     QT_TRANSLATE_NOOP("wording", "表里的编号在另一张表中找不到"),
     QT_TRANSLATE_NOOP("wording", "请核对两张表编号的写法（前导零、空格、大小写），或补上缺的行")},
    {ErrorCode::RowRepeated,
     QT_TRANSLATE_NOOP("wording", "同一个编号（或同一对编号）在表里出现了两次"),
     QT_TRANSLATE_NOOP("wording", "请删去重复的行，只留一行")},
    {ErrorCode::ValueUnusable,
     QT_TRANSLATE_NOOP("wording", "数值不能用，应为不小于 0 的有限数"),
     QT_TRANSLATE_NOOP("wording", "请在表里更正这个值，再重新运行")},
    {ErrorCode::NothingUsable,
     QT_TRANSLATE_NOOP("wording", "没有一个要素可用"),
     QT_TRANSLATE_NOOP("wording", "请先按列出的问题改正数据，再重新运行")},
    {ErrorCode::CrsMissing,
     QT_TRANSLATE_NOOP("wording", "图层没有坐标系说明"),
     QT_TRANSLATE_NOOP("wording",
                       "请指定坐标系（常州常用 EPSG:4549），或向提供数据的部门索取 .prj 文件")},
    {ErrorCode::CrsUnknown,
     QT_TRANSLATE_NOOP("wording", "坐标系无法识别"),
     QT_TRANSLATE_NOOP("wording", "请改用 EPSG 编号，例如 EPSG:4549")},
    {ErrorCode::CrsNotProjected,
     QT_TRANSLATE_NOOP("wording", "这个坐标系以度为单位，不能量距离"),
     QT_TRANSLATE_NOOP(
         "wording",
         "请改用以米为单位的投影坐标系，例如 EPSG:4549（CGCS2000 三度带，中央经线 120°）")},
    {ErrorCode::TransformFailed,
     QT_TRANSLATE_NOOP("wording", "坐标转换失败"),
     QT_TRANSLATE_NOOP("wording", "请检查图层的坐标系是否填错，坐标是否超出了它的适用范围")},
    {ErrorCode::NoRoads,
     QT_TRANSLATE_NOOP("wording", "没有可以通行的道路"),
     QT_TRANSLATE_NOOP("wording",
                       "请检查道路图层是不是线，道路等级和通行字段是否适合所选的出行方式")},
    {ErrorCode::NoFacilities,
     QT_TRANSLATE_NOOP("wording", "没有可用的设施"),
     QT_TRANSLATE_NOOP("wording", "请检查设施图层是否选对、有没有图形、筛选是否过严")},
    {ErrorCode::NoDemand,
     QT_TRANSLATE_NOOP("wording", "没有儿童数据"),
     QT_TRANSLATE_NOOP("wording",
                       "请检查社区或居住点是否带有所选年龄段的儿童数（字段 A0_2、A3_5 等）")},
    {ErrorCode::NoTransit,
     QT_TRANSLATE_NOOP("wording", "没有一条公交线路可用"),
     QT_TRANSLATE_NOOP("wording", "请检查线路要有发车间隔，站点要能配上线路，并按列出的问题改正")},
    {ErrorCode::GtfsIncomplete,
     QT_TRANSLATE_NOOP("wording", "GTFS 不完整，缺少必需的文件或字段"),
     QT_TRANSLATE_NOOP("wording",
                       "请向提供方索取完整的 GTFS（stops、routes、trips、stop_times 和 calendar 或 "
                       "calendar_dates）")},
    {ErrorCode::NoService,
     QT_TRANSLATE_NOOP("wording", "所选日期和时段没有任何班次"),
     QT_TRANSLATE_NOOP("wording", "请换一个日期或时段，例如时刻表有效期内的工作日 07:00-09:00")},
    {ErrorCode::ParameterInvalid,
     QT_TRANSLATE_NOOP("wording", "参数的值不能用"),
     QT_TRANSLATE_NOOP("wording", "请改成允许的值再试")},
    {ErrorCode::PageUnknown,
     QT_TRANSLATE_NOOP("wording", "没有这个图幅"),
     QT_TRANSLATE_NOOP("wording", "请从现有的图幅中选一个")},
    {ErrorCode::LibraryFailed,
     QT_TRANSLATE_NOOP("wording", "程序的一个组件报告了错误"),
     QT_TRANSLATE_NOOP("wording", "请重试；若再次出现，请把这段文字连同操作步骤告诉维护人员")},
});

constexpr ErrorWords kFontWords{
    ErrorCode::FileNotFound,
    QT_TRANSLATE_NOOP("wording", "电脑上没有带汉字的字体，汉字会全变成方框"),
    QT_TRANSLATE_NOOP("wording",
                      "请安装 Noto Sans CJK（思源黑体）再重新打开一米：Debian、Ubuntu 上是软件包 "
                      "fonts-noto-cjk，运行 sudo apt install fonts-noto-cjk")};

/// What `render` says of a typeface that is not there.
bool isFont(const Error& error)
{
    return error.code == ErrorCode::FileNotFound && error.field == "font";
}

ErrorWords wordsOf(const Error& error)
{
    if (error.code == ErrorCode::DatabaseUnreachable && isService(error)) {
        const ServiceWords words = serviceWordsOf(error.detail);
        return {error.code, words.problem, words.wayOut};
    }
    if (isFont(error))
        return kFontWords;
    const auto found = std::ranges::find(kErrorWords, error.code, &ErrorWords::code);
    assert(found != kErrorWords.end());
    return *found;
}

/// «文件 a.gpkg，图层 道路，要素 12，字段 level»
QString placeOf(const Error& error)
{
    QStringList parts;
    const auto add = [&parts](const QString& label, const std::string& value) {
        if (!value.empty())
            parts += label.arg(fromUtf8(value));
    };
    if (isFont(error))
        return QCoreApplication::translate("wording", "字体 %1").arg(fromUtf8(error.file));
    const bool connection = error.file.starts_with("PG:");
    add(connection         ? QCoreApplication::translate("wording", "数据库 %1")
        : isService(error) ? QCoreApplication::translate("wording", "服务 %1")
                           : QCoreApplication::translate("wording", "文件 %1"),
        error.file);
    add(QCoreApplication::translate("wording", "图层 %1"), error.layer);
    add(QCoreApplication::translate("wording", "要素 %1"), error.feature);
    add(error.code == ErrorCode::ParameterInvalid
            ? QCoreApplication::translate("wording", "参数 %1")
            : QCoreApplication::translate("wording", "字段 %1"),
        error.field);
    return parts.join(QCoreApplication::translate("wording", "，", "between the parts of a place"));
}

QString headOf(const QString& doing, const QString& place)
{
    if (doing.isEmpty() && place.isEmpty())
        return {};
    if (doing.isEmpty())
        return QCoreApplication::translate("wording", "%1：", "where it went wrong").arg(place);
    if (place.isEmpty())
        return QCoreApplication::translate("wording", "%1时出错：", "what was being done")
            .arg(doing);
    return QCoreApplication::translate(
               "wording", "%1时出错（%2）：", "what was being done, and where")
        .arg(doing, place);
}

/// The words for geometry kinds that come as data.
QString geometryWord(const QString& kind)
{
    if (kind == u"point")
        return QCoreApplication::translate("wording", "点");
    if (kind == u"line")
        return QCoreApplication::translate("wording", "线");
    if (kind == u"polygon")
        return QCoreApplication::translate("wording", "面");
    if (kind == u"not points")
        return QCoreApplication::translate("wording", "不是点");
    if (kind == u"none")
        return QCoreApplication::translate("wording", "没有图形");
    return kind;
}

/// The data of an error as a clause that says what the data are.
QString detailClause(const Error& error)
{
    const QString detail = fromUtf8(error.detail);
    if (detail.isEmpty())
        return {};
    switch (error.code) {
    case ErrorCode::LayerNotFound:
        return QCoreApplication::translate("wording", "现有图层：%1").arg(detail);
    case ErrorCode::FieldMissing:
        return QCoreApplication::translate("wording", "现有字段：%1").arg(detail);
    case ErrorCode::CrsNotProjected:
        return QCoreApplication::translate("wording", "现在是：%1").arg(detail);
    case ErrorCode::ProjectVersionUnknown:
        return QCoreApplication::translate("wording", "项目文件的版本：%1").arg(detail);
    case ErrorCode::PageUnknown:
        return QCoreApplication::translate("wording", "现有图幅：%1").arg(detail);
    case ErrorCode::GeometryWrongType:
        return QCoreApplication::translate("wording", "实际为：%1").arg(geometryWord(detail));
    case ErrorCode::ParameterInvalid: {
        // "value ∉ {allowed, …}" is how the layers below write «not one of these».
        const qsizetype sign = detail.indexOf(QStringLiteral("∉ {"));
        if (sign < 0 || !detail.endsWith(u'}'))
            return QCoreApplication::translate("wording", "应为：%1").arg(detail);
        const QString given = detail.left(sign).trimmed();
        const QString allowed = detail.mid(sign + 3).chopped(1);
        return given.isEmpty()
                   ? QCoreApplication::translate("wording", "可以用的值：%1").arg(allowed)
                   : QCoreApplication::translate("wording", "给的是“%1”，可以用的值：%2")
                         .arg(given, allowed);
    }
    default:
        break;
    }
    return QCoreApplication::translate("wording", "详情：%1").arg(detail);
}

} // namespace

QString errorSentence(const Error& error, const QString& doing)
{
    const ErrorWords words = wordsOf(error);
    const QString problem = headOf(doing, placeOf(error))
                            + sentence(QCoreApplication::translate("wording", words.problem));
    const QString detail = sentence(detailClause(error));
    const QString wayOut = sentence(QCoreApplication::translate("wording", words.wayOut));
    return joinedSentences(joinedSentences(problem, detail), wayOut);
}

} // namespace yimi
