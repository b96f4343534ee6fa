// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/profile_json.h"

#include "network/profile_changes.h"
#include "network/travel_profile_json.h"

#include <QJsonDocument>

namespace yimi {

using namespace Qt::StringLiterals;

QJsonArray profilesJson(const std::vector<TravelProfile>& profiles)
{
    const QByteArray text = QByteArray::fromStdString(profilesToJson(profiles));
    return QJsonDocument::fromJson(text)["profiles"_L1].toArray();
}

std::vector<TravelProfile> profilesFromJson(const QJsonArray& json)
{
    std::vector<TravelProfile> profiles;
    for (const QJsonValue value : json) {
        const QJsonDocument one(QJsonObject{{u"profiles"_s, QJsonArray{value}}});
        if (const auto read = profilesFromJson(one.toJson().toStdString()); read && !read->empty())
            profiles.push_back(read->front());
    }
    return profiles;
}

void putProfile(QJsonObject& json, const TravelProfile& profile)
{
    json["profile"_L1] = QString::fromStdString(profile.id);
    json["speed_kmh"_L1] = profile.speed.value * 3.6;
    if (isEdited(profile))
        json["profile_figures"_L1] = profilesJson({profile}).first();
}

TravelProfile takeProfile(const QJsonObject& json, const char* fallback)
{
    if (json.contains("profile_figures"_L1)) {
        const auto edited = profilesFromJson(QJsonArray{json["profile_figures"_L1]});
        if (!edited.empty())
            return edited.front();
    }
    if (auto shipped = travelProfile(json["profile"_L1].toString().toStdString()))
        return *shipped;
    return *travelProfile(fallback);
}

Result<void> checkProfiles(const QJsonValue& json)
{
    if (json.isArray()) {
        for (const QJsonValue value : json.toArray()) {
            if (auto checked = checkProfiles(value); !checked)
                return checked;
        }
        return {};
    }
    const QJsonObject object = json.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const bool figures = entry.key() == "profile_figures"_L1;
        if (figures && profilesFromJson(QJsonArray{entry.value()}).empty())
            return failure({.code = ErrorCode::FileDamaged,
                            .field = "profile_figures",
                            .detail = object["profile"_L1].toString().toStdString()});
        if (figures)
            continue;
        if (auto checked = checkProfiles(entry.value()); !checked)
            return checked;
    }
    return {};
}

} // namespace yimi
