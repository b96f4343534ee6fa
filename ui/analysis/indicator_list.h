// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/indicator.h"

#include <QFrame>

#include <vector>

class QVBoxLayout;

namespace yimi {

class FoldHeading;
class IndicatorBlock;
class Look;

/// The headline of a ready-made analysis: the first indicator large, the next ones smaller, what is
/// beyond a handful folded. Names of the blocks: «indicator0», «indicator1», …
class IndicatorList : public QFrame
{
    Q_OBJECT

public:
    explicit IndicatorList(const Look& look, QWidget* parent = nullptr);

    void present(const std::vector<Indicator>& indicators);

private:
    const Look& m_look;
    QVBoxLayout* m_first;
    QWidget* m_rest;
    FoldHeading* m_more;
    std::vector<IndicatorBlock*> m_blocks;
};

} // namespace yimi
