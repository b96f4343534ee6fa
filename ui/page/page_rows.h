// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/pages.h"

#include <QObject>

class QComboBox;
class QFormLayout;
class QLabel;

namespace yimi {

class PaperRow;
class Settings;
class SubjectRow;

/// What the rows are for.
enum class PageUse {
    One,   ///< a page, which may be about one community
    Atlas, ///< a page for each of many
};

/// What is asked of a page wherever one is made: which page, about what, laid out how, on which
/// paper, with which facilities.
class PageRows : public QObject
{
    Q_OBJECT

public:
    PageRows(const ProjectContents& contents,
             const Settings& settings,
             QWidget& dialog,
             PageUse use = PageUse::One);

    void addTo(QFormLayout& form);

    /// What is chosen at first; of `request` the community, the results compared, the layout, the
    /// paper and the facilities.
    void propose(const QString& page, const PageRequest& request);

    /// Name of an offer.
    [[nodiscard]] QString page() const;
    [[nodiscard]] QString pageTitle() const;
    /// A title for the page's file, which tells it from the project's other pages.
    [[nodiscard]] QString fileTitle() const;
    /// Writes what is chosen into a request.
    void putInto(PageRequest& request) const;

    void remember(Settings& settings) const;

Q_SIGNALS:
    void pageChanged();
    /// Anything of it.
    void changed();

private:
    void fill();
    void showSubject();

    const QString m_project; ///< its title
    const std::vector<Layout> m_layouts;
    const PageUse m_use;
    QFormLayout* m_form = nullptr;
    QComboBox* m_page;
    QLabel* m_subjectTitle;
    SubjectRow* m_subject;
    QComboBox* m_layout; ///< the first is the one that suits the page
    PaperRow* m_paper;
    QComboBox* m_layers;
};

} // namespace yimi
