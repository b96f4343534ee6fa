// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/contents.h"

#include <QComboBox>

namespace yimi {

/// 出行方式 as a choice: the shipped profiles and the project's own. One that rides is disabled
/// while the project has no lines; its tooltip says what is missing.
class ProfileChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit ProfileChooser(QWidget* parent = nullptr);

    /// `chosen` is offered even where the project does not have it any more. Tells nobody.
    void present(const ProjectContents& contents, const TravelProfile& chosen);

    [[nodiscard]] const TravelProfile& profile() const;

private:
    std::vector<TravelProfile> m_profiles;
};

/// Why a project's people cannot ride, in a sentence; empty when they can.
[[nodiscard]] QString missingTransitText(const ProjectContents& contents);

} // namespace yimi
