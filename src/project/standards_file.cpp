// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/standards_file.h"

#include "render/resources.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace yimi {

using namespace Qt::StringLiterals;

namespace {

Result<Standard> standardOf(const QJsonObject& json, const std::string& file)
{
    const auto damaged = [&](const QString& detail) {
        return failure({.code = ErrorCode::FileDamaged,
                        .file = file,
                        .feature = json["id"_L1].toString().toStdString(),
                        .detail = detail.toStdString()});
    };
    for (const auto key : {"id"_L1, "unit"_L1, "clause"_L1, "source"_L1, "certainty"_L1}) {
        if (json[key].toString().isEmpty())
            return damaged(key);
    }
    if (!json["value"_L1].isDouble() || json["value"_L1].toDouble() <= 0)
        return damaged(u"value > 0"_s);
    static const QStringList kCertainties{u"A"_s, u"B"_s, u"C"_s};
    if (!kCertainties.contains(json["certainty"_L1].toString()))
        return damaged(u"certainty ∉ {A, B, C}"_s);
    return Standard{.id = json["id"_L1].toString().toStdString(),
                    .value = json["value"_L1].toDouble(),
                    .unit = json["unit"_L1].toString().toStdString(),
                    .clause = json["clause"_L1].toString().toStdString(),
                    .source = json["source"_L1].toString().toStdString(),
                    .certainty = json["certainty"_L1].toString().toStdString(),
                    .year = json["year"_L1].toInt()};
}

std::vector<Standard> readShipped()
{
    loadResources();
    std::vector<Standard> standards;
    for (const QString& name :
         QDir(u":/standards"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(u":/standards/"_s + name);
        const bool opened = file.open(QIODevice::ReadOnly);
        auto read = standardsFromJson(opened ? file.readAll() : QByteArray(), name.toStdString());
        if (!read)
            qFatal(
                "shipped standards: %s %s", read.error().file.c_str(), read.error().detail.c_str());
        standards.insert(standards.end(), read->begin(), read->end());
    }
    return standards;
}

} // namespace

Result<std::vector<Standard>> standardsFromJson(const QByteArray& text, const std::string& file)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.object()["standards"_L1].isArray())
        return failure({.code = ErrorCode::FileDamaged,
                        .file = file,
                        .detail = problem.error == QJsonParseError::NoError
                                      ? "{\"standards\": […]}"
                                      : problem.errorString().toStdString()});
    std::vector<Standard> standards;
    std::set<std::string> seen;
    for (const QJsonValue value : document.object()["standards"_L1].toArray()) {
        auto standard = standardOf(value.toObject(), file);
        if (!standard)
            return tl::unexpected(standard.error());
        if (!seen.insert(standard->id).second)
            return failure({.code = ErrorCode::FileDamaged,
                            .file = file,
                            .feature = standard->id,
                            .detail = "id"});
        standards.push_back(std::move(*standard));
    }
    return standards;
}

const std::vector<Standard>& shippedStandards()
{
    static const std::vector<Standard> kStandards = readShipped();
    return kStandards;
}

} // namespace yimi
