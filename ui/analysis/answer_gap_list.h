// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assessment/answer.h"

#include <QWidget>

#include <memory>

class QLabel;
class QListView;
class QPushButton;

namespace yimi {

class AnswerGapModel;
class Look;

/// The ranked gaps of a ready-made analysis: one click shows a gap on the map, several can be
/// chosen to be exported or made candidate sites.
class AnswerGapList : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerGapList(const Look& look, QWidget* parent = nullptr);

    /// The same answer again keeps what is chosen.
    void present(std::shared_ptr<const AnalysisAnswer> answer);
    /// Nothing is chosen any longer; tells nobody.
    void clearChoice();
    /// A community was selected elsewhere: shows its first gap, unless one of it is chosen already.
    void follow(const QString& communityId);

    /// Those chosen in the order of the list; all where none is.
    [[nodiscard]] std::vector<Gap> chosen() const;

Q_SIGNALS:
    /// `look`: a row was chosen here, so the map is to go there.
    void gapWanted(const yimi::Gap& gap, bool look);
    void exportWanted();
    void candidatesWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectAll();
    void showCount();
    void retranslate();

    AnswerGapModel* m_model;
    QListView* m_list;
    QLabel* m_heading;
    QLabel* m_note;
    QPushButton* m_candidates;
    QPushButton* m_export;
    std::shared_ptr<const AnalysisAnswer> m_shown;
    bool m_following = false; ///< the row becomes current because of what happened elsewhere
};

} // namespace yimi
