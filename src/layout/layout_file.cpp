// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layout_file.h"

#include "layout/layout_json.h"
#include "render/resources.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cassert>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kShipped{"existing",
                              "coverage",
                              "gaps",
                              "upright",
                              "compare",
                              "compare_upright",
                              "community",
                              "community_wide",
                              "slide"};
constexpr double kWideScreen = 1.6; // width to height; A series: 1.41

Error errorOf(ErrorCode code, const QString& path, const QString& detail = {})
{
    return {.code = code, .file = path.toStdString(), .detail = detail.toStdString()};
}

std::vector<Layout> readShipped()
{
    loadResources();
    std::vector<Layout> layouts;
    for (const char* name : kShipped) {
        auto layout = readLayout(u":/layouts/%1.json"_s.arg(QLatin1String(name)));
        assert(layout); // they are compiled in, and a test reads each
        layouts.push_back(std::move(*layout));
    }
    return layouts;
}

} // namespace

const std::vector<Layout>& shippedLayouts()
{
    static const std::vector<Layout> kLayouts = readShipped();
    return kLayouts;
}

const Layout& shippedLayout(const QString& name)
{
    const auto& all = shippedLayouts();
    const auto found = std::ranges::find(all, name, &Layout::name);
    assert(found != all.end());
    return *found;
}

Layout plainLayout(QSizeF size)
{
    const bool wide = size.width() > kWideScreen * size.height();
    return shippedLayout(wide ? u"slide"_s : u"coverage"_s);
}

Result<Layout> readLayout(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return failure(errorOf(ErrorCode::FileNotFound, path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(errorOf(ErrorCode::FileUnreadable, path, file.errorString()));
    QJsonParseError parsed{};
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &parsed);
    if (!json.isObject())
        return failure(errorOf(ErrorCode::FileDamaged, path, parsed.errorString()));
    auto layout = layoutFromJson(json.object());
    if (!layout) {
        Error error = layout.error();
        error.file = path.toStdString();
        return failure(error);
    }
    return layout;
}

Result<void> writeLayout(const Layout& layout, const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(errorOf(ErrorCode::FileUnwritable, path, file.errorString()));
    const QByteArray json = QJsonDocument(layoutJson(layout)).toJson();
    if (file.write(json) != json.size() || !file.commit())
        return failure(errorOf(ErrorCode::DiskFull, path, file.errorString()));
    return {};
}

LayoutFolder readLayouts(const QString& folder)
{
    LayoutFolder found;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        auto layout = readLayout(dir.filePath(name));
        if (layout)
            found.layouts.push_back(std::move(*layout));
        else
            found.errors.push_back(layout.error());
    }
    return found;
}

QString freeLayoutPath(const QString& folder, const QString& title)
{
    static const QRegularExpression kBarred(u"[\\\\/:*?\"<>|\\x00-\\x1f]"_s);
    QString name = title.trimmed();
    name.replace(kBarred, u"_"_s);
    if (name.isEmpty() || name.startsWith('.'_L1))
        name.prepend('_'_L1);
    const QDir dir(folder);
    QString path = dir.filePath(name + u".json"_s);
    for (int i = 2; QFile::exists(path); ++i)
        path = dir.filePath(u"%1 %2.json"_s.arg(name).arg(i));
    return path;
}

} // namespace yimi
