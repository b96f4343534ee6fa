// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QStackedWidget;

namespace yimi {

class Segments;

/// The right column: one panel an analysis, and one for the data; one of them shown.
class AnalysisColumn : public QFrame
{
    Q_OBJECT

public:
    enum class Panel { Coverage, ServiceAreas, ReadyMade, Checkup };

    AnalysisColumn(QWidget& coverage,
                   QWidget& serviceAreas,
                   QWidget& readyMade,
                   QWidget& checkup,
                   QWidget* parent = nullptr);

    void show(Panel panel);
    [[nodiscard]] Panel shown() const;

Q_SIGNALS:
    void panelShown(yimi::AnalysisColumn::Panel panel);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Segments* m_tabs;
    QStackedWidget* m_panels;
};

} // namespace yimi
