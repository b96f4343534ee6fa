// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace yimi {

class FoldHeading;
class Look;

/// «方法» and the data's findings of a result, folded, their headings side by side.
class ResultNotes : public QWidget
{
    Q_OBJECT

public:
    /// Object names of the headings: «methodHeading» and «findingsHeading», of the texts
    /// «methodText» and «findingsText», each after `prefix`.
    ResultNotes(const Look& look, const QString& prefix, QWidget* parent = nullptr);

    /// `madeAt`: ISO 8601.
    void
    present(const QString& method, const QString& madeAt, const std::vector<Finding>& findings);

private:
    QLabel* m_method;
    QLabel* m_findings;
    FoldHeading* m_methodHeading;
    FoldHeading* m_findingsHeading;
};

} // namespace yimi
