// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/saved_page.h"

#include <QWidget>

class QComboBox;
class QStackedLayout;

namespace yimi {

struct ProjectContents;

/// What a page is about where there is a choice: the community of «社区一页», the two results of
/// «方案对比图». Not seen for other pages.
class SubjectRow : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectRow(QWidget* parent = nullptr);

    /// What there is to choose from; what is chosen stays where it is there still.
    void offer(const ProjectContents& contents);

    /// Shows what is chosen of this page: its name, community and results.
    void choose(const PageChoice& choice);
    /// Another page, the same choices.
    void setPage(const QString& page);

    /// «社区», «对比»; empty for pages without a choice.
    [[nodiscard]] QString title() const;

    /// Writes community and results into a choice or a request.
    template <typename Choice>
    void putInto(Choice& choice) const
    {
        choice.community = m_choice.community;
        choice.compared = m_choice.compared;
    }

Q_SIGNALS:
    void changed();

private:
    void build();
    void refresh();
    void chooseCommunity();
    void chooseResult(bool second);

    PageChoice m_choice;
    QComboBox* m_community;
    QComboBox* m_first;
    QComboBox* m_second;
    QWidget* m_results; ///< the two of them
};

} // namespace yimi
