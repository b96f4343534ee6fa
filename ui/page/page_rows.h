// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/pages.h"

#include <QObject>

class QComboBox;
class QFormLayout;

namespace yimi {

class PaperRow;
class Settings;

/// What is asked of a page wherever one is made: which page, laid out how, on which paper, with
/// which facilities.
class PageRows : public QObject
{
    Q_OBJECT

public:
    PageRows(const ProjectContents& contents, const Settings& settings, QWidget& dialog);

    void addTo(QFormLayout& form);

    /// What is chosen at first; of `request` the layout, the paper and the facilities.
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

    const QString m_project; ///< its title
    const std::vector<Layout> m_layouts;
    QComboBox* m_page;
    QComboBox* m_layout; ///< the first is the one that suits the page
    PaperRow* m_paper;
    QComboBox* m_layers;
};

} // namespace yimi
