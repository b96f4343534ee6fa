// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yimi {

class ElidedLabel;
class IconButton;
class Look;

/// The first line of an analysis panel: what is asked, in a few words, and the buttons for
/// parameters, running again, the page of the result and removing it. Object names of the buttons
/// are «PREFIXParametersButton», «PREFIXRerunButton», «PREFIXPageButton» and «PREFIXRemoveButton».
class PanelHeading : public QWidget
{
    Q_OBJECT

public:
    PanelHeading(const Look& look, const QString& prefix, QWidget* parent = nullptr);

    void setSummary(const QString& summary);
    /// The summary is a name, and looks like one.
    void setAsTitle();
    void setTips(const QString& parameters, const QString& rerun, const QString& remove);
    void setParametersShown(bool shown);
    /// All but the parameters are offered only where there is a result.
    void setState(bool hasResult, bool mayRun);

Q_SIGNALS:
    void parametersToggled(bool shown);
    void rerunWanted();
    void pageWanted();
    void removeWanted();

private:
    ElidedLabel* m_summary;
    IconButton* m_parameters;
    IconButton* m_rerun;
    IconButton* m_page;
    IconButton* m_remove;
};

} // namespace yimi
