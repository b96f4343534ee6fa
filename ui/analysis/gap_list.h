// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/coverage.h"

#include <QWidget>

#include <memory>

class QLabel;
class QListView;

namespace yimi {

class CommunitySelection;
class GapModel;
class Look;

/// The ranked gaps, linked both ways with the selected community.
class GapList : public QWidget
{
    Q_OBJECT

public:
    GapList(CommunitySelection& selection, const Look& look, QWidget* parent = nullptr);

    void present(std::shared_ptr<const Coverage> coverage);

private:
    void follow();

    CommunitySelection& m_selection;
    GapModel* m_model;
    QListView* m_list;
    QLabel* m_heading;
    QLabel* m_note;
    std::shared_ptr<const Coverage> m_shown;
};

} // namespace yimi
