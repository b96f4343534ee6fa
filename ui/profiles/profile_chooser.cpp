// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profile_chooser.h"

#include "project/transit_inputs.h"
#include "wording/travel_text.h"
#include "wording/wording.h"

#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace yimi {

ProfileChooser::ProfileChooser(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
}

void ProfileChooser::present(const ProjectContents& contents, const TravelProfile& chosen)
{
    const QSignalBlocker quiet(this);
    m_profiles = profilesOf(contents.settings);
    if (std::ranges::find(m_profiles, chosen) == m_profiles.end())
        m_profiles.push_back(chosen);
    clear();
    const QString missing = missingTransitText(contents);
    auto& items = *qobject_cast<QStandardItemModel*>(model());
    for (const TravelProfile& profile : m_profiles) {
        addItem(profileName(profile));
        QStandardItem* item = items.item(count() - 1);
        const bool possible = !profile.usesLines || missing.isEmpty();
        item->setEnabled(possible);
        item->setToolTip(possible ? profileSpeedSource(profile) : missing);
    }
    const auto position = std::ranges::find(m_profiles, chosen) - m_profiles.begin();
    setCurrentIndex(static_cast<int>(position));
    setToolTip(items.item(currentIndex())->toolTip());
}

const TravelProfile& ProfileChooser::profile() const
{
    return m_profiles[static_cast<std::size_t>(currentIndex())];
}

QString missingTransitText(const ProjectContents& contents)
{
    QStringList names;
    for (const Theme theme : missingForTransit(contents))
        names += themeName(theme);
    if (names.isEmpty())
        return {};
    return ProfileChooser::tr(
               "缺少图层：%1。请导入，并把主题设好；或用“数据 › 添加公交时刻表”读入 GTFS。")
        .arg(names.join(ProfileChooser::tr("、")));
}

} // namespace yimi
